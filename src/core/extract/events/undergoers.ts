import { objectOf, subjectOf } from '../../linguistics/clause.ts';
import { findDependent } from '../../linguistics/nounPhrase.ts';
import type { ArgumentCandidate } from '../../model/candidates.ts';
import type { ArgumentRole, EventType } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** Whoever does this dies, or falls ill. */
const SUFFERING: ReadonlyMap<EventType, ReadonlySet<string>> = new Map([
  ['kill-die', new Set(['die', 'drown', 'perish', 'succumb', 'suffocate', 'pass'])],
  ['health', new Set(['contract', 'catch', 'develop', 'collapse'])],
]);
/** Verbs that need somebody to whom it is done: without an object their subject is that one ("Man charged with murder", "Four people shot in Leeds"). */
const DONE_TO_SOMEBODY: ReadonlySet<string> = new Set(
  'shoot stab charge sentence convict jail arrest injure wound indict detain imprison behead acquit kidnap abduct honor honour'.split(
    ' ',
  ),
);
const HARM: ReadonlySet<EventType> = new Set(['attack', 'kill-die', 'injure']);

/** The arguments of an event, where who was taken for its actor undergoes what the verb says. */
export function settleUndergoers(
  parsed: ParsedText,
  { token, key }: TriggerCandidate,
  type: EventType,
  found: readonly ArgumentCandidate[],
): readonly ArgumentCandidate[] {
  const role = roleOfSubject(parsed, token.index, key, type);
  const subject = role === undefined ? undefined : parsed.tokens[subjectOf(parsed, token.index) ?? -1];
  if (role === undefined || subject === undefined || subject.index > token.index) return found;
  if (found.some((argument) => argument.role === role)) return found;
  return found.map((argument) =>
    argument.role === 'actor' && argument.head.start <= subject.start && subject.end <= argument.head.end
      ? { ...argument, role }
      : argument,
  );
}

function roleOfSubject(parsed: ParsedText, verb: number, key: string, type: EventType): ArgumentRole | undefined {
  const tag = parsed.tokens[verb]?.tag ?? '';
  if (tag.startsWith('VB') && SUFFERING.get(type)?.has(key) === true) return 'victim';
  if (!DONE_TO_SOMEBODY.has(key) || !/^VB[ND]$/.test(tag) || objectOf(parsed, verb) !== undefined) return undefined;
  const isHelped = findDependent(parsed, verb, 'aux') !== undefined && findDependent(parsed, verb, 'aux:pass') === undefined;
  const next = parsed.tokens[verb + 1]?.lower ?? '';
  if (isHelped || /^(?:at|back|on|up|him|her|them|it)$/.test(next)) return undefined;
  return HARM.has(type) ? 'victim' : 'target';
}
