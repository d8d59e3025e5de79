import { agentOf, isPassive, objectOf, patientOf, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { EventType } from '../../model/event.ts';
import type { ArgumentCandidate } from './argumentCandidates.ts';
import { classOfWord } from './describeWord.ts';
import type { EventContext } from './eventContext.ts';
import type { FeatureSet } from './featureSet.ts';
import { findTreePath } from './treePath.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/**
 * Fills `features` with what tells the role of a phrase in an event. False when the two are too far apart in the tree to have to do
 * with each other: then there are no features.
 */
export function describeArgument(
  context: EventContext,
  clusters: WordClusters,
  trigger: TriggerCandidate,
  type: EventType,
  candidate: ArgumentCandidate,
  features: FeatureSet,
): boolean {
  features.clear();
  const { parsed } = context;
  const path = findTreePath(parsed, trigger.token.index, candidate.token.index);
  const grammar = grammaticalRole(context, trigger, candidate);
  if (path === undefined && grammar === 'none') return false;
  const what = kindOf(context, clusters, candidate);
  const way = path === undefined ? 'far' : `${path.up.join('<')}>${path.down.join('>')}`;
  const preposition = prepositionOf(context, candidate);
  const { wordClass, key } = trigger;
  const side = candidate.token.index < trigger.token.index ? 'before' : 'after';
  features.add('layer', layerOf(candidate), wordClass);
  features.add('what', what);
  features.add('what', what, wordClass, type);
  features.add('grammar', grammar, wordClass);
  features.add('grammar', grammar, type);
  features.add('grammar', grammar, what);
  features.add('grammar', grammar, type, what);
  features.add('grammar', grammar, key);
  features.add('way', way, wordClass);
  features.add('way', way, what);
  features.add('way', way, preposition, wordClass);
  features.add('way', way, type);
  features.add('preposition', preposition, what);
  features.add('preposition', preposition, type);
  features.add('preposition', preposition, grammar, wordClass);
  features.add('steps', path === undefined ? 9 : path.up.length + path.down.length, layerOf(candidate), side);
  features.add('steps', path === undefined ? 9 : path.up.length, path?.down.length ?? 9, what);
  features.add('side', side, wordClass, what);
  features.add('near', distanceClass(trigger, candidate), layerOf(candidate), side);
  features.add('word', candidate.token.lemma, layerOf(candidate));
  return true;
}

function layerOf({ quantity }: ArgumentCandidate): string {
  return quantity === undefined ? 'participant' : 'quantity';
}

function kindOf(context: EventContext, clusters: WordClusters, { token, quantity }: ArgumentCandidate): string {
  if (quantity !== undefined) return `quantity:${context.quantity(quantity)?.kind ?? 'none'}`;
  return classOfWord(context, clusters, token);
}

function grammaticalRole({ parsed }: EventContext, { token, wordClass }: TriggerCandidate, candidate: ArgumentCandidate): string {
  const at = candidate.token.index;
  if (wordClass === 'noun') return candidate.token.head === token.index ? candidate.token.relation : 'none';
  const passive = isPassive(parsed, token.index) ? 'passive' : 'active';
  if (agentOf(parsed, token.index) === at) return `agent ${passive}`;
  if (patientOf(parsed, token.index) === at) return `patient ${passive}`;
  if (subjectOf(parsed, token.index) === at) return `subject ${passive}`;
  if (objectOf(parsed, token.index) === at) return `object ${passive}`;
  return candidate.token.head === token.index ? candidate.token.relation : 'none';
}

function prepositionOf({ parsed }: EventContext, { token }: ArgumentCandidate): string {
  const preposition = dependentsIn(parsed)
    .of(token.index)
    .find((child) => child.relation === 'case' && child.index < token.index);
  return preposition?.lower ?? '-';
}

function distanceClass(trigger: TriggerCandidate, { token }: ArgumentCandidate): number {
  const distance = Math.abs(trigger.token.index - token.index);
  return distance < 4 ? distance : distance < 8 ? 4 : 8;
}
