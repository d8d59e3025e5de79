import type { AnnotatedDocument } from '../../model/annotatedDocument.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { DecisionRecord } from '../../model/decisionRecord.ts';
import type { Act } from '../act.ts';

/** An act on its way into a document of another time. */
export interface Carry {
  readonly from: AnnotatedDocument;
  readonly to: AnnotatedDocument;
  readonly act: Act;
  /** Whose decision on the same field wins: nobody's (both are kept), or what stands. */
  readonly stance: 'replay' | 'undo';
  /** The decision that it is. */
  readonly news: Pick<DecisionRecord, 'id' | 'at' | 'by'>;
}

export interface Task extends Carry {
  readonly ids: ReadonlySet<string>;
  readonly left: Set<string>;
  /** The decisions that the document knows. */
  readonly known: ReadonlySet<string>;
  /** Actors that are part of others by other acts. */
  readonly parts: ReadonlySet<string>;
  conflicts: Conflict[];
}
