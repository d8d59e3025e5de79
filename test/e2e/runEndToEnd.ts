// The packaged extension in a real workbench, as a reviewer meets it, by keyboard only. Prints `Tests: N passed, N failed`; pictures go
// to out/screenshots. tsx test/e2e/runEndToEnd.ts [desk|project|exchange|reports|pictures|themes …]; all without a name.
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
  // The steps are about other things than what the reader of paragraphs finds; the host tests try it.
  'articleAnnotator.reading': 'fast',
};

/** As many as a desk has on a busy day. */
const ARTICLES = 30;

const NEWSROOM = 'newsroom';

/** What is run, in this order; each series has a workbench of its own, but most work in the same folder. */
const SERIES: Readonly<Record<string, (temporary: string, counts: Counts) => Promise<void>>> = {
  desk: (temporary, counts) => runDesk(path.join(temporary, NEWSROOM), counts),
  project: (temporary, counts) => runProject(path.join(temporary, 'desk'), counts),
  exchange: (temporary, counts) => runExchange(path.join(temporary, NEWSROOM), counts),
  reports: runReports,
  pictures: (temporary, counts) => runPictures(path.join(temporary, NEWSROOM), counts),
  themes: async (temporary, counts) => {
    for (const theme of THEMES) await runTheme(path.join(temporary, NEWSROOM), theme, counts);
  },
};

async function runAll(names: readonly string[]): Promise<Counts> {
  const known = Object.keys(SERIES);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no series ${unknown.join(', ')}; there are ${known.join(', ')}`);
  const counts = { passed: 0, failed: 0 };
  const temporary = mkdtempSync(path.join(tmpdir(), 'article-annotator-e2e-'));
  cpSync(path.join(repository, 'samples'), path.join(temporary, NEWSROOM), { recursive: true });
  for (const [name, run] of Object.entries(SERIES)) if (names.length === 0 || names.includes(name)) await run(temporary, counts);
  rmSync(temporary, { recursive: true, force: true });
  return counts;
}

/** One article, from opening it to correcting what was found. */
async function runDesk(folder: string, counts: Counts): Promise<void> {
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
  const articles = { article: articleFiles(folder, 'prison-break.txt'), other: articleFiles(folder, 'clinic-trial.md') };
  try {
    await runSeries(workbench, pictureSteps(workbench, articles), counts);
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
  const { passed, failed } = await runAll(process.argv.slice(2));
  console.log(`Tests: ${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
