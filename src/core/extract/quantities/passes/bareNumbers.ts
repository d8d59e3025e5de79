import { wordSet } from '../../../lexicon/wordList.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import type { Draft } from '../reading/draft.ts';
import { endsPhrase } from './leftOutUnit.ts';

/** "7.46 to the euro", "10.82 per euro". */
const EXCHANGE_RATE = phrasesIn({ CURRENCY: wordSet('dollar greenback euro pound yen') })(
  ['# per the? currency:CURRENCY', '# to|against the currency:CURRENCY'],
  ({ currency }, { row, start }) => (/\.\d/.test(row.text(start)) ? currency : undefined),
);

/** The price of a currency. */
export function readExchangeRate(row: Row, draft: Draft): Partial<Draft> | undefined {
  const rate = draft.kind === 'count' ? EXCHANGE_RATE(row, draft.start) : undefined;
  return rate && { end: draft.start + 1, kind: 'money', unit: `per ${rate.value}` };
}

const QUOTIENT =
  /^(?:(?:ratios?|coefficients?|correlations?|probability|odds|multiples?|quotient|gini) .*|reproduction (?:number|rate))$/;
const QUOTIENT_REACH = 22;
const HIGHEST_QUOTIENT = 100;

/** "lower in women (0.74) than in men (0.58)" where a ratio is spoken of, "a reproduction number of 1.4": a decimal that counts nothing. */
export function readBareRatio(row: Row, draft: Draft, before: readonly Draft[]): Partial<Draft> | undefined {
  const value = draft.value ?? draft.max;
  const small = draft.rule === 'count.bare' && typeof value === 'number' && value <= HIGHEST_QUOTIENT;
  if (!small || !/\.\d/.test(row.text(draft.end - 1)) || !endsPhrase(row, draft.end)) return undefined;
  const follows = before.at(-1)?.kind === 'ratio';
  const spoken = row.before(draft.start, QUOTIENT_REACH).some((i) => QUOTIENT.test(`${row.lower(i)} ${row.lower(i + 1)}`));
  return follows || spoken ? { kind: 'ratio' } : undefined;
}

const SCALE_NAMES = wordSet('richter magnitude');
const QUAKES = wordSet('quake earthquake tremor');
/** Lemmas of forecasts. */
const FORECAST = wordSet('top high low temperature');
const STRONGEST = 13;
const HOTTEST = 60;
const ACIDITY_REACH = 8;
const STRONGEST_QUAKE = 10;

/** "measured 5.9 on the Richter scale", "tops of 29 in Nadi", "a 5.9 quake". */
export function readBareMeasure(row: Row, draft: Draft): Partial<Draft> | undefined {
  const { rule, value, numberEnd = draft.end } = draft;
  if (typeof value !== 'number') return undefined;
  const strong = rule === 'count' && value < STRONGEST_QUAKE && QUAKES.has(draft.unit ?? '');
  if (strong && /\.\d$/.test(row.text(numberEnd - 1))) return { kind: 'measurement', unit: 'magnitude', end: numberEnd };
  const unit = rule === 'count.bare' ? bareUnit(row, draft, value) : undefined;
  return unit === undefined ? undefined : { kind: 'measurement', unit };
}

function bareUnit(row: Row, { start, end }: Draft, value: number): string | undefined {
  const scaled = row.says(row.around(end, 0, 4), SCALE_NAMES);
  if (value < STRONGEST && (scaled || /^(?:magnitude|intensity)$/.test(nounBefore(row, start)))) return 'magnitude';
  if (row.before(start, ACIDITY_REACH).some((i) => row.text(i) === 'pH') && /\.\d/.test(row.text(end - 1))) return 'pH';
  const forecast = row.lower(start - 1) === 'of' && row.says([start - 2], FORECAST);
  return forecast && Math.abs(value) <= HOTTEST && endsPhrase(row, end) ? 'degree' : undefined;
}

/** The word before "of", "to" or "at" before a number, or the one right before it. */
function nounBefore(row: Row, start: LexemeAt): string {
  return row.lower(/^(?:of|to|at)$/.test(row.lower(start - 1)) ? start - 2 : start - 1);
}
