import { objectOf } from '../../linguistics/clause.ts';
import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { contains } from '../../text/span.ts';
import type { ArgumentPhrase } from './argumentCandidates.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** What stands between an attacking verb or noun and whom it hits. */
const AIMING = new Set(['at', 'on', 'upon', 'against', 'towards', 'toward', 'into']);
/** Verbs whose object flies. */
const LAUNCHING = new Set('fire launch lob hurl throw drop shoot rain unleash use detonate'.split(' '));
/** What is fired, dropped and thrown at others. */
const PROJECTILES = new Set(
  'rocket missile shell bomb bullet round shot munition mortar grenade drone torpedo cannon gun weapon stone rock brick bottle firework flare gas teargas projectile warhead explosive'.split(
    ' ',
  ),
);

/**
 * Whom or what an attack is aimed at by a preposition: "opened fire on worshippers", "fired rockets at the port", "a raid on the camp". The phrase
 * hangs on the trigger, on a word of it, or on its object.
 */
export function findAimedAt(
  parsed: ParsedText,
  { token, span }: TriggerCandidate,
  candidates: readonly ArgumentPhrase[],
): ArgumentPhrase | undefined {
  return candidates.find((candidate) => {
    const { head, index } = candidate.token;
    const governor = parsed.tokens[head];
    if (candidate.quantity !== undefined || governor === undefined || index < token.index) return false;
    const hangs =
      head === token.index || contains(span, governor) || (governor.head === token.index && governor.relation === 'obj');
    return hangs && AIMING.has(prepositionBefore(parsed, index));
  });
}

/** Whether a phrase is what somebody fires or throws: it is neither target nor actor. */
export function isProjectile(parsed: ParsedText, { token, key }: TriggerCandidate, { token: own }: ArgumentPhrase): boolean {
  return LAUNCHING.has(key) && PROJECTILES.has(own.lemma) && objectOf(parsed, token.index) === own.index;
}

function prepositionBefore(parsed: ParsedText, index: number): string {
  const preposition = dependentsIn(parsed)
    .of(index)
    .find((child) => child.relation === 'case' && child.index < index);
  return preposition?.lower ?? '';
}
