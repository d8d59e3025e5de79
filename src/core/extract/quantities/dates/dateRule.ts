import type { DateExpression, OffsetUnit } from '../../../calendar/dateExpression.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { readOnce, type Part, type PartReader } from '../../../pattern/pattern.ts';
import { firstOf, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

/** What a rule of dates makes: the expression, and where it says so another end than that of the pattern. */
export interface Dated {
  readonly expression: DateExpression;
  readonly qualifier?: Qualifier;
  /** The other reading of digits whose day and month could be swapped. */
  readonly swapped?: DateExpression;
  readonly end?: LexemeAt;
}

/** An expression found in the text; positions in the row, half-open. */
export interface DateMatch extends Dated {
  readonly start: LexemeAt;
  readonly end: LexemeAt;
  /** The rule that found it. */
  readonly rule: string;
}

/** The first date that the rules find at a position; dates within dates ask for it again and again. */
export function dateReader(rules: readonly Rule<Dated>[]): PartReader<DateMatch> {
  const first = firstOf(rules);
  const read = (row: Row, at: LexemeAt): Part<DateMatch> | undefined => {
    const match = first(row, at);
    if (match === undefined) return undefined;
    const end = match.value.end ?? match.end;
    return { value: { ...match.value, start: match.start, end, rule: match.rule }, end };
  };
  return readOnce(Object.assign(read, { opens: first.opens }));
}

export function offset(unit: OffsetUnit, amount: number, base: 'article' | 'reference' = 'article', part?: string): Dated {
  return { expression: { type: 'offset', unit, offset: amount, base, part } };
}
