import { wordSet } from '../../../lexicon/wordList.ts';
import { CURRENCY_OF_COUNTRY } from '../../../lexicon/currencyPlaces.ts';
import {
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  DOUBTFUL_PREFIXES,
  SIGN_LETTERS,
} from '../../../lexicon/currencies.ts';
import { CURRENCY_NOUNS, DOUBTFUL_CURRENCY_NOUNS, MINOR_UNITS } from '../../../lexicon/currencyNames.ts';
import type { UnitNumber } from '../numbers/atom.ts';
import type { CurrencyContext } from '../reading/currencyContext.ts';
import { readNumber, scaled, type NumberMatch } from '../numbers/numbers.ts';
import { isCapitalized, isJoiner, isNumber, isWord, lowerAt, textAt, touches, type Lexemes } from '../../../pattern/row.ts';

interface CurrencyMark {
  readonly unit: string;
  readonly end: number;
  /** True for marks that need a scale or a thousands separator after the digits to be money. */
  readonly doubtful: boolean;
}

/** "NZ$26 million", "Rs 40 crore". */
export function readPrefixedMoney(lexemes: Lexemes, at: number, context: CurrencyContext): UnitNumber | undefined {
  const sign = ['-', '−', '–', '+'].includes(textAt(lexemes, at)) && lexemes[at]?.spaced === true ? at + 1 : at;
  const mark = readMarkBefore(lexemes, sign);
  if (mark === undefined) return undefined;
  const number = readNumber(lexemes, mark.end, true);
  if (number === undefined || !number.digits || goesOnInLetters(lexemes, number.end)) return undefined;
  if (mark.doubtful && number.scale === 1 && !textAt(lexemes, mark.end).includes(',')) return undefined;
  const negative = sign > at && textAt(lexemes, at) !== '+';
  return addHundredths(
    lexemes,
    moneyAtom(lexemes, at, number, negative ? -number.value : number.value, context.resolve(mark.unit)),
  );
}

/** Letters that touch the digits and are no scale: "$3x". Without them the amount would be another. */
function goesOnInLetters(lexemes: Lexemes, at: number): boolean {
  return (
    isWord(lexemes, at) &&
    touches(lexemes, at) &&
    !CURRENCY_CODES.has(textAt(lexemes, at)) &&
    !/^(?:ish|s)$/.test(lowerAt(lexemes, at))
  );
}

/** "3 dollars and 50 cents", "£2 and 30 pence": the hundredths of the same currency belong to the amount. */
function addHundredths(lexemes: Lexemes, whole: UnitNumber): UnitNumber {
  const and = lowerAt(lexemes, whole.end) === 'and' || textAt(lexemes, whole.end) === ',' ? whole.end + 1 : whole.end;
  const number = whole.number.scale === 1 && Number.isInteger(whole.value) ? readNumber(lexemes, and) : undefined;
  const minor = number === undefined ? undefined : MINOR_UNITS.get(lowerAt(lexemes, number.end));
  if (number === undefined || minor === undefined || number.value <= 0 || number.value >= 100) return whole;
  const same = whole.unit === minor || !ALL_DOLLARS.test(minor) || ALL_DOLLARS.test(whole.unit ?? '');
  const value = scaled(Math.abs(whole.value) + number.value / 100, Math.sign(whole.value) || 1);
  return same ? { ...whole, end: number.end + 1, value } : whole;
}

const ALL_DOLLARS = /^(?:dollar|euro|[A-Z]{2}D|EUR|ZAR)$/;

function moneyAtom(lexemes: Lexemes, start: number, number: NumberMatch, value: number, unit: string): UnitNumber {
  const named = readCodeAfter(lexemes, number.end);
  return {
    start,
    end: named?.end ?? number.end,
    kind: 'money',
    value,
    unit: named?.unit ?? unit,
    number,
    prefixed: true,
    hyphenated: isJoiner(lexemes, number.end),
  };
}

/** "$76 US", "$500 CAD". */
function readCodeAfter(lexemes: Lexemes, at: number): { unit: string; end: number } | undefined {
  const text = textAt(lexemes, at);
  if (lexemes[at]?.spaced !== true || text !== text.toUpperCase() || text.length < 2) return undefined;
  const unit = SIGN_LETTERS.get(text.toLowerCase()) ?? (CURRENCY_CODES.has(text) ? text : undefined);
  return unit === undefined || isJoiner(lexemes, at + 1) ? undefined : { unit, end: at + 1 };
}

function readMarkBefore(lexemes: Lexemes, at: number): CurrencyMark | undefined {
  const sign = CURRENCY_SIGNS.get(textAt(lexemes, at));
  if (sign !== undefined) {
    const inner = touches(lexemes, at + 1) ? SIGN_LETTERS.get(lowerAt(lexemes, at + 1)) : undefined;
    if (inner !== undefined && isNumber(lexemes, at + 2)) return { unit: inner, end: at + 2, doubtful: false };
    return { unit: sign, end: at + 1, doubtful: false };
  }
  if (!isWord(lexemes, at)) return undefined;
  const outer = readLettersAndSign(lexemes, at);
  if (outer !== undefined) return outer;
  return readPrefixLetters(lexemes, at);
}

/** "US$", "NZ $", "U.S. $". */
function readLettersAndSign(lexemes: Lexemes, at: number): CurrencyMark | undefined {
  const dotted = lowerAt(lexemes, at) === 'u' && lowerAt(lexemes, at + 2) === 's' && textAt(lexemes, at + 1) === '.';
  const signAt = dotted ? at + 4 : at + 1;
  const sign = textAt(lexemes, signAt);
  if (!CURRENCY_SIGNS.has(sign) && sign !== '¢') return undefined;
  const letters = dotted ? 'us' : lowerAt(lexemes, at);
  const unit =
    SIGN_LETTERS.get(letters) ??
    (sign === '$' && touches(lexemes, signAt) && letters.length <= 3 ? `${letters.toUpperCase()}$` : undefined);
  if (unit === undefined || !isCapitalized(lexemes, at)) return undefined;
  if (letters.length < 2 && !touches(lexemes, signAt)) return undefined;
  const pounds = sign === '£' && unit !== 'EGP';
  return pounds ? undefined : { unit, end: signAt + 1, doubtful: false };
}

/** "Rs 40", "Rs. 40", "RM79", "USD 5", "Y=28,030". */
function readPrefixLetters(lexemes: Lexemes, at: number): CurrencyMark | undefined {
  const text = textAt(lexemes, at);
  const code = CURRENCY_CODES.has(text);
  const unit = code ? text : CURRENCY_PREFIXES.get(text);
  const inside = touches(lexemes, at) && (isWord(lexemes, at - 1) || isNumber(lexemes, at - 1));
  if (unit === undefined || inside) return undefined;
  let end = at + 1;
  if (['.', '='].includes(textAt(lexemes, end)) && touches(lexemes, end)) end += 1;
  if (!isNumber(lexemes, end)) return undefined;
  const doubtful = DOUBTFUL_PREFIXES.has(text);
  if (doubtful && text.length === 1 && !touches(lexemes, end)) return undefined;
  return { unit, end, doubtful: doubtful && end === at + 1 };
}

/** "10.5 million Australian dollars", "94 cents". */
export function readSuffixedMoney(lexemes: Lexemes, at: number, context: CurrencyContext): UnitNumber | undefined {
  const plain = readNumber(lexemes, at);
  const lettered =
    plain !== undefined && isWord(lexemes, plain.end) && touches(lexemes, plain.end) ? readNumber(lexemes, at, true) : plain;
  const number =
    lettered !== undefined && lettered.end > (plain?.end ?? 0) && CURRENCY_NOUNS.has(lowerAt(lexemes, lettered.end))
      ? lettered
      : plain;
  if (number === undefined) return undefined;
  const joined = isJoiner(lexemes, number.end);
  const from = joined ? number.end + 1 : number.end;
  const noun = readCurrencyNoun(lexemes, from, number) ?? readMinorUnit(lexemes, from, number);
  if (noun === undefined) return undefined;
  return addHundredths(lexemes, {
    start: at,
    end: noun.end,
    kind: 'money',
    value: scaled(number.value, noun.factor),
    unit: context.resolve(noun.unit),
    number,
    prefixed: false,
    hyphenated: joined || isJoiner(lexemes, noun.end),
  });
}

interface CurrencyNoun {
  readonly unit: string;
  readonly end: number;
  readonly factor: number;
}

function readCurrencyNoun(lexemes: Lexemes, at: number, number: NumberMatch): CurrencyNoun | undefined {
  const text = textAt(lexemes, at);
  const sign = CURRENCY_SIGNS.get(text);
  if (sign !== undefined) {
    const before = isNumber(lexemes, at + 1) && touches(lexemes, at + 1);
    return before || !touches(lexemes, at) ? undefined : { unit: sign, end: at + 1, factor: 1 };
  }
  if (CURRENCY_CODES.has(text)) return { unit: text, end: at + 1, factor: 1 };
  const country = readCountry(lexemes, at);
  const nounAt = country?.end ?? at;
  const noun = lowerAt(lexemes, nounAt);
  const name = CURRENCY_NOUNS.get(noun);
  if (name === undefined || isPartOfName(lexemes, nounAt)) return undefined;
  const sure = country !== undefined || number.scale > 1 || number.value >= 1000;
  if (DOUBTFUL_CURRENCY_NOUNS.has(noun) && !sure) return undefined;
  if (isJoiner(lexemes, nounAt + 1) && ['feet', 'foot'].includes(lowerAt(lexemes, nounAt + 2))) return undefined;
  if (name === 'pound' && country === undefined && isWeight(lexemes, at, number)) return undefined;
  return { unit: country?.unit ?? name, end: nounAt + 1, factor: 1 };
}

/** A capital after the first letter's place: "1 Pound Lane". */
function isPartOfName(lexemes: Lexemes, at: number): boolean {
  return isCapitalized(lexemes, at) && isCapitalized(lexemes, at + 1) && isWord(lexemes, at + 1);
}

function readCountry(lexemes: Lexemes, at: number): { unit: string; end: number } | undefined {
  if (!isCapitalized(lexemes, at)) return undefined;
  if (lowerAt(lexemes, at) === 'u' && lowerAt(lexemes, at + 2) === 's') return { unit: 'USD', end: at + 4 };
  const last = ['new', 'hong', 'sri', 'south', 'west'].includes(lowerAt(lexemes, at)) ? at + 1 : at;
  const unit = CURRENCY_OF_COUNTRY.get(lowerAt(lexemes, last));
  return unit === undefined || !CURRENCY_NOUNS.has(lowerAt(lexemes, last + 1)) ? undefined : { unit, end: last + 1 };
}

const WEIGHING = wordSet('weighs weighed weighing lost gained shed lose');

/** Whether "pounds" are weight here whatever the article is about. */
function isWeight(lexemes: Lexemes, at: number, number: NumberMatch): boolean {
  if (lowerAt(lexemes, at + 1) === 'of' && lowerAt(lexemes, at + 2) !== 'sterling' && number.scale === 1) return true;
  if (isJoiner(lexemes, at - 1)) return true;
  for (let i = number.start - 1; i >= 0 && i > number.start - 5; i -= 1) {
    if (WEIGHING.has(lowerAt(lexemes, i))) return true;
  }
  return false;
}

function readMinorUnit(lexemes: Lexemes, at: number, number: NumberMatch): CurrencyNoun | undefined {
  const text = lowerAt(lexemes, at);
  const unit = MINOR_UNITS.get(text);
  if (unit === undefined) return undefined;
  if (text === 'p' && (!touches(lexemes, at) || !number.digits)) return undefined;
  if (text === 'p' && isWord(lexemes, at + 1) && touches(lexemes, at + 1)) return undefined;
  return { unit, end: at + 1, factor: 0.01 };
}
