/**
 * What the reader's opinion of events should count beside the classifiers', by the dev split of the real texts: `npx tsx training/reader/findWeights.ts [CORPORA]`.
 * Prints the F1 of triggers, and of triggers with their types, for each weight; they belong into `src/core/extract/events/weighReading.ts`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { classScores } from '../../src/core/extract/events/bestClass.ts';
import { createEventContext } from '../../src/core/extract/events/eventContext.ts';
import { loadEventModels, type EventModels } from '../../src/core/extract/events/eventModels.ts';
import { FeatureSet } from '../../src/core/linguistics/featureSet.ts';
import { listTriggerCandidates, type TriggerCandidate } from '../../src/core/extract/events/triggerCandidates.ts';
import { describeTrigger } from '../../src/core/extract/events/triggerFeatures.ts';
import { describeType } from '../../src/core/extract/events/typeFeatures.ts';
import { readOdds, readTypes } from '../../src/core/extract/events/weighReading.ts';
import { loadReader } from '../../src/core/linguistics/reader/reader.ts';
import type { HeadReading } from '../../src/core/model/reading.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { readGoldFolder } from '../../measure/goldArticles.ts';
import type { ScoredDocument } from '../../measure/scorer/annotations.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import type { TrainingArticle } from '../events/collectInstances.ts';
import { findTriggerCandidate, readGoldEvents, type GoldEvent } from '../events/goldEvents.ts';
import { createTextReader, readCorpusTexts, type TextReader } from '../events/trainingTexts.ts';

const HAPPENING_WEIGHTS = [0, 10, 20, 30, 40, 50, 60, 80, 100, 140, 200];
const BIASES = [-40, -20, 0, 20, 40, 60, 80, 100];
const TYPE_WEIGHTS = [0, 10, 20, 30, 40, 60, 80, 120, 200, 400];

const GOLD = path.join('..', 'shared', 'gold', 'dev');

/** A word that might name a happening, with what both think of it. */
interface Weighed {
  readonly gold: GoldEvent | undefined;
  readonly margin: number;
  readonly odds: number;
  readonly types: Int32Array;
  readonly shares: readonly number[];
}

function weigh(
  { parsed, names, quantities, attributions, events }: TrainingArticle,
  models: EventModels,
  head: HeadReading,
): Weighed[] {
  const context = createEventContext(parsed, names, quantities, attributions, models.lexicon);
  const features = new FeatureSet();
  return parsed.sentences.flatMap((sentence) => {
    const candidates = listTriggerCandidates(context, sentence);
    const goldOf = new Map<TriggerCandidate | undefined, GoldEvent>();
    for (const event of events) goldOf.set(findTriggerCandidate(event, candidates), event);
    return candidates.map((candidate): Weighed => {
      describeTrigger(context, models.clusters, candidate, features);
      const [none = 0, event = 0] = classScores(models.occurrences, features);
      describeType(context, models.clusters, candidate, features);
      return {
        gold: goldOf.get(candidate),
        margin: event - none,
        odds: readOdds(head, candidate.token.index),
        types: classScores(models.types, features),
        shares: readTypes(head, candidate.token.index, models.types.classes),
      };
    });
  });
}

function readArticle(read: TextReader, text: string, gold: ScoredDocument): TrainingArticle {
  const known = read(text);
  return { ...known, events: readGoldEvents(gold, known.parsed.source), source: 'corpus' };
}

function print(name: string, right: number, found: number, wanted: number): void {
  console.log(`${name}: ${((200 * right) / (found + wanted)).toFixed(1)}`);
}

async function main([corpora]: readonly string[]): Promise<void> {
  const read = await createTextReader();
  const reader = await loadReader(modelFolder);
  const models = await loadEventModels(modelFolder);
  const texts: TrainingArticle[] = readCorpusTexts(read, ['real-dev'], corpora);
  if (existsSync(GOLD)) texts.push(...readGoldFolder(GOLD).map(({ text, gold }) => readArticle(read, text, gold)));
  const weighed = texts.flatMap((text) => {
    const head = runToEnd(reader.read(text.parsed)).head('events');
    if (head === undefined) throw new Error('the reader was not taught events');
    return weigh(text, models, head);
  });
  const wanted = texts.flatMap(({ events }) => events.filter(({ optional }) => !optional)).length;
  const counted = weighed.filter(({ gold }) => gold?.optional !== true);
  const isFound = ({ margin, odds }: Weighed, weight: number, bias: number): boolean => margin + weight * odds + bias > 0;
  let best = { right: 0, weight: 0, bias: 0 };
  for (const weight of HAPPENING_WEIGHTS) {
    for (const bias of BIASES) {
      const found = counted.filter((one) => isFound(one, weight, bias));
      const right = found.filter(({ gold }) => gold !== undefined).length;
      const score = (200 * right) / (found.length + wanted);
      if (score > best.right) best = { right: score, weight, bias };
      print(`trigger, weight ${weight}, bias ${bias}`, right, found.length, wanted);
    }
  }
  console.log('best', best);
  const found = counted.filter((one) => isFound(one, best.weight, best.bias));
  for (const weight of TYPE_WEIGHTS) {
    const right = found.filter(({ gold, types, shares }) => {
      const sums = shares.map((share, index) => (types[index] ?? 0) + weight * share);
      return gold?.types.includes(models.types.classes[sums.indexOf(Math.max(...sums))] ?? '') === true;
    }).length;
    print(`type, weight ${weight}`, right, found.length, wanted);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
