import type { ArticleFiles } from './articleFiles.ts';
import { expect, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

const WIDER = 2;

/** Opening, looking, extracting. */
export function readingSteps(workbench: Workbench, article: ArticleFiles): readonly Step[] {
  const { page } = workbench;
  return [
    {
      name: 'an article is highlighted and nothing is written',
      run: async () => {
        await workbench.openFile(article.name);
        await workbench.highlighted();
        expect(!article.hasSidecar(), 'a sidecar was written without being asked for');
        await workbench.screenshot('highlights');
      },
    },
    {
      name: 'the views list actors, events, figures and attributions',
      run: async () => {
        await workbench.focusView('Actors');
        for (let step = 0; step < WIDER; step++) await workbench.runCommand('Decrease Editor Width');
        await workbench.treeRow('Firuz Qodirov').waitFor();
        for (const view of ['Actors', 'Events', 'Figures', 'Statements']) {
          await page.locator('.sidebar .pane-header', { hasText: view }).waitFor();
        }
      },
    },
    {
      name: 'Extract Annotations writes the sidecar',
      run: async () => {
        await workbench.runCommand('Article: Extract Annotations');
        await until(() => article.hasSidecar(), 'no sidecar');
        const { mentions, quantities, attributions, events } = article.sidecar();
        expect(mentions.length > 20, `${mentions.length} mentions`);
        expect(quantities.length > 10, `${quantities.length} quantities`);
        expect(attributions.length > 5, `${attributions.length} attributions`);
        expect(events.length > 5, `${events.length} events`);
        await workbench.status(`${article.asked().left} to review`).waitFor();
      },
    },
    {
      name: 'a hover says what a figure is',
      run: async () => {
        await workbench.goTo(article.text(), article.text().indexOf('inmates'));
        await workbench.press('Control+K', 'Control+I');
        await page.locator('.monaco-hover:not(.hidden)', { hasText: '600' }).first().waitFor();
        await workbench.screenshot('hover');
        await workbench.press('Escape');
      },
    },
  ];
}
