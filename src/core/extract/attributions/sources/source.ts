import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

/** Who a cue's content comes from. */
export interface Source {
  readonly range: TokenRange;
  readonly head: number;
  /** The source stands after the verb: "said the mayor". */
  readonly inverted: boolean;
  /** The verb has no subject of its own; it is that of a governing verb or the noun it modifies. */
  readonly inherited: boolean;
}
