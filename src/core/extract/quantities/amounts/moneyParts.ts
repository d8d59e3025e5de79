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
import { lexeme, opening, eitherPart, type Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { NUMBER_OPENERS, NUMBER_SIGNS, numberPart, readNumber, scaled, type NumberMatch } from '../numbers/numbers.ts';
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

/** Digits behind a mark, a letter for a scale included: "5m". Other letters that touch them would make another amount: "3x". */
function readMarked(row: Row, at: LexemeAt): Part<NumberMatch> | undefined {
  const number = readNumber(row, at, true);
  if (number === undefined || !number.digits) return undefined;
  const { end } = number;
  const letters = row.isWord(end) && row.touches(end) && !/^(?:ish|s)$/.test(row.lower(end));
  return letters && !CURRENCY_CODES.has(row.text(end)) ? undefined : { value: number, end };
}

/** A number with a letter for its scale, where the name of a currency follows: "5m euros". */
function readLettered(row: Row, at: LexemeAt): Part<NumberMatch> | undefined {
  const plain = readNumber(row, at);
  const value = plain !== undefined && row.isWord(plain.end) && row.touches(plain.end) ? readNumber(row, at, true) : undefined;
  return value !== undefined && value.end > (plain?.end ?? at) ? { value, end: value.end } : undefined;
}

/** "#8.4bn", "#7.99": where ASCII has the number sign, the British set (ISO 646-GB) has the pound's, and old wire text shows the one for the other. */
const HASH = lexeme((row, at) => {
  if (row.text(at) !== '#' || !row.touches(at + 1)) return undefined;
  const priced = (readNumber(row, at + 1, true)?.scale ?? 1) > 1 || /^\d+\.\d\d$/.test(row.text(at + 1));
  return priced ? sure('GBP') : undefined;
});

const words = {
  STOP: new Set('.'),
  SIGN: CURRENCY_SIGNS,
  SIGN_LETTER: SIGN_LETTERS,
  WORD_SIGN: new Set([...CURRENCY_SIGNS.keys(), '¢']),
  /** "Rs", "RM", "USD": letters that stand before digits. */
  PREFIX: lexeme((row, at) => {
    const inside = row.touches(at) && (row.isWord(at - 1) || row.isNumber(at - 1));
    return !inside && (CURRENCY_CODES.has(row.text(at)) || CURRENCY_PREFIXES.has(row.text(at))) ? row.text(at) : undefined;
  }),
  NAME: CURRENCY_NOUNS,
  COUNTRY: CURRENCY_OF_COUNTRY,
};
const phrase = phrasesIn(words);
const LONGEST_LETTERS = 3;

/** "US$", "NZ $", "U.S. $", "XY$". */
const LETTERS_AND_SIGN = phrase(
  ['u^ STOP s STOP sign:WORD_SIGN', 'letters:WORD^ sign:WORD_SIGN'],
  ({ letters = 'us', sign }, { row, end }) => {
    const tight = row.touches(end - 1);
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
    const loose = doubtful && prefix.length === 1 && !row.touches(end);
    const unit = CURRENCY_CODES.has(prefix) ? prefix : CURRENCY_PREFIXES.get(prefix);
    return unit === undefined || loose || !row.isNumber(end) ? undefined : { unit, doubtful: doubtful && dot === undefined };
  },
);

/** "dollars", "Australian dollars", "U.S. dollars"; "1 Pound Lane" and "40-pound-foot" have none. */
const NAMED = phrase(
  ['us:u^ STOP s STOP name:NAME', 'new|hong|sri|south|west? country:COUNTRY name:NAME', 'name:NAME'],
  ({ us, country = us && 'USD', name }, { row, start, end }): Currency | undefined => {
    const partOfName = row.isCapitalized(end - 1) && row.isCapitalized(end) && row.isWord(end);
    const torque = row.isJoiner(end) && /^f(?:ee|oo)t$/.test(row.lower(end + 1));
    if (partOfName || torque || (country !== undefined && !row.isCapitalized(start))) return undefined;
    return { unit: country ?? name, doubtful: DOUBTFUL_CURRENCY_NOUNS.has(row.lower(end - 1)) && country === undefined };
  },
);

export const MONEY_PARTS = {
  MARKED: readMarked,
  LETTERED: opening(NUMBER_OPENERS, readLettered),
  /** A minus or plus before a currency: "-€3"; "- €3" is an item of a list. */
  LEADING: lexeme((row, at) => (row.touches(at) || !row.touches(at + 1) ? undefined : NUMBER_SIGNS.get(row.text(at)))),
  MARK: eitherPart<Currency>(
    phrase(['SIGN letters:+SIGN_LETTER'], ({ letters }, { row, end }) => (row.isNumber(end) ? sure(letters) : undefined)),
    phrase(['sign:SIGN'], ({ sign }) => sure(sign)),
    HASH,
    LETTERS_AND_SIGN,
    PREFIX,
  ),
  /** "$76 US", "$500 CAD". */
  CODE: lexeme((row, at) => {
    const code = row.text(at);
    if (row.touches(at) || row.isJoiner(at + 1) || !/^\p{Lu}{2,}$/u.test(code)) return undefined;
    return SIGN_LETTERS.get(code.toLowerCase()) ?? (CURRENCY_CODES.has(code) ? code : undefined);
  }),
  CURRENCY: eitherPart<Currency>(
    // A code, or a sign that touches the number before it, and none behind.
    lexeme((row, at) => {
      const behind = row.touches(at) && !(row.isNumber(at + 1) && row.touches(at + 1));
      return sure(CURRENCY_CODES.has(row.text(at)) ? row.text(at) : behind ? CURRENCY_SIGNS.get(row.text(at)) : undefined);
    }),
    NAMED,
  ),
  /** Hundredths by name; "p" touches its digits. */
  MINOR: lexeme((row, at) => {
    const tight = row.touches(at) && row.isNumber(at - 1) && !(row.isWord(at + 1) && row.touches(at + 1));
    if ((row.lower(at) === 'p' && !tight) || (row.isCapitalized(at) && !row.isTitleCase())) return undefined;
    return MINOR_UNITS.get(row.lower(at));
  }),
};

/** Lemmas of what is worth so many pounds behind "5 pound"; anything else weighs them. */
const PRICED = wordSet('note coin fine fee ticket prize bill');

/** "4 pound cartons". */
function weighsThing(row: Row, { value }: NumberMatch, end: LexemeAt): boolean {
  const thing = value !== 1 && row.lower(end - 1) === 'pound' && row.tag(end).startsWith('NN') && row.sameSentence(end - 1, end);
  return thing && !row.isCapitalized(end) && !PRICED.has(row.lemma(end));
}

const WEIGHING_REACH = 5;
const GREAT = 1000;

/** Whether "pounds" behind a number are weight, whatever the article is about. */
function isWeight(row: Row, number: NumberMatch, end: LexemeAt): boolean {
  if (number.scale === 1 && (row.lower(end) === 'of' ? row.lower(end + 1) !== 'sterling' : weighsThing(row, number, end)))
    return true;
  return (
    row.isJoiner(number.end) ||
    row.before(number.start, WEIGHING_REACH).some((i) => /^(?:weigh|lose|gain|shed)$/.test(row.lemma(i)))
  );
}

/** Whether a number and the currency behind it, which ends at `end`, are an amount of money. */
export function isPrice(row: Row, number: NumberMatch, { unit, doubtful }: Currency, end: LexemeAt): boolean {
  if (doubtful && number.scale === 1 && number.value < GREAT) return false;
  return unit !== 'pound' || !isWeight(row, number, end);
}

const HUNDREDTHS = phrasesIn({ BELOW_HUNDRED: numberPart(({ value }) => value > 0 && value < 100), MINOR: MINOR_UNITS })(
  ['and|,? number:BELOW_HUNDRED MINOR'],
  ({ number }) => number.value / 100,
);

/** "3 dollars and 50 cents", "£2 and 30 pence": what is said behind in hundredths belongs to the amount, which ends at `end`. */
export function withHundredths(row: Row, whole: Measure & { readonly number: NumberMatch }, end: LexemeAt): Measure {
  const rest = whole.number.scale === 1 && Number.isInteger(whole.value) ? HUNDREDTHS(row, end) : undefined;
  if (rest === undefined) return whole;
  return { ...whole, end: rest.end, value: scaled(Math.abs(whole.value) + rest.value, Math.sign(whole.value) || 1) };
}
