import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ScoredDocument } from '../../measure/scorer/annotations.ts';
import { scoreOf, type Metrics } from '../../measure/scorer/metric.ts';
import { scoreDocument, sumMetrics } from '../../measure/scorer/scoreDocument.ts';
import { buildGold } from './buildGold.ts';
import type { GoldDocument } from './gold.ts';
import { loadArticle } from './load.ts';
import { loadRealArticle } from './real/loadReal.ts';
import { annotatedNames, readRealDocuments } from './real/realDocuments.ts';

const SECOND = join(import.meta.dirname, '..', 'second');

/** One text as two annotators marked it. */
type AnnotatedTwice = { name: string; text: string; first: GoldDocument; second: GoldDocument };

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
function compare({ text, first, second }: AnnotatedTwice): Metrics {
  const score = (left: GoldDocument, right: GoldDocument): Metrics =>
    scoreDocument(ScoredDocument.parse(left), ScoredDocument.parse(requiredOnly(right)), text);
  return sumMetrics([score(first, second), score(second, first)]);
}

function readOwnPairs(): AnnotatedTwice[] {
  const names = readdirSync(SECOND).map((file) => file.replace('.sheet', ''));
  return names.sort().map((name) => {
    const { text, gold } = loadArticle(name);
    const { gold: second, problems } = buildGold(name, text, readFileSync(join(SECOND, `${name}.sheet`), 'utf8'));
    const [fault] = problems;
    if (fault) throw new Error(`corpus/second/${name}.sheet:${fault.line}: ${fault.message}`);
    return { name, text, first: gold, second };
  });
}

function readRealPairs(corpora: string | undefined): AnnotatedTwice[] {
  const twice = annotatedNames('second');
  return readRealDocuments()
    .filter(({ name }) => twice.has(name))
    .map((document) => {
      const { name, text, gold } = loadRealArticle(document, 'annotations', corpora);
      return { name, text, first: gold, second: loadRealArticle(document, 'second', corpora).gold };
    });
}

/**
 * Command line: `npx tsx corpus/tools/agreement.ts [--real] [--corpora=FOLDER]`: how far two independent annotators of the same articles (or
 * real texts) agree, as a Markdown table.
 */
function main(): void {
  const { values } = parseArgs({ options: { real: { type: 'boolean', default: false }, corpora: { type: 'string' } } });
  const pairs = values.real ? readRealPairs(values.corpora) : readOwnPairs();
  const metrics = sumMetrics(pairs.map(compare));
  console.log(`Annotated twice: ${pairs.map(({ name }) => name).join(', ')}\n\n| measure | agreement |\n|---|---|`);
  for (const [name, metric] of Object.entries(metrics)) console.log(`| ${name} | ${scoreOf(metric).f1.toFixed(3)} |`);
}

main();
