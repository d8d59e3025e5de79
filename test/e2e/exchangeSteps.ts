import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { ArticleFiles } from './articleFiles.ts';
import { expect, playIn, type SceneStep, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

const Passages = z.looseObject({ passages: z.optional(z.array(z.looseObject({ codes: z.array(z.string()) }))) });
const MANY = 600;

interface ExchangeScene {
  readonly workbench: Workbench;
  readonly article: ArticleFiles;
  /** Where the article is, and where the dialogs begin. */
  readonly folder: string;
}

/** In and out through VS Code's own lists and file dialogs. */
export function exchangeSteps(workbench: Workbench, article: ArticleFiles, folder: string): readonly Step[] {
  return playIn({ workbench, article, folder }, STEPS);
}

const STEPS: readonly SceneStep<ExchangeScene>[] = [
  {
    name: 'an article is exported to a file, chosen in the dialog',
    run: async ({ workbench, article, folder }) => {
      await workbench.openFile(article.name);
      await workbench.highlighted();
      await workbench.runCommand('Article: Export…');
      await workbench.pick('Export', `${article.name}: all annotations`);
      await workbench.pick('Export As', 'Excel');
      const file = path.join(folder, 'prison-break.xlsx');
      await workbench.answerFileDialog('Export as Excel');
      await until(() => existsSync(file) && readFileSync(file).subarray(0, 2).toString() === 'PK', 'no workbook');
      await toastIn(workbench, '1 article exported to prison-break.xlsx').waitFor();
    },
  },
  {
    name: 'a format of several files is exported to a folder',
    run: async ({ workbench, article, folder }) => {
      await workbench.runCommand('Article: Export…');
      await workbench.pick('Export', `${article.name}: all annotations`);
      await workbench.pick('Export As', 'CSV');
      await workbench.answerFileDialog('Export to Folder');
      await until(() => existsSync(path.join(folder, 'prison-break.csv', 'mentions.csv')), 'no tables');
    },
  },
  {
    name: 'a report is made, its kind and place chosen in lists and a dialog',
    run: async ({ workbench, article, folder }) => {
      await workbench.runCommand('Article: Create Report…');
      await workbench.pick('Create Report', 'Fact-Check Sheet');
      await workbench.pick('Create Report', `${article.name}: all annotations`);
      const file = path.join(folder, 'prison-break.fact-check.html');
      await workbench.answerFileDialog('Create Report');
      await toastIn(workbench, 'Report of 1 article written to prison-break.fact-check.html').waitFor();
      expect(readFileSync(file, 'utf8').includes('<html'), 'no report');
      await workbench.screenshot('report-made');
    },
  },
  {
    name: 'a dialog that is closed writes nothing',
    run: async ({ workbench, article, folder }) => {
      const before = readdirSync(folder);
      await workbench.runCommand('Article: Export…');
      await workbench.pick('Export', `${article.name}: all annotations`);
      await workbench.pick('Export As', 'Parquet');
      await workbench.dialog('Export to Folder');
      await workbench.press('Escape');
      await workbench.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
      expect(readdirSync(folder).join() === before.join(), 'something was written');
    },
  },
  {
    name: 'marks of another program are imported from a file, chosen in the dialog',
    run: async ({ workbench, article, folder }) => {
      const text = article.text();
      const start = text.indexOf('Firuz Qodirov');
      const marks = path.join(folder, article.name.replace('.txt', '.ann'));
      writeFileSync(marks, `T1\tKeyPerson ${start} ${start + 'Firuz Qodirov'.length}\tFiruz Qodirov\n`);
      await workbench.runCommand('Article: Import…');
      await workbench.pick('Import From', 'brat');
      await workbench.pick('Import from brat', 'Choose files…');
      await workbench.answerFileDialog('Import from brat', path.basename(marks));
      await until(
        () => codesOf(path.join(folder, `${article.name}.annotations.json`)).includes('KeyPerson'),
        'nothing was imported',
      );
      await toastIn(workbench, '1 proposal from brat').waitFor();
      await workbench.screenshot('imported');
    },
  },
  {
    name: 'an import that is cancelled says how far it came, and what was taken in can be used',
    run: async ({ workbench, folder }) => {
      const many = path.join(folder, 'many');
      mkdirSync(many);
      for (let at = 0; at < MANY; at++) {
        writeFileSync(path.join(many, `${at}.txt`), 'Mayor Mara Holt said on Monday that the old pier was gone.\n');
        writeFileSync(path.join(many, `${at}.ann`), 'T1\tClaim 40 52\told pier was\n');
      }
      const taken = (): number => readdirSync(many).filter((name) => name.endsWith('.annotations.json')).length;
      await workbench.runCommand('Article: Import…');
      await workbench.pick('Import From', 'brat');
      await workbench.pick('Import from brat', 'Choose a folder…');
      await workbench.answerFileDialog('Import from brat', 'many');
      const cancel = workbench.page.locator('.notifications-toasts .monaco-text-button', { hasText: 'Cancel' });
      await until(() => taken() > 0, 'nothing is taken in');
      await cancel.click();
      await toastIn(workbench, /Cancelled: \d+ proposals? from brat/).waitFor();
      const count = taken();
      expect(count > 0 && count < MANY, `${count} of ${MANY} were taken in`);
      expect(codesOf(path.join(many, '0.txt.annotations.json')).join() === 'Claim', 'what was taken in is not whole');
    },
  },
];

function toastIn({ page }: Workbench, text: string | RegExp) {
  return page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
}

function codesOf(sidecar: string): readonly string[] {
  if (!existsSync(sidecar)) return [];
  const { passages } = Passages.parse(JSON.parse(readFileSync(sidecar, 'utf8')));
  return (passages ?? []).flatMap(({ codes }) => codes);
}
