// npm run train:events: learns which words name events, their modality and their arguments from corpus/train; writes models/events.bin.
import { writeFileSync } from 'node:fs';
import { modelFolder } from '../bench/modelFolder.ts';
import { loadCorpus, type CorpusArticle } from '../corpus/tools/load.ts';
import { extractAttributions } from '../src/core/extract/attributions/extractAttributions.ts';
import { listArgumentCandidates } from '../src/core/extract/events/argumentCandidates.ts';
import { describeArgument } from '../src/core/extract/events/argumentFeatures.ts';
import { createEventContext, type EventContext } from '../src/core/extract/events/eventContext.ts';
import { FeatureSet } from '../src/core/extract/events/featureSet.ts';
import { describeModality } from '../src/core/extract/events/modalityFeatures.ts';
import { listTriggerCandidates, type TriggerCandidate } from '../src/core/extract/events/triggerCandidates.ts';
import { NOUN_TYPES, VERB_TYPES, type TypeIndex } from '../src/core/extract/events/eventLexicon.ts';
import { describeTrigger, describeType, describeWordAlone } from '../src/core/extract/events/triggerFeatures.ts';
import { extractNames } from '../src/core/extract/mentions/extractNames.ts';
import { loadNameModels, type NameModels } from '../src/core/extract/mentions/models.ts';
import { extractQuantities } from '../src/core/extract/quantities/extractQuantities.ts';
import { findArticleDate } from '../src/core/extract/quantities/findArticleDate.ts';
import { CLUSTERS_FILE, loadLinguisticModels, type LinguisticModels } from '../src/core/linguistics/models.ts';
import { parseText } from '../src/core/linguistics/parse.ts';
import { readWordClusters, type WordClusters } from '../src/core/linguistics/wordClusters.ts';
import { ArgumentRole, EventType, Modality } from '../src/core/model/event.ts';
import { runToEnd } from '../src/core/steps.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';
import { overlaps } from '../src/core/text/span.ts';
import { findRole, findTriggerCandidate, readGoldEvents, type GoldEvent } from './events/goldEvents.ts';
import { packWeightTable } from './linguistics/packWeights.ts';
import { trainSoftmax, type Instance } from './events/softmax.ts';

const NONE = 'none';
const OCCURRENCES: readonly string[] = [NONE, 'event'];
const TYPES: readonly string[] = EventType.options;
const MODALITIES: readonly string[] = Modality.options;
const ROLES: readonly string[] = [NONE, ...ArgumentRole.options];
/** A miss costs more than a false alarm, which a person rejects with one key. */
const FOUND_WEIGHT = 2;
/** What a word of the lexicon counts beside a word that a person marked. */
const LEXICON_WEIGHT = 0.5;
/** Features kept in each table, those with the largest weights. */
const WEIGHT_LIMIT = 20_000;

interface Resources {
  readonly linguistics: LinguisticModels;
  readonly names: NameModels;
  readonly clusters: WordClusters;
}

interface TrainingSet {
  readonly occurrences: Instance[];
  readonly types: Instance[];
  readonly modalities: Instance[];
  readonly roles: Instance[];
}

function collectArticle(article: CorpusArticle, resources: Resources, set: TrainingSet): void {
  const source = createSourceText(article.text);
  const parsed = runToEnd(parseText(source, resources.linguistics));
  const names = runToEnd(extractNames(parsed, resources.names, []));
  const quantities = runToEnd(extractQuantities(parsed, findArticleDate(parsed)));
  const attributions = runToEnd(extractAttributions(parsed, names));
  const context = createEventContext(parsed, names, quantities, attributions);
  const gold = readGoldEvents(article.gold, source);
  for (const sentence of parsed.sentences) {
    const candidates = listTriggerCandidates(context, sentence);
    const events = gold.filter((event) => overlaps(event.trigger, sentence));
    const eventOf = new Map<TriggerCandidate, GoldEvent>();
    for (const event of events) {
      const candidate = findTriggerCandidate(event, candidates);
      if (candidate !== undefined) eventOf.set(candidate, event);
    }
    for (const candidate of candidates) collectTrigger(context, resources.clusters, candidate, events, eventOf, set);
    const phrases = listArgumentCandidates(context, sentence);
    for (const [trigger, event] of eventOf) collectEvent(context, resources.clusters, trigger, event, phrases, set);
  }
}

/** Whether optional events happen teaches nothing, nor do words beside the chosen one of a longer trigger. */
function collectTrigger(
  context: EventContext,
  clusters: WordClusters,
  candidate: TriggerCandidate,
  events: readonly GoldEvent[],
  eventOf: ReadonlyMap<TriggerCandidate, GoldEvent>,
  set: TrainingSet,
): void {
  const event = eventOf.get(candidate);
  const touched = events.some(({ trigger }) => overlaps(trigger, candidate.token));
  if (event === undefined && touched) return;
  const features = new FeatureSet();
  describeTrigger(context, clusters, candidate, features);
  if (event?.optional !== true) set.occurrences.push(toInstance(features, OCCURRENCES, event === undefined ? NONE : 'event'));
  if (event === undefined) return;
  describeType(context, candidate, features);
  set.types.push(toInstance(features, TYPES, event.types[0] ?? NONE));
}

function collectEvent(
  context: EventContext,
  clusters: WordClusters,
  trigger: TriggerCandidate,
  event: GoldEvent,
  phrases: ReturnType<typeof listArgumentCandidates>,
  set: TrainingSet,
): void {
  const type = EventType.parse(event.types[0]);
  const features = new FeatureSet();
  describeModality(context, trigger, type, features);
  set.modalities.push(toInstance(features, MODALITIES, event.modality));
  if (event.optional) return;
  for (const phrase of phrases) {
    if (phrase.token.index === trigger.token.index && phrase.quantity === undefined) continue;
    if (!describeArgument(context, clusters, trigger, type, phrase, features)) continue;
    set.roles.push(toInstance(features, ROLES, findRole(event, phrase)));
  }
}

/** The lexicon's words of one type teach that type to words like them. */
function lexiconInstances(clusters: WordClusters): Instance[] {
  const features = new FeatureSet();
  const teach = (wordClass: 'verb' | 'noun', index: TypeIndex): Instance[] =>
    [...index].flatMap(([key, types]) => {
      features.clear();
      describeWordAlone(clusters, { key, wordClass, types, tag: wordClass === 'verb' ? 'VBD' : 'NN' }, features);
      return types.slice(0, 1).map((type) => ({ ...toInstance(features, TYPES, type), weight: LEXICON_WEIGHT / types.length }));
    });
  return [...teach('verb', VERB_TYPES), ...teach('noun', NOUN_TYPES)];
}

function toInstance(features: FeatureSet, classes: readonly string[], right: string): Instance {
  const weight = right === NONE ? 1 : FOUND_WEIGHT;
  return { features: features.hashes.slice(0, features.count), right: Math.max(0, classes.indexOf(right)), weight };
}

function trainAndPack(name: string, classes: readonly string[], instances: readonly Instance[], epochs: number): Uint8Array {
  const model = trainSoftmax(classes, instances, { epochs, rate: 0.05, seed: 7 });
  const bytes = packWeightTable(model, WEIGHT_LIMIT);
  console.log(`${name}: ${instances.length} decisions, ${model.featureCount} features, ${bytes.length} bytes`);
  return bytes;
}

async function main(): Promise<void> {
  const clusters = readWordClusters(await modelFolder.load(CLUSTERS_FILE));
  const [linguistics, names] = await Promise.all([loadLinguisticModels(modelFolder), loadNameModels(modelFolder)]);
  const articles = loadCorpus('train');
  const set: TrainingSet = { occurrences: [], types: [], modalities: [], roles: [] };
  for (const article of articles) collectArticle(article, { linguistics, names, clusters }, set);
  console.log(`${articles.length} articles`);
  const parts = [
    trainAndPack('occurrences', OCCURRENCES, set.occurrences, 8),
    trainAndPack('types', TYPES, [...set.types, ...lexiconInstances(clusters)], 12),
    trainAndPack('modalities', MODALITIES, set.modalities, 20),
    trainAndPack('roles', ROLES, set.roles, 20),
  ];
  writeFileSync('models/events.bin', Buffer.concat(parts));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
