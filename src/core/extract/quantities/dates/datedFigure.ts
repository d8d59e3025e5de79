import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readQualifierBefore } from '../reading/qualifiers.ts';
import type { DateExpression } from '../../../calendar/dateExpression.ts';
import { offset, type DateMatch } from './dateRule.ts';
import { readDate } from './dateRules.ts';

/** The figure of a date, with the words that qualify it. */
export function readDated(row: Row, at: LexemeAt): Draft | undefined {
  const date = readDate(row, at)?.value;
  if (date === undefined) return undefined;
  const { start, end, rule, qualifier, swapped } = date;
  const before = qualifier === undefined ? readQualifierBefore(row, start, 'date') : undefined;
  return draftOf({
    start: before?.start ?? start,
    end,
    kind: 'date',
    rule,
    expression: stampOf(row, date) ?? date.expression,
    qualifier: qualifier ?? before?.qualifier ?? 'exactly',
    ...(swapped === undefined ? {} : { swapped }),
  });
}

/** A time that heads a paragraph ("18:22 — What we know"): the stamp of a live report is of the article's day. */
function stampOf(row: Row, { start, end, expression }: DateMatch): DateExpression | undefined {
  if (expression.type !== 'time') return undefined;
  const heads = row.lexemes.slice(0, start).every(({ kind }) => kind === 'symbol');
  const alone = end >= row.length || row.isDash(end);
  return heads && alone ? { type: 'timeOn', iso: expression.iso, day: offset('day', 0) } : undefined;
}
