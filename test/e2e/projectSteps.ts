import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

/** A folder of articles, worked by keyboard: extracted at once, shown together, searched, reviewed one after the other. */
export function projectSteps(workbench: Workbench, folder: string, articles: readonly string[]): readonly Step[] {
  const { page } = workbench;
  const pane = (view: string): string => `.sidebar .pane:has(.pane-header[aria-label^="${view}"])`;
  const row = (view: string, text: RegExp) => page.locator(`${pane(view)} .monaco-list-row`, { hasText: text }).first();
  const activeTab = async (): Promise<string> => (await page.locator('.tab.active').getAttribute('data-resource-name')) ?? '';
  const [first = ''] = articles;
  return [
    {
      name: `a folder of ${articles.length} articles is extracted at once`,
      run: async () => {
        await workbench.openFile(first);
        await workbench.highlighted();
        await workbench.runCommand('Article: Extract All…');
        await workbench.pick('Extract All', `${articles.length} without annotations`);
        const extracted = (): number =>
          articles.filter((name) => existsSync(path.join(folder, `${name}.annotations.json`))).length;
        for (let count = 1; count <= articles.length; count++)
          await until(() => extracted() >= count, `only ${extracted()} articles have a sidecar`);
      },
    },
    {
      name: 'the views show one article, and all of them',
      run: async () => {
        await workbench.focusView('Actors');
        await row('Actors', /^People/).waitFor();
        await workbench.screenshot('this-article');
        await workbench.runCommand('Article: Show All Articles');
        await row('Actors', /^People\s*\d{2,}/).waitFor();
        await workbench.focusView('Events');
        await row('Events', /^\d{4}/).waitFor();
        await workbench.unfoldRow('Events', /^\d{4}/, /\.txt/);
        await workbench.screenshot('all-articles');
        await workbench.focusView('Statements');
        await row('Statements', /\d/).waitFor();
        await workbench.screenshot('all-articles-statements');
      },
    },
    {
      name: 'the annotations of all articles are searched, and open at their words',
      run: async () => {
        await workbench.runCommand('Article: Search Annotations…');
        await workbench.dialog('Search Annotations');
        await page.keyboard.type('stance:denies');
        await workbench.focusedChoice('Search').waitFor();
        await workbench.press('Enter');
        const found = row('Search', /\.txt/);
        await found.waitFor();
        await workbench.screenshot('search');
        // VS Code has a view of that name too: ours has the focus after a search.
        await page.locator(`${pane('Search')} :focus`).waitFor({ state: 'attached' });
        const before = await activeTab();
        await workbench.press('End', 'ArrowRight', 'End', 'Enter');
        await until(async () => (await activeTab()) !== before, 'no other article was opened');
      },
    },
    {
      name: 'the next article to review is opened',
      run: async () => {
        const before = await activeTab();
        await workbench.runCommand('Article: Next Article to Review');
        await until(async () => (await activeTab()) !== before, 'no other article was opened');
        expect(articles.includes(await activeTab()), `${await activeTab()} is no article`);
      },
    },
    {
      name: 'the views show one article again',
      run: async () => {
        await workbench.runCommand('Article: Show This Article');
        await workbench.focusView('Actors');
        await row('Actors', /^People\s*\d\b/).waitFor();
      },
    },
  ];
}
