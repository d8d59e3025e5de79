// npm run bench:figures [-- FILE]
// How long the figures of one article take, parsed already: the first reading, and the median of those after the hundredth, in milliseconds and in processor time
// (all threads). Bundled, as it is shipped: under tsx the rules take a third more.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { modelFolder } from '../measure/modelFolder.ts';
import { findArticleDate } from '../src/core/articleDate/findArticleDate.ts';
import { extractQuantities } from '../src/core/extract/quantities/extractQuantities.ts';
import { loadLinguisticModels } from '../src/core/linguistics/models.ts';
import { parseText } from '../src/core/linguistics/parse.ts';
import { runToEnd } from '../src/core/steps.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';

const SEED = path.join('..', 'shared', 'gold', 'seed.txt');
const SAMPLE = path.join('samples', 'prison-break.txt');
const WARM = 100;
const RUNS = 300;

function median(values: readonly number[]): string {
  return ([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(2);
}

async function main(): Promise<void> {
  const file = process.argv[2] ?? (existsSync(SEED) ? SEED : SAMPLE);
  const models = await loadLinguisticModels(modelFolder);
  const parsed = runToEnd(parseText(createSourceText(readFileSync(file, 'utf8')), models));
  const date = runToEnd(findArticleDate(parsed));
  const runs = Array.from({ length: RUNS }, () => {
    const [cpu, began] = [process.cpuUsage(), performance.now()];
    const figures = runToEnd(extractQuantities(parsed, date)).length;
    const { user, system } = process.cpuUsage(cpu);
    return { figures, wall: performance.now() - began, busy: (user + system) / 1000 };
  });
  const warm = runs.slice(WARM);
  console.log(`${file}: ${parsed.tokens.length} tokens, ${runs[0]?.figures ?? 0} figures`);
  console.log(
    `first ${runs[0]?.wall.toFixed(1) ?? ''} ms, then ${median(warm.map(({ wall }) => wall))} ms (${median(warm.map(({ busy }) => busy))} ms of processor time)`,
  );
}

void main();
