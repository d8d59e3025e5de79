import { firstOf, type Match, type Rule } from '../../../pattern/rule.ts';
import type { Row } from '../../../pattern/row.ts';
import { uniteOpeners, whatOpens, type Openers, type Part, type PartReader } from '../../../pattern/pattern.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import type { DateExpression, OffsetUnit } from '../../../calendar/dateExpression.ts';
import type { DateMatch } from '../reading/dateMatch.ts';

/** What a rule of dates makes: the expression, and where it says so other bounds than those of the pattern. */
export interface Dated {
  readonly expression: DateExpression;
  readonly qualifier?: Qualifier;
  readonly swapped?: DateExpression;
  readonly end?: LexemeAt;
}

export interface DateReader {
  (row: Row, at: LexemeAt): DateMatch | undefined;
  readonly opens: Openers | undefined;
}

function toDate({ start, end, value, rule }: Match<Dated>): DateMatch {
  return { start, rule, ...value, end: value.end ?? end };
}

/** The first date that the rules find at a position. */
export function dateReader(rules: readonly Rule<Dated>[]): DateReader {
  const first = firstOf(rules);
  const read = (row: Row, at: LexemeAt): DateMatch | undefined => {
    const match = first(row, at);
    return match === undefined ? undefined : toDate(match);
  };
  return Object.assign(read, { opens: first.opens });
}

/** Asks readers in their order. */
export function eitherDate(...readers: readonly DateReader[]): DateReader {
  const opening = whatOpens(readers);
  const read = (row: Row, at: LexemeAt): DateMatch | undefined => {
    for (const reader of opening(row, at)) {
      const match = reader(row, at);
      if (match !== undefined) return match;
    }
    return undefined;
  };
  return Object.assign(read, { opens: uniteOpeners(readers.map(({ opens }) => ({ opens }))) });
}

/** A date as a part of a pattern. */
export function asPart(reader: DateReader, fits: (match: DateMatch) => boolean = () => true): PartReader<DateMatch> {
  const read = (row: Row, at: LexemeAt): Part<DateMatch> | undefined => {
    const match = reader(row, at);
    return match === undefined || !fits(match) ? undefined : { value: match, end: match.end };
  };
  return Object.assign(read, { opens: reader.opens });
}

export function offset(unit: OffsetUnit, amount: number, base: 'article' | 'reference' = 'article', part?: string): Dated {
  return { expression: { type: 'offset', unit, offset: amount, base, part } };
}
