import type { TokenIndex } from '../text/positions.ts';

/** Whether the reader of paragraphs helps. */
export type Care = 'careful' | 'fast';

/** What the reader of paragraphs thinks of each token of a text, head by head, and how much that counts. */
export interface Reading {
  readonly weights: ReadingWeights;
  /** Undefined where the reader was not taught such a head. */
  head(name: string): HeadReading | undefined;
  /** The shares of 1 that roles in what happens at `trigger` have at a word of its sentence, times and figures apart from the others; undefined where the reader sees no happening there, or another sentence. */
  role(trigger: TokenIndex, token: TokenIndex): ((role: string) => number) | undefined;
  /** The word in the tree of its sentence; undefined where the reader saw only a part of it, or it is very long. */
  tree(token: TokenIndex): WordInTree | undefined;
}

/** As `Token` has them; no tag where the reader is not sure of one. */
export interface WordInTree {
  readonly tag: string | undefined;
  readonly head: number;
  readonly relation: string;
}

export interface HeadReading {
  readonly classes: readonly string[];
  /** The share of 1 that a class, given by its place in `classes`, has at a token; 0 for a class that isn't there. */
  share(token: TokenIndex, place: number): number;
}

/**
 * What the logarithm of a share, or of its odds, counts beside what the linear models say: for each unit so many units of the scores of the model of
 * the same question. A bias is added to what speaks for a finding.
 */
export interface ReadingWeights {
  readonly names: number;
  readonly happenings: number;
  readonly happeningsBias: number;
  readonly types: number;
  readonly modalities: number;
  readonly roles: number;
  readonly rolesBias: number;
  readonly nominals: number;
  readonly nominalsBias: number;
  /** The least share of a statement's cue that no rule knows, and the least mean share of its source and content. */
  readonly statementCue: number;
  readonly statementParts: number;
  /** A statement that rules found is none where neither its cue nor its source has more than this share. */
  readonly statementRefused: number;
  /** Words behind a content with more than this share belong to it. */
  readonly statementMore: number;
  /** A source with less than this mean share gives way to one that the reader sees in its sentence. */
  readonly statementSource: number;
}
