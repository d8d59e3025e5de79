// npm run test:histories [COUNT] [-- --seed N --steps N]: many more and longer histories of several programs at one sidecar than `npm test`
// runs; for the night. Goes on after one that loses something, which is shrunk and printed; exits with 1 where there was any.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { histories, printHistory } from '../test/support/histories/history.ts';
import { runHistory } from '../test/support/histories/runHistory.ts';

/** Histories of one seed: so many are passed over at most where one of them fails. */
const PORTION = 100;

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, steps: { type: 'string', default: '24' } },
  allowPositionals: true,
});
const count = Number(positionals[0] ?? 10_000);
const firstSeed = Number(values.seed ?? Date.now() % 1_000_000_000);
const mostSteps = Number(values.steps);

async function main(): Promise<void> {
  console.log(`# ${count} histories of ${mostSteps} steps at most, seed ${firstSeed}`);
  let [ran, failures] = [0, 0];
  for (let portion = 0; portion * PORTION < count; portion++) {
    const seed = firstSeed + portion;
    const numRuns = Math.min(PORTION, count - portion * PORTION);
    const result = await fc.check(lossless(), { numRuns, seed });
    ran += result.numRuns;
    if (result.failed) {
      failures++;
      const { errorInstance } = result;
      console.log(`✘ seed ${seed}\n${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}`);
    }
    if ((portion + 1) % 10 === 0) console.log(`${ran} histories, ${failures} lost something, ${process.uptime().toFixed(0)} s`);
  }
  console.log(`${ran} histories of ${mostSteps} steps at most: ${failures} lost something (${process.uptime().toFixed(0)} s)`);
  process.exitCode = failures > 0 ? 1 : 0;
}

function lossless(): fc.IAsyncProperty<[Parameters<typeof runHistory>[0]]> {
  return fc.asyncProperty(histories(mostSteps), async (history) => {
    const problems = await runHistory(history);
    if (problems.length > 0) throw new Error(`${problems.join('\n')}\n\n${printHistory(history)}\n`);
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
