import { wordSet } from '../../../lexicon/wordList.ts';
import { ageDraft, MAX_AGE, single, type AgeNumber } from './ageDraft.ts';
import { TENS_PLURAL } from '../../../lexicon/numerals.ts';
import { AGELESS_UNITS, PEOPLE } from './ageWords.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNumber, type NumberMatch } from '../numbers/numbers.ts';
import { readQualifierBefore } from '../reading/qualifiers.ts';
import { isJoiner, isNumber, lowerAt, sameSentence, textAt, touches, type Lexemes } from '../../../pattern/row.ts';
import { endsHere } from './statedAges.ts';

/** One age or a range: "14", "70 to 89", "between 18 and 34", "18-34". */
function readAgeNumber(lexemes: Lexemes, at: number, joinedByAnd = false): AgeNumber | undefined {
  const between = lowerAt(lexemes, at) === 'between' || lowerAt(lexemes, at) === 'from' ? 1 : 0;
  const first = readNumber(lexemes, at + between);
  if (first === undefined || first.value > MAX_AGE || first.scale > 1) return undefined;
  const hanging =
    ['-', '–'].includes(textAt(lexemes, first.end)) && touches(lexemes, first.end) && !touches(lexemes, first.end + 1) ? 1 : 0;
  const linkAt = first.end + hanging;
  const link = lowerAt(lexemes, linkAt);
  const linked =
    isJoiner(lexemes, linkAt) ||
    link === 'to' ||
    (link === 'and' && (between === 1 || joinedByAnd || ages(lexemes, at))) ||
    link === 'through';
  const last = linked ? readNumber(lexemes, linkAt + 1) : undefined;
  if (last === undefined || last.value > MAX_AGE) return single(first);
  if (last.value <= first.value) return single(first);
  return { value: null, min: first.value, max: last.value, end: last.end };
}

function ages(lexemes: Lexemes, at: number): boolean {
  return lowerAt(lexemes, at - 1) === 'between';
}

const AGE_UNITS: ReadonlyMap<string, string> = new Map([
  ['year', 'years'],
  ['years', 'years'],
  ['month', 'months'],
  ['months', 'months'],
  ['week', 'weeks'],
  ['weeks', 'weeks'],
  ['day', 'days'],
  ['days', 'days'],
]);

/** "35-year-old", "six-month-olds", "18- to 24-year-olds", "91 years old", "5 years of age", "400 million-year-old". */
export function readYearOld(lexemes: Lexemes, at: number): Draft | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined) return undefined;
  const range = number.value <= MAX_AGE ? readAgeNumber(lexemes, at) : undefined;
  const age = range !== undefined && readOld(lexemes, range.end) !== undefined ? range : single(number);
  const old = readOld(lexemes, age.end);
  if (old === undefined) return undefined;
  return ageDraft(lexemes, at, old.end, age, undefined, old.unit);
}

function readOld(lexemes: Lexemes, at: number): { unit: string; end: number } | undefined {
  const joined = isJoiner(lexemes, at) ? at + 1 : at;
  const unit = AGE_UNITS.get(lowerAt(lexemes, joined));
  if (/^(?:yo|yrs?)$/.test(lowerAt(lexemes, joined))) return readShortOld(lexemes, joined);
  if (unit === undefined) return undefined;
  const next = isJoiner(lexemes, joined + 1) ? joined + 2 : joined + 1;
  const word = lowerAt(lexemes, next);
  if (word === 'old' || word === 'olds') return { unit, end: next + 1 };
  return word === 'of' && lowerAt(lexemes, next + 1) === 'age' ? { unit, end: next + 2 } : undefined;
}

/** "87 yo", "34-yr-old". */
function readShortOld(lexemes: Lexemes, at: number): { unit: string; end: number } | undefined {
  if (lowerAt(lexemes, at) === 'yo') return { unit: 'years', end: at + 1 };
  const next = isJoiner(lexemes, at + 1) ? at + 2 : at + 1;
  return lowerAt(lexemes, next) === 'old' ? { unit: 'years', end: next + 1 } : undefined;
}

const AGED = new Set(['aged', 'age', 'ages']);
const LIMITS: ReadonlyMap<string, Qualifier> = new Map([
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
]);

/** "aged 14", "age seventeen", "ages 5 to 11", "the age of 91", "aged over 65". */
export function readAged(lexemes: Lexemes, at: number): Draft | undefined {
  if (!AGED.has(lowerAt(lexemes, at))) return undefined;
  let next = at + 1;
  if (['of', ':', ','].includes(lowerAt(lexemes, next)) || lowerAt(lexemes, next) === 'just') next += 1;
  const own = LIMITS.get(lowerAt(lexemes, next));
  if (own !== undefined) next += 1;
  const outer =
    lowerAt(lexemes, at - 1) === 'the' && lowerAt(lexemes, at + 1) === 'of' ? LIMITS.get(lowerAt(lexemes, at - 2)) : undefined;
  const limit = own ?? outer;
  const qualified = limit === undefined ? readQualifierWithin(lexemes, next) : undefined;
  const between =
    lowerAt(lexemes, at) === 'ages' &&
    /^(?:between|from)$/.test(lowerAt(lexemes, lowerAt(lexemes, at - 1) === 'the' ? at - 2 : at - 1));
  const age = readAgeNumber(lexemes, qualified?.end ?? next, between);
  if (age === undefined || hasUnit(lexemes, age.end)) return undefined;
  const unit = AGE_UNITS.get(lowerAt(lexemes, age.end));
  const end = unit === undefined ? age.end : age.end + 1;
  return ageDraft(lexemes, outer === undefined ? at : at - 2, end, { ...age, end }, limit ?? qualified?.qualifier, unit);
}

/** The later ones of "aged 39 and 57", "aged 3, 5 and 9". */
export function readFurtherAge(lexemes: Lexemes, at: number): Draft | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined || number.value > MAX_AGE || number.scale > 1 || !endsHere(lexemes, number.end)) return undefined;
  let before = at - 1;
  let members = 0;
  while (members < MOST_LISTED && /^(?:and|or|,)$/.test(lowerAt(lexemes, before)) && isNumber(lexemes, before - 1)) {
    if (AGED.has(lowerAt(lexemes, before - 2))) return ageDraft(lexemes, at, number.end, single(number));
    before -= 2;
    members += 1;
  }
  return undefined;
}

const MOST_LISTED = 8;

/** "aged about 30", "aged at least 65". */
function readQualifierWithin(lexemes: Lexemes, at: number): { qualifier: Qualifier; end: number } | undefined {
  for (let end = at + 1; end <= at + 3; end += 1) {
    if (!isNumber(lexemes, end)) continue;
    const found = readQualifierBefore(lexemes, end, 'age');
    if (found !== undefined && found.start === at) return { qualifier: found.qualifier, end };
  }
  return undefined;
}

function hasUnit(lexemes: Lexemes, at: number): boolean {
  return ['%', 'percent', '°', 'km', 'million'].includes(lowerAt(lexemes, at));
}

/** "in his 40s", "a woman in her late twenties", the "50s" of "in their 40s and 50s". */
export function readDecadeOfLife(lexemes: Lexemes, at: number): Draft | undefined {
  const late = ['early', 'mid', 'late'].includes(lowerAt(lexemes, at));
  if (!isOwn(lexemes, at - 1) && !followsDecade(lexemes, at)) return undefined;
  const start = lowerAt(lexemes, at - 2) === 'in' && isOwn(lexemes, at - 1) ? at - 2 : at;
  let next = at;
  if (late) next = isJoiner(lexemes, at + 1) ? at + 2 : at + 1;
  const decade = readDecade(lexemes, next);
  if (decade === undefined) return undefined;
  const word = lowerAt(lexemes, at);
  const qualifier = late ? (word === 'early' ? 'early' : word === 'mid' ? 'mid' : 'late') : 'exactly';
  const { value, end } = decade;
  return draftOf({ start, end, kind: 'age', rule: '', qualifier, min: value, max: value + 9, unit: 'years' });
}

const OWNERS = wordSet('his her their my your our');

function isOwn(lexemes: Lexemes, at: number): boolean {
  return OWNERS.has(lowerAt(lexemes, at));
}

/** "in their 40s and | 50s". */
function followsDecade(lexemes: Lexemes, at: number): boolean {
  if (!['and', 'or', 'to'].includes(lowerAt(lexemes, at - 1))) return false;
  const from = lowerAt(lexemes, at - 2) === 's' ? at - 3 : at - 2;
  return readDecade(lexemes, from) !== undefined && isOwn(lexemes, from - 1);
}

function readDecade(lexemes: Lexemes, at: number): { value: number; end: number } | undefined {
  const word = TENS_PLURAL.get(lowerAt(lexemes, at));
  if (word !== undefined) return { value: word, end: at + 1 };
  const digits = /^\d0$/.test(textAt(lexemes, at)) && lowerAt(lexemes, at + 1) === 's' && touches(lexemes, at + 1);
  return digits ? { value: lexemes[at]?.value ?? 0, end: at + 2 } : undefined;
}

/** "over-70s", "under-18s", "people over 65", "children under five". */
export function readAgeGroup(lexemes: Lexemes, at: number): Draft | undefined {
  const limit = LIMITS.get(lowerAt(lexemes, at));
  if (limit === undefined) return undefined;
  const joined = isJoiner(lexemes, at + 1);
  const number = readNumber(lexemes, joined ? at + 2 : at + 1) ?? readPluralWord(lexemes, joined ? at + 2 : at + 1);
  if (number === undefined || number.value > MAX_AGE || number.scale > 1) return undefined;
  const plural = lowerAt(lexemes, number.end) === 's' && touches(lexemes, number.end);
  const worded = !number.digits && lowerAt(lexemes, number.end - 1).endsWith('s') && joined;
  if (plural || worded) return ageDraft(lexemes, at, plural ? number.end + 1 : number.end, single(number), limit);
  const months = readYoungLimit(lexemes, at, number);
  if (months !== undefined && !joined) return ageDraft(lexemes, at, number.end + 1, single(number), limit, months);
  if (joined || AGELESS_UNITS.test(lowerAt(lexemes, number.end)) || hasUnit(lexemes, number.end)) return undefined;
  const group = PEOPLE.has(lowerAt(lexemes, at - 1));
  const said =
    SAYING.test(lowerAt(lexemes, at - 1)) && number.value >= 5 && speaksOfPeople(lexemes, at) && endsHere(lexemes, number.end);
  if (!group && !said) return undefined;
  const years = /^years?$/.test(lowerAt(lexemes, number.end)) ? 1 : 0;
  return ageDraft(lexemes, at, number.end + years, single(number), limit);
}

/** "infants under six months": of children, a limit in months or weeks is an age. */
function readYoungLimit(lexemes: Lexemes, at: number, number: NumberMatch): string | undefined {
  const young = /^(?:infants?|babies|children|newborns|puppies|calves|toddlers|those)$/.test(lowerAt(lexemes, at - 1));
  return young && /^(?:under|below)$/.test(lowerAt(lexemes, at)) ? AGE_UNITS.get(lowerAt(lexemes, number.end)) : undefined;
}

const SAYING = /^(?:were|was|is|are|be|and|or|aged?)$/;
const PEOPLE_REACH = 14;

/** "Nearly half of those affected were under 18". */
function speaksOfPeople(lexemes: Lexemes, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= PEOPLE_REACH && sameSentence(lexemes, i, at); i -= 1)
    if (PEOPLE.has(lowerAt(lexemes, i)) || /^(?:who|whom|victims|dead|killed|cases|they|them)$/.test(lowerAt(lexemes, i)))
      return true;
  return false;
}

/** "those 18 to 29", "the 25-34 age group", "children 6 months to 5 years": a band of ages. */
export function readAgeBand(lexemes: Lexemes, at: number): Draft | undefined {
  const first = readNumber(lexemes, at);
  if (first === undefined || first.value > MAX_AGE || first.scale > 1 || isJoiner(lexemes, at - 1)) return undefined;
  const from = AGE_UNITS.get(lowerAt(lexemes, first.end));
  const link = from === undefined ? first.end : first.end + 1;
  if (!isJoiner(lexemes, link) && lowerAt(lexemes, link) !== 'to') return undefined;
  const last = readNumber(lexemes, link + 1);
  if (last === undefined || last.value > MAX_AGE || (from === undefined && last.value <= first.value)) return undefined;
  const until = AGE_UNITS.get(lowerAt(lexemes, last.end));
  const people = PEOPLE.has(lowerAt(lexemes, at - 1));
  const named =
    lowerAt(lexemes, last.end) === 'age' &&
    /^(?:group|groups|bracket|brackets|category|range|band)$/.test(lowerAt(lexemes, last.end + 1));
  const spanned = people && from !== undefined && until !== undefined;
  if (!spanned && !named && !(people && from === undefined && until === undefined && endsHere(lexemes, last.end)))
    return undefined;
  const min = from === 'months' && until === 'years' ? first.value / MONTHS_OF_YEAR : first.value;
  const end = spanned ? last.end + 1 : last.end;
  return ageDraft(lexemes, at, end, { value: null, min, max: last.value, end }, undefined, until);
}

const MONTHS_OF_YEAR = 12;

/** "people 4 and older", "children 12 and under": a limit after the number. */
export function readOpenAge(lexemes: Lexemes, at: number): Draft | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined || number.value > MAX_AGE || number.scale > 1 || !Number.isInteger(number.value)) return undefined;
  if (!['and', 'or'].includes(lowerAt(lexemes, number.end))) return undefined;
  const limit = lowerAt(lexemes, number.end + 1);
  const sure = limit === 'older' || limit === 'younger';
  const people = /^(?:over|under|up|above|below)$/.test(limit) && PEOPLE.has(lowerAt(lexemes, at - 1));
  return sure || people ? ageDraft(lexemes, at, number.end, single(number)) : undefined;
}

/** "fives" in "under-fives". */
function readPluralWord(lexemes: Lexemes, at: number): NumberMatch | undefined {
  const values = new Map([
    ['fives', 5],
    ['tens', 10],
    ['twos', 2],
    ['threes', 3],
    ['elevens', 11],
  ]);
  const value = values.get(lowerAt(lexemes, at));
  return value === undefined ? undefined : { start: at, end: at + 1, value, scale: 1, digits: false, bare: false, signed: false };
}
