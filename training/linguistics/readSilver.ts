import { readJsonLines } from '../../measure/jsonLines.ts';
import type { TreebankSentence } from '../../measure/corpora/treebank.ts';

const OPEN_TAG = /^(?:NN|JJ|CD|FW|LS|SYM|UH|VBN|VBG)/;

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

/** The encoder sees no capitals: it takes the WHO for the pronoun. */
function losesCapitals({ tok, pos }: TaughtSentence): boolean {
  return tok.some((word, i) => /^\p{Lu}{2,}$/u.test(word) && !OPEN_TAG.test(pos[i] ?? ''));
}

/** Reads what teachTrees.py writes; lemmas are unknown. Leaves out sentences where a word in capitals has no tag of a noun, an adjective,
 * a number or the like. @throws Error when a line is no such sentence */
export function readSilver(file: string): TreebankSentence[] {
  return readJsonLines(file).flatMap((value) => {
    if (!isTaught(value)) throw new Error(`${file} holds a line that is no parsed sentence`);
    const { tok, pos, head, rel } = value;
    return losesCapitals(value) ? [] : [{ text: tok.join(' '), tok, pos, lem: [], head, rel }];
  });
}
