import { phrasesIn } from '../../../pattern/phrase.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Draft } from '../reading/draft.ts';
import { endsPhrase } from './leftOutUnit.ts';

/** The name of the pass that makes bare numbers measures; a row of temperatures goes on behind one. */
export const BARE_MEASURE = 'measurement.bare';
/** Figures farther apart, in lexemes, have nothing to do with one another. */
const REACH = 16;

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

const QUOTIENT =
  /^(?:(?:ratios?|coefficients?|correlations?|probability|odds|multiples?|quotient|gini) .*|reproduction (?:number|rate))$/;
const QUOTIENT_REACH = 22;
const HIGHEST_QUOTIENT = 100;

/** "lower in women (0.74) than in men (0.58)" where a ratio is spoken of, "a reproduction number of 1.4": a decimal that counts nothing. */
export function readBareRatio(row: Row, before: readonly Draft[], draft: Draft): Draft | undefined {
  const value = draft.value ?? draft.max;
  const small = draft.rule === 'count.bare' && typeof value === 'number' && value <= HIGHEST_QUOTIENT;
  if (!small || !/\.\d/.test(row.text(draft.end - 1)) || !endsPhrase(row, draft.end)) return undefined;
  const last = before.at(-1);
  const follows = last?.kind === 'ratio' && row.sameSentence(last.start, draft.start) && draft.start - last.end <= REACH;
  const spoken = row.before(draft.start, QUOTIENT_REACH).some((i) => QUOTIENT.test(`${row.lower(i)} ${row.lower(i + 1)}`));
  return follows || spoken ? { ...draft, kind: 'ratio' } : undefined;
}

const SCALE_NAMES = /^(?:richter|magnitude|beaufort|mercalli|celsius|fahrenheit)$/;
const QUAKES = /^(?:quake|earthquake|tremor|aftershock|temblor)$/;
const FORECAST = /^(?:tops?|highs?|lows?|maximums?|minimums?|temperatures?)$/;
/** What may follow a temperature; also nothing. */
const FORECAST_GOES_ON = /^(?:in|at|for|on|by|,|\.|;|)$/;
const HOTTEST = 60;
const STRONGEST = 13;
const STRONGEST_QUAKE = 10;
const MOST_PH = 14;
const ACIDITY_REACH = 8;

/** "measured 5.9 on the Richter scale", "tops of 29 in Nadi, 27 in Suva", "a pH of 7.4", "a 5.9 quake". */
export function readBareMeasure(row: Row, before: readonly Draft[], draft: Draft): Draft | undefined {
  const { value, numberEnd = draft.end } = draft;
  if (typeof value !== 'number') return undefined;
  if (draft.rule === 'count') {
    const strong = value < STRONGEST_QUAKE && /\.\d$/.test(row.text(numberEnd - 1)) && QUAKES.test(draft.unit ?? '');
    return strong ? { ...draft, kind: 'measurement', unit: 'magnitude', end: numberEnd } : undefined;
  }
  const unit = draft.rule === 'count.bare' ? bareUnit(row, draft, value, before.at(-1)) : undefined;
  return unit === undefined ? undefined : { ...draft, kind: 'measurement', unit };
}

function bareUnit(row: Row, { start, end }: Draft, value: number, last: Draft | undefined): string | undefined {
  const scaled = row.around(end, 0, 4).some((i) => SCALE_NAMES.test(row.lower(i)));
  if (value < STRONGEST && (scaled || /^(?:magnitude|intensity)$/.test(nounBefore(row, start)))) return 'magnitude';
  const acid = /\.\d/.test(row.text(end - 1)) && row.before(start, ACIDITY_REACH).some((i) => row.text(i) === 'pH');
  if (acid && value <= MOST_PH) return 'pH';
  const open = FORECAST_GOES_ON.test(row.lower(end)) && Math.abs(value) <= HOTTEST;
  return open && isForecast(row, start, last) ? 'degree' : undefined;
}

/** "tops of 29", "tops of 29 in Nadi, 27 in Suva". */
function isForecast(row: Row, start: LexemeAt, last: Draft | undefined): boolean {
  const listed = last?.rule === BARE_MEASURE && last.unit === 'degree' && /^(?:,|and|;)$/.test(row.lower(start - 1));
  return listed || (row.lower(start - 1) === 'of' && FORECAST.test(row.lower(start - 2)));
}

/** The word before "of", "to" or "at" before a number, or the one right before it. */
function nounBefore(row: Row, start: LexemeAt): string {
  return row.lower(/^(?:of|to|at)$/.test(row.lower(start - 1)) ? start - 2 : start - 1);
}

/** "efficacy was 87% (95% CI 79–92)": the bounds of a percentage are percentages. */
export function readPercentBounds(_: Row, before: readonly Draft[], draft: Draft): Draft | undefined {
  const { min, max, unit } = draft;
  if (unit !== 'confidence interval' || min === null || max === null || max <= 1.5) return undefined;
  const owned = before
    .slice(-3)
    .some(({ kind, value }) => kind === 'percent' && typeof value === 'number' && value >= min && value <= max);
  return owned ? { ...draft, kind: 'percent' } : undefined;
}
