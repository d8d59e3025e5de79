import type { ArticleFiles } from './articleFiles.ts';
import { ADDED, Corrector } from './corrector.ts';
import { expect, playIn, type SceneStep, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

const ANOTHER_PLACE = 'Dushanbe';
/** Its row where its words are gone; the name in it has one too. */
const UNPLACED = new RegExp(`${ADDED}.*no longer in the text`);

interface CorrectingScene {
  readonly workbench: Workbench;
  readonly article: ArticleFiles;
  readonly corrector: Corrector;
}

/** Adding, re-attaching, settling, and what is left after the window was loaded again. */
export function correctingSteps(workbench: Workbench, article: ArticleFiles): readonly Step[] {
  return playIn({ workbench, article, corrector: new Corrector(workbench, article) }, STEPS);
}

const STEPS: readonly SceneStep<CorrectingScene>[] = [
  {
    name: 'selected words become a name of a new actor',
    run: async ({ workbench, article, corrector }) => {
      await workbench.select(article.text(), ADDED);
      await workbench.press('Alt+A', 's');
      await workbench.pick(`What is “${ADDED}”?`, 'place');
      await workbench.pick('Which actor is it?', 'New actor');
      await workbench.answer('New Actor', 'Afghan–Tajik border');
      await until(() => corrector.added()?.review.status === 'accepted', 'the annotation is not in the sidecar');
      const { entities } = article.sidecar();
      expect(
        entities.some(({ id, canonicalName }) => id === corrector.added()?.entity && canonicalName === 'Afghan–Tajik border'),
        'no new actor',
      );
      corrector.rememberAdded();
      await workbench.treeRow('Afghan–Tajik border').waitFor();
    },
  },
  {
    name: 'an annotation whose words are deleted is shown as unplaced',
    run: async ({ workbench, article, corrector }) => {
      await workbench.select(article.text(), ADDED);
      await workbench.press('Delete', 'Control+S');
      await until(() => !article.text().includes(ADDED), 'the article was not saved');
      await workbench.goToRow('Actors', UNPLACED);
      await workbench.screenshot('unplaced');
      expect(corrector.remembered()?.review.status === 'accepted', 'the decision was lost');
    },
  },
  {
    name: 'and is re-attached to the selection',
    run: async ({ workbench, article, corrector }) => {
      await workbench.select(article.text(), ANOTHER_PLACE);
      await workbench.goToRow('Actors', UNPLACED);
      await workbench.press('Enter');
      await workbench.runCommand('Article: Re-attach to Selection…');
      await until(() => corrector.remembered()?.target.exact === ANOTHER_PLACE, 'it is not re-attached');
      await workbench.treeRow(UNPLACED).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'two people’s different decisions are shown as a conflict and settled',
    run: async ({ workbench, article, corrector }) => {
      const disputed = await corrector.disagree();
      await workbench.goTo(article.text(), disputed.target.start);
      await workbench.status('1 conflict').waitFor();
      await workbench.screenshot('conflict');
      await workbench.runCommand('Article: Settle Conflict…');
      await workbench.pick('Two People Decided Differently', 'Bo Lindqvist');
      await until(
        () => article.sidecar().conflicts === undefined || article.sidecar().conflicts?.length === 0,
        'the conflict is still in the sidecar',
      );
      expect(corrector.find(disputed.id)?.review.status === 'rejected', 'the decision that was kept is not there');
    },
  },
  {
    name: 'after the window was loaded again everything is as it was',
    run: async ({ workbench, article }) => {
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
