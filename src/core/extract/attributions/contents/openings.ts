import { isFinite, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';

/** Small tests of what stands at a token, shared by the readers of contents. */

export function hasVerb(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (/^(?:VB|MD)/.test(tagAt(text, at))) return true;
  return false;
}

export function hasFinite(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFinite(text, at)) return true;
  return false;
}

export function pastComma(text: IndexedText, at: number): number {
  return wordAt(text, at) === ',' ? at + 1 : at;
}

/** "that" as a conjunction: not a pronoun ("said that"), not a relative ("a report that said"). */
export function opensClause(text: IndexedText, at: number): boolean {
  return (!isFinite(text, at + 1) || isFinite(text, at + 2)) && !/^(?:[.;?!]|)$/.test(wordAt(text, at + 1));
}

/** "said that claim was untrue": the word points at a noun. */
export function isDemonstrative(text: IndexedText, at: number): boolean {
  return (
    tagAt(text, at) === 'DT' && /^NNS?$/.test(tagAt(text, at + 1)) && isFinite(text, at + 2) && text.nameAt(at + 1) === undefined
  );
}

export function opensInfinitive(text: IndexedText, at: number): boolean {
  const to = wordAt(text, at) === 'not' ? at + 1 : at;
  if (wordAt(text, to) !== 'to') return false;
  const next = tagAt(text, to + 1).startsWith('RB') ? to + 2 : to + 1;
  return tagAt(text, next) === 'VB';
}

export function startsNounPhrase(text: IndexedText, at: number): boolean {
  return /^(?:DT|PRP|NN|JJ|CD|PDT|EX)/.test(tagAt(text, at));
}
