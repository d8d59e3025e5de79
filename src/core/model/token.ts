import type { TokenIndex } from '../text/positions.ts';
import type { Span } from '../text/span.ts';

/** A word, number or mark. Never contains white space; offsets are exact. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** Index in `ParsedText.tokens`. */
  readonly index: TokenIndex;
  /** Index of the sentence that holds it. */
  readonly sentence: number;
}

/** A word as it is read in its sentence. */
export interface Token extends Word {
  /** Penn Treebank part-of-speech tag. */
  readonly tag: string;
  readonly lemma: string;
  /** Index of the syntactic head in `ParsedText.tokens`; -1 for the root of a sentence. */
  readonly head: TokenIndex;
  /** Universal Dependencies relation to the head, subtypes included ("nsubj:pass"). */
  readonly relation: string;
}
