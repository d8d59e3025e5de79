import { findDependent } from '../../linguistics/nounPhrase.ts';
import type { EventType } from '../../model/event.ts';
import type { EventContext } from './eventContext.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

const HARM: ReadonlySet<EventType> = new Set(['kill-die', 'injure', 'attack', 'disaster']);
/** Nouns that mean harm to somebody only with the part of the body, or the person, beside them: "a hamstring strain", "his burns". */
const NEED_BODY = new Set(['strain', 'blow', 'hit', 'shot', 'shock', 'break', 'cut', 'stroke', 'attack']);

/** Whether a noun of harm is one of everyday: the toll of a bridge in a text about no deaths, the strain on a budget. */
export function isEverydayNoun(context: EventContext, { key, token, wordClass }: TriggerCandidate, type: EventType): boolean {
  if (wordClass !== 'noun' || (type !== 'kill-die' && type !== 'injure')) return false;
  if (key === 'toll') return !isAboutHarm(context, token.index);
  return NEED_BODY.has(key) && findDependent(context.parsed, token.index, 'compound', 'nmod:poss') === undefined;
}

/** Whether another word of the text speaks of harm. */
function isAboutHarm({ parsed, topicAt }: EventContext, own: number): boolean {
  return parsed.tokens.some(({ index, lemma }) => index !== own && lemma !== 'toll' && HARM.has(topicAt(index) ?? 'other'));
}
