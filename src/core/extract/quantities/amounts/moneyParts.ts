import {
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  DOUBTFUL_PREFIXES,
  SIGN_LETTERS,
} from '../../../lexicon/currencies.ts';
import { CURRENCY_NOUNS, DOUBTFUL_CURRENCY_NOUNS, MINOR_UNITS } from '../../../lexicon/currencyNames.ts';
import { CURRENCY_OF_COUNTRY } from '../../../lexicon/currencyPlaces.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { opening, type Part } from '../../../pattern/pattern.ts';
import { eitherPart, phrasesIn } from '../../../pattern/phrase.ts';
import {
  isCapitalized,
  isJoiner,
  isNumber,
  isWord,
  lemmaAt,
  lowerAt,
  textAt,
  touches,
  type Lexemes,
} from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { NUMBER_OPENERS, numberPart, readNumber, scaled, type NumberMatch } from '../numbers/numbers.ts';
import { isTitleCase } from '../reading/titleCase.ts';
import type { Measure } from './atom.ts';

/** A currency beside a number, by the name, sign or code that is written. */
interface Currency {
  readonly unit: string;
  /** Of a mark before: it needs a scale or a thousands separator behind the digits. Of a name behind: it needs a great number. */
  readonly doubtful: boolean;
}

function sure(unit: string | undefined): Currency | undefined {
  return unit === undefined ? undefined : { unit, doubtful: false };
}

/** A minus or plus before a currency: "-€3". */
function readLeading(row: Lexemes, at: LexemeAt): Part<number> | undefined {
  const sign = row[at]?.spaced === true ? LEADING.get(textAt(row, at)) : undefined;
  return sign === undefined ? undefined : { value: sign, end: at + 1 };
}

const LEADING: ReadonlyMap<string, number> = new Map([
  ['-', -1],
  ['−', -1],
  ['–', -1],
  ['+', 1],
]);

/** Digits behind a mark, a letter for a scale included: "5m". Other letters that touch them would make another amount: "3x". */
function readMarked(row: Lexemes, at: LexemeAt): Part<NumberMatch> | undefined {
  const number = readNumber(row, at, true);
  if (number === undefined || !number.digits) return undefined;
  const { end } = number;
  const goesOn =
    isWord(row, end) && touches(row, end) && !CURRENCY_CODES.has(textAt(row, end)) && !/^(?:ish|s)$/.test(lowerAt(row, end));
  return goesOn ? undefined : { value: number, end };
}

/** A number with a letter for its scale, where the name of a currency follows: "5m euros". */
function readLettered(row: Lexemes, at: LexemeAt): Part<NumberMatch> | undefined {
  const plain = readNumber(row, at);
  const lettered =
    plain !== undefined && isWord(row, plain.end) && touches(row, plain.end) ? readNumber(row, at, true) : undefined;
  return plain !== undefined && lettered !== undefined && lettered.end > plain.end
    ? { value: lettered, end: lettered.end }
    : undefined;
}

/** "$76 US", "$500 CAD". */
function readCode(row: Lexemes, at: LexemeAt): Part<string> | undefined {
  const text = textAt(row, at);
  if (row[at]?.spaced !== true || text !== text.toUpperCase() || text.length < 2) return undefined;
  const unit = SIGN_LETTERS.get(text.toLowerCase()) ?? (CURRENCY_CODES.has(text) ? text : undefined);
  return unit === undefined || isJoiner(row, at + 1) ? undefined : { value: unit, end: at + 1 };
}

/** "#8.4bn", "#7.99": where ASCII has the number sign, the British set (ISO 646-GB) has the pound's, and old wire text shows the one for the other. */
function readHash(row: Lexemes, at: LexemeAt): Part<Currency> | undefined {
  if (textAt(row, at) !== '#' || !touches(row, at + 1)) return undefined;
  const number = readNumber(row, at + 1, true);
  const priced = number !== undefined && (number.scale > 1 || /^\d+\.\d\d$/.test(textAt(row, at + 1)));
  return priced ? { value: { unit: 'GBP', doubtful: false }, end: at + 1 } : undefined;
}

/** "Rs", "RM", "USD": letters that stand before digits. */
function readPrefix(row: Lexemes, at: LexemeAt): Part<string> | undefined {
  const text = textAt(row, at);
  const inside = touches(row, at) && (isWord(row, at - 1) || isNumber(row, at - 1));
  return !inside && (CURRENCY_CODES.has(text) || CURRENCY_PREFIXES.has(text)) ? { value: text, end: at + 1 } : undefined;
}

const words = {
  STOP: wordSet('.'),
  SIGN: CURRENCY_SIGNS,
  SIGN_LETTER: SIGN_LETTERS,
  WORD_SIGN: new Set([...CURRENCY_SIGNS.keys(), '¢']),
  PREFIX: readPrefix,
  NAME: CURRENCY_NOUNS,
  COUNTRY: CURRENCY_OF_COUNTRY,
};
const phrase = phrasesIn(words);
const LONGEST_LETTERS = 3;

/** "US$", "NZ $", "U.S. $", "XY$". */
const LETTERS_AND_SIGN = phrase(
  ['u^ STOP s STOP sign:WORD_SIGN', 'letters:WORD^ sign:WORD_SIGN'],
  ({ letters = 'us', sign }, { row, end }) => {
    const tight = touches(row, end - 1);
    const unnamed = sign === '$' && tight && letters.length <= LONGEST_LETTERS ? `${letters.toUpperCase()}$` : undefined;
    const unit = SIGN_LETTERS.get(letters) ?? unnamed;
    return (letters.length > 1 || tight) && (sign !== '£' || unit === 'EGP') ? sure(unit) : undefined;
  },
);

/** "Rs 40", "Rs. 40", "RM79", "USD 5", "Y=28,030". */
const PREFIX = phrase(
  ['prefix:PREFIX dot:+STOP', 'prefix:PREFIX dot:+=', 'prefix:PREFIX'],
  ({ prefix, dot }, { row, end }): Currency | undefined => {
    const doubtful = DOUBTFUL_PREFIXES.has(prefix);
    const loose = doubtful && prefix.length === 1 && !touches(row, end);
    const unit = CURRENCY_CODES.has(prefix) ? prefix : CURRENCY_PREFIXES.get(prefix);
    return unit === undefined || loose || !isNumber(row, end) ? undefined : { unit, doubtful: doubtful && dot === undefined };
  },
);

/** The country before the name of its currency: "Australian dollars", "U.S. dollars". */
const OF_COUNTRY = phrase(
  ['us:u^ STOP s STOP', 'new|hong|sri|south|west? country:COUNTRY'],
  ({ us, country }, { row, start, end }) =>
    isCapitalized(row, start) && CURRENCY_NOUNS.has(lowerAt(row, end)) ? (us === undefined ? country : 'USD') : undefined,
);

/** A sign that touches the number before it, and none behind. */
function readSignBehind(row: Lexemes, at: LexemeAt): Part<Currency> | undefined {
  const unit = touches(row, at) ? CURRENCY_SIGNS.get(textAt(row, at)) : undefined;
  const before = isNumber(row, at + 1) && touches(row, at + 1);
  return unit === undefined || before ? undefined : { value: { unit, doubtful: false }, end: at + 1 };
}

function readCodeBehind(row: Lexemes, at: LexemeAt): Part<Currency> | undefined {
  const unit = textAt(row, at);
  return CURRENCY_CODES.has(unit) ? { value: { unit, doubtful: false }, end: at + 1 } : undefined;
}

/** Names of currencies; "1 Pound Lane" and "40-pound-foot" have none. */
const NAMED = phrasesIn({ ...words, OF_COUNTRY })(
  ['country:OF_COUNTRY? name:NAME'],
  ({ country, name }, { row, end }): Currency | undefined => {
    const partOfName = isCapitalized(row, end - 1) && isCapitalized(row, end) && isWord(row, end);
    const torque = isJoiner(row, end) && /^f(?:ee|oo)t$/.test(lowerAt(row, end + 1));
    const doubtful = DOUBTFUL_CURRENCY_NOUNS.has(lowerAt(row, end - 1)) && country === undefined;
    return partOfName || torque ? undefined : { unit: country ?? name, doubtful };
  },
);

/** Hundredths by name; "p" touches its digits. */
function readMinor(row: Lexemes, at: LexemeAt): Part<string> | undefined {
  const unit = MINOR_UNITS.get(lowerAt(row, at));
  const loose =
    lowerAt(row, at) === 'p' && !(touches(row, at) && isNumber(row, at - 1) && !(isWord(row, at + 1) && touches(row, at + 1)));
  const named = isCapitalized(row, at) && !isTitleCase(row);
  return unit === undefined || loose || named ? undefined : { value: unit, end: at + 1 };
}

export const MONEY_PARTS = {
  NUMBER: numberPart(),
  MARKED: readMarked,
  LETTERED: opening(NUMBER_OPENERS, readLettered),
  LEADING: readLeading,
  MARK: eitherPart<Currency>(
    phrase(['SIGN letters:+SIGN_LETTER'], ({ letters }, { row, end }) => (isNumber(row, end) ? sure(letters) : undefined)),
    phrase(['sign:SIGN'], ({ sign }) => sure(sign)),
    readHash,
    LETTERS_AND_SIGN,
    PREFIX,
  ),
  CODE: readCode,
  CURRENCY: eitherPart<Currency>(readSignBehind, readCodeBehind, NAMED),
  MINOR: readMinor,
};

const WEIGHING = wordSet('weigh lose gain shed');
const WEIGHING_REACH = 6;
const GREAT = 1000;

/** Whether "pounds" behind a number are weight, whatever the article is about. */
function isWeight(row: Lexemes, number: NumberMatch, end: LexemeAt): boolean {
  if (lowerAt(row, end) === 'of' && lowerAt(row, end + 1) !== 'sterling' && number.scale === 1) return true;
  if (isJoiner(row, number.end)) return true;
  for (let at = number.start - 1; at >= 0 && at > number.start - WEIGHING_REACH; at -= 1)
    if (WEIGHING.has(lemmaAt(row, at))) return true;
  return false;
}

/** Whether a number and the currency behind it, which ends at `end`, are an amount of money. */
export function isPrice(row: Lexemes, number: NumberMatch, { unit, doubtful }: Currency, end: LexemeAt): boolean {
  if (doubtful && number.scale === 1 && number.value < GREAT) return false;
  return unit !== 'pound' || !isWeight(row, number, end);
}

/** "3 dollars and 50 cents", "£2 and 30 pence": what is said behind in hundredths belongs to the amount, which ends at `end`. */
export function withHundredths(row: Lexemes, whole: Measure & { readonly number: NumberMatch }, end: LexemeAt): Measure {
  if (whole.number.scale !== 1 || !Number.isInteger(whole.value)) return whole;
  const number = readNumber(row, /^(?:and|,)$/.test(lowerAt(row, end)) ? end + 1 : end);
  const isMinor = number !== undefined && MINOR_UNITS.has(lowerAt(row, number.end)) && number.value > 0 && number.value < 100;
  if (!isMinor) return whole;
  return {
    ...whole,
    end: number.end + 1,
    value: scaled(Math.abs(whole.value) + number.value / 100, Math.sign(whole.value) || 1),
  };
}
