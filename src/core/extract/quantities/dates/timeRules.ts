import { rangeOfDates, type DateExpression } from '../../../calendar/dateExpression.ts';
import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNITS } from '../../../lexicon/numerals.ts';
import { TIME_ZONES } from '../../../lexicon/timeZones.ts';
import { wordTable } from '../../../lexicon/wordList.ts';
import { lexeme, opening, written, eitherPart, type PartReader } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { dateReader, type DateRule } from './dateRule.ts';

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** Written with a colon: a time wherever it stands. */
  readonly colon: boolean;
  /** Four digits or a separator: with a zone after, a time. */
  readonly timelike: boolean;
}

/** "5", "0630", "8.30", "22:30", "22:30:15". */
const DIGITS = written(/^(?:(\d\d?)([.:])(\d\d)(?::\d\d)?|(\d\d)(\d\d)|(\d\d?)(?!:\S))/, (found): ClockTime | undefined => {
  const [hour, minute] = [Number(found[1] ?? found[4] ?? found[6]), Number(found[3] ?? found[5] ?? 0)];
  const clock = { hour, minute, colon: found[2] === ':', timelike: found[6] === undefined };
  return hour <= 24 && minute < 60 ? clock : undefined;
});

/** Digits that nothing joins to what stands before. */
const CLOCK = opening('#', (row, at) =>
  row.isJoiner(at - 1) || (row.text(at - 1) === ':' && row.touches(at)) ? undefined : DIGITS(row, at),
);

/** "GMT", "ET". Only upper case counts. */
const ZONE = lexeme((row, at) => (TIME_ZONES.has(row.text(at)) ? true : undefined));

/** A time zone after a time. */
export const ANY_ZONE = eitherPart<true>(
  phrasesIn({})(['local time'], () => true),
  ZONE,
);

const HOUR = new Map([...UNITS].filter(([, hour]) => hour >= 1 && hour <= 12));
const STOP = new Set('.');

/** "am", "p.m.", "a. m." after digits: the hours to add. */
const HALF = phrasesIn({ STOP })(['half:am|pm', 'half:a|p +STOP m +STOP?'], ({ half }) => (half.startsWith('p') ? 12 : 0));

/** The last hour of a range, which says of both which half of the day they are in. */
const LAST = phrasesIn({ DIGITS, HALF })(['clock:DIGITS half:HALF'], (last) => (last.clock.hour <= 12 ? last : undefined));

const rule = rulesIn({
  HOUR,
  CLOCK,
  SPOKEN: eitherPart(
    phrasesIn({ HOUR })(['hour:HOUR'], ({ hour }): ClockTime => ({ hour, minute: 0, colon: false, timelike: false })),
    DIGITS,
  ),
  O_CLOCK: phrasesIn({})(['o . clock'], () => true),
  HALF,
  ZONE,
  DAYTIME: phrasesIn({ DAYTIME: wordTable({ morning: 0, 'afternoon evening': 12 }) })(
    ['in the half:DAYTIME'],
    ({ half }) => half,
  ),
  LAST,
  TO_LAST: phrasesIn({ LAST })(['to last:LAST'], ({ last }) => last),
  AND_LAST: phrasesIn({ LAST })(['and last:LAST'], ({ last }) => last),
  PAST_MINUTES: wordTable({ five: 5, ten: 10, quarter: 15, twenty: 20, half: 30 }),
  TIME_UNIT: TIME_UNITS,
  NAMED: wordTable({ midnight: 24, 'noon midday': 12 }),
});

function isHour({ hour }: ClockTime): boolean {
  return hour >= 1 && hour <= 12;
}

/** Times of day, in the order in which they are believed. */
export const TIME_RULES: readonly DateRule[] = [
  rule('time.5pm', {
    says: ['clock:SPOKEN O_CLOCK? half:DAYTIME ZONE?', 'clock:CLOCK half:HALF ZONE?', 'clock:SPOKEN O_CLOCK ZONE?'],
    when: ({ clock, half }) => half === undefined || isHour(clock),
    make: ({ clock, half }) => (half === undefined ? time(clock.hour) : clockTime(clock, half)),
    examples: `They met at {4:30 in the afternoon = date T16:30}. / They met at {nine o'clock in the evening = date T21:00}.
      It starts at {5pm = date T17:00}. / It starts at {8.30 a.m. = date T08:30} sharp. / Doors open at {eight o'clock = date T08:00}.
      He came 17th of 25 pm was not said.`,
  }),
  rule('time.half past eight', {
    says: ['minutes:PAST_MINUTES side:past|to hour:HOUR half:DAYTIME? ZONE?'],
    // "a five to ten day incubation", "ten to twelve people" are ranges.
    notBefore: ['- TIME_UNIT', '@NN|JJ|CD'],
    make: ({ minutes, side, hour, half = 0 }) => {
      const total = (hour + half) * 60 + (side === 'past' ? minutes : -minutes);
      return time(Math.floor(total / 60), total % 60);
    },
    examples: `The bus left at {quarter to nine = date T08:45}.
      It has a five to ten day incubation period.`,
  }),
  rule('time.6-7pm', {
    says: ['from:CLOCK joined:~ last:LAST', 'from:CLOCK last:&TO_LAST', 'from:CLOCK last:&AND_LAST'],
    when: (_, { row, start, end }) => row.lower(end) !== 'and' || row.lower(start - 1) === 'between',
    make: ({ from, joined, last: { clock: to, half } }) => {
      // The first hour has the half of the day of the second, unless it would then be later.
      const first = clockTime(from, from.hour % 12 <= to.hour % 12 ? half : 12 - half);
      return joined === undefined ? first : rangeOfDates(first, clockTime(to, half));
    },
    examples: `Doors open {6-7pm = date T18:00/T19:00}. / It is open {11.30-2pm = date T11:30/T14:00} daily.
      Doors open from {6 = date T18:00} to 7pm. / Shots were fired between {2 = date T02:00} and 3 a.m.
      Doors open at 6 and 7pm.`,
  }),
  rule('time.22:30', {
    says: ['clock:CLOCK hours:hrs|hours|h ZONE?', 'clock:CLOCK zone:ZONE?'],
    notBefore: ['hrs|hours|h'],
    when: ({ clock, hours, zone }, { row, start }) =>
      hours === undefined ? (zone === undefined ? clock.colon : clock.timelike) : isClockOfHours(row, start),
    make: ({ clock }) => time(clock.hour, clock.minute),
    examples: `It struck at {22:30 = date T22:30}. / It struck at {0630 GMT = date T06:30}. / They left at {0800 hours = date T08:00}.
      It rose 8.30 points. / It took 1200 hours.`,
  }),
  rule('time.noon', {
    says: ['hour:NAMED ZONE?'],
    when: (_, { row, start }) => row.text(start) === row.lower(start) && !isModifier(row, start),
    make: ({ hour }) => time(hour),
    examples: `The truce began at {noon = date T12:00}.
      A midnight deadline looms.`,
  }),
];

/** "0800 hours", "at 1200 hours": "1200 hours" alone are a length. */
function isClockOfHours(row: Row, at: LexemeAt): boolean {
  const spoken = /^(?:at|around|about|by|since|until)$/.test(row.lower(at - 1));
  return /^0\d{3}$/.test(row.text(at)) || (spoken && /^[12]\d{3}$/.test(row.text(at)));
}

/** A time of day: "5pm", "8 a.m.", "22:30", "0800 GMT", "midnight", "half past eight"; of "6-7pm" the first. */
export const readTime = dateReader(TIME_RULES);

/** One that is no range, as it is written down. */
export const TIME = phrasesIn({ TIME: readTime })(['time:TIME'], ({ time: { expression } }) =>
  expression.type === 'time' ? expression.iso : undefined,
);

/** A clock right behind a date: "8 January 2024 21.40", "June 18, 2023, 07:14". */
export const CLOCK_AFTER_DATE: PartReader<string> = eitherPart(
  opening('#', TIME),
  written(/^(\d\d)\.(\d\d)/, ([, hour, minute]) => isoTime(Number(hour), Number(minute))),
);

function time(hour: number, minute = 0): DateExpression {
  return { type: 'time', iso: isoTime(hour, minute) };
}

function clockTime({ hour, minute }: ClockTime, half: number): DateExpression {
  return time((hour % 12) + half, minute);
}

function isoTime(hour: number, minute: number): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** "a midnight deadline": a noun follows that is no part of the time. */
function isModifier(row: Row, at: LexemeAt): boolean {
  const noun = row.tag(at + 1).startsWith('NN');
  return noun && !/^(?:tomorrow|today|yesterday|on|gmt|local|\w+day)$/.test(row.lower(at + 1));
}
