import type { EntityType } from '../../model/entityType.ts';

/** A name found in a sentence: its tokens `[first, end)`. */
export interface SentenceName {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  /** The rule or model that found it. */
  readonly rule: string;
  /** The probability of each type, in the order of `NAME_TYPES`, where the model alone found the name. */
  readonly shares?: Float32Array;
  /** By how much its reading scored above the next best, where the model found it. */
  readonly lead?: number;
}
