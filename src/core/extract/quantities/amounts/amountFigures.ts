import { wordSet } from '../../../lexicon/wordList.ts';
import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import type { Amount } from './atom.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import {
  isCapitalized,
  isJoiner,
  isNumber,
  isWord,
  lowerAt,
  sameSentence,
  textAt,
  touches,
  type Lexemes,
} from '../../../pattern/row.ts';
import { readQualifierAfter } from '../reading/qualifiers.ts';
import { scaled } from '../numbers/numbers.ts';
import { readRate } from './rates.ts';

/** A figure of an amount that has a unit: money, percent, measurement, duration, multiple. Bare numbers are `readCount`'s. */
export function readUnitFigure(lexemes: Lexemes, amount: Amount): Draft | undefined {
  if (amount.kind === 'bare' || isInsideCode(lexemes, amount.start) || isOrdinalTime(lexemes, amount)) return undefined;
  const after = readQualifierAfter(lexemes, amount.end);
  const end = after?.end ?? amount.end;
  const points = POINTS.has(amount.unit ?? '');
  return draftOf({
    start: readLabel(lexemes, amount),
    end,
    kind: points ? 'percent' : amount.kind,
    rule: amount.first.kind === 'bare' ? amount.last.rule : amount.first.rule,
    qualifier: after?.qualifier ?? 'exactly',
    value: inPoints(amount, amount.value),
    min: inPoints(amount, amount.min),
    max: inPoints(amount, amount.max),
    unit: unitOf(amount, points, amount.kind === 'duration' ? undefined : readRate(lexemes, end)),
  });
}

const POINTS = new Set(['percentage point', 'basis point']);

/** The unit with what a rate counts by. */
function unitOf({ kind, unit }: Amount, points: boolean, rate: string | undefined): string | null {
  const named = points ? 'percentage point' : unit;
  if (rate === undefined) return named;
  return kind === 'percent' ? `per ${rate}` : `${named} per ${rate}`;
}

/** A hundred basis points are one percentage point. */
function inPoints(amount: Amount, value: number | null): number | null {
  return value === null || amount.unit !== 'basis point' ? value : scaled(value, 0.01);
}

/** Letters or "#" that touch the first digit, or a code that a hyphen joins to it: "A320", "x264", "A380-800F". */
function isInsideCode(lexemes: Lexemes, start: number): boolean {
  const joined = isJoiner(lexemes, start - 1) && isNumber(lexemes, start - 2) && touches(lexemes, start - 2);
  if (joined && isWord(lexemes, start - 3)) return true;
  return (
    touches(lexemes, start) && (isWord(lexemes, start - 1) || ['#', '@', '_', '.', ':'].includes(textAt(lexemes, start - 1)))
  );
}

/** "Day 2", "Week 6": a time by its number; "the first two weeks" are a length. */
function isOrdinalTime(lexemes: Lexemes, { kind, start }: Amount): boolean {
  const named = TIME_UNITS.has(lowerAt(lexemes, start - 1)) && isCapitalized(lexemes, start - 1);
  return kind === 'duration' && named && !touches(lexemes, start);
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
