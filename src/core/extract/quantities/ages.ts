import { PEOPLE, LIFE_VERBS, PERSON_NOUNS, TENS_PLURAL, PARENTS } from './ageWords.ts';
import type { Qualifier } from '../../model/quantity.ts';
import { draftOf, type Draft } from './draft.ts';
import { readNumber, type NumberMatch } from './numbers.ts';
import { readQualifierAfter, readQualifierBefore } from './qualifiers.ts';
import {
  isCapitalized,
  isJoiner,
  isNumber,
  isWord,
  lowerAt,
  sameSentence,
  startsSentence,
  textAt,
  touches,
  type Lexemes,
} from './scan.ts';

/** An age that starts at `at`: "35-year-old", "aged 70 to 89", "He was 91", "Femke Smit, 44,", "over-70s", "in her 30s". */
export function readAge(lexemes: Lexemes, at: number): Draft | undefined {
  return (
    readYearOld(lexemes, at) ??
    readAged(lexemes, at) ??
    readFurtherAge(lexemes, at) ??
    readDecadeOfLife(lexemes, at) ??
    readAgeGroup(lexemes, at) ??
    readStatedAge(lexemes, at)
  );
}

interface AgeNumber {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly end: number;
}

function single(number: NumberMatch): AgeNumber {
  return { value: number.value, min: null, max: null, end: number.end };
}

/** One age or a range: "14", "70 to 89", "between 18 and 34", "18-34". */
function readAgeNumber(lexemes: Lexemes, at: number): AgeNumber | undefined {
  const between = lowerAt(lexemes, at) === 'between' || lowerAt(lexemes, at) === 'from' ? 1 : 0;
  const first = readNumber(lexemes, at + between);
  if (first === undefined || first.value > MAX_AGE || first.scale > 1) return undefined;
  const hanging =
    ['-', '–'].includes(textAt(lexemes, first.end)) && touches(lexemes, first.end) && !touches(lexemes, first.end + 1) ? 1 : 0;
  const linkAt = first.end + hanging;
  const link = lowerAt(lexemes, linkAt);
  const linked =
    isJoiner(lexemes, linkAt) || link === 'to' || (link === 'and' && (between === 1 || ages(lexemes, at))) || link === 'through';
  const last = linked ? readNumber(lexemes, linkAt + 1) : undefined;
  if (last === undefined || last.value > MAX_AGE) return single(first);
  if (last.value <= first.value) return single(first);
  return { value: null, min: first.value, max: last.value, end: last.end };
}

function ages(lexemes: Lexemes, at: number): boolean {
  return lowerAt(lexemes, at - 1) === 'between';
}

const MAX_AGE = 125;
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
function readYearOld(lexemes: Lexemes, at: number): Draft | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined) return undefined;
  const range = number.value <= MAX_AGE ? readAgeNumber(lexemes, at) : undefined;
  const age = range !== undefined && readOld(lexemes, range.end) !== undefined ? range : single(number);
  const old = readOld(lexemes, age.end);
  if (old === undefined) return undefined;
  return ageDraft(lexemes, at, old.end, age, 'year-old', undefined, old.unit);
}

function readOld(lexemes: Lexemes, at: number): { unit: string; end: number } | undefined {
  const joined = isJoiner(lexemes, at) ? at + 1 : at;
  const unit = AGE_UNITS.get(lowerAt(lexemes, joined));
  if (unit === undefined) return undefined;
  const next = isJoiner(lexemes, joined + 1) ? joined + 2 : joined + 1;
  const word = lowerAt(lexemes, next);
  if (word === 'old' || word === 'olds') return { unit, end: next + 1 };
  return word === 'of' && lowerAt(lexemes, next + 1) === 'age' ? { unit, end: next + 2 } : undefined;
}

const AGED = new Set(['aged', 'age', 'ages']);
const LIMITS: ReadonlyMap<string, Qualifier> = new Map([
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
]);

/** "aged 14", "age seventeen", "ages 5 to 11", "the age of 91", "aged over 65". */
function readAged(lexemes: Lexemes, at: number): Draft | undefined {
  if (!AGED.has(lowerAt(lexemes, at))) return undefined;
  let next = at + 1;
  if (['of', ':', ','].includes(lowerAt(lexemes, next)) || lowerAt(lexemes, next) === 'just') next += 1;
  const own = LIMITS.get(lowerAt(lexemes, next));
  if (own !== undefined) next += 1;
  const outer =
    lowerAt(lexemes, at - 1) === 'the' && lowerAt(lexemes, at + 1) === 'of' ? LIMITS.get(lowerAt(lexemes, at - 2)) : undefined;
  const limit = own ?? outer;
  const qualified = limit === undefined ? readQualifierWithin(lexemes, next) : undefined;
  const age = readAgeNumber(lexemes, qualified?.end ?? next);
  if (age === undefined || hasUnit(lexemes, age.end)) return undefined;
  const unit = AGE_UNITS.get(lowerAt(lexemes, age.end));
  const end = unit === undefined ? age.end : age.end + 1;
  return ageDraft(lexemes, outer === undefined ? at : at - 2, end, { ...age, end }, 'aged', limit ?? qualified?.qualifier, unit);
}

/** The later ones of "aged 39 and 57", "aged 3, 5 and 9". */
function readFurtherAge(lexemes: Lexemes, at: number): Draft | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined || number.value > MAX_AGE || number.scale > 1 || !endsHere(lexemes, number.end)) return undefined;
  let before = at - 1;
  let members = 0;
  while (members < MOST_LISTED && /^(?:and|or|,)$/.test(lowerAt(lexemes, before)) && isNumber(lexemes, before - 1)) {
    if (AGED.has(lowerAt(lexemes, before - 2))) return ageDraft(lexemes, at, number.end, single(number), 'aged');
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

/** "in his 40s", "a woman in her late twenties". */
function readDecadeOfLife(lexemes: Lexemes, at: number): Draft | undefined {
  const before = lowerAt(lexemes, at - 1);
  const late = ['early', 'mid', 'late'].includes(lowerAt(lexemes, at));
  const own = ['his', 'her', 'their', 'my', 'your', 'our'].includes(before);
  if (!own) return undefined;
  const start = lowerAt(lexemes, at - 2) === 'in' ? at - 2 : at;
  let next = at;
  if (late) next = isJoiner(lexemes, at + 1) ? at + 2 : at + 1;
  const decade =
    /^\d0$/.test(textAt(lexemes, next)) && lowerAt(lexemes, next + 1) === 's' && touches(lexemes, next + 1)
      ? (lexemes[next]?.value ?? 0)
      : TENS_PLURAL.get(lowerAt(lexemes, next));
  if (decade === undefined) return undefined;
  const end = TENS_PLURAL.has(lowerAt(lexemes, next)) ? next + 1 : next + 2;
  const word = lowerAt(lexemes, at);
  const qualifier = late ? (word === 'early' ? 'early' : word === 'mid' ? 'mid' : 'late') : 'exactly';
  return draftOf({ start, end, kind: 'age', rule: 'age.decade', qualifier, min: decade, max: decade + 9, unit: 'years' });
}

/** "over-70s", "under-18s", "people over 65", "children under five". */
function readAgeGroup(lexemes: Lexemes, at: number): Draft | undefined {
  const limit = LIMITS.get(lowerAt(lexemes, at));
  if (limit === undefined) return undefined;
  const joined = isJoiner(lexemes, at + 1);
  const number = readNumber(lexemes, joined ? at + 2 : at + 1) ?? readPluralWord(lexemes, joined ? at + 2 : at + 1);
  if (number === undefined || number.value > MAX_AGE || number.scale > 1) return undefined;
  const plural = lowerAt(lexemes, number.end) === 's' && touches(lexemes, number.end);
  const worded = !number.digits && lowerAt(lexemes, number.end - 1).endsWith('s') && joined;
  if (plural || worded) return ageDraft(lexemes, at, plural ? number.end + 1 : number.end, single(number), 'age.group', limit);
  const group = PEOPLE.has(lowerAt(lexemes, at - 1)) && !joined;
  if (
    !group ||
    hasUnit(lexemes, number.end) ||
    (isWord(lexemes, number.end) && /^(?:NN|JJ)/.test(lexemes[number.end]?.token.tag ?? ''))
  )
    return undefined;
  return ageDraft(lexemes, at, number.end, single(number), 'age.group', limit);
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

const PERSON_PRONOUNS = new Set(['he', 'she', 'i', 'they']);
const BEING = new Set(['was', 'is', 'were', 'am', 'be', 'turned', 'turns', 'turn', 'turning', 'm', 's']);

/** An age that is only a number: "He was 91.", "when she was six", "Dies at 91", "Femke Smit, 44,". */
function readStatedAge(lexemes: Lexemes, at: number): Draft | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined || number.scale > 1 || number.signed || number.value > MAX_AGE || number.value < 1) return undefined;
  if (isJoiner(lexemes, number.end) || isJoiner(lexemes, at - 1) || !Number.isInteger(number.value)) return undefined;
  if (touches(lexemes, number.end) && isWord(lexemes, number.end)) return undefined;
  const age = single(number);
  const found = isBeing(lexemes, at, number) || isAtAge(lexemes, at, number) || isApposition(lexemes, at, number);
  return found ? ageDraft(lexemes, at, number.end, age, 'age.stated') : undefined;
}

/** "She was 23 when", "who is 44", "he turned 18". */
function isBeing(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  const filler = ['just', 'only', 'about', 'nearly', 'almost', 'already', 'then', 'now', 'around', 'still', 'over'].includes(
    lowerAt(lexemes, at - 1),
  )
    ? 1
    : 0;
  const verbAt = at - 1 - filler;
  const verb = lowerAt(lexemes, verbAt);
  if (!BEING.has(verb)) return false;
  const turning = verb.startsWith('turn');
  const contracted = verb === 'm' || verb === 's';
  if (contracted && !/^['’]$/.test(textAt(lexemes, verbAt - 1))) return false;
  const apostrophe = contracted ? 2 : 1;
  const subject = lowerAt(lexemes, verbAt - apostrophe);
  const helper = ['will', 'would', 'be', 'had', 'has'].includes(subject) ? 1 : 0;
  const owner = lowerAt(lexemes, verbAt - apostrophe - helper);
  if (!endsHere(lexemes, number.end)) return false;
  if (PERSON_PRONOUNS.has(owner) || owner === 'who' || turning) return owner !== 'they' || number.value >= 10;
  const named = isCapitalized(lexemes, verbAt - 1) && !startsSentence(lexemes, verbAt - 1);
  return named && ['when', 'at', 'and', ''].includes(lowerAt(lexemes, number.end)) && number.value >= 5;
}

/** Whether nothing that could be counted follows. */
function endsHere(lexemes: Lexemes, at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || !sameSentence(lexemes, at - 1, at)) return true;
  if (lexeme.kind === 'symbol') return /^[.,;:!?)\]—–”’"'*_-]$/.test(lexeme.text);
  if (lexeme.kind === 'number') return false;
  return (
    !/^(?:NN|JJ|VBN|VBG|CD|\$)/.test(lexeme.token.tag) || ['so', 'years', 'next', 'last', 'this', 'today'].includes(lexeme.lower)
  );
}

/** "Dies at 91", "Asked at 90", "retired at 65". */
function isAtAge(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  if (lowerAt(lexemes, at - 1) !== 'at' || number.value < 10 || !endsHere(lexemes, number.end)) return false;
  for (let i = at - 2; i >= 0 && at - i <= 7; i -= 1) {
    if (!sameSentence(lexemes, i, at)) return false;
    if (LIFE_VERBS.has(lowerAt(lexemes, i))) return true;
  }
  return false;
}

/** "Femke Smit, 44, said", "Smit (44)". */
function isApposition(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  const open = textAt(lexemes, at - 1);
  const close = textAt(lexemes, number.end);
  const name = lexemes[at - 2];
  if (name === undefined || !sameSentence(lexemes, at - 2, at)) return false;
  const personal = isCapitalized(lexemes, at - 2) && /^NNPS?$/.test(name.token.tag) && !isCalendar(name.lower);
  const common = PERSON_NOUNS.has(name.lower);
  if ((!number.digits && open !== 'of' && !common) || number.value > 112) return false;
  if (open === 'of') return common && !PARENTS.has(name.lower) && number.value < 100 && endsHere(lexemes, number.end);
  if (open === '(' && close === ')') return personal && number.value >= 10;
  return (
    open === ',' &&
    (close === ',' || (close === '.' && personal) || close === ';') &&
    (personal || common) &&
    !isListed(lexemes, at, number.end)
  );
}

const CALENDAR = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;

function isCalendar(word: string): boolean {
  return CALENDAR.test(word) && word.length > 2;
}

/** "Rooms 3, 44, 51": a row of numbers. */
function isListed(lexemes: Lexemes, at: number, end: number): boolean {
  return isNumber(lexemes, at - 2) || isNumber(lexemes, end + 1);
}

function ageDraft(
  lexemes: Lexemes,
  start: number,
  end: number,
  age: AgeNumber,
  rule: string,
  limit?: Qualifier,
  unit = 'years',
): Draft {
  const before = limit === undefined ? readQualifierBefore(lexemes, start, 'age') : undefined;
  const after = readQualifierAfter(lexemes, end);
  return draftOf({
    start: before?.start ?? start,
    end: after?.end ?? end,
    kind: 'age',
    rule: rule.startsWith('age') ? rule : `age.${rule}`,
    qualifier: limit ?? before?.qualifier ?? after?.qualifier ?? 'exactly',
    value: age.value,
    min: age.min,
    max: age.max,
    unit,
  });
}
