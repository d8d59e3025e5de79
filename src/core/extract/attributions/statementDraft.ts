import type { Stance } from '../../model/attribution.ts';
import type { Source } from './sources/source.ts';
import type { TokenRange } from '../../linguistics/indexedText/tokenRange.ts';

/** An attribution while it is being put together, in tokens. */
export interface StatementDraft {
  readonly rule: string;
  readonly stance: Stance;
  /** Undefined when nobody is named ("reportedly"). */
  readonly source: Source | undefined;
  /** In text order. */
  readonly cue: readonly TokenRange[];
  /** In text order; may be empty for a refusal to comment. */
  readonly content: readonly TokenRange[];
  /** The token that decides where the cue stands. */
  readonly anchor: number;
}
