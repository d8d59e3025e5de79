// What a person decided survives, in a real workbench with the packaged extension: extension hosts killed during a review, two windows on
// one folder, keys faster than the window. Prints `Tests: N passed, N failed`.
// tsx test/survival/run.ts [--quick] [--seed N] [killed|together|keys …]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../../training/random.ts';
import { Workbench } from '../e2e/workbench.ts';
import { installHost } from '../host/install.ts';
import { repository } from '../host/paths.ts';
import { longText } from '../host/suite/newsText.ts';
import { closePage, type Kill, killNodeHost, runKilledRound } from './killed.ts';
import { pressQuickly } from './quickKeys.ts';
import { decideTogether } from './together.ts';

const VSIX = path.join(repository, 'out', 'article-annotator.vsix');
const SETTINGS = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'articleAnnotator.reviewerName': 'Ana Ruiz' };
const HOSTS = ['node', 'web'] as const;
type Host = (typeof HOSTS)[number];
const KILLS: Readonly<Record<Host, Kill>> = { node: killNodeHost, web: closePage };

interface Run {
  readonly quick: boolean;
  readonly random: () => number;
}

type Scenario = (host: Host, run: Run, workbench: Workbench, folder: string) => Promise<string>;

const killed: Scenario = async (host, { quick, random }, opened, folder) => {
  let workbench = opened;
  const sum = { keys: 0, safe: 0, found: 0 };
  let slowest = 0;
  const rounds = quick ? 3 : 12;
  for (let round = 0; round < rounds; round++) {
    const options = { folder, name: `killed-${round}.txt`, text: longText(2500, round + 1), keys: 20, random };
    const result = await runKilledRound(workbench, KILLS[host], options);
    workbench = result.workbench;
    for (const name of ['keys', 'safe', 'found'] as const) sum[name] += result[name];
    slowest = Math.max(slowest, result.safeAfter);
  }
  return `${rounds} kills during ${sum.keys} keys: ${sum.safe} decisions were safe (after at most ${slowest} ms), ${sum.found} were found`;
};

const together: Scenario = async (_, { quick, random }, workbench, folder) => {
  const options = { folder, name: 'together.txt', text: longText(quick ? 4000 : 12_000), rounds: quick ? 10 : 50, random };
  const { decided } = await decideTogether(workbench, options);
  return `${decided} decisions of two windows, ${options.rounds} rounds`;
};

const keys: Scenario = async (_, { quick, random }, workbench, folder) => {
  const options = { folder, name: 'keys.txt', text: longText(12_000), keys: quick ? 60 : 200, random };
  const { decided, tookMs } = await pressQuickly(workbench, options);
  return `${decided} keys in ${tookMs} ms, each on its own annotation`;
};

const SCENARIOS: Readonly<Record<string, Scenario>> = { killed, together, keys };

async function runScenario(name: string, scenario: Scenario, host: Host, run: Run): Promise<boolean> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'article-annotator-survival-'));
  const folder = path.join(temporary, 'newsroom');
  mkdirSync(folder);
  const began = Date.now();
  const workbench = await Workbench.open({ vsix: VSIX, folder, settings: SETTINGS, extensionHost: host });
  try {
    const result = await scenario(host, run, workbench, folder);
    console.log(`✔ ${name}, ${host} extension host: ${result} (${Date.now() - began} ms)`);
    return true;
  } catch (error) {
    console.log(`✘ ${name}, ${host} extension host\n${error instanceof Error ? error.stack : String(error)}`);
    await workbench.screenshot(`failed-${name}-${host}`).catch(() => undefined);
    return false;
  } finally {
    await workbench.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean' }, seed: { type: 'string' }, host: { type: 'string' } },
    allowPositionals: true,
  });
  await installHost();
  const seed = Number(values.seed ?? Date.now() % 100_000);
  console.log(`# seed ${seed}`);
  const counts = { passed: 0, failed: 0 };
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for (const host of HOSTS) {
      if (values.host !== undefined && values.host !== host) continue;
      const passed = await runScenario(name, scenario, host, { quick: values.quick === true, random: createRandom(seed) });
      counts[passed ? 'passed' : 'failed']++;
    }
  }
  console.log(`Tests: ${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
