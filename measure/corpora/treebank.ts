import { readJsonLines } from '../jsonLines.ts';

/** One sentence of a Universal Dependencies treebank. `head` is 1-based, 0 for the root. */
export interface TreebankSentence {
  readonly text: string;
  readonly tok: readonly string[];
  readonly pos: readonly string[];
  readonly lem: readonly string[];
  readonly head: readonly number[];
  readonly rel: readonly string[];
}

export interface TreebankDocument {
  readonly id: string;
  readonly genre: string;
  readonly sents: readonly TreebankSentence[];
}

function isDocument(value: unknown): value is TreebankDocument {
  return typeof value === 'object' && value !== null && 'sents' in value && Array.isArray(value.sents);
}

/** Reads a treebank in JSON Lines, one document a line. @throws Error when a line is no document */
export function readTreebank(file: string): TreebankDocument[] {
  return readJsonLines(file).map((value) => {
    if (!isDocument(value)) throw new Error(`${file} holds a line that is no document`);
    return value;
  });
}
