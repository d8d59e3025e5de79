import { type Annotation, annotationsOf, type ArticleFiles, type Sidecar } from './articleFiles.ts';
import { expect, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

const ADDED = 'Afghan border';
const ANOTHER_PLACE = 'Dushanbe';
/** Its row where its words are gone; the name in it has one too. */
const UNPLACED = new RegExp(`${ADDED}.*no longer in the text`);
/** Another person's decision has to fall between ours and its saving, which takes 300 ms to begin. */
const CONFLICT_TRIES = 6;
const CONFLICT_TIMEOUT_MS = 10_000;

/** Adding, re-attaching, settling, and what is left after the window was loaded again. */
export function correctingSteps(workbench: Workbench, article: ArticleFiles): readonly Step[] {
  const find = (id: string): Annotation | undefined =>
    annotationsOf(article.sidecar()).find((annotation) => annotation.id === id);
  const added = (): Annotation | undefined =>
    article.sidecar().mentions.find(({ target, provenance }) => target.exact === ADDED && provenance.method === 'human');
  let addedId = '';

  return [
    {
      name: 'selected words become a name of a new actor',
      run: async () => {
        await workbench.select(article.text(), ADDED);
        await workbench.press('Alt+A', 's');
        await workbench.pick(`What is “${ADDED}”?`, 'place');
        await workbench.pick('Which actor is it?', 'New actor');
        await workbench.answer('New Actor', 'Afghan–Tajik border');
        await until(() => added()?.review.status === 'accepted', 'the annotation is not in the sidecar');
        const { entities } = article.sidecar();
        expect(
          entities.some(({ id, canonicalName }) => id === added()?.entity && canonicalName === 'Afghan–Tajik border'),
          'no new actor',
        );
        addedId = added()?.id ?? '';
        await workbench.treeRow('Afghan–Tajik border').waitFor();
      },
    },
    {
      name: 'an annotation whose words are deleted is shown as unplaced',
      run: async () => {
        await workbench.select(article.text(), ADDED);
        await workbench.press('Delete', 'Control+S');
        await until(() => !article.text().includes(ADDED), 'the article was not saved');
        await workbench.goToRow('Actors', UNPLACED);
        await workbench.screenshot('unplaced');
        expect(find(addedId)?.review.status === 'accepted', 'the decision was lost');
      },
    },
    {
      name: 'and is re-attached to the selection',
      run: async () => {
        await workbench.select(article.text(), ANOTHER_PLACE);
        await workbench.goToRow('Actors', UNPLACED);
        await workbench.press('Enter');
        await workbench.runCommand('Article: Re-attach to Selection…');
        await until(() => find(addedId)?.target.exact === ANOTHER_PLACE, 'it is not re-attached');
        await workbench.treeRow(UNPLACED).waitFor({ state: 'detached' });
      },
    },
    {
      name: 'two people’s different decisions are shown as a conflict and settled',
      run: async () => {
        const disputed = await disagree();
        await workbench.goTo(article.text(), disputed.target.start);
        await workbench.status('1 conflict').waitFor();
        await workbench.screenshot('conflict');
        await workbench.runCommand('Article: Settle Conflict…');
        await workbench.pick('Two People Decided Differently', 'Bo Lindqvist');
        await until(
          () => article.sidecar().conflicts === undefined || article.sidecar().conflicts?.length === 0,
          'the conflict is still in the sidecar',
        );
        expect(find(disputed.id)?.review.status === 'rejected', 'the decision that was kept is not there');
      },
    },
    {
      name: 'after the window was loaded again everything is as it was',
      run: async () => {
        const before = article.sidecar();
        const { left } = article.asked();
        await workbench.status(`${left} to review`).waitFor();
        await workbench.reload();
        await workbench.highlighted();
        await workbench.status(`${left} to review`).waitFor();
        await workbench.goToRow('Actors', 'Afghan–Tajik border');
        expect(JSON.stringify(article.sidecar()) === JSON.stringify(before), 'the sidecar changed');
      },
    },
  ];

  /** Decides here, and at the same moment differently in the file; again with the next one when the moment was missed. */
  async function disagree(): Promise<Annotation> {
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
      const disputed = await disputedSoon();
      if (disputed !== undefined) return disputed;
    }
    throw new Error('no conflict');
  }

  async function disputedSoon(): Promise<Annotation | undefined> {
    const disputed = (): Annotation | undefined => {
      const [conflict] = article.sidecar().conflicts ?? [];
      return conflict === undefined ? undefined : find(conflict.other.id);
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
