import { EventType } from '../../model/event.ts';
import type { Token } from '../../model/token.ts';

/** The types that a lemma (or phrasal lemma, "break_out") can have, the likeliest first. */
export type TypeIndex = ReadonlyMap<string, readonly EventType[]>;

/** What is known of words out of any sentence; it comes with the weights that were learned with it. */
export interface EventLexicon {
  readonly verbs: TypeIndex;
  readonly nouns: TypeIndex;
  /** Adjectives and adverbs that tell an outcome: "dead". */
  readonly adjectives: TypeIndex;
  /** What events a person or thing is commonly part of: "juror" of justice. */
  readonly topics: TypeIndex;
}

/** The types of happenings that a word can name as the verb or noun that it is, the likeliest first. */
export function typesOfWord({ verbs, nouns }: EventLexicon, { tag, lemma }: Token): readonly EventType[] {
  return (tag.startsWith('VB') ? verbs : nouns).get(lemma) ?? [];
}

const FIRST_LETTER = 'a'.charCodeAt(0);
const SECTIONS = 4;

/**
 * Packs a lexicon as ASCII: a line for each word class, its words divided by spaces, each with a colon and a letter for each of its types ("a" is
 * the first of `EventType`).
 */
export function packEventLexicon({ verbs, nouns, adjectives, topics }: EventLexicon): Uint8Array {
  const letter = (type: EventType): string => String.fromCharCode(FIRST_LETTER + EventType.options.indexOf(type));
  const line = (index: TypeIndex): string => [...index].map(([word, types]) => `${word}:${types.map(letter).join('')}`).join(' ');
  const text = [verbs, nouns, adjectives, topics].map(line).join('\n');
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @throws RangeError when a word class is missing */
export function readEventLexicon(bytes: Uint8Array): EventLexicon {
  const lines = Array.from(bytes, (code) => String.fromCharCode(code))
    .join('')
    .split('\n');
  const [verbs, nouns, adjectives, topics] = lines.map(readLine);
  if (lines.length !== SECTIONS || verbs === undefined || nouns === undefined || adjectives === undefined || topics === undefined)
    throw new RangeError('the event lexicon is cut short');
  return { verbs, nouns, adjectives, topics };
}

function readLine(line: string): TypeIndex {
  return new Map(
    line.split(' ').map((entry): [string, readonly EventType[]] => {
      const [word = '', letters = ''] = entry.split(':');
      return [word, Array.from(letters).flatMap((letter) => EventType.options[letter.charCodeAt(0) - FIRST_LETTER] ?? [])];
    }),
  );
}
