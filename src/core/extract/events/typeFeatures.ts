import { isPassive, objectOf, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { EventType } from '../../model/event.ts';
import type { Token } from '../../model/token.ts';
import { classOfWord, describeWord } from './describeWord.ts';
import type { EventContext } from './eventContext.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';
import { describeWordAlone } from './wordFeatures.ts';

/** Words this far to either side of a word speak for its sense. */
const NEIGHBOURHOOD = 10;

/** Fills `features` with what tells the type of a happening: the word, who and what takes part in it, and what the text is about. */
export function describeType(
  context: EventContext,
  clusters: WordClusters,
  candidate: TriggerCandidate,
  features: FeatureSet,
): void {
  features.clear();
  const { token, key, wordClass, types } = candidate;
  describeWordAlone(clusters, { key, wordClass, types, tag: token.tag }, features);
  addTextTopics(context, candidate, features);
  addNearTopics(context, candidate, features);
  addParticipants(context, clusters, candidate, features);
}

function addTextTopics({ topics }: EventContext, { key, types }: TriggerCandidate, features: FeatureSet): void {
  for (const [rank, topic] of topics.entries()) {
    features.add('topic', topic);
    features.add('topic', rank, topic);
    features.add('topic for', topic, types[0] ?? 'unknown');
    features.add('topic of', topic, key);
    if (types.includes(topic)) features.add('topic fits', topic, rank);
  }
}

function addNearTopics(context: EventContext, { token, key, types }: TriggerCandidate, features: FeatureSet): void {
  const sentence = context.parsed.sentences[token.sentence];
  if (sentence === undefined) return;
  const found = new Set<EventType>();
  const first = Math.max(sentence.firstToken, token.index - NEIGHBOURHOOD);
  const last = Math.min(sentence.endToken - 1, token.index + NEIGHBOURHOOD);
  for (let index = first; index <= last; index++) {
    const topic = index === token.index ? undefined : context.topicAt(index);
    if (topic !== undefined) found.add(topic);
  }
  for (const topic of found) {
    features.add('near', topic);
    features.add('near for', topic, types[0] ?? 'unknown');
    features.add('near of', topic, key);
    if (types.includes(topic)) features.add('near fits', topic);
  }
  const fitting = types.filter((type) => found.has(type));
  if (fitting.length === 1) features.add('near fits only', fitting[0]);
}

function addParticipants(context: EventContext, clusters: WordClusters, candidate: TriggerCandidate, features: FeatureSet): void {
  const { parsed } = context;
  const { token, wordClass } = candidate;
  const add = (role: string, other: Token | undefined): void =>
    addParticipant(context, clusters, candidate, role, other, features);
  if (wordClass === 'noun') add('head', parsed.tokens[token.head]);
  else {
    features.add('passive', isPassive(parsed, token.index) ? 1 : 0, token.tag);
    const object = objectOf(parsed, token.index);
    add('subject', parsed.tokens[subjectOf(parsed, token.index) ?? -1]);
    add('object', parsed.tokens[object ?? -1]);
    features.add('frame', object === undefined ? 0 : 1, likeliest(candidate));
  }
  for (const child of dependentsIn(parsed).of(token.index)) {
    const relation = child.relation.split(':')[0] ?? '';
    if (/^(?:compound|amod|obl|nmod)$/.test(relation)) add(relation, child);
    if (/^(?:obl|nmod)$/.test(relation)) addPreposition(context, child, candidate, features);
  }
}

function addPreposition({ parsed }: EventContext, child: Token, candidate: TriggerCandidate, features: FeatureSet): void {
  const preposition = dependentsIn(parsed)
    .of(child.index)
    .find((token) => token.relation === 'case');
  if (preposition === undefined) return;
  features.add('preposition', preposition.lower, candidate.key);
  features.add('preposition for', preposition.lower, likeliest(candidate));
}

function addParticipant(
  context: EventContext,
  clusters: WordClusters,
  candidate: TriggerCandidate,
  role: string,
  other: Token | undefined,
  features: FeatureSet,
): void {
  if (other === undefined) return;
  const kind = classOfWord(context, clusters, other);
  features.add('part', role, kind);
  features.add('part for', role, kind, likeliest(candidate));
  features.add('part of', role, candidate.key, describeWord(context, other));
  features.add('part class of', role, candidate.key, kind);
  features.add('part words of', role, candidate.key, clusters.fine(other.lower));
  features.add('part words', role, clusters.fine(other.lower), likeliest(candidate));
  const topic = context.topicAt(other.index);
  if (topic === undefined) return;
  features.add('part topic', role, topic);
  features.add('part topic for', role, topic, likeliest(candidate));
  if (candidate.types.includes(topic)) features.add('part fits', topic);
}

function likeliest({ types }: TriggerCandidate): string {
  return types[0] ?? 'unknown';
}
