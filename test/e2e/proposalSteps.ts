import type { ArticleFiles } from './articleFiles.ts';
import { Reviewer } from './reviewer.ts';
import { expect, playIn, type SceneStep, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

const HEARD = 4;
/** To add something, beside the letters that are typed. */
const MOST_KEYS = 6;
/** Words that are selected, and what is asked of them: Alt+A and S begin, Enter answers each. */
const ADDITIONS = [
  {
    layer: 'attributions',
    words: 'The company did not respond to a request',
    titles: ['Statement (1/3)', 'Statement (2/3)', 'Statement (3/3)'],
  },
  { layer: 'events', words: 'rain', titles: ['Event “rain” (1/3)', 'Event “rain” (2/3)', 'Event “rain” (3/3)'] },
  { layer: 'quantities', words: '38', titles: ['Figure'] },
  { layer: 'mentions', words: 'Engineers', titles: ['Which actor is it?', 'New Actor'] },
] as const;

interface ProposalScene {
  readonly workbench: Workbench;
  readonly article: ArticleFiles;
  readonly reviewer: Reviewer;
}

/** What a decision is about: said at the words, spoken, shown in one tree; put right in part, and accepted with that. */
export function proposalSteps(workbench: Workbench, article: ArticleFiles): readonly Step[] {
  return playIn({ workbench, article, reviewer: new Reviewer(workbench, article) }, STEPS);
}

const STEPS: readonly SceneStep<ProposalScene>[] = [
  {
    name: 'review says at the words what is proposed, and to screen readers at each step',
    run: async ({ workbench, article, reviewer }) => {
      await workbench.listen();
      await reviewer.startAt('The Dushanbe-based');
      for (let step = 1; step <= HEARD; step++) {
        await until(async () => (await workbench.heard()).length >= step, `nothing was said at step ${step}`);
        const said = (await workbench.heard()).at(-1) ?? '';
        const { all } = article.asked();
        expect(new RegExp(`^[^,]+, .+, \\d+ of ${all}(?:,|$)`).test(said), `“${said}” was said`);
        const name = said.split(', ')[1] ?? '';
        await until(async () => (await workbench.proposalLine()).includes(name), `the line does not say “${name}”`);
        await reviewer.seesOneRowOf(said);
        if (step < HEARD) await workbench.press('n');
      }
      console.log((await workbench.heard()).map((said) => `    “${said}”`).join('\n'));
      await workbench.viewsSettled();
      await workbench.screenshot('proposal');
      await reviewer.leave();
      await until(async () => (await workbench.proposalLine()) === '', 'the line is still there');
      await until(async () => (await workbench.selectedRows()) === 0, 'a row is still selected');
    },
  },
  {
    name: 'a name is accepted as another type by one key',
    run: async ({ workbench, article, reviewer }) => {
      const before = typeOfTeacher(article);
      await reviewer.startAt('Saodat Nazarova');
      await reviewer.goOnTo(/^(?:[a-z ]+: )?[a-z ]+ Saodat Nazarova ·/);
      await workbench.press(before === 'place' ? 'Shift+P' : 'Shift+L');
      await until(() => typeOfTeacher(article) === (before === 'place' ? 'person' : 'place'), 'the type is the old one');
      await workbench.press('u');
      await until(() => typeOfTeacher(article) === before, 'it was not taken back');
      await until(async () => (await workbench.proposalLine()).includes('Saodat Nazarova'), 'the review is not back at it');
      await reviewer.seesOneRowOf((await workbench.heard()).at(-1) ?? '');
      await reviewer.leave();
    },
  },
  {
    name: 'a figure is put right in words',
    run: async ({ workbench, article, reviewer }) => {
      const value = (): unknown => article.sidecar().quantities.find(({ target }) => target.exact === 'two blocks')?.['value'];
      await reviewer.startAt('two blocks');
      await reviewer.goOnTo(/(?:^|: )figure 2 blocks/);
      await workbench.press('v');
      await workbench.answer('Figure', 'three blocks');
      await until(() => value() === 3, 'the value is the old one');
      await workbench.press('u');
      await until(() => value() === 2, 'it was not taken back');
      await reviewer.leave();
    },
  },
  {
    name: 'what was missed is added by its first letters, and the review goes on and back to it',
    run: async ({ workbench, article, reviewer }) => {
      const cracks = (): boolean =>
        article
          .sidecar()
          .mentions.some(({ target, provenance }) => target.exact === 'cracks in the dam' && provenance.method === 'human');
      await reviewer.startAt('Engineers from');
      await workbench.press('i');
      await workbench.dialog('Add What Was Missed');
      await workbench.page.keyboard.type('crac');
      await workbench.focusedChoice('cracks in the dam').waitFor();
      await workbench.screenshot('missed');
      await workbench.press('Enter');
      await until(cracks, 'it was not added');
      await until(async () => (await workbench.proposalLine()).includes('cracks in the dam'), 'the review is not at it');
      await workbench.press('n');
      await until(async () => !(await workbench.proposalLine()).includes('cracks in the dam'), 'the review does not go on');
      await workbench.press('b');
      await until(async () => (await workbench.proposalLine()).includes('cracks in the dam'), 'the review does not go back');
      await workbench.press('u');
      await until(() => !cracks(), 'it was not taken back');
      await reviewer.leave();
    },
  },
  {
    name: 'a part of an event is taken out by its number',
    run: async ({ workbench, article, reviewer }) => {
      const parts = (): number => {
        const list = article.sidecar().events.find(({ target }) => target.exact === 'resigned')?.['arguments'];
        return Array.isArray(list) ? list.length : -1;
      };
      const before = parts();
      expect(before > 0, 'nobody takes part');
      await reviewer.startAt('resigned on Thursday');
      await reviewer.goOnTo(/“resigned”/);
      await workbench.press('w');
      await workbench.dialog('Who takes part in “resigned”?');
      await workbench.screenshot('parts');
      await workbench.press('1', 'Enter');
      await until(() => parts() === before - 1, 'the part is still there');
      await workbench.press('u');
      await until(() => parts() === before, 'it was not taken back');
      await reviewer.leave();
    },
  },
  {
    name: 'a statement, an event, a figure and a name are added with six keys at most, of words that are selected',
    run: async ({ workbench, article }) => {
      for (const { layer, words, titles } of ADDITIONS) {
        await workbench.select(article.text(), words);
        await workbench.press('Alt+A', 's');
        for (const title of ['What is', ...titles]) {
          await workbench.dialog(title);
          await workbench.press('Enter');
        }
        expect(titles.length + 3 <= MOST_KEYS, `${layer}: too many keys`);
        await until(() => hasAddedTo(article, layer), `nothing was added to ${layer}`);
        await workbench.runCommand('Article: Undo Annotation Change');
        await until(() => !hasAddedTo(article, layer), `${layer}: it was not taken back`);
      }
    },
  },
  {
    name: 'nothing is kept of an annotation that is given up half-way',
    run: async ({ workbench, article }) => {
      const before = JSON.stringify(article.sidecar());
      await workbench.select(article.text(), 'The company did not respond to a request');
      await workbench.press('Alt+A', 's');
      await workbench.dialog('What is');
      await workbench.press('Enter');
      await workbench.dialog('Statement (1/3)');
      await workbench.press('Escape');
      await workbench.page
        .locator('.quick-input-widget:visible')
        .waitFor({ state: 'detached' })
        .catch(() => undefined);
      await workbench.goTo(article.text(), 0);
      expect(JSON.stringify(article.sidecar()) === before, 'the sidecar changed');
    },
  },
  {
    name: 'the article’s date is typed as people write it',
    run: async ({ workbench, article }) => {
      const date = (): unknown => article.date();
      const before = date();
      await workbench.runCommand('Article: Set Article Date…');
      await workbench.answer('Set Article Date', '14 March 2024');
      await until(() => date() === '2024-03-14', 'the date is the old one');
      await workbench.runCommand('Article: Undo Annotation Change');
      await until(() => date() === before, 'it was not taken back');
    },
  },
];

function typeOfTeacher(article: ArticleFiles): string | undefined {
  return article.sidecar().mentions.find(({ target }) => target.exact === 'Saodat Nazarova')?.type;
}

function hasAddedTo(article: ArticleFiles, layer: (typeof ADDITIONS)[number]['layer']): boolean {
  return article.sidecar()[layer].some(({ provenance, review }) => provenance.method === 'human' && review.status === 'accepted');
}
