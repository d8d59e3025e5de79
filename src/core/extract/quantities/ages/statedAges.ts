import { wordSet } from '../../../lexicon/wordList.ts';
import { ageDraft, MAX_AGE, single } from './ageDraft.ts';
import { LIFE_VERBS, PARENTS, PERSON_NOUNS, PERSON_PLURALS, TRADING_VERBS } from './ageWords.ts';
import type { Draft } from '../reading/draft.ts';
import { readNumber, type NumberMatch } from '../numbers/numbers.ts';
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
} from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';

type Test = (row: Lexemes, at: LexemeAt, number: NumberMatch) => boolean;

/** How a number alone says an age. */
export const STATED_AGES = {
  months: undefined,
  being: isBeing,
  average: isAverage,
  now: isNow,
  both: isBoth,
  at: isAtAge,
  apposition: isApposition,
  listed: isListedAge,
} satisfies Record<string, Test | undefined>;
export type StatedAge = keyof typeof STATED_AGES;

/** An age that is only a number, where `test` says so; without a test, one with its unit ("six weeks"). */
export function readStatedAge(row: Lexemes, at: LexemeAt, test: Test | undefined): Draft | undefined {
  const number = readNumber(row, at);
  if (number === undefined || number.scale > 1 || number.signed || number.value > MAX_AGE || number.value < 1) return undefined;
  if (test === undefined) return readMonths(row, at, number);
  if (isJoiner(row, number.end) || isJoiner(row, at - 1) || !Number.isInteger(number.value)) return undefined;
  if (touches(row, number.end) && isWord(row, number.end)) return undefined;
  return test(row, at, number) ? ageDraft(row, at, number.end, single(number)) : undefined;
}

const YOUNG_UNITS = /^(?:months?|weeks?|days?|hours?|years?)$/;

/** "a girl, eleven months, and her mother", "his son, 6 weeks,": an age in a unit between commas after a child. */
function readMonths(lexemes: Lexemes, at: number, number: NumberMatch): Draft | undefined {
  const unit = lowerAt(lexemes, number.end);
  if (!YOUNG_UNITS.test(unit) || textAt(lexemes, at - 1) !== ',' || !/^[,.;]?$/.test(textAt(lexemes, number.end + 1)))
    return undefined;
  const owner = lexemes[at - 2];
  const child =
    owner !== undefined &&
    (PERSON_NOUNS.has(owner.lower) || (isPersonal(lexemes, at - 2) && textAt(lexemes, number.end + 1) !== '.'));
  return child ? ageDraft(lexemes, at, number.end + 1, { ...single(number), end: number.end + 1 }, undefined, unit) : undefined;
}

const PERSON_PRONOUNS = new Set(['he', 'she', 'i', 'they']);
const BEING = wordSet('was is were am be turned turns turn m s');

/** "The youngest was six". */
const AGE_EXTREMES = /^(?:youngest|oldest|eldest)$/;

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
  if (PERSON_NOUNS.has(owner) && !turning)
    return !['a', 'one', 'no'].includes(lowerAt(lexemes, verbAt - apostrophe - helper - 1));
  if (AGE_EXTREMES.test(owner)) return true;
  const named = isCapitalized(lexemes, verbAt - 1) && !startsSentence(lexemes, verbAt - 1);
  return named && ['when', 'at', 'and', ''].includes(lowerAt(lexemes, number.end)) && number.value >= 5;
}

/** "The boys, both 16, were held", "Both 17, they". */
function isBoth(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  return lowerAt(lexemes, at - 1) === 'both' && /^[,.;)]$/.test(textAt(lexemes, number.end));
}

/** "Now 52, she runs a bakery", "Osei, then 23, was". */
function isNow(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  const just = lowerAt(lexemes, at - 1) === 'just' ? 1 : 0;
  const adverb = at - 1 - just;
  if (!/^(?:now|then|still)$/.test(lowerAt(lexemes, adverb)) || textAt(lexemes, number.end) !== ',' || number.value < 4)
    return false;
  return textAt(lexemes, adverb - 1) === ','
    ? isPersonal(lexemes, adverb - 2) || PERSON_NOUNS.has(lowerAt(lexemes, adverb - 2))
    : startsSentence(lexemes, adverb) &&
        (PERSON_WORDS.has(lowerAt(lexemes, number.end + 1)) || isPersonal(lexemes, number.end + 1));
}

const AVERAGE_AGES = wordSet('median average mean retirement legal whose his her their');

const AGE_REACH = 7;

/** "The median age was 47", "the retirement age will rise to 64 from 62". */
function isAverage(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  if (!endsHere(lexemes, number.end) || !/^(?:was|is|be|to|from|at|of)$/.test(lowerAt(lexemes, at - 1))) return false;
  for (let i = at - 2; i > 0 && at - i <= AGE_REACH && sameSentence(lexemes, i, at); i -= 1)
    if (lowerAt(lexemes, i) === 'age') return AVERAGE_AGES.has(lowerAt(lexemes, i - 1));
  return false;
}

/** Whether nothing that could be counted follows. */
export function endsHere(lexemes: Lexemes, at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || !sameSentence(lexemes, at - 1, at)) return true;
  if (lexeme.kind === 'symbol') return /^[.,;:!?)\]—–”’"'*_-]$/.test(lexeme.text);
  if (lexeme.kind === 'number') return false;
  return (
    !/^(?:NN|JJ|VBN|VBG|CD|\$)/.test(lexeme.token.tag) || ['so', 'years', 'next', 'last', 'this', 'today'].includes(lexeme.lower)
  );
}

const PERSON_WORDS = wordSet('he she who his her him i my');
const AT_REACH = 12;

/** "Dies at 91", "learned to bowl again at 15", "At 35, she became": of a person whose price, rank or temperature is not spoken of. */
function isAtAge(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  if (lowerAt(lexemes, at - 1) !== 'at' || number.value < 10 || !endsHere(lexemes, number.end)) return false;
  if (startsSentence(lexemes, at - 1)) {
    const comma = textAt(lexemes, number.end) === ',' ? 1 : 0;
    return PERSON_WORDS.has(lowerAt(lexemes, number.end + comma));
  }
  for (let i = at - 2; i >= 0 && at - i <= AT_REACH; i -= 1) {
    if (!sameSentence(lexemes, i, at) || (isNumber(lexemes, i) && !/^(?:19|20)\d\d$/.test(textAt(lexemes, i)))) return false;
    const word = lowerAt(lexemes, i);
    if (TRADING_VERBS.has(word)) return false;
    if (at - i <= LIFE_REACH && LIFE_VERBS.has(word)) return true;
    if (
      PERSON_WORDS.has(word) &&
      lowerAt(lexemes, number.end) !== 'to' &&
      number.value >= YOUNGEST_AT &&
      number.value <= OLDEST_AT &&
      !number.signed
    )
      return true;
  }
  return false;
}

const LIFE_REACH = 7;
/** Below, "at 12" may be a time of day; above, it is seldom an age. */
const YOUNGEST_AT = 13;
const OLDEST_AT = 99;

/** "Femke Smit, 44, said", "Smit (44)", "a boy of perhaps 13", "the man, 52." */
function isApposition(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  const filler = /^(?:perhaps|about|around|maybe|just|only)$/.test(lowerAt(lexemes, at - 1)) ? 1 : 0;
  const open = textAt(lexemes, at - 1 - filler);
  const close = textAt(lexemes, number.end);
  // A line of a list ends with the age: "Rosa Lind, 61".
  const closing = number.end >= lexemes.length || sameSentence(lexemes, at, number.end) ? close : '';
  const nameAt = at - 2 - filler;
  const name = lexemes[nameAt];
  if (name === undefined || !sameSentence(lexemes, nameAt, at)) return false;
  const common = PERSON_NOUNS.has(name.lower) || isParentOf(lexemes, nameAt);
  if (open === 'of')
    return PERSON_NOUNS.has(name.lower) && !PARENTS.has(name.lower) && number.value < 100 && endsHere(lexemes, number.end);
  const personal = isPersonal(lexemes, nameAt);
  if ((!number.digits && !common) || number.value > 112) return false;
  if (open === '(' && (close === ')' || close === ','))
    return personal && (number.value >= 10 || speaksOfChildren(lexemes, at)) && !isScoreList(lexemes, at);
  return (
    open === ',' &&
    (/^[,;:(–—-]?$/.test(closing) ||
      (close === '.' && (personal || common)) ||
      (close === 'and' &&
        personal &&
        (isCapitalized(lexemes, number.end + 1) || /^an?$/.test(lowerAt(lexemes, number.end + 1))))) &&
    (personal || common || (name.text === ')' && number.value >= 10)) &&
    !isListed(lexemes, at, number.end)
  );
}

/** Whether the sentence tells of children, whose ages have one digit. */
function speaksOfChildren(lexemes: Lexemes, at: number): boolean {
  for (let i = Math.max(0, at - AT_REACH); i < at + AT_REACH; i += 1)
    if (
      /^(?:child|children|sons?|daughters?|boys?|girls?|sisters?|brothers?|twins|siblings?|toddler|pupils?|grand(?:son|daughter|children))$/.test(
        lowerAt(lexemes, i),
      ) &&
      sameSentence(lexemes, i, at)
    )
      return true;
  return false;
}

function isPersonal(lexemes: Lexemes, at: number): boolean {
  const name = lexemes[at];
  return name !== undefined && isCapitalized(lexemes, at) && /^NNPS?$/.test(name.token.tag) && !isCalendar(name.lower);
}

/** "mother-of-three, 38,". */
function isParentOf(lexemes: Lexemes, at: number): boolean {
  return isJoiner(lexemes, at - 1) && lowerAt(lexemes, at - 2) === 'of' && PARENTS.has(lowerAt(lexemes, at - 4));
}

/** "(Mills 61; Shah 44)" and the seats "(5), (3)" of a list are no ages. */
function isScoreList(lexemes: Lexemes, at: number): boolean {
  return lexemes
    .slice(Math.max(0, at - 30), at + 30)
    .some(({ lower }) => /^(?:seats?|votes?|mandates|goals?|wickets?|runs)$/.test(lower));
}

const CALENDAR = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;

function isCalendar(word: string): boolean {
  return CALENDAR.test(word) && word.length > 2;
}

/** "Rooms 3, 44, 51": a row of numbers. */
function isListed(lexemes: Lexemes, at: number, end: number): boolean {
  return isNumber(lexemes, at - 2) || isNumber(lexemes, end + 1);
}

const MOST_LISTED = 6;

/** "Two boys, 14 and 16, were held", "their children, 3, 5 and nine": every number of the row. */
function isListedAge(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  let first = at;
  for (let i = 0; i < MOST_LISTED && /^(?:and|,)$/.test(lowerAt(lexemes, first - 1)) && isSmallNumber(lexemes, first - 2); i += 1)
    first -= 2;
  if (textAt(lexemes, first - 1) !== ',' || !PERSON_PLURALS.has(lowerAt(lexemes, first - 2))) return false;
  let last = number.end;
  for (let i = 0; i < MOST_LISTED && /^(?:and|,)$/.test(lowerAt(lexemes, last)) && isSmallNumber(lexemes, last + 1); i += 1)
    last += 2;
  const joined = last > number.end || first < at;
  return joined && /^[,.;]?$/.test(textAt(lexemes, last)) && !/^(?:and|,)$/.test(textAt(lexemes, last + 1));
}

function isSmallNumber(lexemes: Lexemes, at: number): boolean {
  const number = readNumber(lexemes, at);
  return number !== undefined && number.end === at + 1 && number.value <= 112 && Number.isInteger(number.value);
}
