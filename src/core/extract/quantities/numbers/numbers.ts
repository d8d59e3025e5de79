import {
  DENOMINATORS,
  FRACTION_SIGNS,
  PLURAL_DENOMINATORS,
  PLURAL_SCALES,
  SCALES,
  SCALE_ABBREVIATIONS,
  SCALE_LETTERS,
  TENS,
  UNITS,
} from '../../../lexicon/numerals.ts';
import { wordTable } from '../../../lexicon/wordList.ts';
import { eitherPart, lexeme, opening, readOnce, type Part, type PartReader } from '../../../pattern/pattern.ts';
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
  const sign = SIGN(row, at);
  const from = sign?.end ?? at;
  const number = row.isNumber(from) ? readDigitNumber(row, from, letters) : WORDS(row, from)?.value;
  if (number === undefined || sign === undefined) return number;
  return { ...number, start: at, value: sign.value * number.value, signed: true, bare: false };
}

/** A sign before digits: one that follows a space, a bracket or a currency, so that it is no hyphen. */
const SIGN = phrasesIn({ SIGNS: NUMBER_SIGNS })(
  ['word:minus|negative - &#', 'sign:SIGNS &+#'],
  ({ word, sign = -1 }, { row, start }) => {
    if (word === undefined) return start === 0 || !row.touches(start) || /^[($€£]$/.test(row.text(start - 1)) ? sign : undefined;
    return word === 'minus' && row.lower(start - 1) === 'or' ? undefined : sign;
  },
);

function readDigitNumber(row: Row, at: LexemeAt, letters: boolean): NumberMatch {
  const fraction = SLASH_FRACTION(row, at) ?? SHOWN_DECIMALS(row, at);
  let { value, end } = fraction ?? SPACED_THOUSANDS(row, at) ?? { value: row.at(at)?.value ?? 0, end: at + 1 };
  if (fraction === undefined) {
    const added = FRACTION_AFTER(row, end);
    if (added !== undefined) [value, end] = [value + added.value, added.end];
    const power = POWER_OF_TEN(row, end);
    if (power !== undefined) [value, end] = [scaled(value, power.value), power.end];
  }
  const scale = readScales(row, end, letters);
  if (scale !== undefined) [value, end] = [scaled(value, scale.value), scale.end];
  return { start: at, end, value, scale: scale?.value ?? 1, digits: true, bare: end === at + 1, signed: false };
}

function spacedDigits(form: RegExp): PartReader<true> {
  return lexeme((row, at) => (!row.touches(at) && form.test(row.text(at)) ? true : undefined));
}

/** Groups of three digits that plain spaces divide: "12 500", "1 234 567.8", "20, 000". What comes before may not be a name, a month or a telephone's prefix. */
const SPACED_THOUSANDS = phrasesIn({
  GROUP: spacedDigits(/^\d{3}$/),
  LAST: spacedDigits(/^\d{3}\.\d+$/),
  // No number of a row opens with a zero.
  ZEROS: spacedDigits(/^0\d\d$/),
})(['# GROUP* LAST', '# GROUP GROUP*', '# +, ZEROS'], (_, { row, start, end }) => {
  const named = !row.touches(start) && row.isCapitalized(start - 1) && row.tag(start - 1).startsWith('NNP');
  const begins = !row.isNumber(start - 1) || isYearBefore(row, start);
  const whole = begins && !named && row.text(start - 1) !== '+' && !row.isNumber(end);
  const digits = row.lexemes.slice(start, end).map(({ kind, text }) => (kind === 'number' ? text : ''));
  return whole && /^[1-9]\d{0,2}$/.test(row.text(start)) ? Number(digits.join('')) : undefined;
});

/** "In 2019 12 000 people" */
function isYearBefore(row: Row, at: LexemeAt): boolean {
  return /^(?:1[89]|20)\d\d$/.test(row.text(at - 1)) && /^(?:in|since|by|during)$/.test(row.lower(at - 2));
}

const THOUSAND = 1000;

/** "12 500" */
export function isSpaced({ start, end, value, scale }: NumberMatch): boolean {
  return end > start + 1 && scale === 1 && value >= THOUSAND;
}

const SLASH_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000]);

/** "3/4"; "24/7" and "1/2/2020" are none. */
const SLASH_FRACTION = phrasesIn({})(['above:# +/|⁄ below:+#'], ({ above, below }, { row, start, end }) => {
  const longer = /^[/⁄]$/.test(row.text(end)) || /^[/⁄]$/.test(row.text(start - 1));
  return longer || !SLASH_DENOMINATORS.has(below) || above >= below ? undefined : above / below;
});

/** "16,7%", "1,5 km": a comma for a point, as writers of other languages have it; only what follows shows that it divides no two numbers. */
export const DECIMAL_COMMA = phrasesIn({})(['whole:# +, tenths:+#'], ({ whole, tenths }, { row, end }) => {
  const digits = row.text(end - 1);
  return /^\d{1,2}$/.test(digits) && whole < 1000 ? whole + tenths / 10 ** digits.length : undefined;
});

const SHOWN_DECIMALS = phrasesIn({ DECIMAL_COMMA, SCALE: lexeme(scaleOf) })(
  ['value:DECIMAL_COMMA &%|percent|per', 'value:DECIMAL_COMMA &SCALE'],
  ({ value }) => value,
);

/** "2½", "2 3/4". */
const FRACTION_AFTER = eitherPart(FRACTION_SIGNS, (row, at) => (row.touches(at) ? undefined : SLASH_FRACTION(row, at)));

const HIGHEST_POWER = 300;

/** "× 10^6", "x 10-3". */
const POWER_OF_TEN = phrasesIn({})(['×|x 10 ^? minus:-|−? exponent:+#'], ({ minus, exponent }) => {
  const power = Math.min(exponent, HIGHEST_POWER);
  return 10 ** (minus === undefined ? power : -power);
});

const SCALE = phrasesIn({ SCALE: lexeme((row, at) => scaleOf(row, at) ?? SCALE_ABBREVIATIONS.get(row.lower(at))) })(
  ['- scale:SCALE'],
  ({ scale }) => scale,
);
const SCALES_BEHIND = phrasesIn({ SCALE })(['scales:SCALE*'], ({ scales }) => scales?.reduce(scaled));

/** Scale words after digits ("3 million", "2 lakh crore", "8-billion", "1.2bn"); with `letters` one letter that touches them as well. */
function readScales(row: Row, at: LexemeAt, letters: boolean): Part<number> | undefined {
  const words = SCALES_BEHIND(row, at);
  if (words !== undefined) return words;
  const letter = letters && (row.touches(at) || row.text(at) === 'MM') ? SCALE_LETTERS.get(row.lower(at)) : undefined;
  // Letters or digits that go on make another word: "5mg", "10kph".
  const goesOn = row.touches(at + 1) && (row.isWord(at + 1) || row.isNumber(at + 1));
  return letter === undefined || goesOn ? undefined : { value: letter, end: at + 1 };
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

const BELOW: ReadonlyMap<string, number> = new Map([...DENOMINATORS, ...PLURAL_DENOMINATORS]);
const GREAT_SCALES: ReadonlyMap<string, number> = new Map(
  [...SCALES, ['dozen', DOZEN] as const].filter(([, scale]) => scale !== 100),
);

const BELOW_HUNDRED = phrasesIn({ UNITS, TENS, ONES: new Map([...UNITS].filter(([, unit]) => unit > 0)) })(
  ['unit:UNITS', 'ten:TENS - unit:ONES', 'ten:TENS'],
  ({ ten = 0, unit = 0 }) => ten + unit,
);

const phrase = phrasesIn({
  BELOW,
  BELOW_HUNDRED,
  GREAT_SCALES,
  SCALES,
  FRACTION_SIGNS,
  DIGIT: new Map([...UNITS].filter(([, unit]) => unit < 10)),
});

/** A number in words, or a sign of a fraction. Of what is added up the number itself says where it ends. */
const WORDS = eitherPart(
  // "half a million", "a quarter of a million", "half a dozen"
  phrase(
    ['above:a|one|two|three? - below:BELOW - of:of? article:a? - scale:GREAT_SCALES'],
    ({ above, below, of, article, scale }, { start, end }) => {
      const whole = of !== undefined && article !== undefined;
      const parts = above === 'three' ? 3 : above === 'two' ? 2 : 1;
      return whole || below === 2 ? wordNumber(start, end, scaled(parts / below, scale), scale) : undefined;
    },
  ),
  phrase(['a? dozen'], (_, { start, end }) => wordNumber(start, end, DOZEN, DOZEN)),
  // "a million", "a hundred thousand"
  phrase(['a &SCALES'], (_, { row, start, end }) => readSum(row, start, end, 1)),
  // "a couple of days", "the last couple of days", of what nothing else counts or points out
  phrase(['a? couple of'], (_, { row, start, end }) =>
    /^(?:DT|PRP|W|NNP$|NN$)/.test(row.tag(end)) ? undefined : readSum(row, start, end, 2),
  ),
  phrase(['small:BELOW_HUNDRED'], ({ small }, { row, start, end }) => readSum(row, start, end, small)),
  phrase(['sign:FRACTION_SIGNS'], ({ sign }, { start, end }) => ({ ...wordNumber(start, end, sign, 1), digits: true })),
);

/** A number word as far as it is read: thousands and more are added up in `total`, what is below them in `current`. */
interface Sum {
  readonly total: number;
  readonly current: number;
  readonly scale: number;
  readonly end: LexemeAt;
}

/** Continues a number word: "three | hundred and five thousand two hundred", "two | and a half million", "one | point five". */
function readSum(row: Row, start: LexemeAt, at: LexemeAt, first: number): NumberMatch {
  const decimals = DECIMALS(row, at);
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
  const lower = sum.current === 0 && sum.total > 0 ? LOWER_SCALE(row, at) : undefined;
  if (lower !== undefined) return { ...sum, current: lower.value, end: lower.end };
  const more = sum.scale > 1 && sum.current % 100 === 0 ? BELOW_HUNDRED(row, word === 'and' ? at + 1 : at) : undefined;
  return more === undefined ? undefined : { ...sum, current: sum.current + more.value, end: more.end };
}

function multiply({ total, current, scale }: Sum, factor: number, end: LexemeAt): Sum {
  const most = Math.max(scale, factor);
  if (factor === 100) return { total, current: scaled(current, factor), scale: most, end };
  if (current === 0 && total > 0) return { total: scaled(total, factor), current, scale: most, end };
  return { total: total + scaled(current, factor), current: 0, scale: most, end };
}

/** ", three hundred" of "eight thousand, three hundred and sixty": what a comma divides goes on with a smaller scale. */
const LOWER_SCALE = phrase([', part:BELOW_HUNDRED - &SCALES'], ({ part }) => part);

/** "point five" behind a number word. */
const DECIMALS = phrase(['point digits:DIGIT*'], ({ digits }) => digits && Number(`0.${digits.join('')}`));

/** "and a half", "-and-a-half". */
export const readAndAHalf = phrasesIn({ DENOMINATORS })(['- and - a|one - below:DENOMINATORS'], ({ below }) => 1 / below);

function wordNumber(start: LexemeAt, end: LexemeAt, value: number, scale: number): NumberMatch {
  return { start, end, value, scale, digits: false, bare: false, signed: false };
}
