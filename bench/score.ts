// npm run score [-- FOLDER | corpus/train|dev|test | corpus/real-train|real-dev|real-test] [--fast] [--errors] [--json] [--corpora=FOLDER]
// Scores the analysis against gold, layer by layer. Without a folder: the gold articles beside the repository when present, else the CC0
// articles in test/fixtures/gold.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isCorpusPart, loadCorpus } from '../corpus/tools/load.ts';
import { analyze, loadModels, type Models } from '../src/core/analyze.ts';
import { toEvalFormat } from '../src/core/present/evalFormat.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';
import { readGoldFolder, type GoldArticle } from '../measure/goldArticles.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import { ScoredDocument } from '../measure/scorer/annotations.ts';
import {
  calibrationOf,
  formatCalibration,
  joinJudgements,
  JUDGED_LAYERS,
  type JudgedPredictions,
} from '../measure/scorer/calibration.ts';
import { explainErrors } from '../measure/scorer/explainErrors.ts';
import { judgeDocument } from '../measure/scorer/judgeDocument.ts';
import { scoreOf, type Metrics } from '../measure/scorer/metric.ts';
import { formatMetrics } from '../measure/scorer/printMetrics.ts';
import { scoreDocument, sumMetrics } from '../measure/scorer/scoreDocument.ts';

const NEIGHBOUR_GOLD = path.join('..', 'shared', 'gold');
const OWN_GOLD = path.join('test', 'fixtures', 'gold');

function readArticles(wanted: string | undefined, corpora: string | undefined): GoldArticle[] {
  const part = wanted === undefined ? undefined : /^corpus\/([\w-]+)$/.exec(wanted)?.[1];
  if (part !== undefined && isCorpusPart(part)) {
    return loadCorpus(part, corpora).map(({ name, text, gold }) => ({ name, text, gold: ScoredDocument.parse(gold) }));
  }
  if (wanted !== undefined) return readGoldFolder(wanted);
  return existsSync(NEIGHBOUR_GOLD) ? readGoldFolder(path.join(NEIGHBOUR_GOLD, 'dev')) : readGoldFolder(OWN_GOLD);
}

function predict({ text }: GoldArticle, models: Models): ScoredDocument {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return ScoredDocument.parse(toEvalFormat(analyze(text, models), createSourceText(text), sha256));
}

/** The seed article is reported beside the dev articles, not summed with them. */
function readSeed(wanted: string | undefined): GoldArticle[] {
  return wanted === undefined && existsSync(NEIGHBOUR_GOLD) ? readGoldFolder(NEIGHBOUR_GOLD) : [];
}

interface ScoredPart {
  readonly metrics: Metrics;
  readonly judged: JudgedPredictions;
}

function scoreArticle(article: GoldArticle, models: Models, withErrors: boolean): ScoredPart {
  const predicted = predict(article, models);
  if (withErrors) {
    console.log(`\n${article.name}`);
    for (const line of explainErrors(article.gold, predicted, article.text)) console.log(`  ! ${line}`);
  }
  return {
    metrics: scoreDocument(article.gold, predicted, article.text),
    judged: joinJudgements(predicted, judgeDocument(article.gold, predicted, article.text)),
  };
}

function sumResults(results: readonly ScoredPart[]): ScoredPart {
  const all = (layer: keyof JudgedPredictions): JudgedPredictions[typeof layer] => results.flatMap(({ judged }) => judged[layer]);
  return {
    metrics: sumMetrics(results.map(({ metrics }) => metrics)),
    judged: { mentions: all('mentions'), figures: all('figures'), attributions: all('attributions'), events: all('events') },
  };
}

function toJson({ metrics, judged }: ScoredPart): Record<string, object> {
  return Object.fromEntries([
    ...Object.entries(metrics).map(([name, metric]) => [name, { ...metric, ...scoreOf(metric) }] as const),
    ...JUDGED_LAYERS.map((layer) => [`confidence.${layer}`, calibrationOf(judged[layer])] as const),
  ]);
}

function format(title: string, { metrics, judged }: ScoredPart): string {
  return `\n${formatMetrics(title, metrics)}\n${formatCalibration(judged)}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      fast: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      corpora: { type: 'string' },
    },
    allowPositionals: true,
  });
  const models = await loadModels(modelFolder, { fast: values.fast });
  const articles = readArticles(positionals[0], values.corpora);
  const seed = readSeed(positionals[0]);
  const score = (list: readonly GoldArticle[]): ScoredPart =>
    sumResults(list.map((one) => scoreArticle(one, models, values.errors)));
  const total = score(articles);
  const beside = score(seed);
  if (values.json) {
    console.log(JSON.stringify({ micro: toJson(total), ...(seed.length > 0 ? { seed: toJson(beside) } : {}) }, null, 1));
    return;
  }
  console.log(format(`MICRO TOTAL (${articles.length} articles)`, total));
  if (seed.length > 0) console.log(format('seed', beside));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
