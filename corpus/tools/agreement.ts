import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScoredDocument } from '../../measure/scorer/annotations.ts';
import { scoreOf } from '../../measure/scorer/metric.ts';
import { scoreDocument, sumMetrics, type Metrics } from '../../measure/scorer/scoreDocument.ts';
import { buildGold } from './buildGold.ts';
import type { GoldDocument } from './gold.ts';
import { loadArticle } from './load.ts';

const SECOND = join(import.meta.dirname, '..', 'second');

/** Takes out the borderline items: nobody is held to find them. */
function requiredOnly(gold: GoldDocument): GoldDocument {
  return {
    ...gold,
    mentions: gold.mentions.filter((item) => !item.optional),
    figures: gold.figures.filter((item) => !item.optional),
    attributions: gold.attributions.filter((item) => !item.optional),
    events: gold.events.filter((item) => !item.optional),
  };
}

/** Scores what each of two annotators found against the other's work; the two directions are added up. */
function compare(name: string): Metrics {
  const { text, gold } = loadArticle(name);
  const source = readFileSync(join(SECOND, `${name}.sheet`), 'utf8');
  const { gold: second, problems } = buildGold(name, text, source);
  const [fault] = problems;
  if (fault) throw new Error(`corpus/second/${name}.sheet:${fault.line}: ${fault.message}`);
  const score = (left: GoldDocument, right: GoldDocument): Metrics =>
    scoreDocument(ScoredDocument.parse(left), ScoredDocument.parse(requiredOnly(right)), text);
  return sumMetrics([score(gold, second), score(second, gold)]);
}

/** Command line: `npx tsx corpus/tools/agreement.ts`: how far two independent annotators of the same articles agree, as a Markdown table. */
function main(): void {
  const names = readdirSync(SECOND).map((file) => file.replace('.sheet', ''));
  const metrics = sumMetrics(names.sort().map(compare));
  console.log(`Articles annotated twice: ${names.join(', ')}\n\n| measure | agreement |\n|---|---|`);
  for (const [name, metric] of Object.entries(metrics)) console.log(`| ${name} | ${scoreOf(metric).f1.toFixed(3)} |`);
}

main();
