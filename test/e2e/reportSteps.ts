import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { repository } from '../host/paths.ts';
import { findBarriers } from './barriers.ts';
import { expect, type Step } from './series.ts';

const CLI = path.join(repository, 'dist', 'cli.js');
const PICTURES = path.join(repository, 'out', 'screenshots');

/** How those who get a report see it. */
const WAYS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, size: { width: 1200, height: 1600 } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, size: { width: 1200, height: 1600 } },
  { name: 'contrast', media: { colorScheme: 'dark', forcedColors: 'active' }, size: { width: 1200, height: 1600 } },
  { name: 'phone', media: { colorScheme: 'light', forcedColors: 'none' }, size: { width: 390, height: 844 } },
] as const;

/** A loaded machine takes ten times as long as a quiet one. */
const TIMEOUT_MS = 90_000;

/** Pages of a PDF as Chromium writes it. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}

/** Reports, without an editor: in a browser, on a phone, on paper. */
export function reportSteps(browser: Browser, folder: string): readonly Step[] {
  const make = (kind: 'report' | 'sheet', ...articles: readonly string[]): string => {
    const out = path.join(folder, `${kind}-${articles.length}.html`);
    const files = articles.map((name) => path.join(repository, 'samples', name));
    execFileSync(process.execPath, [CLI, 'report', ...files, '--kind', kind, '--out', out], { stdio: 'pipe' });
    return out;
  };
  /** Opens a report; what it asks for beside itself is an error. */
  const look = async (file: string, use: (page: Page) => Promise<void>): Promise<void> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await use(page);
    expect(requests.length === 1, `asked for ${requests.join(', ')}`);
    await page.close();
  };
  const lookAt = (file: string, name: string): Promise<void> =>
    look(file, async (page) => {
      mkdirSync(PICTURES, { recursive: true });
      const barriers: string[] = [];
      for (const way of WAYS) {
        await page.emulateMedia({ media: 'screen', ...way.media });
        await page.setViewportSize(way.size);
        barriers.push(...(await findBarriers(page)).map((one) => `${way.name}: ${one}`));
        const wide: unknown = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(Number(wide) <= 0, `${way.name}: wider than its window by ${String(wide)}`);
        const sideways: unknown = await page.evaluate(
          "[...document.querySelectorAll('figure, figure div')].filter((one) => one.scrollWidth > one.clientWidth + 1).length",
        );
        expect(sideways === 0, `${way.name}: a picture scrolls sideways`);
        await page.screenshot({ path: path.join(PICTURES, `${name}-${way.name}.png`) });
      }
      expect(barriers.length === 0, barriers.join('\n'));
    });
  const print = (file: string, name: string, fewest: number, most: number): Promise<void> =>
    look(file, async (page) => {
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
      writeFileSync(path.join(PICTURES, `${name}.pdf`), pdf);
      const pages = countPages(pdf);
      expect(pages >= fewest && pages <= most, `${pages} pages`);
      console.log(`  ${name}: ${pages} pages`);
    });
  return [
    {
      name: 'a report has no barrier and asks nothing of the network, in any colours and on a phone',
      run: () => lookAt(make('report', 'prison-break.txt'), 'report'),
    },
    {
      name: 'so has a fact-check sheet of several articles',
      run: () => lookAt(make('sheet', 'prison-break.txt', 'clinic-trial.md'), 'sheet'),
    },
    {
      name: 'a report prints on a few pages, without anything cut off',
      run: () => print(make('report', 'prison-break.txt'), 'report', 4, 12),
    },
    {
      name: 'a fact-check sheet prints across',
      run: async () => {
        const file = make('sheet', 'prison-break.txt');
        await print(file, 'sheet', 2, 8);
        const pdf = readFileSync(path.join(PICTURES, 'sheet.pdf'), 'latin1');
        const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(
          ([, width, height]) => Number(width) > Number(height),
        );
        expect(boxes.some(Boolean), 'no page is wider than high');
      },
    },
  ];
}
