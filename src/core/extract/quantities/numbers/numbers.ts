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
import { isJoiner, isNumber, isWord, lowerAt, textAt, touches, type Lexemes } from '../../../pattern/row.ts';
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
export function readNumber(lexemes: Lexemes, at: LexemeAt, letters = false): NumberMatch | undefined {
  return letters ? readSigned(lexemes, at, true) : numberAt(lexemes, at)?.value;
}

/** Every family asks for the number at the same positions; null where there is none. */
const known = new WeakMap<Lexemes, Map<LexemeAt, Part<NumberMatch> | null>>();

function numberAt(row: Lexemes, at: LexemeAt): Part<NumberMatch> | null {
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
  fits: (number: NumberMatch, row: Lexemes, at: LexemeAt) => boolean = () => true,
  opens: Iterable<string> = NUMBER_OPENERS,
): PartReader<NumberMatch> {
  return opening(opens, (row, at) => {
    const part = numberAt(row, at);
    return part !== null && fits(part.value, row, at) ? part : undefined;
  });
}

function readSigned(lexemes: Lexemes, at: LexemeAt, letters: boolean): NumberMatch | undefined {
  const sign = readSign(lexemes, at);
  const from = sign === undefined ? at : sign.end;
  const number = isNumber(lexemes, from) ? readDigitNumber(lexemes, from, letters) : readWordNumber(lexemes, from);
  if (number === undefined || sign === undefined) return number;
  return { ...number, start: at, value: sign.factor * number.value, signed: true, bare: false };
}

function readSign(lexemes: Lexemes, at: LexemeAt): { end: LexemeAt; factor: number } | undefined {
  const text = lowerAt(lexemes, at);
  if (text === 'negative' || (text === 'minus' && lowerAt(lexemes, at - 1) !== 'or')) {
    const end = isJoiner(lexemes, at + 1) ? at + 2 : at + 1;
    return isNumber(lexemes, end) ? { end, factor: -1 } : undefined;
  }
  const factor = SIGNS.get(text);
  const tight = factor !== undefined && isNumber(lexemes, at + 1) && touches(lexemes, at + 1);
  return tight && standsFree(lexemes, at) && !isRangeDash(lexemes, at) ? { end: at + 1, factor } : undefined;
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['-', -1],
  ['−', -1],
  ['–', -1],
  ['+', 1],
]);

/** Whether a sign follows a space, a bracket or a currency, so that it is no hyphen. */
function standsFree(lexemes: Lexemes, at: LexemeAt): boolean {
  return at === 0 || lexemes[at]?.spaced === true || /^[($€£]$/.test(textAt(lexemes, at - 1));
}

/** "10 -12 people": after a smaller number a dash is no minus, unless a percentage follows ("Stoxx 50 -60%"). */
function isRangeDash(lexemes: Lexemes, at: number): boolean {
  const [first, last] = [lexemes[at - 1], lexemes[at + 1]];
  return (
    first?.kind === 'number' &&
    last !== undefined &&
    first.value < last.value &&
    /^[-–]$/.test(textAt(lexemes, at)) &&
    textAt(lexemes, at + 2) !== '%'
  );
}

function readDigitNumber(lexemes: Lexemes, at: number, letters: boolean): NumberMatch {
  let value = lexemes[at]?.value ?? 0;
  let end = at + 1;
  let bare = true;
  const fraction = readSlashFraction(lexemes, at);
  const grouped = fraction ?? readSpacedThousands(lexemes, at);
  if (grouped !== undefined) ({ value, end } = grouped);
  if (fraction === undefined) {
    const added = readFractionAfter(lexemes, end);
    if (added !== undefined) {
      value += added.value;
      end = added.end;
    }
    const power = readPowerOfTen(lexemes, end);
    if (power !== undefined) {
      value = scaled(value, power.factor);
      end = power.end;
    }
  }
  if (end > at + 1) bare = false;
  const scale = readScales(lexemes, end, letters);
  if (scale !== undefined) {
    value = scaled(value, scale.factor);
    end = scale.end;
    bare = false;
  }
  return { start: at, end, value, scale: scale?.factor ?? 1, digits: true, bare, signed: false };
}

/** Groups of three digits that plain spaces divide: "12 500", "1 234 567.8". What comes before may not be a name, a month or a telephone's prefix. */
function readSpacedThousands(lexemes: Lexemes, at: number): { value: number; end: number } | undefined {
  if (!/^[1-9]\d{0,2}$/.test(textAt(lexemes, at)) || isNumber(lexemes, at - 1) || textAt(lexemes, at - 1) === '+')
    return undefined;
  let end = at + 1;
  let digits = textAt(lexemes, at);
  while (/^\d{3}(?:\.\d+)?$/.test(textAt(lexemes, end)) && isOneSpaceBehind(lexemes, end) && !digits.includes('.')) {
    digits += textAt(lexemes, end);
    end += 1;
  }
  if (end === at + 1) return readCommaAndSpace(lexemes, at);
  return goesOn(lexemes, end) || isOfName(lexemes, at) ? undefined : { value: Number(digits), end };
}

/** "20, 000": no number of a row opens with a zero. */
function readCommaAndSpace(lexemes: Lexemes, at: LexemeAt): { value: number; end: LexemeAt } | undefined {
  const thousands = textAt(lexemes, at + 1) === ',' && touches(lexemes, at + 1) && /^0\d\d$/.test(textAt(lexemes, at + 2));
  return thousands ? { value: Number(textAt(lexemes, at) + textAt(lexemes, at + 2)), end: at + 3 } : undefined;
}

/** Whether digits or signs go on behind groups of digits. */
function goesOn(lexemes: Lexemes, end: LexemeAt): boolean {
  const sign = touches(lexemes, end) && !isWord(lexemes, end) && !/^[.,;:!?)%'’”"]$/.test(textAt(lexemes, end));
  return isNumber(lexemes, end) || sign;
}

function isOfName(lexemes: Lexemes, at: LexemeAt): boolean {
  const name = lexemes[at - 1];
  return name !== undefined && /^\p{Lu}/u.test(name.text) && name.token.tag.startsWith('NNP') && !touches(lexemes, at);
}

function isOneSpaceBehind(lexemes: Lexemes, at: number): boolean {
  return (
    (lexemes[at]?.start ?? 0) - (lexemes[at - 1]?.end ?? 0) === 1 &&
    lexemes[at]?.token.sentence === lexemes[at - 1]?.token.sentence
  );
}

const SLASHES = new Set(['/', '⁄']);
const SLASH_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000]);

function readSlashFraction(lexemes: Lexemes, at: number): { value: number; end: number } | undefined {
  if (!SLASHES.has(textAt(lexemes, at + 1)) || !touches(lexemes, at + 1)) return undefined;
  if (!isNumber(lexemes, at + 2) || !touches(lexemes, at + 2)) return undefined;
  if (SLASHES.has(textAt(lexemes, at + 3)) || SLASHES.has(textAt(lexemes, at - 1))) return undefined;
  const above = lexemes[at]?.value ?? 0;
  const below = lexemes[at + 2]?.value ?? 0;
  if (!SLASH_DENOMINATORS.has(below) || above >= below || above === 0) return undefined;
  return { value: above / below, end: at + 3 };
}

function readFractionAfter(lexemes: Lexemes, at: number): { value: number; end: number } | undefined {
  const sign = FRACTION_SIGNS.get(textAt(lexemes, at));
  if (sign !== undefined) return { value: sign, end: at + 1 };
  if (!isNumber(lexemes, at) || touches(lexemes, at)) return undefined;
  return readSlashFraction(lexemes, at);
}

function readPowerOfTen(lexemes: Lexemes, at: number): { factor: number; end: number } | undefined {
  const times = textAt(lexemes, at);
  if ((times !== '×' && times !== 'x') || textAt(lexemes, at + 1) !== '10') return undefined;
  let next = textAt(lexemes, at + 2) === '^' ? at + 3 : at + 2;
  const minus = ['-', '−'].includes(textAt(lexemes, next)) && touches(lexemes, next);
  if (minus) next += 1;
  if (!isNumber(lexemes, next) || !touches(lexemes, next)) return undefined;
  const exponent = Math.min(lexemes[next]?.value ?? 0, 300);
  return { factor: 10 ** (minus ? -exponent : exponent), end: next + 1 };
}

/** Scale words after digits ("3 million", "2 lakh crore", "8-billion", "1.2bn"); with `letters` one letter as well. */
function readScales(lexemes: Lexemes, at: LexemeAt, letters: boolean): { factor: number; end: LexemeAt } | undefined {
  let factor = 1;
  let end = at;
  for (let scale = readScale(lexemes, end); scale !== undefined; scale = readScale(lexemes, end)) {
    factor *= scale.value;
    end = scale.end;
  }
  if (end > at) return { factor, end };
  return letters ? readScaleLetter(lexemes, at) : undefined;
}

function readScale(lexemes: Lexemes, at: LexemeAt): { value: number; end: LexemeAt } | undefined {
  const next = skipHyphen(lexemes, at);
  const value =
    SCALES.get(lowerAt(lexemes, next)) ?? readPluralScale(lexemes, next) ?? SCALE_ABBREVIATIONS.get(lowerAt(lexemes, next));
  return value === undefined ? undefined : { value, end: next + 1 };
}

/** "40 crores"; "two millions of them" are counted. */
function readPluralScale(lexemes: Lexemes, at: LexemeAt): number | undefined {
  return lowerAt(lexemes, at + 1) === 'of' ? undefined : PLURAL_SCALES.get(lowerAt(lexemes, at));
}

function readScaleLetter(lexemes: Lexemes, at: LexemeAt): { factor: number; end: LexemeAt } | undefined {
  if (!touches(lexemes, at) && textAt(lexemes, at) !== 'MM') return undefined;
  const factor = SCALE_LETTERS.get(lowerAt(lexemes, at));
  return factor === undefined || touchesMore(lexemes, at + 1) ? undefined : { factor, end: at + 1 };
}

/** Whether letters or digits go on directly after ("5mg", "10kph"). */
function touchesMore(lexemes: Lexemes, at: number): boolean {
  return touches(lexemes, at) && (isWord(lexemes, at) || isNumber(lexemes, at));
}

const DOZEN = 12;

/** Position after an optional hyphen inside a compound number word. */
function skipHyphen(lexemes: Lexemes, at: number): number {
  return isJoiner(lexemes, at) ? at + 1 : at;
}

function readWordNumber(lexemes: Lexemes, at: number): NumberMatch | undefined {
  if (!isWord(lexemes, at)) {
    const sign = FRACTION_SIGNS.get(textAt(lexemes, at));
    if (sign === undefined) return undefined;
    return { start: at, end: at + 1, value: sign, scale: 1, digits: true, bare: false, signed: false };
  }
  return readShareOfScale(lexemes, at) ?? readArticleScale(lexemes, at) ?? readCouple(lexemes, at) ?? readCardinal(lexemes, at);
}

/** "half a million", "a quarter of a million", "half a dozen". */
function readShareOfScale(lexemes: Lexemes, at: number): NumberMatch | undefined {
  let next = ['a', 'one', 'three', 'two'].includes(lowerAt(lexemes, at)) ? skipHyphen(lexemes, at + 1) : at;
  const above = lowerAt(lexemes, at) === 'three' ? 3 : lowerAt(lexemes, at) === 'two' ? 2 : 1;
  const below = DENOMINATORS.get(lowerAt(lexemes, next).replace(/s$/, ''));
  if (below === undefined) return undefined;
  const half = below === 2;
  next = skipHyphen(lexemes, next + 1);
  if (lowerAt(lexemes, next) === 'of') next += 1;
  else if (!half) return undefined;
  if (lowerAt(lexemes, next) === 'a') next = skipHyphen(lexemes, next + 1);
  else if (!half) return undefined;
  const word = lowerAt(lexemes, next);
  const scale = word === 'dozen' ? DOZEN : SCALES.get(word);
  if (scale === undefined || scale === 100) return undefined;
  return wordNumber(at, next + 1, scaled(above / below, scale), scale);
}

/** "a million", "a dozen", "a hundred thousand". */
function readArticleScale(lexemes: Lexemes, at: number): NumberMatch | undefined {
  const article = lowerAt(lexemes, at) === 'a' ? 1 : 0;
  const word = lowerAt(lexemes, at + article);
  if (word === 'dozen') return wordNumber(at, at + article + 1, DOZEN, DOZEN);
  if (article === 0 || !SCALES.has(word)) return undefined;
  return readSum(lexemes, at, at + 1, 1);
}

/** "a couple of days", "the last couple of days", of what nothing else counts or points out. */
function readCouple(lexemes: Lexemes, at: LexemeAt): NumberMatch | undefined {
  const from = lowerAt(lexemes, at) === 'a' ? at + 1 : at;
  const counts = lowerAt(lexemes, from) === 'couple' && lowerAt(lexemes, from + 1) === 'of';
  const next = lexemes[from + 2];
  return counts && next?.kind === 'word' && !/^(?:DT|PRP|W|NNP$|NN$)/.test(next.token.tag)
    ? readSum(lexemes, at, from + 2, 2)
    : undefined;
}

function readCardinal(lexemes: Lexemes, at: number): NumberMatch | undefined {
  const small = readBelowHundred(lexemes, at);
  return small === undefined ? undefined : readSum(lexemes, at, small.end, small.value);
}

function readBelowHundred(lexemes: Lexemes, at: number): { value: number; end: number } | undefined {
  const word = lowerAt(lexemes, at);
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, end: at + 1 };
  const ten = TENS.get(word);
  if (ten === undefined) return undefined;
  const next = skipHyphen(lexemes, at + 1);
  const more = UNITS.get(lowerAt(lexemes, next));
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
function readSum(lexemes: Lexemes, start: LexemeAt, at: LexemeAt, first: number): NumberMatch {
  const decimals = readDecimals(lexemes, at);
  let sum: Sum = { total: 0, current: first + (decimals?.value ?? 0), scale: 1, end: decimals?.end ?? at };
  for (let next = addWord(lexemes, sum); next !== undefined; next = addWord(lexemes, sum)) sum = next;
  return wordNumber(start, sum.end, scaled(sum.total + sum.current, 1), sum.scale);
}

function addWord(lexemes: Lexemes, sum: Sum): Sum | undefined {
  const at = skipHyphen(lexemes, sum.end);
  const word = lowerAt(lexemes, at);
  const factor = word === 'dozen' ? DOZEN : (SCALES.get(word) ?? readPluralScale(lexemes, at));
  if (factor !== undefined) return multiply(sum, factor, at + 1);
  const half = sum.scale === 1 ? readAndAHalf(lexemes, at) : undefined;
  if (half !== undefined) return { ...sum, current: sum.current + half.value, end: half.end };
  const lower = sum.current === 0 && sum.total > 0 ? readLowerScale(lexemes, at, sum.scale) : undefined;
  if (lower !== undefined) return { ...sum, current: lower.value, end: lower.end };
  const more = sum.scale > 1 && sum.current % 100 === 0 ? readBelowHundred(lexemes, word === 'and' ? at + 1 : at) : undefined;
  return more === undefined ? undefined : { ...sum, current: sum.current + more.value, end: more.end };
}

function multiply({ total, current, scale }: Sum, factor: number, end: LexemeAt): Sum {
  const most = Math.max(scale, factor);
  if (factor === 100) return { total, current: scaled(current, factor), scale: most, end };
  if (current === 0 && total > 0) return { total: scaled(total, factor), current, scale: most, end };
  return { total: total + scaled(current, factor), current: 0, scale: most, end };
}

/** ", three hundred" of "eight thousand, three hundred and sixty": what a comma divides goes on with a smaller scale. */
function readLowerScale(lexemes: Lexemes, at: number, scale: number): { value: number; end: number } | undefined {
  if (textAt(lexemes, at) !== ',') return undefined;
  const part = readBelowHundred(lexemes, at + 1);
  const factor = part === undefined ? undefined : SCALES.get(lowerAt(lexemes, skipHyphen(lexemes, part.end)));
  return part === undefined || factor === undefined || factor >= scale ? undefined : part;
}

function readDecimals(lexemes: Lexemes, at: number): { value: number; end: number } | undefined {
  if (lowerAt(lexemes, at) !== 'point') return undefined;
  let digits = '';
  let end = at + 1;
  for (let unit = UNITS.get(lowerAt(lexemes, end)); unit !== undefined && unit < 10; unit = UNITS.get(lowerAt(lexemes, end))) {
    digits += unit;
    end += 1;
  }
  return digits === '' ? undefined : { value: Number(`0.${digits}`), end };
}

/** "and a half", "-and-a-half", "and three quarters". */
export function readAndAHalf(lexemes: Lexemes, at: number): { value: number; end: number } | undefined {
  const from = skipHyphen(lexemes, at);
  if (lowerAt(lexemes, from) !== 'and') return undefined;
  const article = skipHyphen(lexemes, from + 1);
  const above = lowerAt(lexemes, article) === 'three' ? 3 : ['a', 'one'].includes(lowerAt(lexemes, article)) ? 1 : 0;
  if (above === 0) return undefined;
  const noun = skipHyphen(lexemes, article + 1);
  const below = DENOMINATORS.get(lowerAt(lexemes, noun).replace(/(?<=quarter)s$/, ''));
  return below === undefined || (above === 3 && below !== 4) ? undefined : { value: above / below, end: noun + 1 };
}

function wordNumber(start: number, end: number, value: number, scale: number): NumberMatch {
  return { start, end, value, scale, digits: false, bare: false, signed: false };
}
