import { isWord, lowerAt, sameSentence, textAt, type Lexemes } from '../../../pattern/row.ts';
import type { Draft } from '../reading/draft.ts';

/** The name of the pass that makes bare numbers measures; a row of temperatures goes on behind one. */
export const BARE_MEASURE = 'measurement.bare';
/** Figures farther apart, in lexemes, have nothing to do with one another. */
const REACH = 16;

/** Whether no noun that could be counted follows. */
function endsPhrase(lexemes: Lexemes, at: number): boolean {
  return !isWord(lexemes, at) || !sameSentence(lexemes, at - 1, at) || !/^(?:NN|JJ|VBG|CD)/.test(lexemes[at]?.token.tag ?? '');
}

const RATED = /^(?:dollar|greenback|euro|pound|sterling|yen)$/;

/** "7.46 to the euro", "10.82 per euro": the price of a currency. */
export function readExchangeRate(lexemes: Lexemes, _: readonly Draft[], draft: Draft): Draft | undefined {
  if (draft.kind !== 'count' || !isDecimal(lexemes, { ...draft, end: draft.start + 1 })) return undefined;
  const number = draft.start + 1;
  const link = lowerAt(lexemes, number);
  const the = lowerAt(lexemes, number + 1) === 'the' ? 1 : 0;
  const linked = link === 'per' || ((link === 'to' || link === 'against') && the === 1);
  const currency = lowerAt(lexemes, number + 1 + the);
  return linked && RATED.test(currency) ? { ...draft, end: number, kind: 'money', unit: `per ${currency}` } : undefined;
}

const QUOTIENT = /^(?:ratios?|coefficients?|correlations?|probability|odds|multiples?|quotient|gini)$/;
const QUOTIENT_REACH = 22;
const HIGHEST_QUOTIENT = 100;

/** "lower in women (0.74) than in men (0.58)" where a ratio is spoken of, "a reproduction number of 1.4": a decimal that counts nothing. */
export function readBareRatio(lexemes: Lexemes, before: readonly Draft[], draft: Draft): Draft | undefined {
  const value = draft.value ?? draft.max;
  if (draft.rule !== 'count.bare' || typeof value !== 'number' || value > HIGHEST_QUOTIENT || !isDecimal(lexemes, draft))
    return undefined;
  if (!endsPhrase(lexemes, draft.end)) return undefined;
  const previous = before.at(-1);
  const follows =
    previous?.kind === 'ratio' && sameSentence(lexemes, previous.start, draft.start) && draft.start - previous.end <= REACH;
  if (follows) return asRatio(draft);
  for (let at = draft.start - 1; at >= 0 && draft.start - at <= QUOTIENT_REACH; at -= 1) {
    if (!sameSentence(lexemes, at, draft.start)) return undefined;
    if (QUOTIENT.test(lowerAt(lexemes, at)) || isReproduction(lexemes, at)) return asRatio(draft);
  }
  return undefined;
}

function isDecimal(lexemes: Lexemes, draft: Draft): boolean {
  return /\.\d/.test(textAt(lexemes, draft.end - 1));
}

function isReproduction(lexemes: Lexemes, at: number): boolean {
  return lowerAt(lexemes, at) === 'reproduction' && /^(?:number|rate)$/.test(lowerAt(lexemes, at + 1));
}

function asRatio(draft: Draft): Draft {
  return { ...draft, kind: 'ratio' };
}

const SCALE_NAMES = /^(?:richter|magnitude|beaufort|mercalli|celsius|fahrenheit)$/;
const QUAKES = /^(?:quake|earthquake|tremor|aftershock|temblor)$/;

function isDecimalNumber(lexemes: Lexemes, draft: Draft): boolean {
  return /\.\d$/.test(textAt(lexemes, (draft.numberEnd ?? draft.end) - 1));
}

const FORECAST = /^(?:tops?|highs?|lows?|maximums?|minimums?|temperatures?)$/;
const HOTTEST = 60;

/** "measured 5.9 on the Richter scale", "tops of 29 in Nadi, 27 in Suva", "a pH of 7.4". */
export function readBareMeasure(lexemes: Lexemes, before: readonly Draft[], draft: Draft): Draft | undefined {
  const { value, start, end } = draft;
  if (
    draft.rule === 'count' &&
    typeof value === 'number' &&
    value < 10 &&
    isDecimalNumber(lexemes, draft) &&
    QUAKES.test(draft.unit ?? '')
  )
    return { ...asMeasure(draft, 'magnitude'), end: draft.numberEnd ?? draft.end };
  if (draft.rule !== 'count.bare' || typeof value !== 'number') return undefined;
  for (let at = end; at < end + 4; at += 1)
    if (SCALE_NAMES.test(lowerAt(lexemes, at)) && value < 13) return asMeasure(draft, 'magnitude');
  const of = /^(?:of|to|at)$/.test(lowerAt(lexemes, start - 1)) ? start - 2 : start - 1;
  if (value <= 14 && isDecimal(lexemes, draft) && acidity(lexemes, start)) return asMeasure(draft, 'pH');
  if (/^(?:magnitude|intensity)$/.test(lowerAt(lexemes, of)) && value < 13) return asMeasure(draft, 'magnitude');
  if (Math.abs(value) > HOTTEST || !/^(?:in|at|for|on|by|,|\.|;|)$/.test(lowerAt(lexemes, end))) return undefined;
  const previous = before.at(-1);
  const listed =
    previous?.rule === BARE_MEASURE && previous.unit === 'degree' && /^(?:,|and|;)$/.test(lowerAt(lexemes, start - 1));
  return (of === start - 2 && FORECAST.test(lowerAt(lexemes, of)) && lowerAt(lexemes, start - 1) === 'of') || listed
    ? asMeasure(draft, 'degree')
    : undefined;
}

function acidity(lexemes: Lexemes, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 8 && sameSentence(lexemes, i, at); i -= 1)
    if (textAt(lexemes, i) === 'pH') return true;
  return false;
}

function asMeasure(draft: Draft, unit: string): Draft {
  return { ...draft, kind: 'measurement', unit };
}

/** "efficacy was 87% (95% CI 79–92)": the bounds of a percentage are percentages. */
export function readPercentBounds(_: Lexemes, before: readonly Draft[], draft: Draft): Draft | undefined {
  if (draft.unit !== 'confidence interval' || draft.min === null || draft.max === null) return undefined;
  const { min, max } = draft;
  const owner = before
    .slice(-3)
    .find(({ kind, value }) => kind === 'percent' && typeof value === 'number' && value >= min && value <= max && max > 1.5);
  return owner === undefined ? undefined : { ...draft, kind: 'percent' };
}
