import type { DateExpression } from '../../../calendar/dateExpression.ts';
import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNITS } from '../../../lexicon/numerals.ts';
import { TIME_ZONES } from '../../../lexicon/timeZones.ts';
import { wordTable } from '../../../lexicon/wordList.ts';
import { lexeme, opening, written, eitherPart, type PartReader } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { dateReader, type Dated } from './dateRule.ts';

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

const rule = rulesIn({
  HOUR: new Map([...UNITS].filter(([, hour]) => hour >= 1 && hour <= 12)),
  CLOCK,
  DIGITS,
  /** "am", "p.m.", "a. m." after digits: the hours to add. */
  HALF: eitherPart(
    phrasesIn({})(['pm:am|pm'], ({ pm }) => (pm === 'pm' ? 12 : 0)),
    phrasesIn({ STOP: new Set('.') })(['p:a|p +STOP m +STOP?'], ({ p }) => (p === 'p' ? 12 : 0)),
  ),
  ZONE,
  DAYTIME: wordTable({ morning: 0, 'afternoon evening': 12 }),
  PAST_MINUTES: wordTable({ five: 5, ten: 10, quarter: 15, twenty: 20, half: 30 }),
  TIME_UNIT: TIME_UNITS,
  NAMED: wordTable({ midnight: 24, 'noon midday': 12 }),
});

function isHour({ hour }: ClockTime): boolean {
  return hour >= 1 && hour <= 12;
}

/** Times of day, in the order in which they are believed. */
export const TIME_RULES: readonly Rule<Dated>[] = [
  rule("time.eight o'clock", {
    says: ['hour:HOUR o . clock ZONE?', 'digits:CLOCK o . clock ZONE?'],
    make: ({ hour, digits }) => time(hour ?? digits?.hour ?? 0),
    examples: "Doors open at {eight o'clock = date T08:00}.",
  }),
  rule('time.five in the morning', {
    says: ['hour:HOUR in the part:DAYTIME ZONE?', 'digits:DIGITS in the part:DAYTIME ZONE?'],
    when: ({ digits }) => digits === undefined || isHour(digits),
    make: ({ hour, digits, part }) => time(((hour ?? digits?.hour ?? 0) % 12) + part, digits?.minute),
    examples: 'They met at {4:30 in the afternoon = date T16:30}.',
  }),
  rule('time.half past eight', {
    says: [
      'minutes:PAST_MINUTES side:past|to hour:HOUR in the part:DAYTIME ZONE?',
      'minutes:PAST_MINUTES side:past|to hour:HOUR ZONE?',
    ],
    // "a five to ten day incubation", "ten to twelve people" are ranges.
    notBefore: ['- TIME_UNIT', '@NN|JJ|CD'],
    make: ({ minutes, side, hour, part = 0 }) => {
      const total = (hour + part) * 60 + (side === 'past' ? minutes : -minutes);
      return time(Math.floor(total / 60), total % 60);
    },
    examples: `The bus left at {quarter to nine = date T08:45}.
      It has a five to ten day incubation period.`,
  }),
  rule('time.5pm', {
    says: ['clock:CLOCK half:HALF ZONE?'],
    when: ({ clock }) => isHour(clock),
    make: ({ clock, half }) => time((clock.hour % 12) + half, clock.minute),
    examples: `It starts at {5pm = date T17:00}. / It starts at {8.30 a.m. = date T08:30} sharp.
      He came 17th of 25 pm was not said.`,
  }),
  rule('time.6-7pm', {
    says: ['from:CLOCK ~ to:DIGITS half:HALF'],
    when: ({ to }) => to.hour <= 12,
    make: ({ from, to, half }) => ({ expression: { type: 'range', from: hourOfRange(from, to, half), to: clockTime(to, half) } }),
    examples: `Doors open {6-7pm = date T18:00/T19:00}. / It is open {11.30-2pm = date T11:30/T14:00} daily.
      Doors open at 6 and 7pm.`,
  }),
  rule('time.6 of 6 to 7pm', {
    says: ['from:CLOCK to to:DIGITS half:HALF'],
    when: ({ to }) => to.hour <= 12,
    make: ({ from, to, half }, { row, start }) => ({
      expression: hourOfRange(from, to, half),
      end: CLOCK(row, start)?.end ?? start,
    }),
    examples: 'Doors open from {6 = date T18:00} to 7pm.',
  }),
  rule('time.0800 hours', {
    says: ['clock:CLOCK hrs|hours|h ZONE?'],
    when: (_, { row, start }) =>
      /^0\d{3}$/.test(row.text(start)) ||
      (/^[12]\d{3}$/.test(row.text(start)) && /^(?:at|around|about|by|since|until)$/.test(row.lower(start - 1))),
    make: ({ clock }) => time(clock.hour, clock.minute),
    examples: `They left at {0800 hours = date T08:00}.
      It took 1200 hours.`,
  }),
  rule('time.22:30', {
    says: ['clock:CLOCK zone:ZONE?'],
    notBefore: ['hrs|hours|h'],
    when: ({ clock, zone }) => (zone === undefined ? clock.colon : clock.timelike),
    make: ({ clock }) => time(clock.hour, clock.minute),
    examples: `It struck at {22:30 = date T22:30}. / It struck at {0630 GMT = date T06:30}.
      It rose 8.30 points.`,
  }),
  rule('time.noon', {
    says: ['hour:NAMED ZONE?'],
    when: (_, { row, start }) => row.text(start) === row.lower(start) && !isModifier(row, start),
    make: ({ hour }) => time(hour),
    examples: `The truce began at {noon = date T12:00}.
      A midnight deadline looms.`,
  }),
];

/** A time of day: "5pm", "8 a.m.", "22:30", "0800 GMT", "midnight", "half past eight"; of "6-7pm" the first. */
export const readTime = dateReader(TIME_RULES);

/** A clock right behind a date: "8 January 2024 21.40", "June 18, 2023, 07:14". */
export const CLOCK_AFTER_DATE: PartReader<string> = eitherPart(
  phrasesIn({ TIME: readTime })(['time:TIME'], ({ time: { expression } }, { row, start }) =>
    expression.type === 'time' && row.isNumber(start) ? expression.iso : undefined,
  ),
  written(/^(\d\d)\.(\d\d)/, ([, hour, minute]) => isoTime(Number(hour), Number(minute))),
);

function time(hour: number, minute = 0): Dated {
  return { expression: { type: 'time', iso: isoTime(hour, minute) } };
}

/** The first hour of a range has the half of the day of the second, unless it would then be later. */
function hourOfRange(from: ClockTime, to: ClockTime, half: number): DateExpression {
  return clockTime(from, from.hour % 12 <= to.hour % 12 ? half : 12 - half);
}

function clockTime({ hour, minute }: ClockTime, half: number): DateExpression {
  return { type: 'time', iso: isoTime((hour % 12) + half, minute) };
}

function isoTime(hour: number, minute: number): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** "a midnight deadline": a noun follows that is no part of the time. */
function isModifier(row: Row, at: LexemeAt): boolean {
  const noun = row.tag(at + 1).startsWith('NN');
  return noun && !/^(?:tomorrow|today|yesterday|on|gmt|local|\w+day)$/.test(row.lower(at + 1));
}
