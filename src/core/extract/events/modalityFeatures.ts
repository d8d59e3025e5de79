import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { Token } from '../../model/token.ts';
import type { EventContext } from './eventContext.ts';
import type { FeatureSet } from './featureSet.ts';
import { readModality } from './modality.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** How far up the tree a condition or an intention still reaches. */
const CLIMB = 3;

/** Fills `features` with what tells whether the happening is a fact, denied, only possible, or intended. */
export function describeModality(
  context: EventContext,
  { token, wordClass }: TriggerCandidate,
  type: string,
  features: FeatureSet,
): void {
  features.clear();
  const byRule = readModality(context.parsed, token);
  features.add('rule', byRule);
  features.add('rule', byRule, wordClass);
  features.add('tag', token.tag, token.relation);
  features.add('lemma', token.lemma);
  features.add('type', type, wordClass);
  addHelpers(context, token, 'own', features);
  let above = token;
  for (let level = 1; level <= CLIMB; level++) {
    const head = context.parsed.tokens[above.head];
    if (head === undefined) break;
    features.add('above', level, head.lemma);
    features.add('above relation', level, above.relation, head.lemma);
    addHelpers(context, head, `above ${level}`, features);
    above = head;
  }
  const before = token.index > 0 ? context.parsed.tokens[token.index - 1] : undefined;
  features.add('before', before?.lower ?? '-');
}

function addHelpers(context: EventContext, token: Token, place: string, features: FeatureSet): void {
  features.add('helper tag', place, token.tag);
  for (const child of dependentsIn(context.parsed).of(token.index)) {
    const isHelper = /^(?:aux|mark|advmod|det|case|amod|cop)/.test(child.relation);
    if (isHelper) features.add('helper', place, child.relation, child.lower);
  }
}
