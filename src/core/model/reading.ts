import type { TokenIndex } from '../text/positions.ts';

/** What the reader of paragraphs thinks of each token of a text, head by head. */
export interface Reading {
  /** Undefined where the reader was not taught such a head. */
  head(name: string): HeadReading | undefined;
}

export interface HeadReading {
  readonly classes: readonly string[];
  /** The share of 1 that a class, given by its place in `classes`, has at a token; 0 for a class that isn't there. */
  share(token: TokenIndex, place: number): number;
}
