// What a person decided survives, in a real workbench with the packaged extension: extension hosts killed during a review, two windows on
// one folder, keys faster than the window. Prints `Tests: N passed, N failed`.
// tsx test/survival/run.ts [--quick|--short] [--seed N] [--host node|web] [killed|project|together|keys …]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../../training/random.ts';
import { Workbench } from '../e2e/workbench.ts';
import { installHost } from '../host/install.ts';
import { repository } from '../host/paths.ts';
import { longText } from '../host/suite/newsText.ts';
import { runKilledRound } from './killed.ts';
import { killBeforeProjectIsWritten } from './killedProject.ts';
import { type Host, HOSTS, KILLERS } from './kills.ts';
import { PATIENCE_MS } from './patience.ts';
import { pressQuickly } from './quickKeys.ts';
import { decideTogether } from './together.ts';

const VSIX = path.join(repository, 'out', 'article-annotator.vsix');
const SETTINGS = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'articleAnnotator.reviewerName': 'Ana Ruiz' };

interface Run {
  readonly quick: boolean;
  /** Some rounds; what is asked for depends on no time. */
  readonly short: boolean;
  readonly random: () => number;
}

/** What was shown, and the window that is open now. */
interface Shown {
  readonly said: string;
  readonly workbench: Workbench;
}

type Scenario = (host: Host, run: Run, workbench: Workbench, folder: string) => Promise<Shown>;

const killed: Scenario = async (host, { quick, short, random }, opened, folder) => {
  let workbench = opened;
  const sum = { keys: 0, safe: 0, journaled: 0, found: 0 };
  let latest = 0;
  const wanted = short ? 2 : quick ? 3 : 12;
  let rounds = 0;
  // A round in which a sidecar was written right before the end says nothing of the journal.
  for (; rounds < wanted || (sum.journaled === 0 && rounds < 3 * wanted); rounds++) {
    const options = { folder, name: `killed-${rounds}.txt`, text: longText(2500, rounds + 1), keys: 20, random, inTime: !short };
    const result = await runKilledRound(workbench, KILLERS[host], options);
    workbench = result.workbench;
    for (const name of ['keys', 'safe', 'journaled', 'found'] as const) sum[name] += result[name];
    latest = Math.max(latest, result.latest);
  }
  if (sum.journaled === 0) throw new Error('the journal held nothing that the sidecars had not');
  const safe = `${sum.safe} decisions were safe, ${sum.journaled} by the journal alone`;
  const late = `the journal had them ${latest === 0 ? 'before the window showed them' : `at most ${latest} ms after the window showed them`}`;
  return { said: `${rounds} kills during ${sum.keys} keys: ${safe}, ${sum.found} were found; ${late}`, workbench };
};

const project: Scenario = async (host, _, opened, folder) => {
  const options = { folder, texts: [longText(1500, 1), longText(1500, 2)] };
  const { articles, workbench } = await killBeforeProjectIsWritten(opened, KILLERS[host], options);
  return {
    said: `a code of ${articles} articles, half renamed, and a registered actor were renamed by the next window`,
    workbench,
  };
};

const together: Scenario = async (_, { quick, random }, workbench, folder) => {
  const options = { folder, name: 'together.txt', text: longText(quick ? 4000 : 12_000), rounds: quick ? 10 : 50, random };
  const { decided } = await decideTogether(workbench, options);
  return { said: `${decided} decisions of two windows, ${options.rounds} rounds`, workbench };
};

const keys: Scenario = async (_, { quick, random }, workbench, folder) => {
  const options = { folder, name: 'keys.txt', text: longText(12_000), keys: quick ? 60 : 200, random };
  const { decided, tookMs } = await pressQuickly(workbench, options);
  return { said: `${decided} keys in ${tookMs} ms, each on its own annotation`, workbench };
};

const SCENARIOS: Readonly<Record<string, Scenario>> = { killed, project, together, keys };
/** What the short run runs. */
const SHORT: readonly string[] = ['killed', 'project'];

/** One host, one window after the other: the next scenario goes on where the last one ended. How many failed. */
async function runInHost(host: Host, names: readonly string[], run: Run): Promise<{ passed: number; failed: number }> {
  const counts = { passed: 0, failed: 0 };
  const temporary = mkdtempSync(path.join(tmpdir(), 'article-annotator-survival-'));
  const folder = path.join(temporary, 'newsroom');
  mkdirSync(folder);
  const options = { vsix: VSIX, folder, settings: SETTINGS, extensionHost: host, patience: PATIENCE_MS };
  let workbench: Workbench | undefined;
  try {
    for (const name of names) {
      const began = Date.now();
      workbench ??= await Workbench.open(options);
      try {
        const scenario = SCENARIOS[name];
        if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
        const shown = await scenario(host, run, workbench, folder);
        workbench = shown.workbench;
        console.log(`✔ ${name}, ${host} extension host: ${shown.said} (${Date.now() - began} ms)`);
        counts.passed++;
      } catch (error) {
        console.log(`✘ ${name}, ${host} extension host\n${error instanceof Error ? error.stack : String(error)}`);
        counts.failed++;
        await workbench.screenshot(`failed-${name}-${host}`).catch(() => undefined);
        await workbench.close();
        workbench = undefined;
      }
    }
  } finally {
    await workbench?.close();
    rmSync(temporary, { recursive: true, force: true });
  }
  return counts;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean' }, short: { type: 'boolean' }, seed: { type: 'string' }, host: { type: 'string' } },
    allowPositionals: true,
  });
  await installHost();
  const [quick, short] = [values.quick === true, values.short === true];
  const seed = Number(values.seed ?? Date.now() % 100_000);
  console.log(`# seed ${seed}`);
  const counts = { passed: 0, failed: 0 };
  const chosen = positionals.length > 0 ? positionals : short ? SHORT : Object.keys(SCENARIOS);
  const hosts = HOSTS.filter((host) => values.host === undefined || values.host === host);
  const runHost = async (host: Host): Promise<void> => {
    const { passed, failed } = await runInHost(host, chosen, { quick, short, random: createRandom(seed) });
    counts.passed += passed;
    counts.failed += failed;
  };
  // A short run is mostly waiting for windows.
  if (short) await Promise.all(hosts.map(runHost));
  else for (const host of hosts) await runHost(host);
  console.log(`Tests: ${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
