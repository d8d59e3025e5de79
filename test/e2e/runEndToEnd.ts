// The packaged extension in a real workbench, as a reviewer meets it, by keyboard only. Prints `Tests: N passed, N failed`; pictures go
// to out/screenshots.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installHost } from '../host/install.ts';
import { repository } from '../host/paths.ts';
import { articleFiles } from './articleFiles.ts';
import { correctingSteps } from './correctingSteps.ts';
import { deskSteps } from './deskSteps.ts';
import { readingSteps } from './readingSteps.ts';
import { proposalSteps } from './proposalSteps.ts';
import { projectSteps } from './projectSteps.ts';
import { pictureSteps } from './pictureSteps.ts';
import { reviewSteps } from './reviewSteps.ts';
import { type Counts, runSeries } from './series.ts';
import { THEMES, themeSteps } from './themeSteps.ts';
import { launchBrowser } from '../host/browser.ts';
import { exchangeSteps } from './exchangeSteps.ts';
import { reportSteps } from './reportSteps.ts';
import { Workbench } from './workbench.ts';

const VSIX = path.join(repository, 'out', 'article-annotator.vsix');
const SETTINGS = {
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.occurrencesHighlight': 'off',
  'articleAnnotator.reviewerName': 'Ana Ruiz',
};

/** As many as a desk has on a busy day. */
const ARTICLES = 30;

async function runAll(): Promise<Counts> {
  const counts = { passed: 0, failed: 0 };
  const temporary = mkdtempSync(path.join(tmpdir(), 'article-annotator-e2e-'));
  const folder = path.join(temporary, 'newsroom');
  cpSync(path.join(repository, 'samples'), folder, { recursive: true });
  const article = articleFiles(folder, 'prison-break.txt');
  const workbench = await Workbench.open({ vsix: VSIX, folder, settings: SETTINGS });
  try {
    const steps = [readingSteps, deskSteps, reviewSteps, proposalSteps, correctingSteps].flatMap((make) =>
      make(workbench, article),
    );
    await runSeries(workbench, steps, counts);
  } finally {
    await workbench.close();
  }
  await runProject(path.join(temporary, 'desk'), counts);
  await runExchange(folder, counts);
  await runReports(temporary, counts);
  await runPictures(folder, counts);
  for (const theme of THEMES) await runTheme(folder, theme, counts);
  rmSync(temporary, { recursive: true, force: true });
  return counts;
}

/** A folder of our own articles. */
async function runProject(folder: string, counts: Counts): Promise<void> {
  const source = path.join(repository, 'corpus', 'articles');
  const names = readdirSync(source).filter((name) => name.endsWith('.txt'));
  const articles = names.slice(0, ARTICLES);
  mkdirSync(folder);
  for (const name of articles) copyFileSync(path.join(source, name), path.join(folder, name));
  const workbench = await Workbench.open({ vsix: VSIX, folder, settings: SETTINGS, width: 1440, height: 900 });
  try {
    await runSeries(workbench, projectSteps(workbench, folder, articles), counts);
  } finally {
    await workbench.close();
  }
}

async function runExchange(folder: string, counts: Counts): Promise<void> {
  const workbench = await Workbench.open({ vsix: VSIX, folder, settings: SETTINGS });
  try {
    await runSeries(workbench, exchangeSteps(workbench, articleFiles(folder, 'prison-break.txt'), folder), counts);
  } finally {
    await workbench.close();
  }
}

/** Of the command line that was just packaged. */
async function runReports(temporary: string, counts: Counts): Promise<void> {
  const browser = await launchBrowser();
  try {
    await runSeries({ screenshot: () => Promise.resolve() }, reportSteps(browser, temporary), counts);
  } finally {
    await browser.close();
  }
}

/** In the web extension host, where a wrong address of a resource shows. */
async function runPictures(folder: string, counts: Counts): Promise<void> {
  const workbench = await Workbench.open({
    vsix: VSIX,
    folder,
    settings: SETTINGS,
    extensionHost: 'web',
    width: 1500,
    height: 1000,
  });
  try {
    await runSeries(workbench, pictureSteps(workbench, articleFiles(folder, 'prison-break.txt'), ''), counts);
  } finally {
    await workbench.close();
  }
}

async function runTheme(folder: string, theme: (typeof THEMES)[number], counts: Counts): Promise<void> {
  const workbench = await Workbench.open({ vsix: VSIX, folder, settings: { ...SETTINGS, 'workbench.colorTheme': theme.theme } });
  try {
    await runSeries(workbench, themeSteps(workbench, theme), counts);
  } finally {
    await workbench.close();
  }
}

async function main(): Promise<void> {
  await installHost();
  const { passed, failed } = await runAll();
  console.log(`Tests: ${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
