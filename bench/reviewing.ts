// npm run bench:review [-- corpus/test | corpus/real-dev …] [--limit=N]
// Plays a reviewer who is never wrong over articles that nothing was learnt from, with the acts of the product, until what is accepted
// equals gold; counts the keys, the decisions and the questions. Tells by kind how many proposals there are, how many are asked about
// alone, with another one (the same words again, parts) and not at all, and recall and precision of all and of what review decides. "Before" plays the same with the keys that review had at first: one proposal after the
// other, everything asked, parts put right through the long forms.
import { parseArgs } from 'node:util';
import { isCorpusPart, loadCorpus } from '../corpus/tools/load.ts';
import { analyze, loadModels } from '../src/core/analyze.ts';
import { readAgainSteps } from '../src/core/again/readAgain.ts';
import { runToEnd } from '../src/core/steps.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import { ScoredDocument } from '../measure/scorer/annotations.ts';
import { countKinds, noCounts, tellKinds, type KindCounts } from './reviewing/countKinds.ts';
import { playReview, type Played, type Purpose, type Spent } from './reviewing/playReview.ts';

interface Sums {
  words: number;
  readonly kinds: KindCounts;
  before: PlayedSum;
  now: PlayedSum;
  sureFirst: PlayedSum;
}

type PlayedSum = Played & { readonly spent: Map<Purpose, Spent> };

const nothing = (): PlayedSum => ({ keys: 0, typed: 0, decisions: 0, questions: 0, left: 0, spent: new Map() });

function add(sum: PlayedSum, more: Played): void {
  sum.keys += more.keys;
  sum.typed += more.typed;
  sum.decisions += more.decisions;
  sum.questions += more.questions;
  sum.left += more.left;
  for (const [purpose, { keys, acts }] of more.spent) {
    const before = sum.spent.get(purpose) ?? { keys: 0, acts: 0 };
    sum.spent.set(purpose, { keys: before.keys + keys, acts: before.acts + acts });
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { limit: { type: 'string' } }, allowPositionals: true });
  const models = await loadModels(modelFolder);
  for (const wanted of positionals.length === 0 ? ['corpus/test', 'corpus/real-dev'] : positionals) {
    const part = wanted.replace(/^corpus\//, '');
    if (!isCorpusPart(part)) throw new Error(`${wanted} is no part of the corpus`);
    const sums: Sums = { words: 0, kinds: noCounts(), before: nothing(), now: nothing(), sureFirst: nothing() };
    // Positions of gold are those of the file; texts with other line ends are left out.
    const articles = loadCorpus(part).filter(({ text }) => createSourceText(text).text === text);
    for (const { text, gold } of articles.slice(0, Number(values.limit ?? articles.length))) {
      const scored = ScoredDocument.parse(gold);
      const document = analyze(text, models);
      sums.words += text.split(/\s+/).filter((word) => word !== '').length;
      countKinds(sums.kinds, document, scored);
      const readings = runToEnd(readAgainSteps(text, { start: 0, end: text.length }, models));
      add(sums.before, playReview(document, text, scored, 'before', readings));
      add(sums.now, playReview(document, text, scored, 'now', readings));
      add(sums.sureFirst, playReview(document, text, scored, 'sure-first', readings));
    }
    report(wanted, articles.length, sums);
  }
}

function report(name: string, articles: number, { words, kinds, before, now, sureFirst }: Sums): void {
  const per100 = (count: number): string => ((count / words) * 100).toFixed(1).padStart(6);
  console.log(`${name}: ${articles} articles, ${words} words; in 100 words`);
  for (const line of tellKinds(kinds, words)) console.log(line);
  for (const [label, played] of [
    ['before', before],
    ['now', now],
    ['now, the sure first', sureFirst],
  ] as const) {
    const share = `${((played.keys / before.keys) * 100).toFixed(0)} %`.padStart(6);
    console.log(
      `  ${label.padEnd(20)} keys ${per100(played.keys)} (${share}), letters typed ${per100(played.typed)}, decisions ${per100(played.decisions)}, questions ${per100(played.questions)}, not equal to gold ${played.left}`,
    );
  }
  const spent = [...now.spent].sort(([, a], [, b]) => b.keys - a.keys);
  const told = spent.map(([purpose, { keys, acts }]) => `${purpose} ${per100(keys).trim()} (${per100(acts).trim()} acts)`);
  console.log(`  now, keys spent on: ${told.join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
