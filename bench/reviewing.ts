// npm run bench:review [-- corpus/test | corpus/real-dev …] [--limit=N]
// Plays a reviewer who is never wrong over articles that nothing was learnt from, with the acts of the product, until what is accepted
// equals gold; counts the keys and the decisions. "Before" plays the same with the keys that review had at first: one proposal after the
// other, everything asked, parts put right through the long forms.
import { parseArgs } from 'node:util';
import { isCorpusPart, loadCorpus } from '../corpus/tools/load.ts';
import { analyze, loadModels } from '../src/core/analyze.ts';
import { asidesOf } from '../src/core/present/aside.ts';
import { indexDocument } from '../src/core/present/documentIndex.ts';
import type { Event } from '../src/core/model/event.ts';
import { overlaps, type Span } from '../src/core/text/span.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import { ScoredDocument } from '../measure/scorer/annotations.ts';
import { playReview, type Played } from './reviewing/playReview.ts';

interface Sums {
  words: number;
  proposals: number;
  asked: number;
  before: Played;
  now: Played;
  sureFirst: Played;
}

const nothing = (): Played => ({ keys: 0, typed: 0, decisions: 0, left: 0 });

function add(sum: Played, more: Played): void {
  sum.keys += more.keys;
  sum.typed += more.typed;
  sum.decisions += more.decisions;
  sum.left += more.left;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { limit: { type: 'string' } }, allowPositionals: true });
  const models = await loadModels(modelFolder);
  for (const wanted of positionals.length === 0 ? ['corpus/test', 'corpus/real-dev'] : positionals) {
    const part = wanted.replace(/^corpus\//, '');
    if (!isCorpusPart(part)) throw new Error(`${wanted} is no part of the corpus`);
    const sums: Sums = { words: 0, proposals: 0, asked: 0, before: nothing(), now: nothing(), sureFirst: nothing() };
    // Positions of gold are those of the file; texts with other line ends are left out.
    const articles = loadCorpus(part).filter(({ text }) => createSourceText(text).text === text);
    for (const { text, gold } of articles.slice(0, Number(values.limit ?? articles.length))) {
      const scored = ScoredDocument.parse(gold);
      const document = analyze(text, models);
      const { annotations } = indexDocument(document);
      sums.words += text.split(/\s+/).filter((word) => word !== '').length;
      sums.proposals += annotations.length;
      sums.asked += annotations.filter(({ value }) => !asidesOf(document).has(value.id)).length;
      const triggers = scored.events.map(({ trigger }) => trigger);
      const forced = analyze(text, models, { happenings: triggers }).events;
      const read = (trigger: Span): Event | undefined => forced.find(({ target }) => overlaps(target, trigger));
      add(sums.before, playReview(document, text, scored, 'before', read));
      add(sums.now, playReview(document, text, scored, 'now', read));
      add(sums.sureFirst, playReview(document, text, scored, 'sure-first', read));
    }
    report(wanted, articles.length, sums);
  }
}

function report(name: string, articles: number, { words, proposals, asked, before, now, sureFirst }: Sums): void {
  const per100 = (count: number): string => ((count / words) * 100).toFixed(1).padStart(6);
  console.log(`${name}: ${articles} articles, ${words} words; in 100 words`);
  console.log(`  proposals ${per100(proposals)}, asked about ${per100(asked)}`);
  for (const [label, played] of [
    ['before', before],
    ['now', now],
    ['now, the sure first', sureFirst],
  ] as const) {
    const share = `${((played.keys / before.keys) * 100).toFixed(0)} %`.padStart(6);
    console.log(
      `  ${label.padEnd(20)} keys ${per100(played.keys)} (${share}), letters typed ${per100(played.typed)}, decisions ${per100(played.decisions)}, not equal to gold ${played.left}`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
