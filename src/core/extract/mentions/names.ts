import type { EntityType } from '../../model/entityType.ts';

/** A name found in a sentence: its tokens `[first, end)`. */
export interface SentenceName {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  /** The rule or model that found it. */
  readonly rule: string;
}
