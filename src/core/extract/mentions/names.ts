import type { EntityType } from '../../model/entityType.ts';

/** A name found in a text: tokens `[first, end)` of `ParsedText.tokens`, all of one sentence. */
export interface FoundName {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  /** The rule or model that found it. */
  readonly rule: string;
}
