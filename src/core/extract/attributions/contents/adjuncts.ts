import { INSERTED_ADVERBS, QUESTION_WORDS, TIME_ADVERBIALS, TIME_NOUNS } from '../../../lexicon/speechAdjuncts.ts';
import { isFinite, isMark, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { ContentSearch } from './contentSearch.ts';
import { opensInfinitive, pastComma } from './openings.ts';

/** The adverbials that may stand between a verb and what is said, tried in this order: @returns the token after one at `at`. */
const ADJUNCTS: readonly ((search: ContentSearch, at: number) => number | undefined)[] = [
  timeAdverbial,
  looseConjunction,
  adverb,
  prepositional,
  insertedPlace,
];

/** @returns the token after an adverbial at `at`, or undefined when none stands there */
export function skipAdjunct(search: ContentSearch, at: number): number | undefined {
  for (const adjunct of ADJUNCTS) {
    const end = adjunct(search, at);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** "yesterday", "this week", "earlier this month", "two days ago" */
function timeAdverbial({ text }: ContentSearch, at: number): number | undefined {
  const word = wordAt(text, at);
  if (/^(?:earlier|later|late|early)$/.test(word) && wordAt(text, at + 1) === 'this' && TIME_NOUNS.has(wordAt(text, at + 2)))
    return at + 3;
  if (TIME_ADVERBIALS.has(word) || (word === 'this' && TIME_NOUNS.has(wordAt(text, at + 1)))) return at + 1;
  return tagAt(text, at) === 'CD' && /^(?:ago|earlier|later|before)$/.test(wordAt(text, at + 2)) ? at + 3 : undefined;
}

/** "on that", ", however," */
function looseConjunction({ text }: ContentSearch, at: number): number | undefined {
  const word = wordAt(text, at);
  if (tagAt(text, at) === 'IN' && wordAt(text, at + 1) === 'that' && word !== 'in' && word !== 'of') return at + 1;
  const inserted = word === ',' && INSERTED_ADVERBS.has(wordAt(text, at + 1)) && wordAt(text, at + 2) === ',';
  return inserted ? at + 3 : undefined;
}

/** "publicly", "out", "as saying" */
function adverb({ text }: ContentSearch, at: number): number | undefined {
  const tag = tagAt(text, at);
  if (tag.startsWith('RB') || tag === 'RP') return at + 1;
  return wordAt(text, at) === 'as' && tagAt(text, at + 1) === 'VBG' ? at + 2 : undefined;
}

/** "in Geneva" */
function prepositional({ text, verb, region }: ContentSearch, at: number): number | undefined {
  const tag = tagAt(text, at);
  const opens = (tag === 'IN' || tag === 'TO' || wordAt(text, at) === 'to') && !opensInfinitive(text, at);
  return opens ? endOfPrepositional(text, verb, at, region.end) : undefined;
}

/** ", speaking in Geneva," */
function insertedPlace({ text, verb, region }: ContentSearch, at: number): number | undefined {
  if (wordAt(text, at) !== ',' || !/^(?:in|at|on|during|after|through|via|speaking)$/.test(wordAt(text, at + 1)))
    return undefined;
  const end = endOfPrepositional(text, verb, at + 1, region.end);
  const closes = /^[,:]$/.test(wordAt(text, end)) || text.quotes.startingAt(end) !== undefined;
  return closes ? pastComma(text, end) : undefined;
}

/** The phrase ends where a noun phrase ends: before "that", a mark, a verb or the next clause. */
function endOfPrepositional(text: IndexedText, verb: number, at: number, limit: number): number {
  let end = at + 1;
  let seenNoun = false;
  for (; end < limit; end++) {
    const tag = tagAt(text, end);
    const word = wordAt(text, end);
    if (word === 'that' && seenNoun) break;
    if (isMark(text, end) && !/^(?:-|–|'|’|\(|\)|\*)$/.test(word) && !isInDate(text, end)) break;
    if (tag.startsWith('NN') || tag === 'CD') seenNoun = true;
    else if (seenNoun && isPhraseBreak(text, verb, end)) break;
    else if (tag === 'PRP') return end + 1;
    else if (isFinite(text, end)) break;
  }
  return end;
}

/** The comma of "February 15, 2006", and one behind it. */
function isInDate(text: IndexedText, at: number): boolean {
  if (wordAt(text, at) !== ',') return false;
  const isYear = (token: number): boolean => /^(?:1[89]|20)\d\d$/.test(wordAt(text, token));
  const isDay = (token: number): boolean => /^\d{1,2}$/.test(wordAt(text, token));
  return (isDay(at - 1) && isYear(at + 1)) || (isYear(at - 1) && wordAt(text, at - 2) === ',' && wordAt(text, at + 1) === 'that');
}

function isPhraseBreak(text: IndexedText, verb: number, at: number): boolean {
  const tag = tagAt(text, at);
  if (/^(?:IN|TO|CC|POS|JJ|RB|HYPH|NFP)/.test(tag)) {
    return QUESTION_WORDS.has(wordAt(text, at)) || (tag === 'TO' && tagAt(text, at + 1) === 'VB');
  }
  if (/^(?:PRP|EX|WP|WRB|WDT|MD)$/.test(tag) || /^VB[DPZ]$/.test(tag)) return true;
  return tag === 'DT' && !/^IN$|^TO$|^CC$/.test(tagAt(text, at - 1)) && at > verb;
}
