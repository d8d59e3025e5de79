import type { ParsedText } from '../../model/parsedText.ts';
import { readAge } from './ages/ageRules.ts';
import { ratioFigure, readUnitFigure } from './amounts/amountFigures.ts';
import { readCount } from './counts/counts.ts';
import type { CurrencyContext } from './reading/currencyContext.ts';
import type { DateExpression, DateMatch } from './dates/dateExpression.ts';
import { readDate } from './dates/dateRules.ts';
import { draftOf, type Draft } from './reading/draft.ts';
import { readRaceTime } from './amounts/durations.ts';
import { readOrdinal } from './counts/ordinals.ts';
import { readFractionOfPoint } from './amounts/percent.ts';
import { readQualifierBefore } from './reading/qualifiers.ts';
import { readAmount } from './amounts/ranges.ts';
import { readRatio } from './shares/shareRules.ts';
import { resolveOverlaps } from './passes/resolveOverlaps.ts';
import { isDash, textAt, type Lexemes } from '../../pattern/row.ts';
import { readScore } from './counts/scores.ts';
import { shareUnits } from './passes/sharedUnits.ts';
import { canStartFigure } from './starters.ts';
import { readVague } from './amounts/vague.ts';

/** The figures of one paragraph, in text order, dates not yet placed in the calendar. The only file that knows the order of the families. */
export function readFigures(parsed: ParsedText, lexemes: Lexemes, context: CurrencyContext): readonly Draft[] {
  const drafts: Draft[] = [];
  let free = 0;
  for (let at = 0; at < lexemes.length; at += 1) {
    const lexeme = lexemes[at];
    if (lexeme === undefined || !canStartFigure(lexeme)) continue;
    const sure =
      (readRaceTime(lexemes, at) === undefined ? readDated(lexemes, at) : undefined) ??
      readScore(lexemes, at) ??
      readAge(lexemes, at);
    if (sure !== undefined) drafts.push(sure);
    if (at < free) continue;
    const found = readAt(parsed, lexemes, at, context);
    if (found.length === 0) continue;
    drafts.push(...found.map((draft) => qualify(lexemes, draft)));
    free = Math.min(...found.map((draft) => numberEnd(draft, at)));
  }
  return shareUnits(lexemes, inheritQualifiers(lexemes, resolveOverlaps(drafts)));
}

/** "more than 100 kilometers (60 miles)": the conversion in brackets is as sure as what it converts. */
function inheritQualifiers(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
  const given: Draft[] = [];
  for (const draft of drafts) {
    const before = given.at(-1);
    const opens = textAt(lexemes, draft.start - 1) === '(' && before?.end === draft.start - 1;
    const slash = textAt(lexemes, draft.start - 1) === '/' && before?.end === draft.start - 1;
    const inherits =
      (opens || slash) && before.kind === 'measurement' && draft.kind === 'measurement' && draft.qualifier === 'exactly';
    given.push(inherits ? { ...draft, qualifier: before.qualifier } : draft);
  }
  return given;
}

/** A second reading may start behind the number, so that "36 of 108 apartments" and "20 five-year bonds" are two. */
function numberEnd(draft: Draft, at: number): number {
  return draft.noun === undefined ? draft.end : at + 1;
}

function readDated(lexemes: Lexemes, at: number): Draft | undefined {
  const date = readDate(lexemes, at);
  if (date === undefined) return undefined;
  const { start, end, qualifier, swapped } = date;
  const expression = stampOf(lexemes, date) ?? date.expression;
  const before = qualifier === undefined ? readQualifierBefore(lexemes, start, 'date') : undefined;
  return draftOf({
    start: before?.start ?? start,
    end,
    kind: 'date',
    rule: date.rule,
    expression,
    qualifier: qualifier ?? before?.qualifier ?? 'exactly',
    ...(swapped === undefined ? {} : { swapped }),
  });
}

/** A time that heads a paragraph ("18:22 — What we know"): the stamp of a live report is of the article's day. */
function stampOf(lexemes: Lexemes, { start, end, expression }: DateMatch): DateExpression | undefined {
  if (expression.type !== 'time') return undefined;
  const heads = lexemes.slice(0, start).every(({ kind }) => kind === 'symbol');
  const alone = end >= lexemes.length || isDash(lexemes, end) || textAt(lexemes, end) === '*';
  if (!heads || !alone) return undefined;
  return {
    type: 'timeOn',
    iso: expression.iso,
    day: { type: 'offset', unit: 'day', offset: 0, base: 'article', part: undefined },
  };
}

function readAt(parsed: ParsedText, lexemes: Lexemes, at: number, context: CurrencyContext): readonly Draft[] {
  const ratio = readFractionOfPoint(lexemes, at) === undefined ? readRatio(lexemes, at) : undefined;
  if (ratio !== undefined) return [ratioFigure(parsed, lexemes, ratio)];
  const vague = readVague(parsed, lexemes, at, context);
  if (vague !== undefined) return [vague];
  const ordinal = readOrdinal(parsed, lexemes, at);
  const amount = readAmount(lexemes, at, context);
  if (amount === undefined) return ordinal === undefined ? [] : [ordinal];
  const figure = readUnitFigure(lexemes, amount) ?? readCount(parsed, lexemes, amount);
  return [figure, ordinal].filter((draft) => draft !== undefined);
}

function qualify(lexemes: Lexemes, draft: Draft): Draft {
  if (draft.qualifier === 'vague') return draft;
  const before = readQualifierBefore(lexemes, draft.start, draft.kind);
  if (before === undefined) return draft;
  return { ...draft, start: before.start, qualifier: before.qualifier };
}
