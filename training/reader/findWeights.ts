/**
 * What the reader's opinion should count beside the linear models': `npx tsx training/reader/findWeights.ts [CORPORA]`. One weight after the other is tried in the whole
 * program on texts that neither the reader nor the model beside it has learnt from, and the best is kept for the next: dev texts of the real corpus and the gold articles, for names
 * also the dev split of our own, for happenings also the marks of `training/marked/unlearnt`. Prints the F1 (of modalities the accuracy) for each weight, and in the end what belongs into
 * `src/core/linguistics/reader/readingWeights.ts`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadCorpus, type CorpusPart } from '../../corpus/tools/load.ts';
import { CORPORA } from '../../corpus/tools/real/realDocuments.ts';
import { readGoldFolder } from '../../measure/goldArticles.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { ScoredDocument } from '../../measure/scorer/annotations.ts';
import { scoreOf, type Metric, type Metrics } from '../../measure/scorer/metric.ts';
import { scoreDocument, sumMetrics } from '../../measure/scorer/scoreDocument.ts';
import { extractLayers, loadModels, readText, type Models } from '../../src/core/analyze.ts';
import { describeAnalysis } from '../../src/core/anchor/describeAnalysis.ts';
import { READING_WEIGHTS } from '../../src/core/linguistics/reader/readingWeights.ts';
import type { ParsedText } from '../../src/core/model/parsedText.ts';
import type { ReadingWeights } from '../../src/core/model/reading.ts';
import { toEvalFormat } from '../../src/core/present/evalFormat.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import { readUnlearntDocuments } from '../marked/documents.ts';
import { toGold } from '../marked/markedGold.ts';

const GOLD = path.join('..', 'shared', 'gold', 'dev');

type WeighedPart = CorpusPart | 'gold' | 'marked';
/** From our dev split the models of events have learnt. */
const UNKNOWN_TO_ALL: readonly WeighedPart[] = ['real-dev', 'gold'];
/** There happenings are marked too. */
const WITH_HAPPENINGS: readonly WeighedPart[] = [...UNKNOWN_TO_ALL, 'marked'];

interface Trial {
  readonly weight: keyof ReadingWeights;
  readonly values: readonly number[];
  readonly metric: string;
  readonly parts: readonly WeighedPart[];
}

const NAMES = { metric: 'mentions.names.exact+type', parts: [...UNKNOWN_TO_ALL, 'dev'] } as const;
const TRIGGERS = { metric: 'events.trigger', parts: WITH_HAPPENINGS } as const;
const NOMINALS = { metric: 'mentions.nominals.partial', parts: UNKNOWN_TO_ALL } as const;
const STATEMENTS = { metric: 'attrib.triple', parts: UNKNOWN_TO_ALL } as const;
/** A weight is tried again once its bias is known. */
const TRIALS: readonly Trial[] = [
  { weight: 'names', values: [0.5, 0.8, 1.2, 1.7, 2.4], ...NAMES },
  { weight: 'happenings', values: [30, 60, 100, 160], ...TRIGGERS },
  { weight: 'happeningsBias', values: [-40, 0, 40, 80], ...TRIGGERS },
  { weight: 'happenings', values: [45, 80, 130, 200], ...TRIGGERS },
  { weight: 'types', values: [40, 80, 140, 250, 500], metric: 'events.trigger+type', parts: WITH_HAPPENINGS },
  { weight: 'modalities', values: [0, 20, 50, 100, 200], metric: 'events.modality_acc', parts: WITH_HAPPENINGS },
  { weight: 'roles', values: [0, 20, 50, 90, 150, 250], metric: 'events.args_given_trigger', parts: UNKNOWN_TO_ALL },
  { weight: 'rolesBias', values: [0, 30, 60, 100], metric: 'events.args_given_trigger', parts: UNKNOWN_TO_ALL },
  { weight: 'nominals', values: [10, 25, 50, 90], ...NOMINALS },
  { weight: 'nominalsBias', values: [-60, -30, 0, 30, 60], ...NOMINALS },
  { weight: 'nominals', values: [15, 35, 70, 120], ...NOMINALS },
  { weight: 'statementCue', values: [0.7, 0.8, 0.85, 0.9], ...STATEMENTS },
  { weight: 'statementParts', values: [0.5, 0.6, 0.7, 0.8], ...STATEMENTS },
  { weight: 'statementRefused', values: [-1, 0.015, 0.025, 0.04, 0.08], ...STATEMENTS },
  { weight: 'statementSource', values: [-1, 0.05, 0.1, 0.3], ...STATEMENTS },
  { weight: 'statementMore', values: [0.6, 0.7, 0.8, 0.9], metric: 'attrib.content_tokens', parts: UNKNOWN_TO_ALL },
];
const REPORTED = [...new Set(TRIALS.map(({ metric }) => metric))];

interface WeighedText {
  readonly part: WeighedPart;
  readonly original: string;
  readonly gold: ScoredDocument;
  readonly parsed: ParsedText;
}

function readTexts(models: Models, corpora = CORPORA): WeighedText[] {
  const read = (part: WeighedPart, original: string, gold: ScoredDocument): WeighedText => {
    const parsed = runToEnd(readText(original, models));
    return { part, original, gold, parsed };
  };
  return [
    ...(['real-dev', 'dev'] as const).flatMap((part) =>
      loadCorpus(part, corpora).map(({ text, gold }) => read(part, text, ScoredDocument.parse(gold))),
    ),
    ...readUnlearntDocuments(corpora).map((document) => read('marked', document.text, toGold(document))),
    ...(existsSync(GOLD) ? readGoldFolder(GOLD) : []).map(({ text, gold }) => read('gold', text, gold)),
  ];
}

function score({ original, gold, parsed }: WeighedText, models: Models, weights: ReadingWeights | undefined): Metrics {
  const { reading, ...unread } = parsed;
  const weighed = weights === undefined || reading === undefined ? unread : { ...unread, reading: { ...reading, weights } };
  const analysis = runToEnd(extractLayers(weighed, models));
  const found = toEvalFormat(describeAnalysis(weighed, analysis, ''), createSourceText(original), '');
  return scoreDocument(gold, ScoredDocument.parse(found), original);
}

function f1Of(metrics: readonly Metrics[], name: string): number {
  const metric: Metric | undefined = sumMetrics(metrics)[name];
  return metric === undefined ? 0 : scoreOf(metric).f1;
}

function tryValues(
  { weight, values, metric, parts }: Trial,
  texts: readonly WeighedText[],
  models: Models,
  known: ReadingWeights,
): number {
  const asked = texts.filter(({ part }) => parts.includes(part));
  let best = { value: known[weight], f1: 0 };
  for (const value of values) {
    const metrics = asked.map((text) => score(text, models, { ...known, [weight]: value }));
    const f1 = f1Of(metrics, metric);
    console.log(`${weight} ${value}: ${metric} ${f1.toFixed(4)}`);
    if (f1 > best.f1) best = { value, f1 };
  }
  return best.value;
}

function report(title: string, texts: readonly WeighedText[], models: Models, weights: ReadingWeights | undefined): void {
  for (const part of new Set(texts.map((text) => text.part))) {
    const metrics = texts.filter((text) => text.part === part).map((text) => score(text, models, weights));
    console.log(`${title}, ${part}: ${REPORTED.map((name) => `${name} ${f1Of(metrics, name).toFixed(3)}`).join(', ')}`);
  }
}

async function main([corpora]: readonly string[]): Promise<void> {
  const models = await loadModels(modelFolder);
  const texts = readTexts(models, corpora);
  report('without the reader', texts, models, undefined);
  const weights: Record<keyof ReadingWeights, number> = { ...READING_WEIGHTS };
  for (const trial of TRIALS) weights[trial.weight] = tryValues(trial, texts, models, weights);
  report('with it', texts, models, weights);
  console.log(weights);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
