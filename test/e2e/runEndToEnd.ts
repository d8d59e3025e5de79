// The packaged extension in a real workbench, as a reader meets it. Prints `Tests: N passed, N failed`; pictures go to out/screenshots.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { installHost } from '../host/install.ts';
import { repository } from '../host/paths.ts';
import { Workbench } from './workbench.ts';

const VSIX = path.join(repository, 'out', 'article-annotator.vsix');
const ARTICLE = 'prison-break.txt';
const THEMES = [
  { name: 'dark', theme: 'Default Dark Modern' },
  { name: 'light', theme: 'Default Light Modern' },
  { name: 'high-contrast', theme: 'Default High Contrast' },
];
const Reviewed = z.object({ review: z.object({ status: z.string() }) });
const SidecarShape = z.object({
  formatVersion: z.number(),
  mentions: z.array(Reviewed),
  quantities: z.array(Reviewed),
  attributions: z.array(Reviewed),
  events: z.array(Reviewed),
});

interface Step {
  readonly name: string;
  run(): Promise<void>;
}

const counts = { passed: 0, failed: 0 };

/** Steps build on each other: after a failure the rest of the series is counted as failed. */
async function runSeries(workbench: Workbench, series: string, steps: readonly Step[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const began = Date.now();
    try {
      await step.run();
      counts.passed++;
      console.log(`✔ ${series}: ${step.name} (${Date.now() - began} ms)`);
    } catch (error) {
      counts.failed += steps.length - index;
      console.log(`✘ ${series}: ${step.name}\n${error instanceof Error ? error.stack : String(error)}`);
      await workbench.screenshot(`failed-${series}-${index}`);
      return;
    }
  }
}

function expect(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

/** Waits until the check holds; the workbench gives no sign of its own. */
async function until(check: () => boolean | Promise<boolean>, message: string, timeoutMs = 30_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function readingSteps(workbench: Workbench, folder: string): Step[] {
  const { page } = workbench;
  const sidecar = path.join(folder, `${ARTICLE}.annotations.json`);
  const readSidecar = () => SidecarShape.parse(JSON.parse(readFileSync(sidecar, 'utf8')));
  return [
    {
      name: 'an article is highlighted and nothing is written',
      run: async () => {
        await workbench.openFile(ARTICLE);
        await until(() => workbench.countDecorations().then((n) => n > 10), 'no highlights');
        expect(!existsSync(sidecar), 'a sidecar was written without being asked for');
        await workbench.screenshot('highlights');
      },
    },
    {
      name: 'the views list actors, events, figures and attributions',
      run: async () => {
        await workbench.showContainer('Article');
        await workbench.treeRow(/Firuz Qodirov/).waitFor();
        await workbench.screenshot('views');
      },
    },
    {
      name: 'Extract Annotations writes the sidecar',
      run: async () => {
        await workbench.runCommand('Article: Extract Annotations');
        await until(() => existsSync(sidecar), 'no sidecar');
        const { mentions, quantities, attributions, events } = readSidecar();
        expect(mentions.length > 20, `${mentions.length} mentions`);
        expect(quantities.length > 10, `${quantities.length} quantities`);
        expect(attributions.length > 5, `${attributions.length} attributions`);
        expect(events.length > 5, `${events.length} events`);
      },
    },
    {
      name: 'review by keyboard: accept, reject, undo',
      run: async () => {
        await page.locator('.monaco-editor .view-line').nth(4).click();
        await workbench.runCommand('Article: Start Review');
        await page.locator('.statusbar-item', { hasText: 'A accept' }).waitFor();
        await workbench.screenshot('review');
        const decided = (): number => {
          const { mentions, quantities, attributions, events } = readSidecar();
          const all = [...mentions, ...quantities, ...attributions, ...events];
          return all.filter(({ review }) => review.status !== 'proposed').length;
        };
        const before = decided();
        await page.keyboard.press('a');
        await page.keyboard.press('r');
        await until(() => decided() === before + 2, 'two decisions were not saved');
        await page.keyboard.press('u');
        await until(() => decided() === before + 1, 'the undone decision is still there');
        await workbench.screenshot('review-decided');
      },
    },
    {
      name: 'a hover says what a figure is',
      run: async () => {
        await page.locator('.monaco-editor .view-line span', { hasText: 'inmates' }).first().hover();
        await page.locator('.monaco-hover:not(.hidden)').first().waitFor();
        await workbench.screenshot('hover');
      },
    },
  ];
}

async function runInTheme(name: string, theme: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-e2e-'));
  cpSync(path.join(repository, 'samples'), folder, { recursive: true });
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' };
  const workbench = await Workbench.open({ vsix: VSIX, folder, settings });
  try {
    if (name === 'dark') return await runSeries(workbench, name, readingSteps(workbench, folder));
    await runSeries(workbench, name, [
      {
        name: 'an article is highlighted and listed',
        run: async () => {
          await workbench.openFile(ARTICLE);
          await until(() => workbench.countDecorations().then((n) => n > 10), 'no highlights');
          await workbench.showContainer('Article');
          await workbench.treeRow(/Firuz Qodirov/).waitFor();
          await workbench.screenshot(name);
        },
      },
    ]);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  await installHost();
  for (const { name, theme } of THEMES) await runInTheme(name, theme);
  console.log(`Tests: ${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
