import { SMALLER_UNITS } from '../../../lexicon/measurementUnits.ts';
import { wordSet, wordTable } from '../../../lexicon/wordList.ts';
import { readOnce, eitherPart, type Part } from '../../../pattern/pattern.ts';
import { phrasesIn, firstOf, rulesIn, type Place, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { isSpaced, readNumber, scaled, type NumberMatch } from '../numbers/numbers.ts';
import { SHARE_PARTS } from '../shares/shareParts.ts';
import { bareAtom, toAtom, type Atom, type Measure } from './atom.ts';
import { isPrice, MONEY_PARTS, withHundredths } from './moneyParts.ts';
import { lasting, RACE_TIME, TIME_PARTS, withSmaller } from './timeParts.ts';
import { UNIT_PARTS } from './unitParts.ts';

const PERCENT = eitherPart(
  phrasesIn({})(['%|％|percent|pct', 'per - cent'], () => '%'),
  (row, at) => (row.text(at) === 'pc' ? { value: '%', end: at + 1 } : undefined),
);

const SHORT_FRACTION = wordTable({ half: 1 / 2, quarter: 1 / 4 });
/** "half", "a quarter", "three-tenths". */
const FRACTION = readOnce(
  eitherPart<number>(
    phrasesIn({ SHORT_FRACTION })(['a|an|one? - value:SHORT_FRACTION'], ({ value }) => value),
    SHARE_PARTS.FRACTION,
  ),
);

const rule = rulesIn({
  ...MONEY_PARTS,
  ...UNIT_PARTS,
  ...TIME_PARTS,
  PERCENT,
  FRACTION,
  SHORT_FRACTION,
  RACE_TIME,
  CENTURY: new Map([['century', 'century']]),
});

function measured(value: number, unit: string, number?: NumberMatch): Measure {
  return { kind: 'measurement', value, unit, number };
}

/** "a year" that is a length and no rate, by what stands around it. */
function isLasting({ row, start, end }: Place): boolean {
  const [before, after] = [row.lower(start - 1), row.lower(end)];
  const unit = row.lower(end - 1);
  const of = after === 'of' && !/^(?:after|during|following)$/.test(before);
  if (row.isNumber(start - 1) || TIME_PARTS.RATED.has(before) || of || unit === 'night') return false;
  return TIME_PARTS.LASTING.has(before) || TIME_PARTS.LASTING.has(row.lemma(start - 1)) || TIME_PARTS.AFTER.has(after);
}

/** What a multiple is of, or what opens that. */
const VALUING = wordSet('as the that earnings sales profits');

const FEWEST_DEGREES = 5;

/** Whether a quotation is open before a position. */
function isQuoting(row: Row, at: LexemeAt): boolean {
  const marks = row.lexemes.slice(0, at).map(({ text }) => text);
  return marks.filter((text) => text === '"').length % 2 === 1 || marks.lastIndexOf('“') > marks.lastIndexOf('”');
}

const INCHES = 12;

/**
 * A number with its unit. The order is one of how much the words say: a currency is never anything else; a percent sign only fails before "point";
 * a clock with tenths is a length before its digits are anything; letters are a unit of measurement before they are one of time ("m"); three quarters of an hour are no
 * three quarters of a year; and a number whose words no unit claims is bare.
 */
export const ATOM_RULES: readonly Rule<Measure>[] = [
  // A currency sign, code or abbreviation and digits.
  rule('money.sign before', {
    says: ['leading:LEADING? mark:MARK number:MARKED code:CODE?'],
    when: ({ mark, number }, { row }) =>
      !mark.doubtful || number.scale > 1 || row.text(number.start).includes(',') || isSpaced(number),
    make: ({ leading = 1, mark, number, code }, { row, end }) =>
      withHundredths(row, { kind: 'money', value: leading * number.value, unit: code ?? mark.unit, number, prefixed: true }, end),
    examples: `It cost {NZ$26 million = money 26000000 NZD}. / It cost {Rs. 2.5 lakh = money 250000 INR}.
      It gained {-€3 = money -3 EUR}. / It cost {$76 US = money 76 USD}.
      It cost {R1 250 000 = money 1250000 ZAR} at first.
      It cost {#8.4bn = money 8400000000 GBP}, or #7.99 each. / A haul - {$6 million = money 6000000 USD} - was low.
      Sell {Mex$ 10 million = money 10000000 MEX$} now.
      He took the R 5 train. / It is the #2 browser.`,
  }),
  // The name, sign or code of a currency, or of its hundredth, behind a number.
  rule('money.name after', {
    says: ['number:LETTERED noun:CURRENCY', 'number:NUMBER - noun:CURRENCY', 'number:NUMBER - minor:MINOR'],
    when: ({ number, noun }, { row, end }) => noun === undefined || isPrice(row, number, noun, end),
    make: ({ number, noun, minor }, { row, end }) =>
      withHundredths(
        row,
        { kind: 'money', value: scaled(number.value, noun === undefined ? 0.01 : 1), unit: noun?.unit ?? minor ?? null, number },
        end,
      ),
    examples: `It cost {94 cents = money 0.94 USD}. / It cost {40 million Australian dollars = money 40000000 AUD}.
      It cost {5 euros and 30 cents = money 5.3 EUR}. / It owes {a quarter of a million dollars = money 250000 USD}.
      They carried 40 pounds of rice. / They sold 4 pound cartons. / She lives at 1 Pound Lane. / Comet 81P came. / There is only one Pence here.`,
  }),
  rule('percent.fraction of a point', {
    // Of interest rates and votes, in points.
    says: ['value:FRACTION - of? a? percentage? point', 'full|whole percentage point'],
    make: ({ value = 1 }) => ({ kind: 'percent', value, unit: 'percentage point' }),
    examples: `Rates rose by {a quarter of a point = percent 0.25}.
      It fell by {four tenths of a percentage point = percent 0.4}.
      He made half the points.`,
  }),
  rule('percent', {
    says: ['value:FRACTION - of? a|one? - PERCENT', 'number:NUMBER - PERCENT'],
    make: ({ number, value = number?.value ?? 0 }) => ({ kind: 'percent', value, unit: null, number }),
    examples: `Prices rose {12.5% = percent 12.5}. / Turnout was {forty per cent = percent 40}.
      Shares lost {three-tenths of a percent = percent 0.3}.
      It has 24 PCs.`,
  }),
  rule('duration.race', {
    says: ['seconds:RACE_TIME'],
    make: ({ seconds }) => lasting(seconds, 'second'),
    examples: `She ran it in {4:07.13 = duration 247.13}. / He won in {2:01:09 = duration 7269}.
      It struck at 4:07.`,
  }),
  rule('measurement.magnitude', {
    says: ['magnitude ~ number:DIGITS', 'magnitude of? number:DIGITS'],
    make: ({ number }) => measured(number.value, 'magnitude', number),
    examples: `A {magnitude 6.6 = measurement 6.6} quake struck.
      The magnitude of the loss grew.`,
  }),
  // By their marks, in inches.
  rule('measurement.feet and inches', {
    says: ['feet:# +FOOT_MARK inches:+# +INCH_MARK?'],
    when: ({ feet }, { row, start }) => /^(?:\d|1[01])$/.test(row.text(start + 2)) && feet < INCHES,
    make: ({ feet, inches }) => measured(feet * INCHES + inches, 'inch'),
    examples: `He stands {6'2" = measurement 74} tall.
      The '6's and the '2's won.`,
  }),
  // A unit with its smaller one, in the smaller.
  rule('measurement.in two units', {
    says: ['number:WHOLE major:MAJOR and|,? rest:NUMBER minor:MAJOR'],
    make: ({ number, major, rest, minor }) => {
      const [unit, factor] = SMALLER_UNITS.get(major) ?? ['', 0];
      const value = number.value * factor + rest.value;
      return unit === minor ? measured(value, unit, { ...number, value }) : undefined;
    },
    examples: `The baby weighed {5 pounds and 6 ounces = measurement 86}.
      It fell 5 miles and 6 ounces.`,
  }),
  rule('measurement.fraction', {
    says: [
      'value:FRACTION - of? a|an unit:UNIT',
      'a? value:SHORT_FRACTION ~ unit:UNIT',
      'value:DECIMAL_COMMA - unit:UNIT',
      'value:DECIMAL_COMMA - unit:SHORT',
    ],
    make: ({ value, unit }) => measured(value, unit),
    examples: `It covers {a tenth of a square metre = measurement 0.1}. / It ran {half a mile = measurement 0.5}.
      He swam {1,5 km = measurement 1.5}.
      He drank a tenth of a bottle. / He swam 1, 5 and 9 times.`,
  }),
  // Digits with a sign of inches; behind an odd number of quotation marks the sign closes a quotation.
  rule('measurement.inches', {
    says: ['number:DIGITS +INCH_MARK'],
    when: (_, { row, start }) => !row.touches(start) && !isQuoting(row, start),
    make: ({ number }) => measured(number.value, 'inch', number),
    examples: `It has a {13.3" = measurement 13.3} display.
      He said "I saw 13" to her.`,
  }),
  rule('measurement', {
    says: [
      'number:DIGITS scale:SCALE unit:UNIT',
      'number:DIGITS - unit:SLASHED',
      'number:NUMBER - unit:UNIT',
      'number:DIGITS - unit:SHORT',
    ],
    // "a 9mm pistol": a calibre is the name of a model.
    notBefore: ['- handgun|pistol|rifle|gun'],
    // "two degrees" from a university are none; "50 degrees" are a temperature or an angle.
    when: ({ number }, { row, end }) => number.digits || number.value >= FEWEST_DEGREES || row.lower(end - 1) !== 'degrees',
    make: ({ number, scale = 1, unit }) => measured(scaled(number.value, scale), unit, number),
    examples: `The fire burned {60 miles = measurement 60} away. / It fell to {-3 °C = measurement -3}.
      They hold {1,520 sq m = measurement 1520}. / It held {1.2m tons = measurement 1200000} of rice.
      It ran at {40 km/h = measurement 40}.
      She has two degrees. / It came 5 in a row. / The store at 35 W. 34th St. burned.`,
  }),
  // What no price is ("money.name after") is a weight; torque is none of either.
  rule('measurement.pounds', {
    says: ['number:NUMBER - pound|pounds'],
    notBefore: ['~ foot|feet'],
    when: ({ number }, { row, end }) => number.scale === 1 && !row.isCapitalized(end - 1),
    make: ({ number }) => measured(number.value, 'pound', number),
    examples: `They carried {40 pounds = measurement 40} of rice. / They sold {4 pound = measurement 4} cartons.
      The fine was 40 pounds.`,
  }),
  rule('measurement.a mile', {
    says: ['a|an unit:ARTICLE_UNIT added:AND_A_HALF', 'a|an unit:ARTICLE_UNIT &EXTENT'],
    make: ({ unit, added = 0 }) => measured(1 + added, unit),
    examples: `It fell {a mile = measurement 1} away.
      A foot was hurt.`,
  }),
  rule('measurement.by a mile', {
    says: ['a|an unit:ARTICLE_UNIT'],
    after: ['by|than|about|around|nearly|almost|within|half'],
    notBefore: ['~', '@NN|JJ'],
    make: ({ unit }) => measured(1, unit),
    examples: `The river rose by {a metre = measurement 1} overnight. / It lies within {a mile = measurement 1 less-than} of the coast.
      A foot was hurt. / It was led by a foot soldier.`,
  }),
  // Occasions ("won five times") are no multiple: a decimal is, or what stands before a comparison.
  rule('ratio.times', {
    says: ['number:NUMBER times'],
    when: ({ number }, { row, end }) =>
      !Number.isInteger(number.value) || VALUING.has(row.lower(end)) || /^(?:JJR|RBR|PRP\$|WP)$/.test(row.tag(end)),
    make: ({ number }) => ({ kind: 'ratio', value: number.value, unit: 'times', number }),
    examples: `Debt is {1.4 times = ratio 1.4} earnings. / They earn {five times = ratio 5} as much. / It trades at {14 times = ratio 14} earnings.
      He won five times.`,
  }),
  rule('duration.half', {
    says: ['value:FRACTION - of? a|an unit:SINGLE', 'half ~ unit:SINGLE', 'a|one? quarter:quarter - unit:CENTURY'],
    make: ({ value, quarter, unit }, { row, end }) =>
      withSmaller(row, lasting(value ?? (quarter === undefined ? 1 / 2 : 1 / 4), unit), end),
    examples: `It took {half an hour = duration 0.5}. / It took {three-quarters of an hour = duration 0.75}.
      It lasted {a quarter century = duration 0.25}.
      The half a second-hand car lost.`,
  }),
  rule('duration', {
    says: ['length:LENGTH'],
    make: ({ length: { number, value, unit } }, { row, end }) =>
      withSmaller(row, { ...lasting(value, unit), number: { ...number, value } }, end),
    examples: `It took {48 hours = duration 48}. / It took {three hours and 12 minutes = duration 192}.
      He had two second-half goals.`,
  }),
  rule('duration.a year', {
    says: [
      'a|an - half:half - unit:SINGLE',
      'a|an - unit:SINGLE added:AND_A_HALF',
      'a one:single unit:SINGLE',
      'a|an - unit:SINGLE',
    ],
    when: ({ half, added, one }, place) => half !== undefined || added !== undefined || one !== undefined || isLasting(place),
    make: ({ half, unit, added = 0 }, { row, start, end }) =>
      half === undefined
        ? withSmaller(row, lasting(1 + added, unit), end)
        : { ...withSmaller(row, lasting(0.5, unit), end), start: start + 1 },
    examples: `They waited for {a year = duration 1}. / It took {a year and a half = duration 1.5}.
      It covered {a single fortnight = duration 1}. / Shares fell after {a week = duration 1} of turmoil.
      It costs $5 a year.`,
  }),
];

const readFirst = firstOf(ATOM_RULES);

/** The most specific reading of what starts at a position; a bare number when no unit follows: a letter that touches its digits is a scale ("10k") then. */
export const ATOM = readOnce((row, at): Part<Atom> | undefined => {
  const match = readFirst(row, at);
  const number = match === undefined ? readNumber(row, at, true) : undefined;
  const atom = match === undefined ? number && bareAtom(number) : toAtom(match);
  return atom && { value: atom, end: atom.end };
});

/** Whether a fraction in words goes on to what has a unit, and so is no share of anything. */
export function isFractionOfUnit(row: Row, at: LexemeAt): boolean {
  const [fraction, atom] = [FRACTION(row, at), ATOM(row, at)];
  return fraction !== undefined && atom !== undefined && atom.value.kind !== 'bare' && atom.end > fraction.end;
}
