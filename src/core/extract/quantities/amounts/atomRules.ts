import type { LexemeAt } from '../../../text/positions.ts';
import type { Lexemes } from '../../../pattern/row.ts';
import type { UnitNumber } from '../numbers/atom.ts';
import type { CurrencyContext } from '../reading/currencyContext.ts';
import type { Documented } from '../reading/documented.ts';
import { readTimes } from './times.ts';
import { readArticleDuration, readDuration, readHalfDuration, readQuartersOfHour, readRaceTime } from './durations.ts';
import { readArticleUnit, readFeetAndInches, readLabelled, readMeasured } from './measurements.ts';
import { readPrefixedMoney, readSuffixedMoney } from './money.ts';
import { readFractionOfPoint, readPercent } from './percent.ts';

export interface AtomRule extends Documented {
  read(row: Lexemes, at: LexemeAt, context: CurrencyContext): UnitNumber | undefined;
}

/**
 * A number with its unit. The order is one of how much the words say: a currency is never anything else; a percent sign only fails before "point";
 * a clock with tenths is a length before its digits are anything; letters are a unit of measurement before they are one of time ("m"); three quarters of an hour are no
 * three quarters; and a number
 * whose words no unit claims is bare.
 */
export const ATOM_RULES: readonly AtomRule[] = [
  {
    name: 'money.sign before',
    says: 'a currency sign, code or abbreviation and digits: "$5m", "Rs 40 crore", "USD 5", "-€3"',
    read: readPrefixedMoney,
    examples: {
      'It cost NZ$26 million.': 'NZ$26 million = money 26000000 NZD',
      'It cost Rs. 2.5 lakh.': 'Rs. 2.5 lakh = money 250000 INR',
    },
    counterexamples: ['He took the R 5 train.'],
  },
  {
    name: 'money.name after',
    says: 'a number and the name, sign or code of a currency, or of its hundredth: "40 euros", "10.5 million Australian dollars", "94 cents"',
    read: readSuffixedMoney,
    examples: {
      'It cost 94 cents.': '94 cents = money 0.94 USD',
      'It cost 40 million Australian dollars.': '40 million Australian dollars = money 40000000 AUD',
    },
    counterexamples: ['They carried 40 pounds of rice.'],
  },
  {
    name: 'percent.fraction of a point',
    says: 'a fraction of a point: "a quarter point", "half a percentage point", "four tenths of a point"',
    read: readFractionOfPoint,
    examples: { 'Rates rose by a quarter of a point.': 'a quarter of a point = percent 0.25' },
    counterexamples: ['He made half the points.'],
  },
  {
    name: 'percent',
    says: 'a number and "%", "per cent", "percent", "pc"',
    read: readPercent,
    examples: { 'Prices rose 12.5%.': '12.5% = percent 12.5', 'Turnout was forty per cent.': 'forty per cent = percent 40' },
    counterexamples: ['It has 24 PCs.'],
  },
  {
    name: 'duration.race',
    says: 'minutes, or hours after "in", with seconds: "4:07.13", "in 2:01:09"',
    read: readRaceTime,
    examples: { 'She ran it in 4:07.13.': '4:07.13 = duration 247.13', 'He won in 2:01:09.': '2:01:09 = duration 7269' },
    counterexamples: ['It struck at 4:07.'],
  },
  {
    name: 'measurement.magnitude',
    says: '"magnitude" and a number',
    read: readLabelled,
    examples: { 'A magnitude 6.6 quake struck.': 'magnitude 6.6 = measurement 6.6' },
    counterexamples: ['The magnitude of the loss grew.'],
  },
  {
    name: 'measurement.feet and inches',
    says: 'feet and inches by their marks: 6\'2", 5ft 11in',
    read: readFeetAndInches,
    examples: { 'He stands 5ft 11in tall.': '5ft 11in = measurement 71' },
    counterexamples: ["The '6's and the '2's won."],
  },
  {
    name: 'measurement',
    says: 'a number and a unit of measurement, spelled or abbreviated',
    read: readMeasured,
    examples: {
      'The fire burned 60 miles away.': '60 miles = measurement 60',
      'It fell to -3 °C.': '-3 °C = measurement -3',
      'They hold 1,520 sq m.': '1,520 sq m = measurement 1520',
    },
    counterexamples: ['She has two degrees.', 'It came 5 in a row.'],
  },
  {
    name: 'measurement.a mile',
    says: '"a mile away", "half a mile", "a mile and a half"',
    read: readArticleUnit,
    examples: { 'It fell a mile away.': 'a mile = measurement 1', 'It ran half a mile.': 'half a mile = measurement 0.5' },
    counterexamples: ['A foot was hurt.'],
  },
  {
    name: 'ratio.times',
    says: 'a decimal, or a number before a word of comparison, and "times"; occasions ("won five times") are no multiple',
    read: readTimes,
    examples: { 'Debt is 1.4 times earnings.': '1.4 times = ratio 1.4', 'They earn five times as much.': 'five times = ratio 5' },
    counterexamples: ['He won five times.'],
  },
  {
    name: 'duration.quarters of an hour',
    says: '"a quarter of an hour", "three-quarters of an hour"',
    read: readQuartersOfHour,
    examples: { 'It took three-quarters of an hour.': 'three-quarters of an hour = duration 45' },
  },
  {
    name: 'duration',
    says: 'a number and a unit of time, with a smaller one behind it: "48 hours", "two-week", "three hours and 12 minutes"',
    read: readDuration,
    examples: {
      'It took 48 hours.': '48 hours = duration 48',
      'It took three hours and 12 minutes.': 'three hours and 12 minutes = duration 192',
    },
    counterexamples: ['He had two second-half goals.'],
  },
  {
    name: 'duration.half',
    says: '"half an hour", "half-century"',
    read: readHalfDuration,
    examples: { 'It took half an hour.': 'half an hour = duration 30' },
    counterexamples: ['The half a second-hand car lost.'],
  },
  {
    name: 'duration.a year',
    says: '"a year", "an hour" where a length is meant: after words of lasting, before "after", "later", "and a half"',
    read: readArticleDuration,
    examples: {
      'They waited for a year.': 'a year = duration 1',
      'It took a year and a half.': 'a year and a half = duration 1.5',
    },
    counterexamples: ['It costs $5 a year.'],
  },
];
