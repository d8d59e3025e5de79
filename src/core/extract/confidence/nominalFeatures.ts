import type { MentionCandidate } from '../../model/candidates.ts';
import { mentionsOfActor, placeOf, rangeOf, type ConfidenceContext } from './confidenceContext.ts';

/**
 * What speaks for and against a description of an actor.
 * @param owner the confidence of what it is the source or a participant of
 */
export function describeNominal(around: ConfidenceContext, index: number, mention: MentionCandidate, owner: number): string[] {
  const { first, end } = around.tokensOf(mention.span);
  const head = around.token(around.tokensOf(mention.head).first);
  const opening = around.token(first);
  const words = around.parsed.tokens.slice(first, end);
  const { type, rule, lead = 0 } = mention;
  const sure = rangeOf(owner, [0.4, 0.55, 0.7, 0.8, 0.9]);
  const isNamed = words.some((word) => around.mentionAt(word)?.form === 'name');
  const found = [
    'nominal',
    `nominal rule ${rule}`,
    `nominal type ${type}`,
    `nominal ${rule} ${type}`,
    `nominal owner ${sure}`,
    `nominal lead ${rangeOf(lead, [-60, 0, 40, 80, 120, 180])}`,
    `nominal length ${Math.min(6, words.length)}`,
    `nominal tag ${head?.tag ?? ''}`,
    `nominal opens ${opening?.tag ?? ''}`,
    `nominal place ${placeOf(around, first)}`,
    `nominal mentions ${rangeOf(mentionsOfActor(around, index), [2, 3, 5])}`,
  ];
  if (isNamed) found.push('nominal with name');
  if (words.some(({ lower }) => lower === 'of')) found.push('nominal with of');
  if (words.some(({ lower, tag }) => tag === 'IN' && lower !== 'of')) found.push('nominal with preposition');
  if (words.some(({ lower }) => lower === 'and' || lower === ',')) found.push('nominal with and');
  if (around.token(end)?.tag === 'IN') found.push('nominal before preposition');
  if (around.token(end)?.tag.startsWith('N') === true) found.push('nominal before noun');
  return found;
}
