import type { EventLexicon, TypeIndex } from '../../../src/core/extract/events/eventLexicon.ts';
import { EventType } from '../../../src/core/model/event.ts';
import { EVENT_ADJECTIVES } from './eventAdjectives.ts';
import { EVENT_NOUNS } from './eventNouns.ts';
import { NOUN_SENSES } from './eventNounSenses.ts';
import { VERB_SENSES } from './eventVerbSenses.ts';
import { EVENT_VERBS } from './eventVerbs.ts';
import { TOPIC_NOUNS } from './topicNouns.ts';

/** The words of this folder, as they are packed into the model. */
export const EVENT_LEXICON: EventLexicon = {
  verbs: indexTypes(EVENT_VERBS, VERB_SENSES),
  nouns: indexTypes(EVENT_NOUNS, NOUN_SENSES),
  adjectives: indexTypes(EVENT_ADJECTIVES, ''),
  topics: indexTypes(TOPIC_NOUNS, ''),
};

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
