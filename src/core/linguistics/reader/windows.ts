import type { CutText } from '../../model/parsedText.ts';
import type { Word } from '../../model/token.ts';
import type { Steps } from '../../steps.ts';
import type { CutWord } from './pieces.ts';

/** What is read in one go: whole paragraphs as long as they fit, or a part of a long one. */
export interface Window {
  readonly tokens: readonly Word[];
  /** Pieces of all tokens, one behind the other. */
  readonly ids: readonly number[];
  /** For each token the places of its first and last piece in `ids`. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly shapes: readonly number[];
}

interface PiecedWord {
  readonly token: Word;
  readonly pieces: readonly number[];
}

/** Of so many paragraphs, and of so many sentences of a long one, about one opens a window. */
const PARAGRAPHS_A_WINDOW = 3;
const SENTENCES_A_WINDOW = 5;
/** The words that decide it. */
const WORDS_ASKED = 3;
/** That many take a few milliseconds when their words are cut for the first time. */
const SENTENCES_A_STEP = 8;

/**
 * Cuts a text into windows of at most `most` pieces. Where a window may begin depends on the first words of a paragraph (a content-defined cut, as in
 * Muthitacharoen et al. 2001), so that a change in one paragraph moves no window far away, and what was read there counts on.
 */
export function* cutWindows(text: CutText, cut: CutWord, most: number): Steps<Window[]> {
  const windows = new WindowList(most);
  const { source, tokens, paragraphs, sentences } = text;
  const wordsOf = (first: number, end: number): PiecedWord[] =>
    tokens.slice(first, end).map((token) => ({ token, pieces: cut(token.text, isAfterSpace(source.text, token.start)) }));
  for (const { firstSentence, endSentence } of paragraphs) {
    const parts: PiecedWord[][] = [];
    for (let at = firstSentence; at < endSentence; at++) {
      parts.push(wordsOf(sentences[at]?.firstToken ?? 0, sentences[at]?.endToken ?? 0));
      if (at % SENTENCES_A_STEP === 0) yield;
    }
    const whole = parts.flat();
    if (countPieces(whole) <= most) windows.add(whole, PARAGRAPHS_A_WINDOW);
    else {
      windows.close();
      for (const part of parts) windows.add(part, SENTENCES_A_WINDOW);
      windows.close();
    }
  }
  windows.close();
  return windows.all;
}

class WindowList {
  readonly all: Window[] = [];
  readonly #most: number;
  #open: PiecedWord[] = [];
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Words that stay together as long as they fit. One of `often` such parts opens a window. */
  add(words: readonly PiecedWord[], often: number): void {
    if (this.#size + countPieces(words) > this.#most || opens(words, often)) this.close();
    for (const word of words) {
      if (this.#size + word.pieces.length > this.#most) this.close();
      this.#open.push(word);
      this.#size += word.pieces.length;
    }
  }

  close(): void {
    if (this.#open.length > 0) this.all.push(makeWindow(this.#open));
    this.#open = [];
    this.#size = 0;
  }
}

/** As `opens` of `training/reader/reader.py`: FNV-1a over the UTF-16 code units of the first words. */
function opens(words: readonly PiecedWord[], often: number): boolean {
  let hash = 0x811c9dc5;
  for (const { token } of words.slice(0, WORDS_ASKED))
    for (let at = 0; at < token.text.length; at++) hash = Math.imul(hash ^ token.text.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % often === 0;
}

function countPieces(words: readonly PiecedWord[]): number {
  return words.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

function makeWindow(words: readonly PiecedWord[]): Window {
  const ids: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (const { pieces } of words) {
    first.push(ids.length);
    ids.push(...pieces);
    last.push(ids.length - 1);
  }
  return { tokens: words.map(({ token }) => token), ids, first, last, shapes: words.map(({ token }) => shapeOf(token.text)) };
}

function isAfterSpace(text: string, at: number): boolean {
  return at === 0 || /\s/.test(text.charAt(at - 1));
}

/** How a word is written, as `shape_of` of `training/reader/reader.py` tells it. */
export function shapeOf(word: string): number {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return /[0-9]/.test(word) ? 5 : 6;
  if (word === upper) return word.length > 1 ? 1 : 2;
  if (word === lower) return 4;
  if (word.charAt(0) === lower.charAt(0)) return 7;
  return word.slice(1) === lower.slice(1) ? 2 : 3;
}
