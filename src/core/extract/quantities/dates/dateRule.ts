import type { DateExpression, OffsetUnit } from '../../../calendar/dateExpression.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { readOnce, type Part, type PartReader } from '../../../pattern/pattern.ts';
import { firstOf, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

/** What a rule of dates makes. */
export interface Dated {
  readonly expression: DateExpression;
  readonly qualifier?: Qualifier;
  /** The other reading of digits whose day and month could be swapped. */
  readonly swapped?: DateExpression | undefined;
}

/** A rule of dates; most make no more than the expression. */
export type DateRule = Rule<Dated | DateExpression>;

/** An expression found in the text; positions in the row, half-open. */
export interface DateMatch extends Dated {
  readonly start: LexemeAt;
  readonly end: LexemeAt;
  /** The rule that found it. */
  readonly rule: string;
}

/** The first date that the rules find at a position; dates within dates ask for it again and again. */
export function dateReader(rules: readonly DateRule[]): PartReader<DateMatch> {
  const first = firstOf(rules);
  const read = (row: Row, at: LexemeAt): Part<DateMatch> | undefined => {
    const match = first(row, at);
    if (match === undefined) return undefined;
    const { value, start, end, rule } = match;
    return { value: { ...('type' in value ? { expression: value } : value), start, end, rule }, end };
  };
  return readOnce(Object.assign(read, { opens: first.opens }));
}

const PERIODS = ['week', 'month', 'quarter', 'year', 'decade', 'century'] as const;
/** Periods of the calendar by their names. */
export const PERIOD_UNITS: ReadonlyMap<string, OffsetUnit> = new Map(PERIODS.map((unit) => [unit, unit]));

export function offset(
  unit: OffsetUnit,
  amount: number,
  base: 'article' | 'reference' = 'article',
  part?: string,
): DateExpression {
  return { type: 'offset', unit, offset: amount, base, part };
}
