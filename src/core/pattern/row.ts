import type { Paragraph, ParsedText } from '../model/parsedText.ts';
import type { Position } from '../text/positions.ts';
import { readLexemes, type Lexeme } from './lexeme.ts';

/** Index in a row of lexemes; one past the last where it is an end. */
export type LexemeAt = Position<'lexeme'>;

export const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑', '‒', '–', '—', '―', '−']);

/** No date, clock or code has more characters. */
const LONGEST_PIECE = 40;

/** Of a headline most words have a capital, among this many of its first longer ones. */
const TITLE = { words: 40, longer: 3, share: 0.7 };

/** The lexemes of a paragraph, and the small questions that rules ask of them. Positions outside the row are no lexeme: text, tag and lemma are '' there. */
export class Row {
  readonly lexemes: readonly Lexeme[];
  /** The text that they are of, with its tree. */
  readonly parsed: ParsedText;
  readonly length: number;
  /** What `piece` said before. */
  private readonly pieces = new Map<LexemeAt, string>();

  constructor(lexemes: readonly Lexeme[], parsed: ParsedText) {
    this.lexemes = lexemes;
    this.parsed = parsed;
    this.length = lexemes.length;
  }

  at(at: LexemeAt): Lexeme | undefined {
    return this.lexemes[at];
  }

  text(at: LexemeAt): string {
    return this.lexemes[at]?.text ?? '';
  }

  /** The text in lower case. */
  lower(at: LexemeAt): string {
    return this.lexemes[at]?.lower ?? '';
  }

  /** The lower-case lemma of the token. */
  lemma(at: LexemeAt): string {
    return this.lexemes[at]?.token.lemma.toLowerCase() ?? '';
  }

  /** The Penn tag of the token. */
  tag(at: LexemeAt): string {
    return this.lexemes[at]?.token.tag ?? '';
  }

  isNumber(at: LexemeAt): boolean {
    return this.lexemes[at]?.kind === 'number';
  }

  isWord(at: LexemeAt): boolean {
    return this.lexemes[at]?.kind === 'word';
  }

  isCapitalized(at: LexemeAt): boolean {
    return startsWithCapital(this.text(at));
  }

  /** Whether nothing separates the lexeme from the one before. */
  touches(at: LexemeAt): boolean {
    return this.lexemes[at]?.spaced === false;
  }

  /** A hyphen or dash, spaced or not. */
  isDash(at: LexemeAt): boolean {
    return HYPHENS.has(this.text(at));
  }

  /** A hyphen or dash that touches both neighbours. */
  isJoiner(at: LexemeAt): boolean {
    return this.isDash(at) && this.touches(at) && this.touches(at + 1);
  }

  /** What is written in one piece from `at` on, with no space in it. */
  piece(at: LexemeAt): string {
    const known = this.pieces.get(at);
    if (known !== undefined) return known;
    let piece = this.text(at);
    for (let i = at + 1; this.touches(i) && piece.length < LONGEST_PIECE; i += 1) piece += this.text(i);
    this.pieces.set(at, piece);
    return piece;
  }

  /** The position behind the first `length` characters of the piece at `at`; undefined inside a lexeme. */
  endOf(at: LexemeAt, length: number): LexemeAt | undefined {
    let end = at;
    for (let left = length; left > 0; end += 1) {
      left -= this.text(end).length;
      if (left < 0 || end >= this.length) return undefined;
    }
    return end;
  }

  sameSentence(a: LexemeAt, b: LexemeAt): boolean {
    return this.lexemes[a]?.token.sentence === this.lexemes[b]?.token.sentence;
  }

  /** Whether the lexeme is the first of its sentence (opening marks aside). */
  startsSentence(at: LexemeAt): boolean {
    let before = at - 1;
    while (before >= 0 && this.lexemes[before]?.kind === 'symbol' && this.sameSentence(before, at)) before -= 1;
    return before < 0 || !this.sameSentence(before, at);
  }

  /** Whether most longer words start with a capital, as in a headline. */
  isTitleCase(): boolean {
    const words = this.lexemes.slice(0, TITLE.words).filter(({ kind, text }) => kind === 'word' && text.length > TITLE.longer);
    const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
    return words.length > 2 && capitals.length / words.length > TITLE.share;
  }

  /** The positions before `at` in its sentence, the nearest first, `reach` of them at most. */
  before(at: LexemeAt, reach: number): readonly LexemeAt[] {
    const found: LexemeAt[] = [];
    for (let i = at - 1; i >= 0 && at - i <= reach && this.sameSentence(i, at); i -= 1) found.push(i);
    return found;
  }

  /** Whether one of some words stands at one of some positions, as it is or by its lemma. */
  says(positions: readonly LexemeAt[], ...lists: readonly ReadonlySet<string>[]): boolean {
    return positions.some((at) => lists.some((list) => list.has(this.lower(at)) || list.has(this.lemma(at))));
  }

  /** All positions. */
  positions(): readonly LexemeAt[] {
    return [...this.lexemes.keys()];
  }

  /** The positions of the sentence of `at` from `before` lexemes before it to `behind` behind, itself included. */
  around(at: LexemeAt, before: number, behind: number): readonly LexemeAt[] {
    const found: LexemeAt[] = [];
    for (let i = Math.max(0, at - before); i < Math.min(this.length, at + behind); i += 1)
      if (this.sameSentence(i, at)) found.push(i);
    return found;
  }

  /**
   * The longest phrase of `table` that starts at `at`: its value and the position after it. Words of a key are divided by one space;
   * a hyphen between words reads as a space.
   */
  longestPhrase<T>(
    at: LexemeAt,
    table: ReadonlyMap<string, T>,
    longest: number,
  ): { readonly value: T; readonly end: LexemeAt } | undefined {
    let phrase = '';
    let found: { value: T; end: LexemeAt } | undefined;
    let words = 0;
    for (let i = at; i < this.length && words < longest; i += 1) {
      if (i > at && !this.sameSentence(i, at)) break;
      if (i > at && this.isJoiner(i)) continue;
      phrase = phrase === '' ? this.lower(i) : `${phrase} ${this.lower(i)}`;
      words += 1;
      const value = table.get(phrase);
      if (value !== undefined) found = { value, end: i + 1 };
    }
    return found;
  }

  /** The longest phrase of `table` that ends just before `at`: its value and where it starts. */
  longestPhraseBefore<T>(
    at: LexemeAt,
    table: ReadonlyMap<string, T>,
    longest: number,
  ): { readonly value: T; readonly start: LexemeAt } | undefined {
    let phrase = '';
    let found: { value: T; start: LexemeAt } | undefined;
    for (const i of this.before(at, longest)) {
      phrase = phrase === '' ? this.lower(i) : `${this.lower(i)} ${phrase}`;
      const value = table.get(phrase);
      if (value !== undefined) found = { value, start: i };
    }
    return found;
  }
}

const CAPITAL = /^\p{Lu}/u;
const SMALL_LETTER_A = 97;
const SMALL_LETTER_Z = 122;

function startsWithCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first < SMALL_LETTER_A || first > SMALL_LETTER_Z) && CAPITAL.test(text);
}

export function readRow(parsed: ParsedText, paragraph: Paragraph): Row {
  return new Row(readLexemes(parsed, paragraph), parsed);
}
