import { FALLING_VERBS, RISING_VERBS } from '../../lexicon/changeVerbs.ts';
import { subjectOf } from '../../linguistics/clause.ts';
import { findDependent } from '../../linguistics/nounPhrase.ts';
import type { ArgumentCandidate } from '../../model/candidates.ts';
import type { EventType } from '../../model/event.ts';
import { contains, sameSpan } from '../../text/span.ts';
import type { ArgumentPhrase } from './argumentCandidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { tokenAt } from './tokenAt.ts';
import type { EventContext } from './eventContext.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** What places are divided into and counted by: "the province of Zamora" is called Zamora. */
const KINDS_OF_PLACES: ReadonlySet<string> = new Set(
  'city town village hamlet township borough suburb parish settlement municipality district county prefecture governorate province region territory state republic island peninsula'.split(
    ' ',
  ),
);

/**
 * A place that is told by its kind and its name is one argument: by its name where the event happens there ("in the province of Zamora"), whole where it
 * takes part ("attacked the village of Tarn").
 */
export function settleNamedPlaces({ parsed }: EventContext, found: readonly ArgumentCandidate[]): readonly ArgumentCandidate[] {
  const isDoubled = (one: ArgumentCandidate, other: ArgumentCandidate): boolean =>
    other.role === 'place' ? isNameOf(parsed, other, one) : isNameOf(parsed, one, other);
  return found.filter((one) => one.role !== 'place' || !found.some((other) => isDoubled(one, other)));
}

/** "Tarn" in "the village of Tarn" */
function isNameOf(parsed: ParsedText, part: ArgumentCandidate, whole: ArgumentCandidate): boolean {
  if (!contains(whole.span, part.span) || contains(part.span, whole.head)) return false;
  const noun = tokenAt(parsed, whole.head);
  const name = tokenAt(parsed, part.head);
  if (noun === undefined || name === undefined || name.head !== noun.index || !name.tag.startsWith('NNP')) return false;
  return KINDS_OF_PLACES.has(noun.lemma) && findDependent(parsed, name.index, 'case')?.lower === 'of';
}

/** Without who or what only describes another in the same role: "Chad" in "soldiers from Chad clashed", "Surrey" in "at a farm in Surrey". */
export function withoutDescribers(found: readonly ArgumentCandidate[]): readonly ArgumentCandidate[] {
  return found.filter((one) => !found.some((other) => describes(one, other)));
}

function describes(part: ArgumentCandidate, whole: ArgumentCandidate): boolean {
  if (part.role !== whole.role || sameSpan(part.span, whole.span)) return false;
  return contains(whole.span, part.span) && !contains(part.span, whole.head);
}

/** Whose measure changes: "Ford's stock rose", "its sales fell", "shares in Velox dropped". */
export function findOwner(
  context: EventContext,
  { token, key }: TriggerCandidate,
  type: EventType,
  candidates: readonly ArgumentPhrase[],
): ArgumentPhrase | undefined {
  const { parsed } = context;
  const isChange = token.tag.startsWith('VB') && (RISING_VERBS.has(key) || FALLING_VERBS.has(key));
  if (type !== 'economic' || !isChange) return undefined;
  const subject = parsed.tokens[subjectOf(parsed, token.index) ?? -1];
  if (subject === undefined || !/^NNS?$/.test(subject.tag) || context.nameAt(subject.index) !== undefined) return undefined;
  const possessor = findDependent(parsed, subject.index, 'nmod:poss');
  const owner = possessor ?? findDependent(parsed, subject.index, 'nmod', 'compound');
  const isOwner = possessor !== undefined || context.nameAt(owner?.index ?? -1)?.type === 'organization';
  return isOwner ? participantAt(candidates, owner?.index) : undefined;
}

function participantAt(candidates: readonly ArgumentPhrase[], index: number | undefined): ArgumentPhrase | undefined {
  return candidates.find(({ token, quantity }) => quantity === undefined && token.index === index);
}
