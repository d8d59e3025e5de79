import type { Amount } from './atom.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { readQualifierAfter } from '../reading/qualifiers.ts';
import { scaled } from '../numbers/numbers.ts';
import { readRate } from './rates.ts';

/** A figure of an amount that has a unit: money, percent, measurement, duration, multiple. Bare numbers are `readCount`'s. */
export function readUnitFigure(row: Row, amount: Amount): Draft | undefined {
  if (amount.kind === 'bare' || isInsideCode(row, amount.start)) return undefined;
  const after = readQualifierAfter(row, amount.end);
  const end = after?.end ?? amount.end;
  const factor = POINTS.get(amount.unit ?? '');
  const told = (value: number | null): number | null => (value === null || factor === undefined ? value : scaled(value, factor));
  return draftOf({
    start: startWithLabel(row, amount),
    end,
    kind: factor === undefined ? amount.kind : 'percent',
    rule: amount.rule,
    qualifier: after?.qualifier ?? 'exactly',
    value: told(amount.value),
    min: told(amount.min),
    max: told(amount.max),
    unit: unitOf(amount, amount.kind === 'duration' ? undefined : readRate(row, end)),
  });
}

/** How many percentage points one is. */
const POINTS: ReadonlyMap<string, number> = new Map([
  ['percentage point', 1],
  ['basis point', 0.01],
]);

/** The unit with what a rate counts by. */
function unitOf({ kind, unit }: Amount, rate: string | undefined): string | null {
  const named = POINTS.has(unit ?? '') ? 'percentage point' : unit;
  if (rate === undefined) return named;
  return kind === 'percent' ? `per ${rate}` : `${named} per ${rate}`;
}

/** Letters or "#" that touch the first digit, or a code that a hyphen joins to it: "A320", "x264", "A380-800F". */
function isInsideCode(row: Row, start: LexemeAt): boolean {
  const joined = row.isJoiner(start - 1) && row.isNumber(start - 2) && row.touches(start - 2);
  return joined || (row.touches(start) && (row.isWord(start - 1) || /^[#@_.:]$/.test(row.text(start - 1))));
}

/** "median of 3.6 years": the statistic's name belongs to the figure. */
const STATISTIC = /^(?:median|mean|average|total|maximum|minimum) of$/;

function startWithLabel(row: Row, { kind, start }: Amount): LexemeAt {
  const named = STATISTIC.test(`${row.lower(start - 2)} ${row.lower(start - 1)}`);
  return named && kind === 'duration' ? start - 2 : start;
}
