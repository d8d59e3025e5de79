import type { DateExpression } from '../../../calendar/dateExpression.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import type { LexemeAt } from '../../../text/positions.ts';

/** An expression found in the text; positions in the lexeme row, half-open. */
export interface DateMatch {
  readonly start: LexemeAt;
  readonly end: LexemeAt;
  readonly expression: DateExpression;
  /** The rule that found it. */
  readonly rule: string;
  readonly qualifier?: Qualifier;
  /** The other reading of digits whose day and month could be swapped. */
  readonly swapped?: DateExpression;
}
