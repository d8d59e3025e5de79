import { wordSet } from '../../../lexicon/wordList.ts';
import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import type { UnitNumber } from '../numbers/atom.ts';
import { readAndAHalf, readNumber, scaled, type NumberMatch } from '../numbers/numbers.ts';
import { isJoiner, isNumber, lowerAt, sameSentence, textAt, touches, type Lexemes } from '../../../pattern/row.ts';

/** "48 hours", "two-week", "three hours and 12 minutes". */
export function readDuration(lexemes: Lexemes, at: number): UnitNumber | undefined {
  return withSmaller(lexemes, readNumbered(lexemes, at));
}

/** "half an hour", "half a century", "half-century". */
export function readHalfDuration(lexemes: Lexemes, at: number): UnitNumber | undefined {
  return withSmaller(lexemes, readHalf(lexemes, at));
}

/** "a year" where it is a length and no rate: "for a year", "a year after", "an hour and a half", "an hour and forty minutes". */
export function readArticleDuration(lexemes: Lexemes, at: number): UnitNumber | undefined {
  return withSmaller(lexemes, readArticle(lexemes, at));
}

function withSmaller(lexemes: Lexemes, first: UnitNumber | undefined): UnitNumber | undefined {
  const two = first === undefined ? undefined : addSmaller(lexemes, first);
  return two === undefined ? first : (addSmaller(lexemes, two) ?? two);
}

const SMALLER: ReadonlyMap<string, { readonly unit: string; readonly factor: number }> = new Map([
  ['year', { unit: 'month', factor: 12 }],
  ['week', { unit: 'day', factor: 7 }],
  ['day', { unit: 'hour', factor: 24 }],
  ['hour', { unit: 'minute', factor: 60 }],
  ['minute', { unit: 'second', factor: 60 }],
]);

/** Units that a comma may stand before: "2 hours, 9 minutes and 41 seconds". */
const CLOCKED: ReadonlySet<string> = new Set(['minute', 'second']);

/** "three hours and 12 minutes", "an hour and forty minutes": one length, in the smaller unit. */
function addSmaller(lexemes: Lexemes, first: UnitNumber): UnitNumber | undefined {
  const step = SMALLER.get(first.unit ?? '');
  const comma = textAt(lexemes, first.end) === ',';
  const linked = comma || lowerAt(lexemes, first.end) === 'and';
  const and = linked ? first.end + 1 : first.end;
  if (step === undefined || first.hyphenated || (comma && !CLOCKED.has(step.unit))) return undefined;
  const second = readNumbered(lexemes, and);
  if (second === undefined || second.unit !== step.unit || second.value >= step.factor) return undefined;
  return { ...first, end: second.end, value: scaled(first.value * step.factor + second.value, 1), unit: step.unit };
}

function readNumbered(lexemes: Lexemes, at: number): UnitNumber | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined) return undefined;
  const joined = isJoiner(lexemes, number.end);
  const unitAt = joined ? number.end + 1 : number.end;
  // "the 10 previous years", "three full days"
  const nounAt = PLAIN_ADJECTIVES.has(lowerAt(lexemes, unitAt)) ? unitAt + 1 : unitAt;
  const unit = TIME_UNITS.get(lowerAt(lexemes, nounAt));
  if (unit === undefined || isOrdinalSecond(lexemes, nounAt, number)) return undefined;
  const half = readAndAHalf(lexemes, nounAt + 1);
  const value = half === undefined ? number.value : number.value + half.value;
  return duration(at, half?.end ?? nounAt + 1, { ...number, value }, unit, joined || isJoiner(lexemes, nounAt + 1));
}

const PLAIN_ADJECTIVES = wordSet(
  `full whole consecutive straight more previous long short additional extra working business calendar further light`,
);

/** "two second-half goals" has no seconds. */
function isOrdinalSecond(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  if (lowerAt(lexemes, at) !== 'second') return false;
  const hyphen = isJoiner(lexemes, at + 1) || !isJoiner(lexemes, at - 1);
  return hyphen && !(number.digits && number.value !== 1);
}

const MINUTES_OF_QUARTER = 15;

/** "a quarter of an hour", "three-quarters of an hour". */
export function readQuartersOfHour(lexemes: Lexemes, at: number): UnitNumber | undefined {
  const above = lowerAt(lexemes, at) === 'a' ? 1 : lowerAt(lexemes, at) === 'three' ? 3 : 0;
  const noun = isJoiner(lexemes, at + 1) ? at + 2 : at + 1;
  if (above === 0 || !/^quarters?$/.test(lowerAt(lexemes, noun))) return undefined;
  const phrase =
    lowerAt(lexemes, noun + 1) === 'of' && lowerAt(lexemes, noun + 2) === 'an' && lowerAt(lexemes, noun + 3) === 'hour';
  return phrase ? duration(at, noun + 4, plain(at, noun + 4, above * MINUTES_OF_QUARTER), 'minute') : undefined;
}

/** "half an hour", "half a century", "half-century". */
function readHalf(lexemes: Lexemes, at: number): UnitNumber | undefined {
  if (lowerAt(lexemes, at) !== 'half') return undefined;
  const article = ['a', 'an'].includes(lowerAt(lexemes, at + 1)) ? at + 2 : isJoiner(lexemes, at + 1) ? at + 2 : undefined;
  if (article === undefined) return undefined;
  const unit = TIME_UNITS.get(lowerAt(lexemes, article));
  return unit === undefined || unit === 'second' || unit === 'quarter'
    ? undefined
    : duration(at, article + 1, plain(at, article + 1, 0.5), unit);
}

const BEFORE_ARTICLE = wordSet(
  `for after within in over nearly about almost than around least last lasted lasts under roughly just took takes take taken
   spent spend served lasting only approximately exactly to following during of waited wait`,
);
const AFTER_ARTICLE = wordSet('after before since long later earlier ago into and or behind on away');

/** "a year" where it is a length and no rate: "for a year", "a year after", "more than an hour", "an hour and a half". */
function readArticle(lexemes: Lexemes, at: number): UnitNumber | undefined {
  const article = lowerAt(lexemes, at);
  if (article !== 'a' && article !== 'an') return undefined;
  const hyphen = isJoiner(lexemes, at + 1) ? at + 2 : at + 1;
  const half = lowerAt(lexemes, hyphen) === 'half';
  const nounAt = half ? (isJoiner(lexemes, hyphen + 1) ? hyphen + 2 : hyphen + 1) : hyphen;
  const unit = TIME_UNITS.get(lowerAt(lexemes, nounAt));
  if (unit === undefined || unit === 'quarter' || lowerAt(lexemes, nounAt).endsWith('s') || unit === 'second') return undefined;
  if (half) return duration(at + 1, nounAt + 1, plain(at, nounAt + 1, 0.5), unit);
  const added = readAndAHalf(lexemes, nounAt + 1);
  if (added !== undefined) return duration(at, added.end, plain(at, added.end, 1 + added.value), unit);
  const measured = readAlongAfter(lexemes, at) || AFTER_ARTICLE.has(lowerAt(lexemes, nounAt + 1));
  if (!measured || isRate(lexemes, at)) return undefined;
  if (lowerAt(lexemes, nounAt + 1) === 'of' || unit === 'night' || (unit === 'day' && lowerAt(lexemes, at - 1) === 'to'))
    return undefined;
  return duration(at, nounAt + 1, plain(at, nounAt + 1, 1), unit);
}

function readAlongAfter(lexemes: Lexemes, at: number): boolean {
  return BEFORE_ARTICLE.has(lowerAt(lexemes, at - 1)) && sameSentence(lexemes, at - 1, at);
}

/** Whether a number or unit stands right before: then "a year" is "per year". */
function isRate(lexemes: Lexemes, at: number): boolean {
  const before = lowerAt(lexemes, at - 1);
  return (
    isNumber(lexemes, at - 1) ||
    ['%', 'percent', 'cent', 'once', 'twice', 'times', 'million', 'billion', 'bn', 'm'].includes(before)
  );
}

function plain(start: number, end: number, value: number): NumberMatch {
  return { start, end, value, scale: 1, digits: false, bare: false, signed: false };
}

function duration(start: number, end: number, number: NumberMatch, unit: string, hyphenated = false): UnitNumber {
  const minutes = unit === 'hour' && number.value === 0.5;
  const value = scaled(number.value, minutes ? 60 : 1);
  return {
    start,
    end,
    kind: 'duration',
    value,
    unit: minutes ? 'minute' : unit,
    number,
    prefixed: false,
    hyphenated,
  };
}

/** A clock length such as "4:07.13" (minutes and seconds of a race) or "in 2:01:09". */
export function readRaceTime(lexemes: Lexemes, at: number): UnitNumber | undefined {
  if (!isNumber(lexemes, at) || textAt(lexemes, at + 1) !== ':' || !touches(lexemes, at + 1) || !touches(lexemes, at + 2))
    return undefined;
  const long = readMarathonTime(lexemes, at);
  if (long !== undefined) return long;
  const seconds = textAt(lexemes, at + 2);
  if (!/^\d\d\.\d+$/.test(seconds)) return undefined;
  const minutes = lexemes[at]?.value ?? 0;
  const number = plain(at, at + 3, Number((minutes * 60 + Number(seconds)).toFixed(3)));
  return duration(at, at + 3, number, 'second');
}

/** Hours, minutes and seconds after "in" or "of". */
function readMarathonTime(lexemes: Lexemes, at: number): UnitNumber | undefined {
  const parts = [at, at + 2, at + 4].map((i) => textAt(lexemes, i));
  const colons =
    textAt(lexemes, at + 1) === ':' && textAt(lexemes, at + 3) === ':' && touches(lexemes, at + 3) && touches(lexemes, at + 4);
  if (
    !colons ||
    !['in', 'of'].includes(lowerAt(lexemes, at - 1)) ||
    !/^\d\d$/.test(parts[1] ?? '') ||
    !/^\d\d$/.test(parts[2] ?? '')
  )
    return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  return duration(at, at + 5, plain(at, at + 5, hours * 3600 + minutes * 60 + seconds), 'second');
}
