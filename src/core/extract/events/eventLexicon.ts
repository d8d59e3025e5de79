import { EVENT_NOUNS } from '../../lexicon/eventNouns.ts';
import { EVENT_VERBS } from '../../lexicon/eventVerbs.ts';
import { EventType } from '../../model/event.ts';

/** The types that a lemma (or phrasal lemma, "break_out") can have. */
export type TypeIndex = ReadonlyMap<string, readonly EventType[]>;

export const VERB_TYPES: TypeIndex = indexTypes(EVENT_VERBS);
export const NOUN_TYPES: TypeIndex = indexTypes(EVENT_NOUNS);

function indexTypes(words: Readonly<Partial<Record<EventType, string>>>): TypeIndex {
  const index = new Map<string, EventType[]>();
  for (const type of EventType.options) {
    for (const word of new Set((words[type] ?? '').split(' '))) {
      if (word !== '') index.set(word, [...(index.get(word) ?? []), type]);
    }
  }
  return index;
}
