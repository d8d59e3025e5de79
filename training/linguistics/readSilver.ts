import { readFileSync } from 'node:fs';
import type { TreebankSentence } from './treebank.ts';

interface TaughtSentence {
  readonly tok: readonly string[];
  /** An empty string where the teacher is not sure. */
  readonly pos: readonly string[];
  readonly head: readonly number[];
  readonly rel: readonly string[];
}

function isTaught(value: unknown): value is TaughtSentence {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['tok', 'pos', 'head', 'rel'].every((field) => Array.isArray(Object.getOwnPropertyDescriptor(value, field)?.value))
  );
}

/** Reads what teachTrees.py writes; lemmas are unknown. @throws Error when a line is no such sentence */
export function readSilver(file: string): TreebankSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      if (!isTaught(value)) throw new Error(`${file} holds a line that is no parsed sentence`);
      const { tok, pos, head, rel } = value;
      return { text: tok.join(' '), tok, pos, lem: [], head, rel };
    });
}
