import { type Annotation, annotationsOf, type ArticleFiles, withStatus } from './articleFiles.ts';
import { Reviewer } from './reviewer.ts';
import { expect, playIn, type SceneStep, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

interface ReviewScene {
  readonly workbench: Workbench;
  readonly article: ArticleFiles;
  readonly reviewer: Reviewer;
}

/** Review mode: every decision with one key. */
export function reviewSteps(workbench: Workbench, article: ArticleFiles): readonly Step[] {
  return playIn({ workbench, article, reviewer: new Reviewer(workbench, article) }, STEPS);
}

const STEPS: readonly SceneStep<ReviewScene>[] = [
  {
    name: 'review accepts and rejects annotations of all four kinds, one key each',
    run: async ({ workbench, article, reviewer }) => {
      await reviewer.startAt('At least 14 detainees escaped');
      await workbench.status(`0/${article.asked().all}`).waitFor();
      const layers = (): number => {
        const { mentions, quantities, attributions, events } = article.sidecar();
        const some = (list: readonly Annotation[]): boolean => list.some(({ review }) => review.status !== 'proposed');
        return [mentions, quantities, attributions, events].filter(some).length;
      };
      let count = 0;
      const keys = ['a', 'a', 'r', 'a', 'a', 'n', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a'];
      for (const key of keys) {
        await workbench.press(key);
        if (key !== 'n') count++;
        await workbench.status(`${count}/`).waitFor();
      }
      const answered = (): number => article.asked().all - article.asked().left;
      await until(() => answered() === count, `not ${count} questions are decided in the sidecar`);
      await workbench.status(`${count}/${article.asked().all}`).waitFor();
      expect(reviewer.decided() > count, 'nothing was decided with what was asked about');
      expect(withStatus(article.sidecar(), 'rejected').length > 0, 'the rejected one is missing');
      expect(layers() === 4, `decisions on ${layers()} kinds of annotation`);
      await until(async () => (await workbench.selectedRows()) === 1, 'not the one row of what is asked is selected');
      await workbench.viewsSettled();
      await workbench.screenshot('review');
    },
  },
  {
    name: 'undo and redo take a decision back and make it again',
    run: async ({ workbench, article, reviewer }) => {
      const before = reviewer.decided();
      const { left } = article.asked();
      await workbench.press('u', 'u');
      await until(() => article.asked().left === left + 2, 'the undone decisions are still there');
      await workbench.press('Shift+U', 'Control+Y');
      await until(() => reviewer.decided() === before, 'the decisions were not made again');
      await reviewer.leave();
    },
  },
  {
    name: 'keys that come before a stalled extension host has started the review neither type nor decide',
    run: async ({ workbench, article, reviewer }) => {
      await workbench.goTo(article.text(), 0);
      const before = reviewer.decided();
      const hosts = workbench.extensionHosts();
      expect(hosts.length > 0, 'no extension host');
      for (const host of hosts) process.kill(host, 'SIGSTOP');
      try {
        await workbench.press('Alt+A', 'v', 'a', 'a', 'a');
        await workbench.page.locator('.monaco-editor-overlaymessage', { hasText: 'read-only' }).waitFor();
      } finally {
        for (const host of hosts) process.kill(host, 'SIGCONT');
      }
      await workbench.status('A accept').waitFor();
      expect((await workbench.page.locator('.tab.active.dirty').count()) === 0, 'something was typed into the article');
      expect(reviewer.decided() === before, 'something was decided that nobody had seen');
      await reviewer.leave();
    },
  },
  {
    name: 'a type is changed from a list',
    run: async ({ workbench, article, reviewer }) => {
      const before = findIn(article, ({ target }) => target.exact === 'Saodat Nazarova')?.type;
      await reviewer.startAt('Saodat Nazarova');
      await workbench.press('t');
      await workbench.pick('What is “Saodat Nazarova”?', before === 'person' ? 'place' : 'person');
      const schoolteacher = (type: string | undefined, status: string): boolean =>
        findIn(article, ({ target, review }) => target.exact === 'Saodat Nazarova' && review.status === status)?.type === type;
      await until(
        () => schoolteacher(before === 'person' ? 'place' : 'person', 'accepted'),
        'the type in the sidecar is the old one',
      );
      await workbench.press('u');
      await until(() => schoolteacher(before, 'proposed'), 'the change was not taken back');
      await reviewer.leave();
    },
  },
  {
    name: 'a comment is kept with the annotation',
    run: async ({ workbench, article, reviewer }) => {
      await reviewer.startAt('two former employees');
      await workbench.press('c');
      await workbench.answer('Comment', 'Names are known to the desk');
      await until(
        () => findIn(article, ({ review }) => review.note === 'Names are known to the desk') !== undefined,
        'the comment is not in the sidecar',
      );
      await reviewer.leave();
    },
  },
  {
    name: 'all mentions of an actor are accepted with one key',
    run: async ({ workbench, article, reviewer }) => {
      const { mentions } = article.sidecar();
      const proposed = mentions.filter(({ review }) => review.status === 'proposed');
      const standsAlone = (start: number): boolean =>
        annotationsOf(article.sidecar()).filter(({ target }) => target.start === start).length === 1;
      const first = proposed.find(
        (one) => standsAlone(one.target.start) && proposed.some((other) => other.id !== one.id && other.entity === one.entity),
      );
      const ids = proposed.filter(({ entity }) => entity === first?.entity).map(({ id }) => id);
      expect(ids.length > 1, 'no actor has two undecided mentions');
      await reviewer.startFrom(first?.target.start ?? 0);
      await workbench.press('m');
      await until(
        () =>
          article
            .sidecar()
            .mentions.filter(({ id }) => ids.includes(id))
            .every(({ review }) => review.status === 'accepted'),
        'some mentions are still proposals',
      );
      await reviewer.leave();
    },
  },
  {
    name: 'the sidebar shows what is decided',
    run: async ({ workbench, article }) => {
      await workbench.focusView('Statements');
      await workbench.goTo(article.text(), article.text().indexOf('any member of the network'));
      await workbench.page.locator('.sidebar .monaco-list-row.selected', { hasText: 'any member of the network' }).waitFor();
      await workbench.screenshot('overview');
    },
  },
  {
    name: 'a filter narrows the views and review, and bulk acceptance takes exactly what it shows',
    run: async ({ workbench, reviewer }) => {
      await workbench.runCommand('Article: Filter Annotations…');
      await workbench.check('Filter Annotations', 'With this text…');
      await workbench.press('Enter');
      await workbench.answer('Filter by Text', 'guard');
      await workbench.page.locator('.sidebar', { hasText: /guard/ }).first().waitFor();
      await workbench.treeRow('Rustam Hakimov').waitFor({ state: 'detached' });
      await workbench.screenshot('filter');
      const before = reviewer.decided();
      await workbench.runCommand('Article: Accept All Shown Proposals…');
      const button = workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Accept \d+$/ });
      await button.waitFor();
      const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
      await workbench.press('Enter');
      await until(() => reviewer.decided() === before + count, `not ${count} more decisions`);
      await workbench.runCommand('Article: Undo Annotation Change');
      await until(() => reviewer.decided() === before, 'they were not taken back at once');
      await workbench.runCommand('Article: Clear Filter');
      // Where it stands in a long list it may be out of sight.
      await workbench.goToRow('Actors', 'Rustam Hakimov');
    },
  },
];

function findIn(article: ArticleFiles, check: (annotation: Annotation) => boolean): Annotation | undefined {
  return annotationsOf(article.sidecar()).find(check);
}
