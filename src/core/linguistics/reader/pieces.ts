import { decodeUtf8 } from '../../text/utf8.ts';
import { WordMemory } from '../../text/wordMemory.ts';
import type { ReaderFile } from './readerFile.ts';

/** Cuts a word into the ids of its pieces, one at least. `afterSpace`: white space or the text's start stands before it. */
export type CutWord = (word: string, afterSpace: boolean) => readonly number[];

const LONGEST_WORD = 48;
const LONGEST_PIECE = 24;
const MOST_PIECES = 10;
/** What a letter that no piece fits costs; scores are thousandths of the logarithm of a chance. */
const UNKNOWN_COST = -25_000;
const MOST_REMEMBERED = 20_000;
const SPACE = '\u2581';

/** The likeliest pieces (Kudo 2018, unigram model), by the scores in the file. @throws RangeError where pieces and scores don't fit */
export function createCutWord(file: ReaderFile): CutWord {
  const listed = (decodeUtf8(file.tensor('pieces').bytes) ?? '').split('\n');
  const scores = file.floats('pieces.score');
  const { unknown } = file.header;
  if (listed.length !== scores.length) throw new RangeError(`it has ${listed.length} pieces and ${scores.length} scores`);
  const known = new Map(listed.map((piece, index) => [piece, index]));
  const remembered = new WordMemory<readonly number[]>(MOST_REMEMBERED);
  return (word, afterSpace) => {
    const key = (afterSpace ? SPACE : '') + word;
    const before = remembered.find(key);
    if (before !== undefined) return before;
    const text = (afterSpace ? SPACE : '') + firstLetters(word).normalize('NFKC');
    return remembered.keep(key, likeliest(text, known, scores, unknown).slice(0, MOST_PIECES));
  };
}

function firstLetters(word: string): string {
  return word.length <= LONGEST_WORD ? word : Array.from(word).slice(0, LONGEST_WORD).join('');
}

/** Pieces begin and end between letters, that is code points. */
function likeliest(text: string, known: ReadonlyMap<string, number>, scores: Float32Array, unknown: number): number[] {
  const ends = endsOfLetters(text);
  const count = ends.length - 1;
  const best = [0];
  const starts = [0];
  const pieces = [unknown];
  for (let end = 1; end <= count; end++) {
    let score = (best[end - 1] ?? 0) + UNKNOWN_COST;
    let start = end - 1;
    let piece = unknown;
    for (let begin = Math.max(0, end - LONGEST_PIECE); begin < end; begin++) {
      const found = known.get(text.slice(ends[begin], ends[end]));
      if (found === undefined) continue;
      const sum = (best[begin] ?? 0) + (scores[found] ?? 0);
      if (sum > score) [score, start, piece] = [sum, begin, found];
    }
    best.push(score);
    starts.push(start);
    pieces.push(piece);
  }
  const cut: number[] = [];
  for (let at = count; at > 0; at = starts[at] ?? 0) cut.push(pieces[at] ?? unknown);
  return cut.length === 0 ? [unknown] : cut.reverse();
}

/** 0, and the offset behind each letter, in UTF-16 code units. */
function endsOfLetters(text: string): number[] {
  const ends = [0];
  let end = 0;
  for (const letter of text) ends.push((end += letter.length));
  return ends;
}
