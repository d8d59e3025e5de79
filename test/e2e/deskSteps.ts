import type { ArticleFiles } from './articleFiles.ts';
import { type Step, until } from './series.ts';
import { lookAtSizes } from './themeSteps.ts';
import type { Workbench } from './workbench.ts';

/** The views as a desk: counts, order, one actor alone, marks beside files, what the marks in the text mean. */
export function deskSteps(workbench: Workbench, article: ArticleFiles): readonly Step[] {
  const { page } = workbench;
  const header = (view: string) => page.locator('.sidebar .pane-header', { hasText: view });
  return [
    {
      name: 'folded views say how much they hold',
      run: async () => {
        const { quantities, events } = article.sidecar();
        await header('Figures')
          .filter({ hasText: String(quantities.length) })
          .waitFor();
        await header('Events')
          .filter({ hasText: String(events.length) })
          .waitFor();
        await lookAtSizes(workbench, 'dark');
      },
    },
    {
      name: 'rows stand in one list by name, and as before again',
      run: async () => {
        const row = page.locator('.sidebar .pane-body .monaco-list-row', { hasText: /^People/ }).first();
        await workbench.focusView('Actors');
        await row.waitFor();
        await workbench.runCommand('Article: Arrange Rows…');
        await workbench.pick('Arrange Rows', 'All in one list');
        await row.waitFor({ state: 'detached' });
        await workbench.runCommand('Article: Arrange Rows…');
        await workbench.pick('Arrange Rows', 'In groups');
        await row.waitFor();
      },
    },
    {
      name: 'one actor is shown alone',
      run: async () => {
        await workbench.goToRow('Actors', 'Firuz Qodirov');
        await workbench.press('Enter');
        await workbench.runCommand('Article: Show Only This Actor');
        await workbench.treeRow('Rustam Hakimov').waitFor({ state: 'detached' });
        await workbench.treeRow('Firuz Qodirov').waitFor();
        await workbench.screenshot('one-actor');
        await workbench.runCommand('Article: Clear Filter');
        await workbench.goToRow('Actors', 'Rustam Hakimov');
      },
    },
    {
      name: 'the explorer says what is left to review',
      run: async () => {
        // The mark is no part of the row's spoken name.
        const row = page
          .locator('.explorer-folders-view .monaco-list-row')
          .filter({ has: page.getByText(article.name, { exact: true }) });
        // A row that is still being shown brings the Article views back.
        await until(async () => {
          await workbench.showExplorer();
          return (await row.locator('[class*="itemBadge"]').count()) > 0;
        }, 'no mark in the explorer');
        await workbench.screenshot('explorer');
      },
    },
    {
      name: 'the legend says what the marks mean',
      run: async () => {
        await workbench.runCommand('Article: Show Legend');
        await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Legend' }).waitFor();
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'a double line' }).waitFor();
        await workbench.screenshot('legend');
        await workbench.press('Escape');
        await workbench.focusEditor();
        await workbench.focusView('Actors');
      },
    },
  ];
}
