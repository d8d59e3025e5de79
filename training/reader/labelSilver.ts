/**
 * Labels happenings of openly licensed texts by what the reader and the classifiers of events think together: writes `training/events/silver/CORPUS.tsv`.
 *
 *     npx tsx training/reader/labelSilver.ts OPEN.jsonl SHARES.bin WORDS [CORPORA]
 *
 * OPEN.jsonl comes from `exportDocuments.ts`, SHARES.bin from `reader.py label` for the same file; of each corpus texts are taken in turn until there are WORDS in all. Where
 * both together are not sure whether something happens, a mark is optional: nothing is learnt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJsonLines } from '../../measure/jsonLines.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { createEventContext } from '../../src/core/extract/events/eventContext.ts';
import { loadEventModels, type EventModels } from '../../src/core/extract/events/eventModels.ts';
import { chooseClass } from '../../src/core/extract/events/bestClass.ts';
import { FeatureSet } from '../../src/core/linguistics/featureSet.ts';
import { describeModality } from '../../src/core/extract/events/modalityFeatures.ts';
import { listTriggerCandidates, type TriggerCandidate } from '../../src/core/extract/events/triggerCandidates.ts';
import { describeTrigger } from '../../src/core/extract/events/triggerFeatures.ts';
import { describeType } from '../../src/core/extract/events/typeFeatures.ts';
import type { WeightTable } from '../../src/core/linguistics/weightTable.ts';
import { EventType, Modality } from '../../src/core/model/event.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createTextReader, type TextReader } from '../events/trainingTexts.ts';
import { writeSilverLine } from '../events/silver.ts';
import { readOpenDocuments } from '../marked/documents.ts';
import type { MarkedDocument } from '../marked/marks.ts';
import { readRealDocuments } from '../../corpus/tools/real/realDocuments.ts';
import { readCorpusNames } from './documentLines.ts';

const SILVER = join(import.meta.dirname, '..', 'events', 'silver');
/** How `reader.py` orders its classes: names, happenings, modality. */
const NAME_CLASSES = 11;
const TYPES = [...EventType.options].sort();
const CLASSES = NAME_CLASSES + 1 + TYPES.length + Modality.options.length;
/** In units of the classifiers' weights; found on the dev split of the real texts. */
const HAPPENING = { weight: 50, bias: 40 };
const TYPE_WEIGHT = 60;
const LEAST_SHARE = 0.002;
/** Nearer decisions are in doubt: a third of those about verbs. */
const SURE = 50;

const Line = z.object({ id: z.string(), text: z.string(), paragraphs: z.array(z.array(z.unknown())) });

/** The share of a class of happenings at a token; 0 is none. */
type Shares = (token: number, column: number) => number;

function scoresOf(table: WeightTable, features: FeatureSet): Int32Array {
  const scores = new Int32Array(table.classes.length);
  table.score(features.hashes, features.count, scores);
  return scores;
}

function label({ id, text }: MarkedDocument, shares: Shares, models: EventModels, read: TextReader): MarkedDocument {
  const { parsed, names, quantities, attributions } = read(text);
  const context = runToEnd(createEventContext(parsed, names, quantities, attributions, models.lexicon));
  const features = new FeatureSet();
  const mark = (candidate: TriggerCandidate): MarkedDocument['events'] => {
    describeTrigger(context, models.clusters, candidate, features);
    const [none = 0, event = 0] = scoresOf(models.occurrences, features);
    const not = shares(candidate.token.index, 0);
    const odds = Math.log(Math.max(1 - not, LEAST_SHARE) / Math.max(not, LEAST_SHARE));
    const sure = event - none + HAPPENING.weight * odds + HAPPENING.bias;
    if (sure < -SURE) return [];
    describeType(context, models.clusters, candidate, features);
    const type = bestType(models, features, (column) => shares(candidate.token.index, column) / Math.max(1 - not, LEAST_SHARE));
    describeModality(context, candidate, type, features);
    const modality = Modality.parse(chooseClass(models.modalities, features).name);
    const { start, end } = candidate.token;
    return [{ start, end, types: [type], modality, optional: sure < SURE }];
  };
  return { id, text, names: [], events: parsed.sentences.flatMap((one) => listTriggerCandidates(context, one).flatMap(mark)) };
}

function bestType({ types }: EventModels, features: FeatureSet, shareOf: (column: number) => number): EventType {
  const scores = scoresOf(types, features);
  const sums = TYPES.map((type, index) => {
    const share = Math.max(shareOf(1 + index), LEAST_SHARE);
    return (scores[types.classes.indexOf(type)] ?? 0) + TYPE_WEIGHT * Math.log(share);
  });
  return EventType.parse(TYPES[sums.indexOf(Math.max(...sums))]);
}

async function main([open = '', sharesFile = '', words = '0', corpora = '../shared/corpora']: readonly string[]): Promise<void> {
  const [models, read] = await Promise.all([loadEventModels(modelFolder, 'fast'), createTextReader()]);
  const bytes = readFileSync(sharesFile);
  const marked = readOpenDocuments(join(corpora, 'train'));
  const known = new Set([...marked, ...readRealDocuments()].map(({ id }) => id));
  const corpusOf = readCorpusNames(corpora);
  const lines = new Map<string, string[]>();
  let offset = 0;
  let count = 0;
  for (const value of readJsonLines(open)) {
    const { id, text, paragraphs } = z.parse(Line, value);
    const first = offset;
    const size = paragraphs.reduce((sum, { length }) => sum + length, 0);
    offset += size;
    if (known.has(id)) continue;
    count += size;
    if (count > Number(words)) break;
    const shares: Shares = (token, column) => bytes.readFloatLE(4 * ((first + token) * CLASSES + NAME_CLASSES + column));
    const corpus = corpusOf.get(id) ?? '';
    const line = writeSilverLine(label({ id, text, names: [], events: [] }, shares, models, read));
    lines.set(corpus, [...(lines.get(corpus) ?? []), line]);
  }
  for (const [corpus, own] of lines) writeFileSync(join(SILVER, `${corpus}.tsv`), `${[...own].sort().join('\n')}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
