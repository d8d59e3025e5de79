import type { Draft } from '../reading/draft.ts';
import { leavesUnitOut } from './ellipsis.ts';
import { isNumber, isWord, lowerAt, sameSentence, textAt, type Lexemes } from '../../../pattern/row.ts';

/**
 * Gives a bare number the unit that the sentence has named before: "to 5.10 shillings from 3.80", "74% (60–83)", "four years for Kato and three
 * for Ito", "ten days to appeal and 20 to pay". Only where the words between, or the shape of the numbers, leave no other reading.
 */
export function shareUnits(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
  const given: Draft[] = [];
  for (const draft of drafts) {
    const owner = draft.rule === 'count.bare' ? findOwner(lexemes, given, draft) : undefined;
    given.push(
      owner === undefined
        ? (readExchangeRate(lexemes, draft) ??
            readBareRatio(lexemes, given, draft) ??
            readBareMeasure(lexemes, given, draft) ??
            withPercentBounds(given, draft))
        : { ...draft, kind: owner.kind, rule: `${owner.rule}.shared`, unit: owner.unit },
    );
  }
  return shareBackwards(lexemes, given);
}

/** "8.2, 8.4 and 8.9 per cent": the unit at the end of a row is the unit of all. */
function shareBackwards(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
  const given = [...drafts];
  for (let i = given.length - 2; i >= 0; i -= 1) {
    const draft = given[i];
    const next = given[i + 1];
    if (draft?.rule !== 'count.bare' || next === undefined || next.start !== draft.end + 1 || !isAlike(next, draft)) continue;
    const link = lowerAt(lexemes, draft.end);
    const inRow =
      next.kind === 'percent' || next.kind === 'measurement'
        ? link === 'and' || link === 'or' || isNumber(lexemes, next.end - 1)
        : false;
    if (inRow && /^(?:and|or|,)$/.test(link))
      given[i] = { ...draft, kind: next.kind, rule: `${next.kind}.shared`, unit: next.unit };
  }
  return given;
}

const MEASURED = new Set<Draft['kind']>(['money', 'percent', 'measurement', 'duration']);
/** Figures farther apart, in lexemes, share nothing. */
const REACH = 16;
/** The same where a verb or noun asks for the unit ("the schedule called for 260"). */
const FAR = 30;

function isNextSentence(lexemes: Lexemes, a: number, b: number): boolean {
  return (lexemes[b]?.token.sentence ?? 0) - (lexemes[a]?.token.sentence ?? 0) <= 1;
}

function findOwner(lexemes: Lexemes, before: readonly Draft[], draft: Draft): Draft | undefined {
  const owner = before.at(-1);
  const follower = owner?.kind === 'date' ? before.at(-2) : owner;
  if (follower === undefined) return undefined;
  const gap = draft.start - follower.end;
  if (
    MEASURED.has(follower.kind) &&
    gap <= FAR &&
    isNextSentence(lexemes, follower.end - 1, draft.start) &&
    leavesUnitOut(lexemes, follower, draft)
  )
    return follower;
  if (!MEASURED.has(follower.kind) || gap > REACH || !sameSentence(lexemes, follower.end - 1, draft.start)) return undefined;
  return isBracketed(lexemes, follower, draft) || isCompared(lexemes, follower, draft) || isGapped(lexemes, follower, draft)
    ? follower
    : undefined;
}

/** The range of a percentage in brackets: "74% (60–83)". */
function isBracketed(lexemes: Lexemes, owner: Draft, draft: Draft): boolean {
  const range = draft.min !== null && draft.max !== null && typeof owner.value === 'number';
  return (
    owner.kind === 'percent' &&
    range &&
    owner.value >= (draft.min ?? 0) &&
    owner.value <= (draft.max ?? 0) &&
    textAt(lexemes, draft.start - 1) === '(' &&
    textAt(lexemes, draft.end) === ')'
  );
}

const COMPARING = /^(?:from|against|versus|to|than)$/;

/** "to 5.10 shillings from 3.80", "6 per cent instead of 8": a like number behind a word of comparison. */
function isCompared(lexemes: Lexemes, owner: Draft, draft: Draft): boolean {
  if (!isAlike(owner, draft) || !endsPhrase(lexemes, draft.end) || lowerAt(lexemes, draft.end) === 'of') return false;
  const before = lowerAt(lexemes, draft.start - 1);
  const pair = `${lowerAt(lexemes, draft.start - 2)} ${before}`;
  if (pair === 'instead of' || pair === 'compared with' || pair === 'rather than') return true;
  if (owner.kind === 'percent' && isAgainst(lexemes, owner, draft)) return true;
  if (!COMPARING.test(before)) return false;
  // "rose 5% to 82": what a change is measured by is not what it reaches.
  if (owner.kind === 'percent' && !/^(?:to|at|from)$/.test(lowerAt(lexemes, owner.start - 1))) return false;
  return before === 'from' || decimals(lexemes, draft) > 0;
}

const HUNDRED = 100;

/** "54.1 per cent of the vote to Tetteh's 44.6": what another got. */
function isAgainst(lexemes: Lexemes, owner: Draft, draft: Draft): boolean {
  const possessive = lowerAt(lexemes, draft.start - 1) === 's' && /^['’]$/.test(textAt(lexemes, draft.start - 2));
  const value = draft.value ?? draft.max;
  if (!possessive || typeof value !== 'number' || value > HUNDRED) return false;
  for (let at = owner.end; at < draft.start; at += 1) if (/^(?:to|against|versus)$/.test(lowerAt(lexemes, at))) return true;
  return false;
}

const PREPOSITIONS = /^(?:for|in|to|at|on|among|by)$/;

/** "four years in prison for Kato and three for Ito": the second of two phrases of one make leaves its unit out. */
function isGapped(lexemes: Lexemes, owner: Draft, draft: Draft): boolean {
  const preposition = lowerAt(lexemes, draft.end);
  const joint = /^(?:and|but|,)$/.test(lowerAt(lexemes, draft.start - 1));
  if (!joint || !PREPOSITIONS.test(preposition) || owner.kind === 'money') return false;
  for (let at = owner.end; at < draft.start - 1; at += 1) {
    if (textAt(lexemes, at) === ',') return false;
    if (lowerAt(lexemes, at) === preposition) return true;
  }
  return false;
}

function isAlike(owner: Draft, draft: Draft): boolean {
  const a = owner.value ?? owner.min;
  const b = draft.value ?? draft.min;
  if (typeof a !== 'number' || typeof b !== 'number' || a <= 0 || b <= 0) return false;
  return Math.max(a, b) <= MOST_TIMES * Math.min(a, b);
}

/** How many times larger a number may be than the one it is compared with. */
const MOST_TIMES = 4;

/** Whether no noun that could be counted follows. */
function endsPhrase(lexemes: Lexemes, at: number): boolean {
  return !isWord(lexemes, at) || !sameSentence(lexemes, at - 1, at) || !/^(?:NN|JJ|VBG|CD)/.test(lexemes[at]?.token.tag ?? '');
}

function decimals(lexemes: Lexemes, draft: Draft): number {
  return /\.(\d+)$/.exec(textAt(lexemes, draft.end - 1))?.[1]?.length ?? 0;
}

const RATED = /^(?:dollar|greenback|euro|pound|sterling|yen)$/;

/** "7.46 to the euro", "10.82 per euro": the price of a currency. */
function readExchangeRate(lexemes: Lexemes, draft: Draft): Draft | undefined {
  if (draft.kind !== 'count' || decimals(lexemes, { ...draft, end: draft.start + 1 }) === 0) return undefined;
  const number = draft.start + 1;
  const link = lowerAt(lexemes, number);
  const the = lowerAt(lexemes, number + 1) === 'the' ? 1 : 0;
  const linked = link === 'per' || ((link === 'to' || link === 'against') && the === 1);
  const currency = lowerAt(lexemes, number + 1 + the);
  return linked && RATED.test(currency)
    ? { ...draft, end: number, kind: 'money', rule: 'money.rate', unit: `per ${currency}` }
    : undefined;
}

const QUOTIENT = /^(?:ratios?|coefficients?|correlations?|probability|odds|multiples?|quotient|gini)$/;
const QUOTIENT_REACH = 22;
const HIGHEST_QUOTIENT = 100;

/** "lower in women (0.74) than in men (0.58)" where a ratio is spoken of, "a reproduction number of 1.4": a decimal that counts nothing. */
function readBareRatio(lexemes: Lexemes, before: readonly Draft[], draft: Draft): Draft | undefined {
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
  return { ...draft, kind: 'ratio', rule: 'ratio.bare' };
}

const SCALE_NAMES = /^(?:richter|magnitude|beaufort|mercalli|celsius|fahrenheit)$/;
const QUAKES = /^(?:quake|earthquake|tremor|aftershock|temblor)$/;

function isDecimalNumber(lexemes: Lexemes, draft: Draft): boolean {
  return /\.\d$/.test(textAt(lexemes, (draft.numberEnd ?? draft.end) - 1));
}

const FORECAST = /^(?:tops?|highs?|lows?|maximums?|minimums?|temperatures?)$/;
const HOTTEST = 60;

/** "measured 5.9 on the Richter scale", "tops of 29 in Nadi, 27 in Suva", "a pH of 7.4". */
function readBareMeasure(lexemes: Lexemes, before: readonly Draft[], draft: Draft): Draft | undefined {
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
    previous?.rule === 'measurement.bare' && previous.unit === 'degree' && /^(?:,|and|;)$/.test(lowerAt(lexemes, start - 1));
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
  return { ...draft, kind: 'measurement', rule: 'measurement.bare', unit };
}

/** "efficacy was 87% (95% CI 79–92)": the bounds of a percentage are percentages. */
function withPercentBounds(before: readonly Draft[], draft: Draft): Draft {
  if (draft.unit !== 'confidence interval' || draft.min === null || draft.max === null) return draft;
  const { min, max } = draft;
  const owner = before
    .slice(-3)
    .find(({ kind, value }) => kind === 'percent' && typeof value === 'number' && value >= min && value <= max && max > 1.5);
  return owner === undefined ? draft : { ...draft, kind: 'percent', rule: 'percent.bounds' };
}
