import { UNSTATED, type DateExpression, type PartOfMonth } from '../../../calendar/dateExpression.ts';
import { GOLF_WORDS } from '../../../lexicon/contests.ts';
import { wholeClass, wordTable } from '../../../lexicon/wordList.ts';
import { eitherPart, partThat } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn } from '../../../pattern/rule.ts';
import { DATE_PARTS, NTH } from './dateParts.ts';
import { offset, type DateRule } from './dateRule.ts';

const phrase = phrasesIn(DATE_PARTS);

/** "of this month", "of the month". */
const OF_THIS_MONTH = phrase(['of the month', 'of shift:YEARLY month'], ({ shift = 0 }) => offset('month', shift));

const rule = rulesIn({
  ...DATE_PARTS,
  NTH: eitherPart(
    wordTable({ 'first opening': 1, second: 2, third: 3, fourth: 4, fifth: 5, 'last final closing': -1 }),
    partThat(NTH, (nth) => nth <= 5),
  ),
  WEEK: new Map([
    ['week', 'week'],
    ['weekend', 'weekend'],
    ['half', 'half'],
  ] as const),
  NTH_DAY: eitherPart(NTH, DATE_PARTS.SPELLED_DAY),
  DAY_OF_MONTH: partThat(NTH, (day) => day >= 1 && day <= 31),
  /** Conjunctions and prepositions: what goes on behind a day without being counted by it. */
  BEHIND_DAY: wholeClass('and or but at in for when after as with by before'),
  EDGE: wordTable({ 'first opening': false, 'last final closing': true }),
  DAYS: wordTable({ 'day days': 1, 'week weeks': 7 }),
  OF_THIS_MONTH,
  /** "of May 2017", "in January", "of last month". */
  OF_MONTH: eitherPart(
    phrase(['of|in month:MONTH year:YEAR_AFTER?'], ({ month, year = UNSTATED }): DateExpression => ({
      type: 'month',
      month,
      year,
    })),
    OF_THIS_MONTH,
  ),
});

const REACH = 30;

function part(month: DateExpression, days: PartOfMonth): DateExpression {
  return { type: 'partOfMonth', month, part: days };
}

/** Days that are counted within a month. They come before plain dates, of which their last words are one. */
export const PART_OF_MONTH_RULES: readonly DateRule[] = [
  rule('date.third Monday of a month', {
    says: ['the? nth:NTH week:WEEK month:OF_MONTH', 'the? nth:NTH weekday:WEEKDAY month:OF_MONTH'],
    make: ({ nth, week, weekday = 1, month }) =>
      part(month, week === undefined ? { unit: 'weekday', weekday, nth } : { unit: week, nth }),
    examples: `It is held on {the third Monday of May 2021 = date 2021-05-17}.
      It happened in {the last week of May 2017 = date 2017-05-25/2017-05-31}.
      It opens on {the first weekend of next month = date 2024-04-06/2024-04-07}.
      It rained in {the second half of June 2019 = date 2019-06-16/2019-06-30}.
      It was the second half of the match. / It was the second week of the trial. / They met last Monday in Paris.`,
  }),
  rule('date.last five days of a month', {
    says: ['the? atEnd:EDGE number:NUMBER? unit:DAYS month:OF_MONTH'],
    make: ({ atEnd, number = 1, unit, month }) => part(month, { unit: 'days', days: number * unit, atEnd }),
    examples: `It fell in {the last five days of October 2017 = date 2017-10-27/2017-10-31}.
      It ends on {the final day of March 2011 = date 2011-03-31}.
      The first two days of the siege were quiet. / He spent the last five days in Paris.`,
  }),
  rule('date.2nd of this month', {
    says: ['the? day:NTH_DAY month:OF_THIS_MONTH', 'the? day:NTH_DAY day month:OF_MONTH'],
    make: ({ day, month }) => part(month, { unit: 'day', day }),
    examples: `The bridge closed on {the 2nd of this month = date 2024-03-02}.
      It ended on {the third day of May 1945 = date 1945-05-03}.
      She is the 2nd of five sisters. / It was the third day of the trial.`,
  }),
  rule('date.Wednesday the 17th', {
    says: ['weekday:WEEKDAY ,? the day:NTH_DAY'],
    notBefore: ['of MONTH', 'MONTH', '~', '@NN|JJ'],
    make: ({ weekday, day }) => ({ type: 'dayOfMonth', weekday, day }),
    examples: `It opened on {Saturday the 17th = date 2024-02-17}.
      On Monday the 17th round began. / On Friday the second man left.`,
  }),
  // Holes are played on the 17th too.
  rule('date.on the 17th', {
    says: ['the day:DAY_OF_MONTH &END', 'the day:DAY_OF_MONTH &MARK', 'the day:DAY_OF_MONTH &BEHIND_DAY'],
    after: ['on|until|till'],
    notBefore: ['~', ',|and|or the? DAY of? MONTH'],
    when: (_, { row, start }) => !row.says(row.around(start, REACH, REACH), GOLF_WORDS),
    make: ({ day }) => ({ type: 'dayOfMonth', weekday: undefined, day }),
    examples: `Talks will resume on {the 2nd = date 2024-04-02}. / He died on {the 29th = date 2024-02-29} and was buried there.
            They live on the 2nd floor. / He made a birdie on the 17th and won.`,
  }),
];
