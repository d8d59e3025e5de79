import { Stance } from '../model/attribution.ts';
import { EventType } from '../model/event.ts';
import type { Translate } from '../present/translate.ts';
import { eventTypeWord, stanceWord } from '../present/words.ts';

const EVENT_TYPES: ReadonlyMap<string, EventType> = new Map(EventType.options.map((type) => [type, type]));
const STANCES: ReadonlyMap<string, Stance> = new Map(Stance.options.map((stance) => [stance, stance]));

/** What a reader reads for an event type of the index; what is none as it is. */
export function eventTypeWords(t: Translate, type: string): string {
  const known = EVENT_TYPES.get(type);
  return known === undefined ? type : eventTypeWord(t, known);
}

export function stanceWords(t: Translate, stance: string): string {
  const known = STANCES.get(stance);
  return known === undefined ? stance : stanceWord(t, known);
}
