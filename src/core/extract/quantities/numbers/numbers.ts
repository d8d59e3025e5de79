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
import { wordTable } from '../../../lexicon/wordList.ts';
import { opening, readOnce, type Part, type PartReader } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

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
  const number = NUMBER(row, at)?.value;
  return letters && number?.digits === true ? readSigned(row, at, true) : number;
}

const NUMBER = readOnce((row, at): Part<NumberMatch> | undefined => {
  const number = readSigned(row, at, false);
  return number && { value: number, end: number.end };
});

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
    const part = NUMBER(row, at);
    return part !== undefined && fits(part.value, row, at) ? part : undefined;
  });
}

/** What stands before a number, with its factor. */
export const NUMBER_SIGNS = wordTable({ '- − –': -1, '+': 1 });

function readSigned(row: Row, at: LexemeAt, letters: boolean): NumberMatch | undefined {
  const sign = readSign(row, at);
  const from = sign?.end ?? at;
  const number = row.isNumber(from) ? readDigitNumber(row, from, letters) : readWordNumber(row, from);
  if (number === undefined || sign === undefined) return number;
  return { ...number, start: at, value: sign.value * number.value, signed: true, bare: false };
}

/** A sign before digits: one that follows a space, a bracket or a currency, so that it is no hyphen. */
function readSign(row: Row, at: LexemeAt): Part<number> | undefined {
  const text = row.lower(at);
  if (text === 'negative' || (text === 'minus' && row.lower(at - 1) !== 'or')) {
    const end = skipHyphen(row, at + 1);
    return row.isNumber(end) ? { value: -1, end } : undefined;
  }
  const value = NUMBER_SIGNS.get(text);
  if (value === undefined || !row.isNumber(at + 1) || !row.touches(at + 1)) return undefined;
  const free = at === 0 || !row.touches(at) || /^[($€£]$/.test(row.text(at - 1));
  return free ? { value, end: at + 1 } : undefined;
}

function readDigitNumber(row: Row, at: LexemeAt, letters: boolean): NumberMatch {
  const fraction = SLASH_FRACTION(row, at) ?? DECIMAL_COMMA(row, at);
  let { value, end } = fraction ?? readSpacedThousands(row, at) ?? { value: row.at(at)?.value ?? 0, end: at + 1 };
  if (fraction === undefined) {
    const added = readFractionAfter(row, end);
    if (added !== undefined) [value, end] = [value + added.value, added.end];
    const power = POWER_OF_TEN(row, end);
    if (power !== undefined) [value, end] = [scaled(value, power.value), power.end];
  }
  const scale = readScales(row, end, letters);
  if (scale !== undefined) [value, end] = [scaled(value, scale.value), scale.end];
  return { start: at, end, value, scale: scale?.value ?? 1, digits: true, bare: end === at + 1, signed: false };
}

/** Groups of three digits that plain spaces divide: "12 500", "1 234 567.8". What comes before may not be a name, a month or a telephone's prefix. */
function readSpacedThousands(row: Row, at: LexemeAt): Part<number> | undefined {
  if (!/^[1-9]\d{0,2}$/.test(row.text(at)) || row.isNumber(at - 1) || row.text(at - 1) === '+') return undefined;
  let end = at + 1;
  let digits = row.text(at);
  while (/^\d{3}(?:\.\d+)?$/.test(row.text(end)) && !row.touches(end) && row.sameSentence(end, at) && !digits.includes('.')) {
    digits += row.text(end);
    end += 1;
  }
  if (end === at + 1) return readCommaAndSpace(row, at);
  return row.isNumber(end) || (row.isCapitalized(at - 1) && row.tag(at - 1).startsWith('NNP'))
    ? undefined
    : { value: Number(digits), end };
}

/** "20, 000": no number of a row opens with a zero. */
function readCommaAndSpace(row: Row, at: LexemeAt): Part<number> | undefined {
  const thousands = row.text(at + 1) === ',' && row.touches(at + 1) && /^0\d\d$/.test(row.text(at + 2));
  return thousands ? { value: Number(row.text(at) + row.text(at + 2)), end: at + 3 } : undefined;
}

const SLASH_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000]);

/** "3/4"; "24/7" and "1/2/2020" are none. */
const SLASH_FRACTION = phrasesIn({})(['above:# +/|⁄ below:+#'], ({ above, below }, { row, start, end }) => {
  const longer = /^[/⁄]$/.test(row.text(end)) || /^[/⁄]$/.test(row.text(start - 1));
  return longer || !SLASH_DENOMINATORS.has(below) || above >= below ? undefined : above / below;
});

/** "16,7%", "32,2 million": a comma for a point, as writers of other languages have it; a percent sign or a scale shows that it divides no two numbers. */
const DECIMAL_COMMA = phrasesIn({})(['whole:# +, tenths:+#'], ({ whole, tenths }, { row, end }) => {
  const digits = row.text(end - 1);
  const shown = /^(?:%|percent|per)$/.test(row.lower(end)) || scaleOf(row, end) !== undefined;
  return shown && /^\d{1,2}$/.test(digits) && whole < 1000 ? whole + tenths / 10 ** digits.length : undefined;
});

function readFractionAfter(row: Row, at: LexemeAt): Part<number> | undefined {
  const sign = FRACTION_SIGNS.get(row.text(at));
  if (sign !== undefined) return { value: sign, end: at + 1 };
  return row.isNumber(at) && !row.touches(at) ? SLASH_FRACTION(row, at) : undefined;
}

const HIGHEST_POWER = 300;

/** "× 10^6", "x 10-3". */
const POWER_OF_TEN = phrasesIn({})(['×|x 10 ^? minus:-|−? exponent:+#'], ({ minus, exponent }) => {
  const power = Math.min(exponent, HIGHEST_POWER);
  return 10 ** (minus === undefined ? power : -power);
});

/** Scale words after digits ("3 million", "2 lakh crore", "8-billion", "1.2bn"); with `letters` one letter that touches them as well. */
function readScales(row: Row, at: LexemeAt, letters: boolean): Part<number> | undefined {
  let factor = 1;
  let end = at;
  for (let scale = readScale(row, end); scale !== undefined; scale = readScale(row, end)) {
    factor *= scale.value;
    end = scale.end;
  }
  if (end > at) return { value: factor, end };
  const letter = letters && (row.touches(at) || row.text(at) === 'MM') ? SCALE_LETTERS.get(row.lower(at)) : undefined;
  // Letters or digits that go on make another word: "5mg", "10kph".
  const goesOn = row.touches(at + 1) && (row.isWord(at + 1) || row.isNumber(at + 1));
  return letter === undefined || goesOn ? undefined : { value: letter, end: at + 1 };
}

function readScale(row: Row, at: LexemeAt): Part<number> | undefined {
  const next = skipHyphen(row, at);
  const value = scaleOf(row, next) ?? SCALE_ABBREVIATIONS.get(row.lower(next));
  return value === undefined ? undefined : { value, end: next + 1 };
}

/** "million", "40 crores"; "two millions of them" are counted. */
function scaleOf(row: Row, at: LexemeAt): number | undefined {
  const word = row.lower(at);
  return SCALES.get(word) ?? (row.lower(at + 1) === 'of' ? undefined : PLURAL_SCALES.get(word));
}

const DOZEN = 12;

/** Position after an optional hyphen inside a compound number word. */
function skipHyphen(row: Row, at: LexemeAt): LexemeAt {
  return row.isJoiner(at) ? at + 1 : at;
}

function readWordNumber(row: Row, at: LexemeAt): NumberMatch | undefined {
  if (row.isWord(at))
    return readShareOfScale(row, at) ?? readArticleScale(row, at) ?? readCouple(row, at) ?? readCardinal(row, at);
  const sign = FRACTION_SIGNS.get(row.text(at));
  return sign === undefined ? undefined : { ...wordNumber(at, at + 1, sign, 1), digits: true };
}

const BELOW: ReadonlyMap<string, number> = new Map(
  [...DENOMINATORS].flatMap(([word, value]) => [
    [word, value],
    [`${word}s`, value],
  ]),
);
const GREAT_SCALES: ReadonlyMap<string, number> = new Map(
  [...SCALES, ['dozen', DOZEN] as const].filter(([, scale]) => scale !== 100),
);

/** "half a million", "a quarter of a million", "half a dozen". */
const SHARE_OF_SCALE = phrasesIn({ BELOW, GREAT_SCALES })(
  ['above:a|one|two|three? - below:BELOW - of:of? article:a? - scale:GREAT_SCALES'],
  ({ above, below, of, article, scale }) => {
    const whole = of !== undefined && article !== undefined;
    const parts = above === 'three' ? 3 : above === 'two' ? 2 : 1;
    return whole || below === 2 ? { value: scaled(parts / below, scale), scale } : undefined;
  },
);

function readShareOfScale(row: Row, at: LexemeAt): NumberMatch | undefined {
  const share = SHARE_OF_SCALE(row, at);
  return share === undefined ? undefined : wordNumber(at, share.end, share.value.value, share.value.scale);
}

/** "a million", "a dozen", "a hundred thousand". */
function readArticleScale(row: Row, at: LexemeAt): NumberMatch | undefined {
  const from = row.lower(at) === 'a' ? at + 1 : at;
  if (row.lower(from) === 'dozen') return wordNumber(at, from + 1, DOZEN, DOZEN);
  return from > at && SCALES.has(row.lower(from)) ? readSum(row, at, from, 1) : undefined;
}

/** "a couple of days", "the last couple of days", of what nothing else counts or points out. */
function readCouple(row: Row, at: LexemeAt): NumberMatch | undefined {
  const from = row.lower(at) === 'a' ? at + 1 : at;
  const counts = row.lower(from) === 'couple' && row.lower(from + 1) === 'of';
  return counts && !/^(?:DT|PRP|W|NNP$|NN$)/.test(row.tag(from + 2)) ? readSum(row, at, from + 2, 2) : undefined;
}

function readCardinal(row: Row, at: LexemeAt): NumberMatch | undefined {
  const small = readBelowHundred(row, at);
  return small === undefined ? undefined : readSum(row, at, small.end, small.value);
}

function readBelowHundred(row: Row, at: LexemeAt): Part<number> | undefined {
  const unit = UNITS.get(row.lower(at));
  if (unit !== undefined) return { value: unit, end: at + 1 };
  const ten = TENS.get(row.lower(at));
  if (ten === undefined) return undefined;
  const next = skipHyphen(row, at + 1);
  const more = UNITS.get(row.lower(next)) ?? 0;
  return more > 0 ? { value: ten + more, end: next + 1 } : { value: ten, end: at + 1 };
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
  const factor = word === 'dozen' ? DOZEN : scaleOf(row, at);
  if (factor !== undefined) return multiply(sum, factor, at + 1);
  const half = sum.scale === 1 ? readAndAHalf(row, at) : undefined;
  if (half !== undefined) return { ...sum, current: sum.current + half.value, end: half.end };
  const lower = sum.current === 0 && sum.total > 0 ? readLowerScale(row, at) : undefined;
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
function readLowerScale(row: Row, at: LexemeAt): Part<number> | undefined {
  const part = row.text(at) === ',' ? readBelowHundred(row, at + 1) : undefined;
  const factor = part === undefined ? undefined : SCALES.get(row.lower(skipHyphen(row, part.end)));
  return factor === undefined ? undefined : part;
}

function readDecimals(row: Row, at: LexemeAt): Part<number> | undefined {
  if (row.lower(at) !== 'point') return undefined;
  let digits = '';
  let end = at + 1;
  for (let unit = UNITS.get(row.lower(end)); unit !== undefined && unit < 10; unit = UNITS.get(row.lower(end))) {
    digits += unit;
    end += 1;
  }
  return digits === '' ? undefined : { value: Number(`0.${digits}`), end };
}

/** "and a half", "-and-a-half". */
export const readAndAHalf = phrasesIn({ DENOMINATORS })(['- and - a|one - below:DENOMINATORS'], ({ below }) => 1 / below);

function wordNumber(start: LexemeAt, end: LexemeAt, value: number, scale: number): NumberMatch {
  return { start, end, value, scale, digits: false, bare: false, signed: false };
}
