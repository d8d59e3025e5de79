import { listArgumentCandidates } from '../../src/core/extract/events/argumentCandidates.ts';
import { createArgumentDescriber, RolesSoFar } from '../../src/core/extract/events/argumentFeatures.ts';
import { createEventContext, type EventContext } from '../../src/core/extract/events/eventContext.ts';
import type { TypeIndex } from '../../src/core/extract/events/eventLexicon.ts';
import { FeatureSet } from '../../src/core/linguistics/featureSet.ts';
import { describeModality } from '../../src/core/extract/events/modalityFeatures.ts';
import { listProspects } from '../../src/core/extract/events/prospects.ts';
import { listTriggerCandidates, type TriggerCandidate } from '../../src/core/extract/events/triggerCandidates.ts';
import { describeTrigger } from '../../src/core/extract/events/triggerFeatures.ts';
import { describeType } from '../../src/core/extract/events/typeFeatures.ts';
import { describeWordAlone } from '../../src/core/extract/events/wordFeatures.ts';
import type { WordClusters } from '../../src/core/linguistics/wordClusters.ts';
import type { AttributionCandidate, MentionCandidate, QuantityCandidate } from '../../src/core/model/candidates.ts';
import { ArgumentRole, EventType, Modality } from '../../src/core/model/event.ts';
import type { ParsedText } from '../../src/core/model/parsedText.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { overlaps } from '../../src/core/text/span.ts';
import { findRole, findTriggerCandidate, type LearntEvent } from './goldEvents.ts';
import { EVENT_LEXICON } from './lexicon/eventLexicon.ts';
import type { Instance } from './softmax.ts';

const NONE = 'none';
export const OCCURRENCE_CLASSES: readonly string[] = [NONE, 'event'];
export const TYPE_CLASSES: readonly string[] = EventType.options;
export const MODALITY_CLASSES: readonly string[] = Modality.options;
export const ROLE_CLASSES: readonly string[] = [NONE, ...ArgumentRole.options];
/** What a missed happening costs beside a false one. */
const HAPPENING_WEIGHT = 1;
/** A participant that is missed costs more than a false one. */
const PARTICIPANT_WEIGHT = 2;
/** What is planned, possible or denied counts more than a fact: there are far more facts. */
const UNREAL_WEIGHT = 1.5;
/** What a decision counts that a program labelled. */
const SILVER_WEIGHT = 0.5;
/** What a word of the lexicon counts beside a word that a person marked. */
const LEXICON_WEIGHT = 0.5;

/** All that the search for events reads. */
export interface ReadText {
  readonly parsed: ParsedText;
  readonly names: readonly MentionCandidate[];
  readonly quantities: readonly QuantityCandidate[];
  readonly attributions: readonly AttributionCandidate[];
}

/** A text and what people marked in it. */
export interface TrainingArticle extends ReadText {
  readonly events: readonly LearntEvent[];
  /** Marked texts say nothing of participants; sentences about senses say nothing of other words either. */
  readonly source: 'corpus' | 'marked' | 'senses' | 'silver';
  /** Offset behind the part that is learnt from; without it all is. */
  readonly end?: number;
}

/** Decisions with their right answers, for each of the four classifiers. */
export interface TrainingSet {
  readonly occurrences: Instance[];
  readonly types: Instance[];
  readonly modalities: Instance[];
  readonly roles: Instance[];
}

/** Adds the decisions of one article. */
export function collectArticle(article: TrainingArticle, clusters: WordClusters, set: TrainingSet): void {
  if (article.source === 'silver') collectSilver(article, clusters, set);
  else collectMarked(article, clusters, set);
}

/** Which words name happenings, and of which type. */
function collectSilver(article: TrainingArticle, clusters: WordClusters, set: TrainingSet): void {
  const own: TrainingSet = { occurrences: [], types: [], modalities: [], roles: [] };
  collectMarked({ ...article, source: 'marked' }, clusters, own);
  for (const kind of ['occurrences', 'types'] as const)
    for (const instance of own[kind]) set[kind].push({ ...instance, weight: instance.weight * SILVER_WEIGHT });
}

function collectMarked(article: TrainingArticle, clusters: WordClusters, set: TrainingSet): void {
  const { parsed, names, quantities, attributions } = article;
  const context = runToEnd(createEventContext(parsed, names, quantities, attributions, EVENT_LEXICON));
  for (const sentence of parsed.sentences) {
    if (article.end !== undefined && sentence.start >= article.end) break;
    const candidates = listTriggerCandidates(context, sentence);
    const events = article.events.filter((event) => overlaps(event.trigger, sentence));
    const eventOf = new Map<TriggerCandidate, LearntEvent>();
    for (const event of events) {
      const candidate = findTriggerCandidate(event, candidates);
      if (candidate !== undefined) eventOf.set(candidate, event);
    }
    for (const [trigger, event] of eventOf) collectKind(context, clusters, trigger, event, set);
    if (article.source === 'senses') continue;
    for (const candidate of candidates) collectOccurrence(context, clusters, candidate, events, eventOf, set);
    if (article.source === 'marked') continue;
    const phrases = listArgumentCandidates(context, sentence);
    for (const [trigger, event] of eventOf) collectRoles(context, clusters, trigger, event, phrases, set);
  }
}

/** Whether optional events happen teaches nothing, nor do words beside the chosen one of a longer trigger. */
function collectOccurrence(
  context: EventContext,
  clusters: WordClusters,
  candidate: TriggerCandidate,
  events: readonly LearntEvent[],
  eventOf: ReadonlyMap<TriggerCandidate, LearntEvent>,
  set: TrainingSet,
): void {
  const event = eventOf.get(candidate);
  const touched = events.some(({ trigger }) => overlaps(trigger, candidate.token));
  if (event?.optional === true || (event === undefined && touched)) return;
  const features = new FeatureSet();
  describeTrigger(context, clusters, candidate, features);
  const weight = event === undefined ? 1 : HAPPENING_WEIGHT;
  set.occurrences.push({ ...toInstance(features, OCCURRENCE_CLASSES, event === undefined ? NONE : 'event'), weight });
}

function collectKind(
  context: EventContext,
  clusters: WordClusters,
  trigger: TriggerCandidate,
  event: LearntEvent,
  set: TrainingSet,
): void {
  const features = new FeatureSet();
  describeType(context, clusters, trigger, features);
  set.types.push(toInstance(features, TYPE_CLASSES, ...event.types));
  describeModality(context, trigger, event.types[0] ?? NONE, features);
  const weight = event.modality === 'asserted' ? 1 : UNREAL_WEIGHT;
  set.modalities.push({ ...toInstance(features, MODALITY_CLASSES, event.modality), weight });
}

function collectRoles(
  context: EventContext,
  clusters: WordClusters,
  trigger: TriggerCandidate,
  event: LearntEvent,
  phrases: ReturnType<typeof listArgumentCandidates>,
  set: TrainingSet,
): void {
  if (event.optional) return;
  const type = EventType.parse(event.types[0]);
  const features = new FeatureSet();
  const describe = createArgumentDescriber(context, clusters, trigger, type);
  const so = new RolesSoFar();
  for (const prospect of listProspects(context, trigger, phrases)) {
    describe(prospect, so, features);
    const role = findRole(event, prospect.candidate);
    so.add(prospect, role);
    set.roles.push({ ...toInstance(features, ROLE_CLASSES, role), weight: role === NONE ? 1 : PARTICIPANT_WEIGHT });
  }
}

/** The lexicon's words of one type teach that type to words like them. */
export function lexiconInstances(clusters: WordClusters): Instance[] {
  const features = new FeatureSet();
  const teach = (wordClass: 'verb' | 'noun', index: TypeIndex): Instance[] =>
    [...index].flatMap(([key, types]) => {
      features.clear();
      describeWordAlone(clusters, { key, wordClass, types, tag: wordClass === 'verb' ? 'VBD' : 'NN' }, features);
      return types
        .slice(0, 1)
        .map((type) => ({ ...toInstance(features, TYPE_CLASSES, type), weight: LEXICON_WEIGHT / types.length }));
    });
  return [...teach('verb', EVENT_LEXICON.verbs), ...teach('noun', EVENT_LEXICON.nouns)];
}

function toInstance(features: FeatureSet, classes: readonly string[], ...right: readonly string[]): Instance {
  return {
    features: features.hashes.slice(0, features.count),
    right: right.map((name) => Math.max(0, classes.indexOf(name))),
    weight: 1,
  };
}
