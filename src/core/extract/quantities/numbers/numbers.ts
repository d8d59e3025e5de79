import {
  DENOMINATORS,
  FRACTION_SIGNS,
  PLURAL_SCALES,
  SCALES,
  SCALE_ABBREVIATIONS,
  SCALE_LETTERS,
  TENS,
  UNITS,
} from '../../../lexicon/numerals.ts';
import { opening, type Part, type PartReader } from '../../../pattern/pattern.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';

/** A number in digits, words or both. `start` and `end` are positions in the lexeme row, half-open. */
export interface NumberMatch {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What a scale word multiplied by; 1 without one. */
  readonly scale: number;
  readonly digits: boolean;
  /** Digits with nothing else: it may be a year, a house number or a label. */
  readonly bare: boolean;
  /** Whether a sign or "minus" stands before. */
  readonly signed: boolean;
}

/** Multiplies without the dust of binary fractions: 2.3 × 1e9 is 2300000000. */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(14));
}

/**
 * Reads the number that starts at `at`. With `letters` a single letter that touches the digits is a scale too ("$5m", "10k").
 */
export function readNumber(row: Row, at: LexemeAt, letters = false): NumberMatch | undefined {
  return letters ? readSigned(row, at, true) : numberAt(row, at)?.value;
}

/** Every family asks for the number at the same positions; null where there is none. */
const known = new WeakMap<Row, Map<LexemeAt, Part<NumberMatch> | null>>();

function numberAt(row: Row, at: LexemeAt): Part<NumberMatch> | null {
  let numbers = known.get(row);
  if (numbers === undefined) known.set(row, (numbers = new Map()));
  let part = numbers.get(at);
  if (part === undefined) {
    const number = readSigned(row, at, false);
    numbers.set(at, (part = number === undefined ? null : { value: number, end: number.end }));
  }
  return part;
}

/** What a number can start with. */
export const NUMBER_OPENERS: readonly string[] = [
  ...'# minus negative - − – + a one three two dozen couple'.split(' '),
  ...[UNITS, TENS, DENOMINATORS, FRACTION_SIGNS].flatMap((table) => [...table.keys()]),
];

/** A number as a part of a pattern, where it `fits`. */
export function numberPart(
  fits: (number: NumberMatch, row: Row, at: LexemeAt) => boolean = () => true,
  opens: Iterable<string> = NUMBER_OPENERS,
): PartReader<NumberMatch> {
  return opening(opens, (row, at) => {
    const part = numberAt(row, at);
    return part !== null && fits(part.value, row, at) ? part : undefined;
  });
}

function readSigned(row: Row, at: LexemeAt, letters: boolean): NumberMatch | undefined {
  const sign = readSign(row, at);
  const from = sign === undefined ? at : sign.end;
  const number = row.isNumber(from) ? readDigitNumber(row, from, letters) : readWordNumber(row, from);
  if (number === undefined || sign === undefined) return number;
  return { ...number, start: at, value: sign.factor * number.value, signed: true, bare: false };
}

function readSign(row: Row, at: LexemeAt): { end: LexemeAt; factor: number } | undefined {
  const text = row.lower(at);
  if (text === 'negative' || (text === 'minus' && row.lower(at - 1) !== 'or')) {
    const end = row.isJoiner(at + 1) ? at + 2 : at + 1;
    return row.isNumber(end) ? { end, factor: -1 } : undefined;
  }
  const factor = SIGNS.get(text);
  const tight = factor !== undefined && row.isNumber(at + 1) && row.touches(at + 1);
  return tight && standsFree(row, at) && !isRangeDash(row, at) ? { end: at + 1, factor } : undefined;
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['-', -1],
  ['−', -1],
  ['–', -1],
  ['+', 1],
]);

/** Whether a sign follows a space, a bracket or a currency, so that it is no hyphen. */
function standsFree(row: Row, at: LexemeAt): boolean {
  return at === 0 || row.at(at)?.spaced === true || /^[($€£]$/.test(row.text(at - 1));
}

/** "10 -12 people": after a smaller number a dash is no minus, unless a percentage follows ("Stoxx 50 -60%"). */
function isRangeDash(row: Row, at: number): boolean {
  const [first, last] = [row.at(at - 1), row.at(at + 1)];
  return (
    first?.kind === 'number' &&
    last !== undefined &&
    first.value < last.value &&
    /^[-–]$/.test(row.text(at)) &&
    row.text(at + 2) !== '%'
  );
}

function readDigitNumber(row: Row, at: number, letters: boolean): NumberMatch {
  let value = row.at(at)?.value ?? 0;
  let end = at + 1;
  let bare = true;
  const fraction = readSlashFraction(row, at);
  const grouped = fraction ?? readSpacedThousands(row, at);
  if (grouped !== undefined) ({ value, end } = grouped);
  if (fraction === undefined) {
    const added = readFractionAfter(row, end);
    if (added !== undefined) {
      value += added.value;
      end = added.end;
    }
    const power = readPowerOfTen(row, end);
    if (power !== undefined) {
      value = scaled(value, power.factor);
      end = power.end;
    }
  }
  if (end > at + 1) bare = false;
  const scale = readScales(row, end, letters);
  if (scale !== undefined) {
    value = scaled(value, scale.factor);
    end = scale.end;
    bare = false;
  }
  return { start: at, end, value, scale: scale?.factor ?? 1, digits: true, bare, signed: false };
}

/** Groups of three digits that plain spaces divide: "12 500", "1 234 567.8". What comes before may not be a name, a month or a telephone's prefix. */
function readSpacedThousands(row: Row, at: number): { value: number; end: number } | undefined {
  if (!/^[1-9]\d{0,2}$/.test(row.text(at)) || row.isNumber(at - 1) || row.text(at - 1) === '+') return undefined;
  let end = at + 1;
  let digits = row.text(at);
  while (/^\d{3}(?:\.\d+)?$/.test(row.text(end)) && isOneSpaceBehind(row, end) && !digits.includes('.')) {
    digits += row.text(end);
    end += 1;
  }
  if (end === at + 1) return readCommaAndSpace(row, at);
  return goesOn(row, end) || isOfName(row, at) ? undefined : { value: Number(digits), end };
}

/** "20, 000": no number of a row opens with a zero. */
function readCommaAndSpace(row: Row, at: LexemeAt): { value: number; end: LexemeAt } | undefined {
  const thousands = row.text(at + 1) === ',' && row.touches(at + 1) && /^0\d\d$/.test(row.text(at + 2));
  return thousands ? { value: Number(row.text(at) + row.text(at + 2)), end: at + 3 } : undefined;
}

/** Whether digits or signs go on behind groups of digits. */
function goesOn(row: Row, end: LexemeAt): boolean {
  const sign = row.touches(end) && !row.isWord(end) && !/^[.,;:!?)%'’”"]$/.test(row.text(end));
  return row.isNumber(end) || sign;
}

function isOfName(row: Row, at: LexemeAt): boolean {
  const name = row.at(at - 1);
  return name !== undefined && /^\p{Lu}/u.test(name.text) && name.token.tag.startsWith('NNP') && !row.touches(at);
}

function isOneSpaceBehind(row: Row, at: number): boolean {
  return (
    (row.at(at)?.start ?? 0) - (row.at(at - 1)?.end ?? 0) === 1 && row.at(at)?.token.sentence === row.at(at - 1)?.token.sentence
  );
}

const SLASHES = new Set(['/', '⁄']);
const SLASH_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000]);

function readSlashFraction(row: Row, at: number): { value: number; end: number } | undefined {
  if (!SLASHES.has(row.text(at + 1)) || !row.touches(at + 1)) return undefined;
  if (!row.isNumber(at + 2) || !row.touches(at + 2)) return undefined;
  if (SLASHES.has(row.text(at + 3)) || SLASHES.has(row.text(at - 1))) return undefined;
  const above = row.at(at)?.value ?? 0;
  const below = row.at(at + 2)?.value ?? 0;
  if (!SLASH_DENOMINATORS.has(below) || above >= below || above === 0) return undefined;
  return { value: above / below, end: at + 3 };
}

function readFractionAfter(row: Row, at: number): { value: number; end: number } | undefined {
  const sign = FRACTION_SIGNS.get(row.text(at));
  if (sign !== undefined) return { value: sign, end: at + 1 };
  if (!row.isNumber(at) || row.touches(at)) return undefined;
  return readSlashFraction(row, at);
}

function readPowerOfTen(row: Row, at: number): { factor: number; end: number } | undefined {
  const times = row.text(at);
  if ((times !== '×' && times !== 'x') || row.text(at + 1) !== '10') return undefined;
  let next = row.text(at + 2) === '^' ? at + 3 : at + 2;
  const minus = ['-', '−'].includes(row.text(next)) && row.touches(next);
  if (minus) next += 1;
  if (!row.isNumber(next) || !row.touches(next)) return undefined;
  const exponent = Math.min(row.at(next)?.value ?? 0, 300);
  return { factor: 10 ** (minus ? -exponent : exponent), end: next + 1 };
}

/** Scale words after digits ("3 million", "2 lakh crore", "8-billion", "1.2bn"); with `letters` one letter as well. */
function readScales(row: Row, at: LexemeAt, letters: boolean): { factor: number; end: LexemeAt } | undefined {
  let factor = 1;
  let end = at;
  for (let scale = readScale(row, end); scale !== undefined; scale = readScale(row, end)) {
    factor *= scale.value;
    end = scale.end;
  }
  if (end > at) return { factor, end };
  return letters ? readScaleLetter(row, at) : undefined;
}

function readScale(row: Row, at: LexemeAt): { value: number; end: LexemeAt } | undefined {
  const next = skipHyphen(row, at);
  const value = SCALES.get(row.lower(next)) ?? readPluralScale(row, next) ?? SCALE_ABBREVIATIONS.get(row.lower(next));
  return value === undefined ? undefined : { value, end: next + 1 };
}

/** "40 crores"; "two millions of them" are counted. */
function readPluralScale(row: Row, at: LexemeAt): number | undefined {
  return row.lower(at + 1) === 'of' ? undefined : PLURAL_SCALES.get(row.lower(at));
}

function readScaleLetter(row: Row, at: LexemeAt): { factor: number; end: LexemeAt } | undefined {
  if (!row.touches(at) && row.text(at) !== 'MM') return undefined;
  const factor = SCALE_LETTERS.get(row.lower(at));
  return factor === undefined || touchesMore(row, at + 1) ? undefined : { factor, end: at + 1 };
}

/** Whether letters or digits go on directly after ("5mg", "10kph"). */
function touchesMore(row: Row, at: number): boolean {
  return row.touches(at) && (row.isWord(at) || row.isNumber(at));
}

const DOZEN = 12;

/** Position after an optional hyphen inside a compound number word. */
function skipHyphen(row: Row, at: number): number {
  return row.isJoiner(at) ? at + 1 : at;
}

function readWordNumber(row: Row, at: number): NumberMatch | undefined {
  if (!row.isWord(at)) {
    const sign = FRACTION_SIGNS.get(row.text(at));
    if (sign === undefined) return undefined;
    return { start: at, end: at + 1, value: sign, scale: 1, digits: true, bare: false, signed: false };
  }
  return readShareOfScale(row, at) ?? readArticleScale(row, at) ?? readCouple(row, at) ?? readCardinal(row, at);
}

/** "half a million", "a quarter of a million", "half a dozen". */
function readShareOfScale(row: Row, at: number): NumberMatch | undefined {
  let next = ['a', 'one', 'three', 'two'].includes(row.lower(at)) ? skipHyphen(row, at + 1) : at;
  const above = row.lower(at) === 'three' ? 3 : row.lower(at) === 'two' ? 2 : 1;
  const below = DENOMINATORS.get(row.lower(next).replace(/s$/, ''));
  if (below === undefined) return undefined;
  const half = below === 2;
  next = skipHyphen(row, next + 1);
  if (row.lower(next) === 'of') next += 1;
  else if (!half) return undefined;
  if (row.lower(next) === 'a') next = skipHyphen(row, next + 1);
  else if (!half) return undefined;
  const word = row.lower(next);
  const scale = word === 'dozen' ? DOZEN : SCALES.get(word);
  if (scale === undefined || scale === 100) return undefined;
  return wordNumber(at, next + 1, scaled(above / below, scale), scale);
}

/** "a million", "a dozen", "a hundred thousand". */
function readArticleScale(row: Row, at: number): NumberMatch | undefined {
  const article = row.lower(at) === 'a' ? 1 : 0;
  const word = row.lower(at + article);
  if (word === 'dozen') return wordNumber(at, at + article + 1, DOZEN, DOZEN);
  if (article === 0 || !SCALES.has(word)) return undefined;
  return readSum(row, at, at + 1, 1);
}

/** "a couple of days", "the last couple of days", of what nothing else counts or points out. */
function readCouple(row: Row, at: LexemeAt): NumberMatch | undefined {
  const from = row.lower(at) === 'a' ? at + 1 : at;
  const counts = row.lower(from) === 'couple' && row.lower(from + 1) === 'of';
  const next = row.at(from + 2);
  return counts && next?.kind === 'word' && !/^(?:DT|PRP|W|NNP$|NN$)/.test(next.token.tag)
    ? readSum(row, at, from + 2, 2)
    : undefined;
}

function readCardinal(row: Row, at: number): NumberMatch | undefined {
  const small = readBelowHundred(row, at);
  return small === undefined ? undefined : readSum(row, at, small.end, small.value);
}

function readBelowHundred(row: Row, at: number): { value: number; end: number } | undefined {
  const word = row.lower(at);
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, end: at + 1 };
  const ten = TENS.get(word);
  if (ten === undefined) return undefined;
  const next = skipHyphen(row, at + 1);
  const more = UNITS.get(row.lower(next));
  return more !== undefined && more > 0 && more < 10 ? { value: ten + more, end: next + 1 } : { value: ten, end: at + 1 };
}

/** A number word as far as it is read: thousands and more are added up in `total`, what is below them in `current`. */
interface Sum {
  readonly total: number;
  readonly current: number;
  readonly scale: number;
  readonly end: LexemeAt;
}

/** Continues a number word: "three | hundred and five thousand two hundred", "two | and a half million", "one | point five". */
function readSum(row: Row, start: LexemeAt, at: LexemeAt, first: number): NumberMatch {
  const decimals = readDecimals(row, at);
  let sum: Sum = { total: 0, current: first + (decimals?.value ?? 0), scale: 1, end: decimals?.end ?? at };
  for (let next = addWord(row, sum); next !== undefined; next = addWord(row, sum)) sum = next;
  return wordNumber(start, sum.end, scaled(sum.total + sum.current, 1), sum.scale);
}

function addWord(row: Row, sum: Sum): Sum | undefined {
  const at = skipHyphen(row, sum.end);
  const word = row.lower(at);
  const factor = word === 'dozen' ? DOZEN : (SCALES.get(word) ?? readPluralScale(row, at));
  if (factor !== undefined) return multiply(sum, factor, at + 1);
  const half = sum.scale === 1 ? readAndAHalf(row, at) : undefined;
  if (half !== undefined) return { ...sum, current: sum.current + half.value, end: half.end };
  const lower = sum.current === 0 && sum.total > 0 ? readLowerScale(row, at, sum.scale) : undefined;
  if (lower !== undefined) return { ...sum, current: lower.value, end: lower.end };
  const more = sum.scale > 1 && sum.current % 100 === 0 ? readBelowHundred(row, word === 'and' ? at + 1 : at) : undefined;
  return more === undefined ? undefined : { ...sum, current: sum.current + more.value, end: more.end };
}

function multiply({ total, current, scale }: Sum, factor: number, end: LexemeAt): Sum {
  const most = Math.max(scale, factor);
  if (factor === 100) return { total, current: scaled(current, factor), scale: most, end };
  if (current === 0 && total > 0) return { total: scaled(total, factor), current, scale: most, end };
  return { total: total + scaled(current, factor), current: 0, scale: most, end };
}

/** ", three hundred" of "eight thousand, three hundred and sixty": what a comma divides goes on with a smaller scale. */
function readLowerScale(row: Row, at: number, scale: number): { value: number; end: number } | undefined {
  if (row.text(at) !== ',') return undefined;
  const part = readBelowHundred(row, at + 1);
  const factor = part === undefined ? undefined : SCALES.get(row.lower(skipHyphen(row, part.end)));
  return part === undefined || factor === undefined || factor >= scale ? undefined : part;
}

function readDecimals(row: Row, at: number): { value: number; end: number } | undefined {
  if (row.lower(at) !== 'point') return undefined;
  let digits = '';
  let end = at + 1;
  for (let unit = UNITS.get(row.lower(end)); unit !== undefined && unit < 10; unit = UNITS.get(row.lower(end))) {
    digits += unit;
    end += 1;
  }
  return digits === '' ? undefined : { value: Number(`0.${digits}`), end };
}

/** "and a half", "-and-a-half", "and three quarters". */
export function readAndAHalf(row: Row, at: number): { value: number; end: number } | undefined {
  const from = skipHyphen(row, at);
  if (row.lower(from) !== 'and') return undefined;
  const article = skipHyphen(row, from + 1);
  const above = row.lower(article) === 'three' ? 3 : ['a', 'one'].includes(row.lower(article)) ? 1 : 0;
  if (above === 0) return undefined;
  const noun = skipHyphen(row, article + 1);
  const below = DENOMINATORS.get(row.lower(noun).replace(/(?<=quarter)s$/, ''));
  return below === undefined || (above === 3 && below !== 4) ? undefined : { value: above / below, end: noun + 1 };
}

function wordNumber(start: number, end: number, value: number, scale: number): NumberMatch {
  return { start, end, value, scale, digits: false, bare: false, signed: false };
}
