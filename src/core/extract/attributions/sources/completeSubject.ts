import { isWordForPeople } from '../../../lexicon/nominalTypes.ts';
import { PERSON_TITLES } from '../../../lexicon/personTitles.ts';
import { isFinite, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { NounChunk } from '../../../linguistics/nounPhrases/chunk.ts';
import { chunkEndingAt } from '../../../linguistics/nounPhrases/leftward.ts';

/** Of participles one in another's object, at most so many. */
const MOST_PARTICIPLES = 3;

/** What is right before a verb as the end of its subject: all that the subject is, and nothing that stands in front of it. */
export function completeSubject(text: IndexedText, chunk: NounChunk, floor: number): NounChunk {
  return behindOpening(text, besideOthers(text, overParticiples(text, chunk, floor), floor), floor);
}

/** "judges handling suits seeking | information have cited": a noun is the object of the participle before it, and no subject. */
function overParticiples(text: IndexedText, chunk: NounChunk, floor: number): NounChunk {
  let whole = chunk;
  for (let steps = 0; steps < MOST_PARTICIPLES; steps++) {
    const noun = whole.first - 2;
    if (noun < floor || tagAt(text, whole.first - 1) !== 'VBG' || !tagAt(text, noun).startsWith('NN')) return whole;
    const left = chunkEndingAt(text, noun, floor);
    if (left === undefined || left.end !== noun + 1) return whole;
    whole = { first: left.first, end: whole.end, head: left.head };
  }
  return whole;
}

/** "Craig Bryan, head of the centre, | and other scientists warned": "other" joins whoever stands before, over what describes them. */
function besideOthers(text: IndexedText, chunk: NounChunk, floor: number): NounChunk {
  const comma = chunk.first - 2;
  if (wordAt(text, chunk.first) !== 'other' || wordAt(text, chunk.first - 1) !== 'and' || wordAt(text, comma) !== ',')
    return chunk;
  const described = chunkEndingAt(text, comma - 1, floor);
  if (described === undefined || wordAt(text, described.first - 1) !== ',') return chunk;
  const named = chunkEndingAt(text, described.first - 2, floor);
  if (named === undefined || text.nameAt(named.head) === undefined) return chunk;
  return { first: named.first, end: chunk.end, head: named.head };
}

/** "In an interview | Ada Brook said", "After the talks in Geneva | Lavrov said": whoever is named behind the phrase that opens a sentence is no part of it. */
function behindOpening(text: IndexedText, chunk: NounChunk, floor: number): NounChunk {
  const own = text.nameAt(chunk.end - 1);
  if (own?.type !== 'person' || !/^(?:IN|TO)$/.test(tagAt(text, floor))) return chunk;
  let first = chunk.end - 1;
  while (first > chunk.first && (text.nameAt(first - 1) === own || isTitle(text, first - 1))) first--;
  const before = first - 1;
  if (before < chunk.first || !tagAt(text, before).startsWith('NN')) return chunk;
  for (let at = floor; at < first; at++) if (isFinite(text, at) || wordAt(text, at) === ',') return chunk;
  return { first, end: chunk.end, head: chunk.end - 1 };
}

/** "Mr.", "President", "the writer": a title, or a noun for a person that may be one, of the name behind it. */
function isTitle(text: IndexedText, at: number): boolean {
  if (text.nameAt(at) !== undefined) return false;
  const word = wordAt(text, at).replace(/\.$/, '');
  if (PERSON_TITLES.has(word) || word === '') return true;
  return tagAt(text, at).startsWith('NN') && isWordForPeople(word);
}
