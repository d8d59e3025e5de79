import { EVENT_ADJECTIVES } from '../../lexicon/eventAdjectives.ts';
import { EVENT_NOUNS } from '../../lexicon/eventNouns.ts';
import { NOUN_SENSES } from '../../lexicon/eventNounSenses.ts';
import { VERB_SENSES } from '../../lexicon/eventVerbSenses.ts';
import { EVENT_VERBS } from '../../lexicon/eventVerbs.ts';
import { TOPIC_NOUNS } from '../../lexicon/topicNouns.ts';
import { EventType } from '../../model/event.ts';

/** The types that a lemma (or phrasal lemma, "break_out") can have, the likeliest first. */
export type TypeIndex = ReadonlyMap<string, readonly EventType[]>;

export const VERB_TYPES: TypeIndex = indexTypes(EVENT_VERBS, VERB_SENSES);
export const NOUN_TYPES: TypeIndex = indexTypes(EVENT_NOUNS, NOUN_SENSES);
export const ADJECTIVE_TYPES: TypeIndex = indexTypes(EVENT_ADJECTIVES, '');
/** What events a person or thing is commonly part of: "juror" of justice. */
export const TOPIC_TYPES: TypeIndex = indexTypes(TOPIC_NOUNS, '');

function indexTypes(words: Readonly<Partial<Record<EventType, string>>>, senses: string): TypeIndex {
  const index = new Map<string, EventType[]>();
  for (const type of EventType.options) {
    for (const word of new Set((words[type] ?? '').split(' '))) {
      if (word !== '') index.set(word, [...(index.get(word) ?? []), type]);
    }
  }
  for (const entry of senses.split(/[|\n]/)) {
    const [word, ...types] = entry.trim().split(' ');
    if (word === undefined || word === '') continue;
    index.set(
      word,
      types.flatMap((name) => EventType.options.find((type) => type === name) ?? []),
    );
  }
  return index;
}
