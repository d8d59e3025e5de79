import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPORA, readSourceLine, sha256Of } from './realDocuments.ts';

/** The parts of the judged passages, and whole documents; errors may be read in all but `test` and `unread`, which are for measuring only. */
export const BEARING_SPLITS = ['dev', 'agency', 'varied', 'further', 'whole', 'test', 'unread'] as const;
export type BearingSplit = (typeof BEARING_SPLITS)[number];

/** How two figures tell one thing differently. */
const BEARING_KINDS = ['conflicting', 'updated', 'corrected', 'other'] as const;
export type BearingKind = (typeof BEARING_KINDS)[number];

/** UTF-16 code units of the passage, `[start, end)`. */
export type BearingSpan = readonly [start: number, end: number];

/** Two figures of a passage, in text order, that tell one thing differently. */
export interface JudgedPair {
  /** Pairs with one number are mentions of one difference: whoever finds one of them has found it. */
  readonly claim: number;
  readonly first: BearingSpan;
  readonly second: BearingSpan;
  /** The kinds that a reader would accept, the best one first. */
  readonly kinds: readonly BearingKind[];
  /** Don't care: neither rewarded nor punished. */
  readonly optional: boolean;
}

/** A passage of `corpus/bearing/*.tsv`: where its words are, and every pair of its figures that tells one thing differently. */
export interface JudgedPassage {
  readonly file: string;
  readonly id: string;
  /** The part of that document's text which is taken, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the text as `readBearingText` makes it (UTF-8). */
  readonly sha256: string;
  readonly pairs: readonly JudgedPair[];
}

/** The parts of which nobody reads the errors. */
export const UNREAD_SPLITS: ReadonlySet<BearingSplit> = new Set(['test', 'unread']);

function bearingPath(name: string): string {
  return join(import.meta.dirname, '..', '..', 'bearing', name);
}

/** All judged passages of a half, in order. Throws an Error where a row can't be read. */
export function readBearing(split: BearingSplit): JudgedPassage[] {
  const rows = readFileSync(bearingPath(`${split}.tsv`), 'utf8')
    .split('\n')
    .slice(1);
  return rows.filter((row) => row !== '').map(readRow);
}

function readRow(row: string): JudgedPassage {
  const [file = '', id = '', start, end, sha256 = '', pairs = ''] = row.split('\t');
  return {
    file,
    id,
    start: Number(start),
    end: Number(end),
    sha256,
    pairs: pairs
      .split('; ')
      .filter((pair) => pair !== '')
      .map(readPair),
  };
}

/** A passage of our own with its judged pairs. */
export interface WrittenPassage {
  readonly text: string;
  readonly pairs: readonly JudgedPair[];
}

/** Passages written for this: `invented` before any rule was made, `written` to learn from (`corpus/README.md`). */
export function readWrittenBearing(name: 'invented' | 'written'): WrittenPassage[] {
  const lines = readFileSync(bearingPath(`${name}.txt`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(readWrittenLine);
}

/** "{12} dead, not {14} :: 1-2 corrected": the figures in braces are numbered as they stand. */
function readWrittenLine(line: string): WrittenPassage {
  const [marked = '', judged = ''] = line.split(' :: ');
  const spans: BearingSpan[] = [];
  let text = '';
  for (const [index, part] of marked.replaceAll('\\n', '\n').split(/[{}]/).entries()) {
    if (index % 2 === 1) spans.push([text.length, text.length + part.length]);
    text += part;
  }
  const pairs = judged.split('; ').filter((words) => words !== '');
  return { text, pairs: pairs.map((words, claim) => readWrittenPair(words, claim, spans)) };
}

const WRITTEN_PAIR = /^(\d+)-(\d+) ([a-z/]+)(\??)$/;

function readWrittenPair(words: string, claim: number, spans: readonly BearingSpan[]): JudgedPair {
  const [, one, other, kinds = '', doubt] = WRITTEN_PAIR.exec(words) ?? [];
  const [first, second] = [spans[Number(one) - 1], spans[Number(other) - 1]];
  if (first === undefined || second === undefined) throw new Error(`corpus/bearing: "${words}" is no pair (N-N KIND[/KIND][?])`);
  return { claim, first, second, kinds: kinds.split('/').map(readKind), optional: doubt === '?' };
}

const PAIR = /^(\d+)(\??) (\d+)-(\d+) (\d+)-(\d+) ([a-z/]+)$/;

function readPair(words: string): JudgedPair {
  const [, claim, doubt, from, to, otherFrom, otherTo, kinds = ''] = PAIR.exec(words) ?? [];
  if (claim === undefined) throw new Error(`corpus/bearing: "${words}" is no pair (CLAIM[?] START-END START-END KIND[/KIND])`);
  return {
    claim: Number(claim),
    first: [Number(from), Number(to)],
    second: [Number(otherFrom), Number(otherTo)],
    kinds: kinds.split('/').map(readKind),
    optional: doubt === '?',
  };
}

function readKind(word: string): BearingKind {
  const kind = BEARING_KINDS.find((known) => known === word);
  if (kind === undefined) throw new Error(`corpus/bearing: unknown kind "${word}"`);
  return kind;
}

/** Are the files there from which the passages are made? */
export function hasBearingTexts(corpora = CORPORA): boolean {
  return BEARING_SPLITS.flatMap(readBearing).every(({ file }) => existsSync(join(corpora, file)));
}

/**
 * Makes the text of a passage from the corpora, of the length of its part of the document. Throws an Error that says what to do when the
 * words are not there or others.
 */
export function readBearingText(passage: JudgedPassage, corpora = CORPORA): string {
  const { file, id, start, end, sha256 } = passage;
  const text = mendSpacing(file, readSourceLine(passage, corpora).text.slice(start, end));
  if (sha256Of(text) !== sha256) throw new Error(`${id}: ${file} holds another text than was judged`);
  return text;
}

/**
 * Takes back what the makers of two corpora did to their texts, keeping the length: ECB+ sets a space behind each comma and full stop of a
 * number ("30, 000", "5. 9"), the Gun Violence Corpus writes `//n` for a paragraph's end.
 */
function mendSpacing(file: string, text: string): string {
  if (file.includes('gvc')) return text.replaceAll('//n', '\n\n\n');
  if (!file.includes('ecbplus')) return text;
  return text.replaceAll(/(?<=\d), (\d{3})(?!\d)/g, ',$1 ').replaceAll(/(?<=\d)\. (\d+)(?=[\s.,;%)]|$)/g, '.$1 ');
}
