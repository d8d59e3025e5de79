import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { contains } from '../../text/span.ts';
import type { ArgumentCandidate } from './argumentCandidates.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** What stands between an attacking verb or noun and whom it hits. */
const AIMING = new Set(['at', 'on', 'upon', 'against', 'towards', 'toward', 'into']);

/**
 * Whom or what an attack is aimed at by a preposition: "opened fire on worshippers", "fired rockets at the port", "a raid on the camp". The phrase
 * hangs on the trigger, on a word of it, or on its object.
 */
export function findAimedAt(
  parsed: ParsedText,
  { token, span }: TriggerCandidate,
  candidates: readonly ArgumentCandidate[],
): ArgumentCandidate | undefined {
  return candidates.find((candidate) => {
    const { head, index } = candidate.token;
    const governor = parsed.tokens[head];
    if (candidate.quantity !== undefined || governor === undefined || index < token.index) return false;
    const hangs =
      head === token.index || contains(span, governor) || (governor.head === token.index && governor.relation === 'obj');
    return hangs && AIMING.has(prepositionBefore(parsed, index));
  });
}

function prepositionBefore(parsed: ParsedText, index: number): string {
  const preposition = dependentsIn(parsed)
    .of(index)
    .find((child) => child.relation === 'case' && child.index < index);
  return preposition?.lower ?? '';
}
