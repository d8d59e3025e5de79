import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstProject } from '../../src/core/project/firstProject.ts';
import { expect, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

const FIRST = '01-bridge-shelling.txt';

/** A folder of thirty articles: all of them in the views, a search, codes by key. */
export function manyArticlesSteps(workbench: Workbench, folder: string): readonly Step[] {
  const row = (text: string | RegExp) => workbench.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  const sidecar = (): string => readFileSync(path.join(folder, `${FIRST}.annotations.json`), 'utf8');
  return [
    {
      name: 'the views show all articles of the folder, and one again',
      run: async () => {
        await workbench.openFile(FIRST);
        await workbench.runCommand('Article: Show All Articles');
        await workbench.runCommand('View: Show Article Annotator');
        await row('Same Actor?').waitFor({ timeout: 60_000 });
        await row('Same Actor?').click();
        await workbench.press('ArrowRight');
        await workbench.screenshot('all-articles');
      },
    },
    {
      name: 'a search lists annotations of all articles',
      run: async () => {
        await workbench.runCommand('Article: Search Annotations…');
        await workbench.page.keyboard.type('stance:denies');
        await workbench.press('Enter');
        await row(/\.txt/).waitFor({ timeout: 60_000 });
        await workbench.screenshot('search');
        await workbench.runCommand('Article: Clear Search');
        await workbench.runCommand('Article: Show This Article');
        await row('People').waitFor({ timeout: 60_000 });
      },
    },
    {
      name: 'a project file is written, and its codes are given by key in review',
      run: async () => {
        await workbench.runCommand('Article: Set Up Project…');
        await until(() => existsSync(path.join(folder, '.article-annotator.json')), 'no project file');
        writeFileSync(path.join(folder, '.article-annotator.json'), firstProject());
        await workbench.openFile(FIRST);
        await workbench.press('Control+Home', 'Control+Alt+A', 'v');
        await workbench.status('A accept').waitFor();
        await workbench.press('1');
        await until(() => sidecar().includes('"codes": ["claim"]'), 'no code in the sidecar');
        expect(!sidecar().includes('"status": "accepted"'), 'a code is no judgement');
        await workbench.screenshot('coded');
        await workbench.press('Escape');
      },
    },
  ];
}
