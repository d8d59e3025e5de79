import { MEASURED_THINGS } from '../../../lexicon/levels.ts';
import { SCALE_LETTERS } from '../../../lexicon/numerals.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import {
  DOUBTFUL_ABBREVIATIONS,
  DOUBTFUL_UNIT_WORDS,
  EXTENT_WORDS,
  UNIT_ABBREVIATIONS,
  UNIT_WORDS,
} from '../../../lexicon/measurementUnits.ts';
import type { UnitNumber } from '../numbers/atom.ts';
import { readAndAHalf, readNumber, scaled, type NumberMatch } from '../numbers/numbers.ts';
import { isJoiner, isNumber, isWord, longestPhrase, lowerAt, textAt, touches, type Lexemes } from '../../../pattern/row.ts';

interface UnitMatch {
  readonly unit: string;
  readonly end: number;
}

const LONGEST_UNIT = 5;

export function readMeasured(lexemes: Lexemes, at: number): UnitNumber | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined) return undefined;
  const joined = isJoiner(lexemes, number.end);
  const unitAt = joined ? number.end + 1 : number.end;
  const parts = joined ? undefined : readSmallerPart(lexemes, unitAt, number);
  if (parts !== undefined) return measured(at, parts.end, { ...number, value: parts.value }, parts.unit);
  const factor = isScaleBeforeNoun(lexemes, unitAt) ? SCALE_LETTERS.get(lowerAt(lexemes, unitAt)) : undefined;
  const unit = readUnit(lexemes, factor === undefined ? unitAt : unitAt + 1, number);
  if (unit === undefined) return undefined;
  if (factor !== undefined)
    return measured(at, unit.end, { ...number, value: scaled(number.value, factor), scale: factor }, unit.unit);
  return measured(at, unit.end, number, unit.unit, joined || isJoiner(lexemes, unit.end));
}

/** Units with the smaller ones that are said behind them, and how many of these they have. */
const SMALLER_UNITS: ReadonlyMap<string, readonly [smaller: string, factor: number]> = new Map([
  ['foot', ['inch', 12]],
  ['pound', ['ounce', 16]],
  ['stone', ['pound', 14]],
  ['kilometre', ['metre', 1000]],
  ['metre', ['centimetre', 100]],
  ['kilogram', ['gram', 1000]],
]);

/** "6 feet, 2 inches", "5 pounds and 6 ounces": one measure in the smaller unit. */
function readSmallerPart(
  lexemes: Lexemes,
  at: number,
  number: NumberMatch,
): { unit: string; end: number; value: number } | undefined {
  const major = UNIT_WORDS.get(lowerAt(lexemes, at)) ?? /^(?:pound|stone)/.exec(lowerAt(lexemes, at))?.[0];
  const smaller = SMALLER_UNITS.get(major ?? '');
  if (smaller === undefined || !Number.isInteger(number.value)) return undefined;
  const and = lowerAt(lexemes, at + 1) === 'and' || textAt(lexemes, at + 1) === ',' ? at + 2 : at + 1;
  const rest = readNumber(lexemes, and);
  const unit =
    rest === undefined
      ? undefined
      : (UNIT_WORDS.get(lowerAt(lexemes, rest.end)) ?? /^pound/.exec(lowerAt(lexemes, rest.end))?.[0]);
  const [name, factor] = smaller;
  return rest === undefined || unit !== name || rest.value <= 0 || rest.value >= factor
    ? undefined
    : { unit: name, end: rest.end + 1, value: number.value * factor + rest.value };
}

/** "1.2m tons", "5m people", "12K jobs": a letter that touches the digits is a scale where a plural or a unit that it would count follows. */
function isScaleBeforeNoun(lexemes: Lexemes, at: number): boolean {
  if (!/^[mkK]$/.test(textAt(lexemes, at)) || !touches(lexemes, at)) return false;
  const next = lexemes[at + 1];
  if (next?.kind !== 'word' || touches(lexemes, at + 1) || next.token.sentence !== lexemes[at]?.token.sentence)
    return textAt(lexemes, at) === 'K';
  if (textAt(lexemes, at) === 'K' || (UNIT_WORDS.has(next.lower) && next.lower.endsWith('s'))) return true;
  const noun = next.token.tag.startsWith('JJ') && !EXTENT_WORDS.has(next.lower) ? lexemes[at + 2] : next;
  return (
    noun?.token.tag === 'NNS' &&
    noun.token.sentence === next.token.sentence &&
    !MEASURED_THINGS.has(noun.token.lemma.toLowerCase())
  );
}

function measured(start: number, end: number, number: NumberMatch, unit: string, hyphenated = false): UnitNumber {
  return { start, end, kind: 'measurement', value: number.value, unit, number, prefixed: false, hyphenated };
}

/** "magnitude 7.7", "magnitude-7.7", "a magnitude of 7.7". */
export function readLabelled(lexemes: Lexemes, at: number): UnitNumber | undefined {
  if (lowerAt(lexemes, at) !== 'magnitude') return undefined;
  const next = isJoiner(lexemes, at + 1) || lowerAt(lexemes, at + 1) === 'of' ? at + 2 : at + 1;
  if (!isNumber(lexemes, next)) return undefined;
  const number = readNumber(lexemes, next);
  return number === undefined ? undefined : measured(at, number.end, number, 'magnitude');
}

const INCHES_PER_FOOT = 12;
const INCH_MARKS = new Set(['"', '”', '″']);

/** A height such as 6'2" or 5ft 11in: one measure in the smaller unit. */
export function readFeetAndInches(lexemes: Lexemes, at: number): UnitNumber | undefined {
  if (!isNumber(lexemes, at) || !touches(lexemes, at + 1)) return undefined;
  const marked = ["'", '’', '′'].includes(textAt(lexemes, at + 1)) && touches(lexemes, at + 2);
  const spelled = lowerAt(lexemes, at + 1) === 'ft' && lowerAt(lexemes, at + 3) === 'in' && touches(lexemes, at + 3);
  if ((!marked && !spelled) || !/^(?:\d|1[01])$/.test(textAt(lexemes, at + 2))) return undefined;
  const feet = lexemes[at]?.value ?? 0;
  const inches = lexemes[at + 2]?.value ?? 0;
  const end = spelled || (INCH_MARKS.has(textAt(lexemes, at + 3)) && touches(lexemes, at + 3)) ? at + 4 : at + 3;
  const value = feet * INCHES_PER_FOOT + inches;
  return Number.isInteger(feet) && feet < INCHES_PER_FOOT
    ? measured(at, end, { start: at, end, value, scale: 1, digits: true, bare: false, signed: false }, 'inch')
    : undefined;
}

/** "half a mile", "a mile away", "half an acre". */
export function readArticleUnit(lexemes: Lexemes, at: number): UnitNumber | undefined {
  const half = lowerAt(lexemes, at) === 'half';
  const article = half ? at + 1 : at;
  if (!['a', 'an'].includes(lowerAt(lexemes, article))) return undefined;
  const unit = UNIT_WORDS.get(lowerAt(lexemes, article + 1));
  if (unit === undefined || !ARTICLE_UNITS.has(unit)) return undefined;
  const added = half ? undefined : readAndAHalf(lexemes, article + 2);
  if (!half && added === undefined && !EXTENT_WORDS.has(lowerAt(lexemes, article + 2))) return undefined;
  const end = added?.end ?? article + 2;
  const value = half ? 0.5 : 1 + (added?.value ?? 0);
  return measured(at, end, { start: at, end, value, scale: 1, digits: false, bare: false, signed: false }, unit);
}

const ARTICLE_UNITS = wordSet('mile kilometre metre acre foot inch tonne ton litre degree');

function readUnit(lexemes: Lexemes, at: number, number: NumberMatch): UnitMatch | undefined {
  const sign = readSignUnit(lexemes, at, number);
  if (sign !== undefined) return sign;
  if (!isWord(lexemes, at)) return undefined;
  const slashed = readSlashed(lexemes, at, number);
  if (slashed !== undefined) return slashed;
  const words = longestPhrase(lexemes, at, UNIT_WORDS, LONGEST_UNIT);
  if (words !== undefined && !isDoubtfulWord(lexemes, at, words.end, number))
    return withExponent(lexemes, { unit: words.value, end: words.end });
  const short = UNIT_ABBREVIATIONS.get(textAt(lexemes, at));
  if (short === undefined || isDoubtfulAbbreviation(lexemes, at, number)) return undefined;
  return withExponent(lexemes, { unit: short, end: at + 1 });
}

/** "km²", "m2": the exponent is a lexeme of its own. */
function withExponent(lexemes: Lexemes, match: UnitMatch): UnitMatch {
  const power = textAt(lexemes, match.end);
  if (!touches(lexemes, match.end) || !['²', '³', '2', '3'].includes(power)) return match;
  return { unit: `${power === '²' || power === '2' ? 'square' : 'cubic'} ${match.unit}`, end: match.end + 1 };
}

/** "°C", "° F", "º", "″", "µm". */
function readSignUnit(lexemes: Lexemes, at: number, number: NumberMatch): UnitMatch | undefined {
  const text = textAt(lexemes, at);
  if (text === '°' || text === 'º' || text === '˚') {
    const letter = lowerAt(lexemes, at + 1);
    if (letter === 'c') return { unit: 'degree Celsius', end: at + 2 };
    if (letter === 'f') return { unit: 'degree Fahrenheit', end: at + 2 };
    return { unit: 'degree', end: at + 1 };
  }
  if ((text === '″' || text === '′') && touches(lexemes, at) && number.digits) {
    return { unit: text === '″' ? 'inch' : 'foot', end: at + 1 };
  }
  return undefined;
}

/** "km/h", "A/cm2", "kV/cm", "mg/L". */
function readSlashed(lexemes: Lexemes, at: number, number: NumberMatch): UnitMatch | undefined {
  if (textAt(lexemes, at + 1) !== '/' || !touches(lexemes, at + 1) || !touches(lexemes, at + 2)) return undefined;
  const known = UNIT_WORDS.get(`${lowerAt(lexemes, at)}/${lowerAt(lexemes, at + 2)}`);
  if (known !== undefined) return { unit: known, end: at + 3 };
  const above = UNIT_ABBREVIATIONS.get(textAt(lexemes, at));
  const below =
    UNIT_ABBREVIATIONS.get(textAt(lexemes, at + 2)) ??
    UNIT_WORDS.get(lowerAt(lexemes, at + 2)) ??
    TIME_LETTERS.get(textAt(lexemes, at + 2));
  if (above === undefined || below === undefined || !number.digits) return undefined;
  const lower = withExponent(lexemes, { unit: below, end: at + 3 });
  return { unit: `${above} per ${lower.unit}`, end: lower.end };
}

const TIME_LETTERS: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['s', 'second'],
  ['min', 'minute'],
  ['d', 'day'],
]);

const DEGREES_OF = /^(?:of|above|below|warmer|colder|cooler|hotter|higher|lower|north|south|east|west|since|by)$/;

function isDoubtfulWord(lexemes: Lexemes, at: number, end: number, number: NumberMatch): boolean {
  const word = lowerAt(lexemes, at);
  if (end > at + 1) return false;
  // "50 degrees" is a temperature or an angle, "two degrees" from a university are not.
  if (word === 'degrees' && !number.digits && number.value < 5) return !DEGREES_OF.test(lowerAt(lexemes, end));
  return DOUBTFUL_UNIT_WORDS.has(word) && !isJoiner(lexemes, at - 1) && lowerAt(lexemes, end) !== 'of';
}

function isDoubtfulAbbreviation(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  const text = textAt(lexemes, at);
  if (!number.digits) return true;
  if (isWord(lexemes, at + 1) && touches(lexemes, at + 1)) return true;
  if (textAt(lexemes, at + 1) === "'" || textAt(lexemes, at + 1) === '’') return true;
  if (!DOUBTFUL_ABBREVIATIONS.has(text)) return false;
  const tight = touches(lexemes, at);
  if (text === 'in') return true;
  if (text === 'm') return !tight && !EXTENT_WORDS.has(lowerAt(lexemes, at + 1)) && !endsClause(lexemes, at + 1);
  if (text === 'W' && lexemes[at]?.spaced === true) return false;
  return !tight && !endsClause(lexemes, at + 1) && !['melting', 'at', 'per'].includes(lowerAt(lexemes, at + 1));
}

function endsClause(lexemes: Lexemes, at: number): boolean {
  return at >= lexemes.length || ['.', ',', ';', ')', '('].includes(textAt(lexemes, at));
}
