import { wordSet } from '../../../lexicon/wordList.ts';
import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import type { Amount } from './atom.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { isWord, lowerAt, sameSentence, textAt, touches, type Lexemes } from '../../../pattern/row.ts';
import { readQualifierAfter } from '../reading/qualifiers.ts';
import { scaled } from '../numbers/numbers.ts';
import { readRate } from './rates.ts';

/** A figure of an amount that has a unit: money, percent, measurement, duration, multiple. Bare numbers are `readCount`'s. */
export function readUnitFigure(lexemes: Lexemes, amount: Amount): Draft | undefined {
  if (amount.kind === 'bare') return undefined;
  if (isInsideCode(lexemes, amount.start)) return undefined;
  if (amount.kind === 'duration' && isOrdinalTime(lexemes, amount)) return undefined;
  const after = readQualifierAfter(lexemes, amount.end);
  const end = after?.end ?? amount.end;
  const labelled = readLabel(lexemes, amount);
  const rate = amount.kind === 'duration' ? undefined : readRate(lexemes, end);
  const points = amount.unit === 'percentage point' || amount.unit === 'basis point';
  const named = points ? 'percentage point' : amount.unit;
  const unit = rate === undefined || named === null ? named : `${named} per ${rate}`;
  return draftOf({
    start: labelled,
    end,
    kind: points ? 'percent' : amount.kind,
    rule: amount.first.kind === 'bare' ? amount.last.rule : amount.first.rule,
    qualifier: after?.qualifier ?? 'exactly',
    value: inPoints(amount, amount.value),
    min: inPoints(amount, amount.min),
    max: inPoints(amount, amount.max),
    unit: amount.kind === 'percent' && rate !== undefined ? `per ${rate}` : unit,
  });
}

/** A hundred basis points are one percentage point. */
function inPoints(amount: Amount, value: number | null): number | null {
  return value === null || amount.unit !== 'basis point' ? value : scaled(value, 0.01);
}

/** Letters or "#" that touch the first digit: "A320", "x264". */
function isInsideCode(lexemes: Lexemes, start: number): boolean {
  return (
    touches(lexemes, start) && (isWord(lexemes, start - 1) || ['#', '@', '_', '.', ':'].includes(textAt(lexemes, start - 1)))
  );
}

/** "the first two weeks" is a length; "Day 2", "week 6" are not read here. */
function isOrdinalTime(lexemes: Lexemes, amount: Amount): boolean {
  return (
    TIME_UNITS.has(lowerAt(lexemes, amount.start - 1)) &&
    !touches(lexemes, amount.start) &&
    textAt(lexemes, amount.start - 1) !== '' &&
    /^\p{Lu}/u.test(textAt(lexemes, amount.start - 1))
  );
}

const STATISTICS = wordSet('median mean average total maximum minimum');

/** "median of 3.6 years": the statistic's name belongs to the figure. */
function readLabel(lexemes: Lexemes, amount: Amount): number {
  const named =
    lowerAt(lexemes, amount.start - 1) === 'of' &&
    STATISTICS.has(lowerAt(lexemes, amount.start - 2)) &&
    amount.kind === 'duration';
  return named && sameSentence(lexemes, amount.start - 2, amount.start) ? amount.start - 2 : amount.start;
}
