import { phrasesIn } from '../../../pattern/phrase.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Draft } from '../reading/draft.ts';

/** The name of the pass that makes bare numbers measures; a row of temperatures goes on behind one. */
export const BARE_MEASURE = 'measurement.bare';
/** Figures farther apart, in lexemes, have nothing to do with one another. */
const REACH = 16;

/** Whether no noun that could be counted follows. */
function endsPhrase(row: Row, at: number): boolean {
  return !row.isWord(at) || !row.sameSentence(at - 1, at) || !/^(?:NN|JJ|VBG|CD)/.test(row.tag(at));
}

/** "7.46 to the euro", "10.82 per euro". */
const EXCHANGE_RATE = phrasesIn({})(
  [
    '# per the? currency:dollar|greenback|euro|pound|sterling|yen',
    '# to|against the currency:dollar|greenback|euro|pound|sterling|yen',
  ],
  ({ currency }, { row, start }) => (/\.\d/.test(row.text(start)) ? currency : undefined),
);

/** The price of a currency. */
export function readExchangeRate(row: Row, _: readonly Draft[], draft: Draft): Draft | undefined {
  const rate = draft.kind === 'count' ? EXCHANGE_RATE(row, draft.start) : undefined;
  return rate === undefined ? undefined : { ...draft, end: draft.start + 1, kind: 'money', unit: `per ${rate.value}` };
}

const QUOTIENT = /^(?:ratios?|coefficients?|correlations?|probability|odds|multiples?|quotient|gini)$/;
const QUOTIENT_REACH = 22;
const HIGHEST_QUOTIENT = 100;

/** "lower in women (0.74) than in men (0.58)" where a ratio is spoken of, "a reproduction number of 1.4": a decimal that counts nothing. */
export function readBareRatio(row: Row, before: readonly Draft[], draft: Draft): Draft | undefined {
  const value = draft.value ?? draft.max;
  const small = draft.rule === 'count.bare' && typeof value === 'number' && value <= HIGHEST_QUOTIENT;
  if (!small || !isDecimal(row, draft) || !endsPhrase(row, draft.end)) return undefined;
  return followsRatio(row, before.at(-1), draft) || speaksOfQuotient(row, draft.start) ? { ...draft, kind: 'ratio' } : undefined;
}

function followsRatio(row: Row, previous: Draft | undefined, { start }: Draft): boolean {
  return previous?.kind === 'ratio' && row.sameSentence(previous.start, start) && start - previous.end <= REACH;
}

function speaksOfQuotient(row: Row, start: LexemeAt): boolean {
  for (let at = start - 1; at >= 0 && start - at <= QUOTIENT_REACH && row.sameSentence(at, start); at -= 1)
    if (QUOTIENT.test(row.lower(at)) || isReproduction(row, at)) return true;
  return false;
}

function isDecimal(row: Row, draft: Draft): boolean {
  return /\.\d/.test(row.text(draft.end - 1));
}

function isReproduction(row: Row, at: number): boolean {
  return row.lower(at) === 'reproduction' && /^(?:number|rate)$/.test(row.lower(at + 1));
}

const SCALE_NAMES = /^(?:richter|magnitude|beaufort|mercalli|celsius|fahrenheit)$/;
const QUAKES = /^(?:quake|earthquake|tremor|aftershock|temblor)$/;

function isDecimalNumber(row: Row, draft: Draft): boolean {
  return /\.\d$/.test(row.text((draft.numberEnd ?? draft.end) - 1));
}

const FORECAST = /^(?:tops?|highs?|lows?|maximums?|minimums?|temperatures?)$/;
const HOTTEST = 60;

/** A scale on which a bare number may be measured: what it says it is of, and how high the number goes. */
interface Scale {
  readonly unit: string;
  fits(row: Row, draft: Draft, value: number, before: readonly Draft[]): boolean;
}

const STRONGEST = 13;
const MOST_PH = 14;

/** Asked in this order. */
const BARE_SCALES: readonly Scale[] = [
  {
    unit: 'magnitude',
    fits: (row, { end }, value) => value < STRONGEST && [0, 1, 2, 3].some((i) => SCALE_NAMES.test(row.lower(end + i))),
  },
  { unit: 'pH', fits: (row, draft, value) => value <= MOST_PH && isDecimal(row, draft) && acidity(row, draft.start) },
  {
    unit: 'magnitude',
    fits: (row, { start }, value) => value < STRONGEST && /^(?:magnitude|intensity)$/.test(nounBefore(row, start)),
  },
  {
    unit: 'degree',
    fits: (row, { start, end }, value, before) =>
      Math.abs(value) <= HOTTEST &&
      FORECAST_GOES_ON.test(row.lower(end)) &&
      (isForecast(row, start) || isListed(row, before.at(-1), start)),
  },
];

/** What may follow a temperature; also nothing. */
const FORECAST_GOES_ON = /^(?:in|at|for|on|by|,|\.|;|)$/;

/** The word before "of", "to" or "at" before a number, or the one right before it. */
function nounBefore(row: Row, start: LexemeAt): string {
  return row.lower(/^(?:of|to|at)$/.test(row.lower(start - 1)) ? start - 2 : start - 1);
}

/** "tops of 29". */
function isForecast(row: Row, start: LexemeAt): boolean {
  return row.lower(start - 1) === 'of' && FORECAST.test(row.lower(start - 2));
}

/** "tops of 29 in Nadi, 27 in Suva". */
function isListed(row: Row, previous: Draft | undefined, start: LexemeAt): boolean {
  return previous?.rule === BARE_MEASURE && previous.unit === 'degree' && /^(?:,|and|;)$/.test(row.lower(start - 1));
}

/** "measured 5.9 on the Richter scale", "tops of 29 in Nadi, 27 in Suva", "a pH of 7.4", "a 5.9 quake". */
export function readBareMeasure(row: Row, before: readonly Draft[], draft: Draft): Draft | undefined {
  const { value } = draft;
  if (typeof value !== 'number') return undefined;
  if (draft.rule === 'count') return readQuake(row, draft, value);
  const scale = draft.rule === 'count.bare' ? BARE_SCALES.find(({ fits }) => fits(row, draft, value, before)) : undefined;
  return scale === undefined ? undefined : asMeasure(draft, scale.unit);
}

function readQuake(row: Row, draft: Draft, value: number): Draft | undefined {
  const strong = value < 10 && isDecimalNumber(row, draft) && QUAKES.test(draft.unit ?? '');
  return strong ? { ...asMeasure(draft, 'magnitude'), end: draft.numberEnd ?? draft.end } : undefined;
}

function acidity(row: Row, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 8 && row.sameSentence(i, at); i -= 1) if (row.text(i) === 'pH') return true;
  return false;
}

function asMeasure(draft: Draft, unit: string): Draft {
  return { ...draft, kind: 'measurement', unit };
}

/** "efficacy was 87% (95% CI 79–92)": the bounds of a percentage are percentages. */
export function readPercentBounds(_: Row, before: readonly Draft[], draft: Draft): Draft | undefined {
  if (draft.unit !== 'confidence interval' || draft.min === null || draft.max === null) return undefined;
  const { min, max } = draft;
  const owner = before
    .slice(-3)
    .find(({ kind, value }) => kind === 'percent' && typeof value === 'number' && value >= min && value <= max && max > 1.5);
  return owner === undefined ? undefined : { ...draft, kind: 'percent' };
}
