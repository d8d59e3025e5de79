// npm test: every kind of test, then one line with the sum. Exits non-zero when anything failed. A stage that this machine can't run prints
// `Skipped: WHY` and exits with 0: it counts as skipped, and the reason stands above the sum.
import { spawn } from 'node:child_process';
import { repository } from '../test/host/paths.ts';
import { canRunStandIn } from '../test/host/install.ts';

interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Reads the counts from the stage's output; without a match the exit code counts as one test. */
  readonly passed: RegExp;
  readonly failed: RegExp;
}

const VITEST: Pick<Stage, 'passed' | 'failed'> = {
  passed: /^ *Tests .*?(\d+) passed/m,
  failed: /^ *Tests .*?(\d+) failed/m,
};
const COUNTED: Pick<Stage, 'passed' | 'failed'> = {
  passed: /^Tests: (\d+) passed/m,
  failed: /^Tests: \d+ passed, (\d+) failed/m,
};
const BY_EXIT_CODE: Pick<Stage, 'passed' | 'failed'> = { passed: /^\b$/, failed: /^\b$/ };

const SKIPPED = /^Skipped: (.+)$/m;

const STAGES: readonly Stage[] = [
  { name: 'check', command: ['npm', 'run', '-s', 'check'], ...BY_EXIT_CODE },
  { name: 'core, cli, manifest', command: ['npx', 'vitest', 'run', '--no-color'], ...VITEST },
  { name: 'exports, read by the programs they are for', command: ['npm', 'run', '-s', 'test:readers'], ...COUNTED },
  { name: 'grammar', command: ['npm', 'run', '-s', 'test:grammar'], ...BY_EXIT_CODE },
  { name: 'build', command: ['node', 'esbuild.js', '--production', '--tests'], ...BY_EXIT_CODE },
  { name: 'the same package twice', command: ['npx', 'tsx', 'scripts/packageExtension.ts', '--twice'], ...BY_EXIT_CODE },
  { name: 'Spark', command: ['npx', 'tsx', 'test/spark/runSpark.ts'], ...COUNTED },
  { name: 'Node extension host', command: ['npx', 'tsx', 'test/host/runSuite.ts', 'node'], ...COUNTED },
  { name: 'web extension host', command: ['npx', 'tsx', 'test/host/runSuite.ts', 'web'], ...COUNTED },
  ...(canRunStandIn() ? [{ name: 'end to end', command: ['npx', 'tsx', 'test/e2e/runEndToEnd.ts'] as const, ...COUNTED }] : []),
];

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Why the stage did not run. */
  readonly skipped?: string;
}

async function runStage(stage: Stage): Promise<Outcome> {
  const began = Date.now();
  console.log(`\n── ${stage.name}`);
  const { code, output } = await runCommand(stage.command);
  const skipped = code === 0 ? SKIPPED.exec(output)?.[1] : undefined;
  if (skipped !== undefined) return { passed: 0, failed: 0, skipped: `${stage.name}: ${skipped}` };
  const passed = Number(stage.passed.exec(output)?.[1] ?? Number(code === 0));
  const counted = Number(stage.failed.exec(output)?.[1] ?? 0);
  const failed = code === 0 ? counted : Math.max(1, counted);
  console.log(`── ${stage.name}: ${passed} passed, ${failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return { passed, failed };
}

function runCommand([command, ...args]: readonly [string, ...string[]]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: repository, shell: process.platform === 'win32' });
    let output = '';
    const forward = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      stream.write(chunk);
      output += chunk.toString();
    };
    child.stdout.on('data', forward(process.stdout));
    child.stderr.on('data', forward(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function main(): Promise<void> {
  const total = { passed: 0, failed: 0 };
  const skipped: string[] = [];
  for (const stage of STAGES) {
    const outcome = await runStage(stage);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    if (outcome.skipped !== undefined) skipped.push(outcome.skipped);
  }
  if (skipped.length > 0) console.log(`\nSkipped\n${skipped.map((reason) => `  ${reason}`).join('\n')}`);
  const sum = `${total.passed} passed, ${total.failed} failed`;
  console.log(`\n${skipped.length === 0 ? sum : `${sum}, ${skipped.length} skipped`}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
