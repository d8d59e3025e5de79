import { type ArticleFiles, withStatus } from './articleFiles.ts';
import { until } from './series.ts';
import type { Workbench } from './workbench.ts';

/** So many proposals at most are passed on the way to one that is looked for. */
const MOST_STEPS = 20;

/** Somebody who reviews an article key by key. */
export class Reviewer {
  readonly #workbench: Workbench;
  readonly #article: ArticleFiles;

  constructor(workbench: Workbench, article: ArticleFiles) {
    this.#workbench = workbench;
    this.#article = article;
  }

  async startAt(words: string): Promise<void> {
    await this.startFrom(this.#article.text().indexOf(words));
  }

  /** @param offset in UTF-16 code units of the file */
  async startFrom(offset: number): Promise<void> {
    await this.#workbench.goTo(this.#article.text(), offset);
    await this.#workbench.press('Alt+A', 'v');
    await this.#workbench.status('A accept').waitFor();
  }

  async leave(): Promise<void> {
    await this.#workbench.press('Escape');
    await this.#workbench.status('to review').waitFor();
  }

  /** Goes on until the line at the words says so. */
  async goOnTo(line: RegExp): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step++) {
      const heard = await this.#workbench.heard();
      await until(async () => (await this.#workbench.proposalLine()) !== '', 'no line');
      if (line.test(await this.#workbench.proposalLine())) return;
      await this.#workbench.press('n');
      await until(async () => (await this.#workbench.heard()).length > heard.length, 'the next proposal is not spoken');
    }
    throw new Error(`no proposal is ${String(line)}`);
  }

  /** One row is selected in all views, and in the view of what is asked. */
  async seesOneRowOf(said: string): Promise<void> {
    const rows = async (view?: string): Promise<number> => this.#workbench.selectedRows(view);
    await until(
      async () => (await rows()) === 1 && (await rows(viewOfSaid(said))) === 1,
      `not the one row of “${said}” is selected`,
    );
  }

  /** Decisions in the sidecar. */
  decided(): number {
    return withStatus(this.#article.sidecar(), 'accepted', 'rejected').length;
  }
}

/** The view that shows what a screen reader was told of: "place, Dushanbe, 46 of 103, sure". */
function viewOfSaid(said: string): string {
  const [kind = '', what = ''] = said.split(', ');
  if (/^(?:person|organization|place|nationality|other name|something)\b/.test(kind)) return 'Actors';
  if (/^(?:figure|date or time|age|rank|score|ratio|duration)\b/.test(kind)) return 'Figures';
  return what.startsWith('“') ? 'Events' : 'Statements';
}
