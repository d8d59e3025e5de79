import type { EventType } from '../../model/event.ts';
import type { Span } from '../../text/span.ts';

/** A word that names a happening. */
export interface Trigger {
  /** Token index of the head word. */
  readonly token: number;
  readonly span: Span;
  readonly type: EventType;
  readonly rule: string;
}
