import type { ArticleFiles } from './articleFiles.ts';
import { expect, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

const HEARD = 4;

/** The view that shows what a screen reader was told of: "place, Dushanbe, 46 of 103, sure". */
function viewOfSaid(said: string): string {
  const [kind = '', what = ''] = said.split(', ');
  if (/^(?:person|organization|place|nationality|other name|something)\b/.test(kind)) return 'Actors';
  if (/^(?:figure|date or time|age|rank|score|ratio|duration)\b/.test(kind)) return 'Figures';
  return what.startsWith('“') ? 'Events' : 'Statements';
}

/** What a decision is about: said at the words, spoken, shown in one tree; put right in part, and accepted with that. */
export function proposalSteps(workbench: Workbench, article: ArticleFiles): readonly Step[] {
  const { page } = workbench;
  const reviewAt = async (words: string): Promise<void> => {
    await workbench.goTo(article.text(), article.text().indexOf(words));
    await workbench.press('Alt+A', 'v');
    await workbench.status('A accept').waitFor();
  };
  const leave = async (): Promise<void> => {
    await workbench.press('Escape');
    await workbench.status('to review').waitFor();
  };
  /** Goes on until the line says so. */
  const goOnTo = async (line: RegExp): Promise<void> => {
    for (let step = 0; step < 20; step++) {
      const heard = await workbench.heard();
      await until(async () => (await workbench.proposalLine()) !== '', 'no line');
      if (line.test(await workbench.proposalLine())) return;
      await workbench.press('n');
      await until(async () => (await workbench.heard()).length > heard.length, 'the next proposal is not spoken');
    }
    throw new Error(`no proposal is ${String(line)}`);
  };
  /** One row is selected in all views, and in the view of what is asked. */
  const isShownAt = async (said: string): Promise<void> =>
    until(
      async () => (await workbench.selectedRows()) === 1 && (await workbench.selectedRows(viewOfSaid(said))) === 1,
      `not the one row of “${said}” is selected`,
    );
  const type = (): string | undefined =>
    article.sidecar().mentions.find(({ target }) => target.exact === 'Saodat Nazarova')?.type;
  const added = (): boolean =>
    article
      .sidecar()
      .attributions.some(({ provenance, review }) => provenance.method === 'human' && review.status === 'accepted');

  return [
    {
      name: 'review says at the words what is proposed, and to screen readers at each step',
      run: async () => {
        await workbench.listen();
        await reviewAt('The Dushanbe-based');
        for (let step = 1; step <= HEARD; step++) {
          await until(async () => (await workbench.heard()).length >= step, `nothing was said at step ${step}`);
          const said = (await workbench.heard()).at(-1) ?? '';
          const { all } = article.asked();
          expect(new RegExp(`^[^,]+, .+, \\d+ of ${all}(?:,|$)`).test(said), `“${said}” was said`);
          const name = said.split(', ')[1] ?? '';
          await until(async () => (await workbench.proposalLine()).includes(name), `the line does not say “${name}”`);
          await isShownAt(said);
          if (step < HEARD) await workbench.press('n');
        }
        console.log((await workbench.heard()).map((said) => `    “${said}”`).join('\n'));
        await workbench.viewsSettled();
        await workbench.screenshot('proposal');
        await leave();
        await until(async () => (await workbench.proposalLine()) === '', 'the line is still there');
        await until(async () => (await workbench.selectedRows()) === 0, 'a row is still selected');
      },
    },
    {
      name: 'a name is accepted as another type by one key',
      run: async () => {
        const before = type();
        await reviewAt('Saodat Nazarova');
        await goOnTo(/^(?:[a-z ]+: )?[a-z ]+ Saodat Nazarova ·/);
        await workbench.press(before === 'place' ? 'Shift+P' : 'Shift+L');
        await until(() => type() === (before === 'place' ? 'person' : 'place'), 'the type is the old one');
        await workbench.press('u');
        await until(() => type() === before, 'it was not taken back');
        await until(async () => (await workbench.proposalLine()).includes('Saodat Nazarova'), 'the review is not back at it');
        await isShownAt((await workbench.heard()).at(-1) ?? '');
        await leave();
      },
    },
    {
      name: 'a figure is put right in words',
      run: async () => {
        const value = (): unknown => article.sidecar().quantities.find(({ target }) => target.exact === 'two blocks')?.['value'];
        await reviewAt('two blocks');
        await goOnTo(/(?:^|: )figure 2 blocks/);
        await workbench.press('v');
        await workbench.answer('Figure', 'three blocks');
        await until(() => value() === 3, 'the value is the old one');
        await workbench.press('u');
        await until(() => value() === 2, 'it was not taken back');
        await leave();
      },
    },
    {
      name: 'what was missed is added by its first letters, and the review goes on and back to it',
      run: async () => {
        const cracks = (): boolean =>
          article
            .sidecar()
            .mentions.some(({ target, provenance }) => target.exact === 'cracks in the dam' && provenance.method === 'human');
        await reviewAt('Engineers from');
        await workbench.press('i');
        await workbench.dialog('Add What Was Missed');
        await page.keyboard.type('crac');
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
        await leave();
      },
    },
    {
      name: 'a part of an event is taken out by its number',
      run: async () => {
        const parts = (): number => {
          const list = article.sidecar().events.find(({ target }) => target.exact === 'resigned')?.['arguments'];
          return Array.isArray(list) ? list.length : -1;
        };
        const before = parts();
        expect(before > 0, 'nobody takes part');
        await reviewAt('resigned on Thursday');
        await goOnTo(/“resigned”/);
        await workbench.press('w');
        await workbench.dialog('Who takes part in “resigned”?');
        await workbench.screenshot('parts');
        await workbench.press('1', 'Enter');
        await until(() => parts() === before - 1, 'the part is still there');
        await workbench.press('u');
        await until(() => parts() === before, 'it was not taken back');
        await leave();
      },
    },
    {
      name: 'a statement is added with six keys, of words that are selected',
      run: async () => {
        await workbench.select(article.text(), 'The company did not respond to a request');
        await workbench.press('Alt+A', 's');
        for (const title of ['What is', 'Statement (1/3)', 'Statement (2/3)', 'Statement (3/3)']) {
          await workbench.dialog(title);
          await workbench.press('Enter');
        }
        await until(added, 'no statement was added');
        await workbench.runCommand('Article: Undo Annotation Change');
        await until(() => !added(), 'it was not taken back');
      },
    },
    {
      name: 'nothing is kept of an annotation that is given up half-way',
      run: async () => {
        const before = JSON.stringify(article.sidecar());
        await workbench.select(article.text(), 'The company did not respond to a request');
        await workbench.press('Alt+A', 's');
        await workbench.dialog('What is');
        await workbench.press('Enter');
        await workbench.dialog('Statement (1/3)');
        await workbench.press('Escape');
        await page
          .locator('.quick-input-widget:visible')
          .waitFor({ state: 'detached' })
          .catch(() => undefined);
        await workbench.goTo(article.text(), 0);
        expect(JSON.stringify(article.sidecar()) === before, 'the sidecar changed');
      },
    },
    {
      name: 'the article’s date is typed as people write it',
      run: async () => {
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
}
