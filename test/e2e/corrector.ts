import { type Annotation, annotationsOf, type ArticleFiles, type Sidecar } from './articleFiles.ts';
import { until } from './series.ts';
import type { Workbench } from './workbench.ts';

/** Words that are added as the name of a new actor. */
export const ADDED = 'Afghan border';
/** Another person's decision has to fall between ours and its saving, which takes 300 ms to begin. */
const CONFLICT_TRIES = 6;
const CONFLICT_TIMEOUT_MS = 10_000;

/** Somebody who adds a name, and disagrees with another person. */
export class Corrector {
  readonly #workbench: Workbench;
  readonly #article: ArticleFiles;
  #addedId = '';

  constructor(workbench: Workbench, article: ArticleFiles) {
    this.#workbench = workbench;
    this.#article = article;
  }

  find(id: string): Annotation | undefined {
    return annotationsOf(this.#article.sidecar()).find((annotation) => annotation.id === id);
  }

  added(): Annotation | undefined {
    const { mentions } = this.#article.sidecar();
    return mentions.find(({ target, provenance }) => target.exact === ADDED && provenance.method === 'human');
  }

  rememberAdded(): void {
    this.#addedId = this.added()?.id ?? '';
  }

  /** What was added, wherever its words are now. */
  remembered(): Annotation | undefined {
    return this.find(this.#addedId);
  }

  /** Decides here, and at the same moment differently in the file; again with the next one when the moment was missed. */
  async disagree(): Promise<Annotation> {
    const [workbench, article] = [this.#workbench, this.#article];
    for (let attempt = 1; attempt <= CONFLICT_TRIES; attempt++) {
      const before = article.sidecar();
      const { left } = article.asked();
      const one = before.mentions.find(
        ({ review, target, form }) =>
          form === 'name' &&
          review.status === 'proposed' &&
          target.start > article.text().indexOf('Damage') &&
          // What is written so again is asked about with it.
          before.mentions.filter((other) => other.target.exact === target.exact).length === 1,
      );
      if (one === undefined) break;
      const theirs = rejectedBy(before, one.id);
      await workbench.goTo(article.text(), one.target.start);
      await workbench.press('Alt+A', 'a');
      await workbench.status(new RegExp(`\\b${left - 1} to review|conflict`)).waitFor();
      article.writeSidecar(theirs);
      const disputed = await this.#disputedSoon();
      if (disputed !== undefined) return disputed;
    }
    throw new Error('no conflict');
  }

  async #disputedSoon(): Promise<Annotation | undefined> {
    const disputed = (): Annotation | undefined => {
      const [conflict] = this.#article.sidecar().conflicts ?? [];
      return conflict === undefined ? undefined : this.find(conflict.other.id);
    };
    await until(() => disputed() !== undefined, 'missed', CONFLICT_TIMEOUT_MS).catch(() => undefined);
    return disputed();
  }
}

function rejectedBy(sidecar: Sidecar, id: string): Sidecar {
  const review = { status: 'rejected', by: 'Bo Lindqvist', at: '2024-03-14T09:30:00.000Z' };
  return {
    ...sidecar,
    mentions: sidecar.mentions.map((mention) => (mention.id === id ? { ...mention, review } : mention)),
  };
}
