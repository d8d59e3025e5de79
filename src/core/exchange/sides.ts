import { RECIPROCAL_WORDS, TAKING_UP } from '../lexicon/reciprocalWords.ts';
import type { Event, EventArgument } from '../model/event.ts';

/** Who deals with whom in an event, as coders of political events ask: the participants on each side, in text order. */
export interface Sides {
  readonly sources: readonly EventArgument[];
  readonly recipients: readonly EventArgument[];
}

const SEVERAL = /\band\b|^(?:the |its |their |all )?(?:two|three|four|both|rival|opposing|neighbou?ring)\b/i;

/**
 * Who acts, and to whom it is done. What several do with each other (they meet, agree, fight) has all of them on both sides; where nobody is told to whom it is
 * done, the other side is the place that is visited, entered or hit.
 */
export function sidesOf(event: Event): Sides {
  const having = (...roles: readonly string[]): EventArgument[] => event.arguments.filter(({ role }) => roles.includes(role));
  const sources = having('actor');
  const recipients = having('target', 'victim');
  if (recipients.length > 0) return { sources, recipients };
  return { sources, recipients: areSeveral(sources) && isReciprocal(event) ? sources : having('place') };
}

/** "Norland and Ostia", "the two leaders". */
function areSeveral(sources: readonly EventArgument[]): boolean {
  return sources.length > 1 || sources.some(({ target }) => SEVERAL.test(target.exact));
}

/** "met", "agreed to"; "renewed" before "negotiations". */
function isReciprocal({ target, object = '' }: Event): boolean {
  const trigger = wordsOf(target.exact);
  const said = trigger.some((word) => TAKING_UP.has(word)) ? [...trigger, ...wordsOf(object)] : trigger;
  return said.some((word) => RECIPROCAL_WORDS.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}-]+/u);
}
