/**
 * How well the classifiers of events do on texts that they have not learnt from: `npx tsx training/events/crossValidate.ts`
 *
 *     [--corpora=FOLDER] [--folds=5] [--fold=0] [--errors] [--gold]
 *
 * Every fold of our own articles and of the marked texts is read with what was learnt from the other folds, or one fold only. With `--gold` the gold
 * articles beside the repository, when present, are read with what was learnt from all.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ScoredDocument, type ScoredEvent } from '../../measure/scorer/annotations.ts';
import { sumMetrics } from '../../measure/scorer/scoreDocument.ts';
import type { Metrics } from '../../measure/scorer/metric.ts';
import { matchEvents, sameType, scoreEvents } from '../../measure/scorer/scoreEvents.ts';
import { formatMetrics } from '../../measure/scorer/printMetrics.ts';
import { readGoldFolder } from '../../measure/goldArticles.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { createEventModels, type EventModels } from '../../src/core/extract/events/eventModels.ts';
import { extractEvents } from '../../src/core/extract/events/extractEvents.ts';
import { CLUSTERS_FILE } from '../../src/core/linguistics/models.ts';
import { readWordClusters, type WordClusters } from '../../src/core/linguistics/wordClusters.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { readOpenDocuments, readOwnArticles } from '../marked/documents.ts';
import type { TrainingArticle } from './collectInstances.ts';
import type { LearntEvent } from './goldEvents.ts';
import { readGoldEvents } from './goldEvents.ts';
import { readSilverDocuments } from './silver.ts';
import { trainEventModels } from './trainEventModels.ts';
import {
  createTextReader,
  readCorpusTexts,
  readMarkedTexts,
  readSenseTexts,
  readTitles,
  type TextReader,
} from './trainingTexts.ts';

const GOLD = path.join('..', 'shared', 'gold', 'dev');
/** Arguments are compared by their words alone. */
const NO_ENTITIES = { pairs: [], goldEntity: new Map<string, string>() };

function predict(article: TrainingArticle, models: EventModels): ScoredEvent[] {
  const { parsed, names, quantities, attributions } = article;
  return runToEnd(extractEvents(parsed, models, names, quantities, attributions)).map(
    ({ trigger, type, modality, arguments: args }) => ({
      trigger,
      type,
      modality,
      args: args.map(({ role, span }) => ({ role, ...span })),
    }),
  );
}

const toScored = (events: readonly LearntEvent[]): ScoredEvent[] =>
  events.map(({ trigger, types: [type = '', ...others], modality, optional, arguments: args }) => ({
    trigger,
    type,
    alt_types: others,
    modality,
    optional,
    args: args.map(({ role, span }) => ({ role, ...span })),
  }));

const asDocument = (events: readonly ScoredEvent[]): ScoredDocument =>
  ScoredDocument.parse({ entities: [], mentions: [], figures: [], attributions: [], events });

function scoreArticle(article: TrainingArticle, models: EventModels, withErrors: boolean): Metrics {
  const gold = toScored(article.events);
  const predicted = predict(article, models);
  if (withErrors) printErrors(article, gold, predicted);
  return scoreEvents(asDocument(gold), asDocument(predicted), NO_ENTITIES);
}

/** One line an error: what, the word, then its sentence with the word in capitals. */
function printErrors({ parsed }: TrainingArticle, gold: readonly ScoredEvent[], predicted: readonly ScoredEvent[]): void {
  const { text } = parsed.source;
  const show = ({ trigger: { start, end } }: ScoredEvent): string => {
    const word = text.slice(start, end);
    const around = `${text.slice(Math.max(0, start - 70), start)}«${word}»${text.slice(end, end + 60)}`;
    return `${word} | ${around.replaceAll(/\s+/g, ' ')}`;
  };
  const pairs = matchEvents(gold, predicted);
  const found = new Set(pairs.map((pair) => pair.gold));
  const right = new Set(pairs.map((pair) => pair.predicted));
  for (const event of gold) if (!found.has(event) && event.optional !== true) console.log(`MISSED ${event.type} ${show(event)}`);
  for (const event of predicted) if (!right.has(event)) console.log(`FALSE ${event.type} ${show(event)}`);
  for (const pair of pairs) {
    if (pair.gold.optional === true) continue;
    const types = [pair.gold.type, ...(pair.gold.alt_types ?? [])].join('/');
    if (!sameType(pair)) console.log(`TYPE ${types} -> ${pair.predicted.type} ${show(pair.gold)}`);
    if (pair.gold.modality !== pair.predicted.modality)
      console.log(`MODALITY ${pair.gold.modality} -> ${pair.predicted.modality} ${show(pair.gold)}`);
  }
}

function readGoldTexts(read: TextReader): TrainingArticle[] {
  if (!existsSync(GOLD)) return [];
  return readGoldFolder(GOLD).map(({ text, gold }) => {
    const known = read(text);
    return { ...known, events: readGoldEvents(gold, known.parsed.source), source: 'corpus' };
  });
}

/** Texts with what is learnt from each, itself and its headline with capitals. */
interface Learning {
  readonly text: TrainingArticle;
  readonly lessons: readonly TrainingArticle[];
}

function train(learnings: readonly Learning[], always: readonly TrainingArticle[], clusters: WordClusters): EventModels {
  const lessons = learnings.flatMap((learning) => learning.lessons);
  return createEventModels(
    trainEventModels([...lessons, ...always], clusters, () => {}),
    clusters,
  );
}

function report(name: string, metrics: readonly Metrics[]): void {
  if (metrics.length > 0) console.log(`${formatMetrics(`${name} (${metrics.length})`, sumMetrics(metrics))}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') },
      folds: { type: 'string', default: '5' },
      fold: { type: 'string' },
      errors: { type: 'boolean', default: false },
      gold: { type: 'boolean', default: false },
    },
  });
  const clusters = readWordClusters(await modelFolder.load(CLUSTERS_FILE));
  const read = await createTextReader();
  const corpus = readCorpusTexts(read, ['train', 'dev']);
  const marked = readMarkedTexts(read, [...readOwnArticles(), ...readOpenDocuments(path.join(values.corpora, 'train'))]);
  const silver = readMarkedTexts(read, readSilverDocuments(values.corpora), 'silver');
  const always = [...readSenseTexts(read), ...silver];
  const learnings = [...corpus, ...marked].map((text): Learning => ({ text, lessons: [text, ...readTitles(read, [text])] }));
  const folds = Number(values.folds);
  const metrics: Record<TrainingArticle['source'], Metrics[]> = { corpus: [], marked: [], senses: [], silver: [] };
  for (let fold = 0; fold < folds; fold++) {
    if (values.fold !== undefined && fold !== Number(values.fold)) continue;
    const models = train(
      learnings.filter((_learning, index) => index % folds !== fold),
      always,
      clusters,
    );
    for (const { text } of learnings.filter((_learning, index) => index % folds === fold))
      metrics[text.source].push(scoreArticle(text, models, values.errors));
  }
  report('corpus', metrics.corpus);
  report('marked', metrics.marked);
  if (!values.gold) return;
  const models = train(learnings, always, clusters);
  report(
    'gold',
    readGoldTexts(read).map((text) => scoreArticle(text, models, values.errors)),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
