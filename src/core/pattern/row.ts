import type { LexemeAt } from '../text/positions.ts';
import type { Lexeme } from './lexeme.ts';

/** Small questions that rules ask of a row of lexemes. Positions outside the row are no lexeme. */

export type Lexemes = readonly Lexeme[];

/** The lower-case text at `at`, or '' outside the row. */
export function lowerAt(lexemes: Lexemes, at: LexemeAt): string {
  return lexemes[at]?.lower ?? '';
}

/** The lower-case lemma of the token at `at`, or '' outside the row. */
export function lemmaAt(lexemes: Lexemes, at: LexemeAt): string {
  return lexemes[at]?.token.lemma.toLowerCase() ?? '';
}

export function textAt(lexemes: Lexemes, at: LexemeAt): string {
  return lexemes[at]?.text ?? '';
}

export function isNumber(lexemes: Lexemes, at: LexemeAt): boolean {
  return lexemes[at]?.kind === 'number';
}

export function isWord(lexemes: Lexemes, at: LexemeAt): boolean {
  return lexemes[at]?.kind === 'word';
}

/** Whether nothing separates the lexeme at `at` from the one before. */
export function touches(lexemes: Lexemes, at: LexemeAt): boolean {
  return lexemes[at]?.spaced === false;
}

export const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑', '‒', '–', '—', '―', '−']);

/** A hyphen or dash that touches both neighbours. */
export function isJoiner(lexemes: Lexemes, at: LexemeAt): boolean {
  return HYPHENS.has(textAt(lexemes, at)) && touches(lexemes, at) && touches(lexemes, at + 1);
}

/** A hyphen or dash, spaced or not. */
export function isDash(lexemes: Lexemes, at: LexemeAt): boolean {
  return HYPHENS.has(textAt(lexemes, at));
}

export function sameSentence(lexemes: Lexemes, a: LexemeAt, b: LexemeAt): boolean {
  return lexemes[a]?.token.sentence === lexemes[b]?.token.sentence;
}

export function isCapitalized(lexemes: Lexemes, at: LexemeAt): boolean {
  return /^\p{Lu}/u.test(textAt(lexemes, at));
}

/** Whether the lexeme is the first of its sentence (opening marks aside). */
export function startsSentence(lexemes: Lexemes, at: LexemeAt): boolean {
  let before = at - 1;
  while (before >= 0 && lexemes[before]?.kind === 'symbol' && sameSentence(lexemes, before, at)) before -= 1;
  return before < 0 || !sameSentence(lexemes, before, at);
}

/**
 * The longest phrase of `table` that starts at `at`: its value and the position after it. Words of a key are divided by one space;
 * a hyphen between words reads as a space.
 */
export function longestPhrase<T>(
  lexemes: Lexemes,
  at: LexemeAt,
  table: ReadonlyMap<string, T>,
  longest: number,
): { readonly value: T; readonly end: LexemeAt } | undefined {
  let phrase = '';
  let found: { value: T; end: LexemeAt } | undefined;
  let words = 0;
  for (let i = at; i < lexemes.length && words < longest; i += 1) {
    if (i > at && !sameSentence(lexemes, i, at)) break;
    if (i > at && isJoiner(lexemes, i)) continue;
    phrase = phrase === '' ? lowerAt(lexemes, i) : `${phrase} ${lowerAt(lexemes, i)}`;
    words += 1;
    const value = table.get(phrase);
    if (value !== undefined) found = { value, end: i + 1 };
  }
  return found;
}

/** The longest phrase of `table` that ends just before `at`: its value and where it starts. */
export function longestPhraseBefore<T>(
  lexemes: Lexemes,
  at: LexemeAt,
  table: ReadonlyMap<string, T>,
  longest: number,
): { readonly value: T; readonly start: LexemeAt } | undefined {
  let phrase = '';
  let found: { value: T; start: LexemeAt } | undefined;
  for (let i = at - 1; i >= 0 && at - i <= longest; i -= 1) {
    if (!sameSentence(lexemes, i, at)) break;
    phrase = phrase === '' ? lowerAt(lexemes, i) : `${lowerAt(lexemes, i)} ${phrase}`;
    const value = table.get(phrase);
    if (value !== undefined) found = { value, start: i };
  }
  return found;
}
