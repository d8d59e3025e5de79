import { DAY_PARTS, MONTHS } from '../../../lexicon/calendar.ts';
import { COUNTRIES } from '../../../lexicon/countries.ts';
import { HONORIFICS } from '../../../lexicon/personTitles.ts';
import { wordTable } from '../../../lexicon/wordList.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { rulesIn, type Place } from '../../../pattern/rule.ts';
import { readAndAHalf, scaled } from '../numbers/numbers.ts';
import { dayOf, UNSTATED, type DateExpression, type OffsetUnit, type Which } from '../../../calendar/dateExpression.ts';
import { DATE_PARTS } from './dateParts.ts';
import { dateReader, offset, PERIOD_UNITS, type DateRule } from './dateRule.ts';

const UNIT = new Map<string, OffsetUnit>([
  ...PERIOD_UNITS,
  ['day', 'day'],
  ['weekend', 'weekend'],
  ['half', 'half'],
  ['fortnight', 'week'],
]);

/** Lengths of time that are counted in a smaller unit of the calendar. */
const COUNTED = wordTable<readonly [unit: OffsetUnit, factor: number]>({
  night: ['day', 1],
  week: ['day', 7],
  fortnight: ['day', 14],
  decade: ['year', 10],
  century: ['year', 100],
});

/** Of what a part is counted in something smaller: "two and a half years", "a week and a half". */
const PARTS = new Map<OffsetUnit, readonly [unit: OffsetUnit, factor: number]>([
  ['year', ['month', 12]],
  ['month', ['day', 30]],
]);

const HOURS_OF_DAY = 24;

/** So much time before or after; the day itself where hours or less are counted. */
function away(amount: number, unit: string, sign: number, base: 'article' | 'reference'): DateExpression {
  const [counted, factor] =
    unit === 'hour' && amount >= HOURS_OF_DAY
      ? (['day', 1 / HOURS_OF_DAY] as const)
      : (COUNTED.get(unit) ?? [UNIT.get(unit) ?? 'day', UNIT.has(unit) ? 1 : 0]);
  const exact = scaled(amount, factor);
  const [smaller, times] = (Number.isInteger(exact) ? undefined : PARTS.get(counted)) ?? [counted, 1];
  return offset(smaller, sign * Math.round(scaled(exact, times)), base);
}

const rule = rulesIn({
  ...DATE_PARTS,
  UNIT,
  WHICH: wordTable<Which>({ 'last previous past': 'last', this: 'this', 'next coming': 'next' }),
  NEAR_DAY: wordTable({ today: 0, yesterday: -1, tomorrow: 1 }),
  AND_A_HALF: readAndAHalf,
  PART: wordTable({ half: 1 / 2, quarter: 1 / 4 }),
  AWAY: wordTable<readonly [sign: number, base: 'article' | 'reference']>({
    ago: [-1, 'article'],
    'earlier before previously': [-1, 'reference'],
    later: [1, 'reference'],
  }),
  PASSING: wordTable({ past: -1, coming: 1 }),
  SIDE: wordTable({ 'before earlier': -1, after: 1 }),
  BESIDE: wordTable({ 'previous preceding': -1, following: 1 }),
  NIGHT: wordTable({ night: 'NI' }),
  TONIGHT: wordTable({ tonight: 'NI' }),
  TITLE: HONORIFICS,
});

/** Dates told from another day, in the order in which they are believed. */
export const RELATIVE_RULES: readonly DateRule[] = [
  rule('date.weekday', {
    says: ['which:WHICH day:WEEKDAY part:DAY_PART?', 'day:WEEKDAY part:DAY_PART?'],
    notAfter: ['black|good|bloody|easter', 'TITLE', 'TITLE +.'],
    notBefore: ['times^', 'night^'],
    when: ({ which }, { row, start }) => which !== undefined || !isPersonalName(row, start),
    make: ({ which, day, part }) => ({ type: 'weekday', weekday: day, which, part }),
    examples: `He left on {Tuesday night = date 2024-03-05TNI}. / It opens {next Friday = date 2024-03-08}.
      The Sunday Times said so. / She thanked Mr. Sunday Okpara. / It was scored by Sunday Oliseh. / Julius Sunday Eze spoke.`,
  }),
  rule('date.which month', {
    says: ['which:WHICH month:MONTH'],
    notBefore: ['#'],
    make: ({ which, month }) => ({ type: 'whichMonth', month, which }),
    examples: `The law passed {last July = date 2023-07}.
      It had been shut this May 4.`,
  }),
  rule('date.today', {
    says: ['day:NEAR_DAY part:DAY_PART?', 'this part:DAY_PART', 'part:TONIGHT', 'last:last part:NIGHT'],
    when: (_, place) => !isPaper(place),
    make: ({ day = 0, last, part }) => offset('day', last === undefined ? day : -1, 'article', part),
    examples: `It rained {yesterday morning = date 2024-03-05TMO}. / They met {this evening = date 2024-03-06TEV}.
      They play {tonight = date 2024-03-06TNI}. / They met {last night = date 2024-03-05TNI}.
      She told USA Today about it. / It was their last evening in office.`,
  }),
  rule('date.this year', {
    says: ['shift:YEARLY unit:UNIT', 'current unit:UNIT'],
    notBefore: ['old'],
    when: ({ unit }, place) => isPlain(place) && unit !== 'day' && (unit !== 'half' || place.row.lower(place.start) === 'this'),
    make: ({ shift = 0, unit }) => offset(unit, shift),
    examples: `Prices rose {last year = date 2023}. / Rain is due {next week = date 2024-W11}.
      It took place {this weekend = date 2024-W09-WE}. / The plan covers the {current year = date 2024}.
      Last day of sales. / This week-long strike hurt.`,
  }),
  rule('date.past week', {
    says: ['shift:PASSING unit:UNIT'],
    after: ['the|this'],
    // A past year is twelve months.
    when: ({ shift, unit }) => shift > 0 || /^(?:week|month)$/.test(unit),
    make: ({ shift, unit }) => offset(unit, shift),
    examples: `Over the {past month = date 2024-02} it fell. / It opens in the {coming week = date 2024-W11}.
      Over the past year it fell.`,
  }),
  rule('date.the weekend', {
    says: ['the weekend'],
    after: ['over|at|by|during|throughout|before|after|until'],
    notBefore: ['of'],
    make: () => offset('weekend', 0),
    examples: `He was shot over {the weekend = date 2024-W09-WE}. / Rain is expected by {the weekend = date 2024-W10-WE}.
      They played at the weekend of the fair. / The weekend was calm.`,
  }),
  rule('date.year end', {
    says: ['the|this? year - end'],
    after: ['by|at|before|until|since'],
    make: () => ({ type: 'month', month: 12, year: { type: 'offset', offset: 0 } }),
    examples: `Backlogs will be cleared by {year end = date 2024-12}.
      Every year end in tears.`,
  }),
  rule('date.next day', {
    says: ['shift:BESIDE unit:UNIT', 'the following|next unit:UNIT'],
    when: ({ unit }, place) => isPlain(place) && unit !== 'half',
    make: ({ shift = 1, unit }) => offset(unit, shift, 'reference'),
    examples: `Shot on 3 March, he died {the next day = date 2024-03-04}.
      It fell in 2019 from the {previous year = date 2018}.`,
  }),
  rule('date.years ago', {
    says: [
      'amount:NUMBER unit:TIME_UNIT added:AND_A_HALF? away:AWAY',
      'a|an unit:TIME_UNIT added:AND_A_HALF? away:AWAY',
      'a? amount:PART of? a|an? - unit:TIME_UNIT away:AWAY',
    ],
    notBefore: ['than'],
    when: (_, { row, end }) => row.lower(end - 1) !== 'before' || endsClause(row, end),
    make: ({ amount = 1, unit, added = 0, away: [sign, base] }) => away(amount + added, unit, sign, base),
    examples: `They met {two years ago = date 2022}. / She left {three weeks ago = date 2024-02-14}.
      It began {two and a half years ago = date 2021-09}. / She left {a month and a half ago = date 2024-01-21}.
      He fled {half a century ago = date 1974}. / It shut {a quarter-century ago = date 1999}.
      It was posted {24 hours ago = date 2024-03-05}.
      It closed a year before the war began. / He came two days earlier than planned.`,
  }),
  rule('date.that day', {
    says: ['that unit:day|week|month|year', 'the same unit:UNIT', 'the same part:NIGHT'],
    notBefore: ['~'],
    make: ({ unit, part }) => offset(UNIT.get(unit ?? '') ?? 'day', 0, 'reference', part),
    examples: `He arrived in 1999 and left {that year = date 1999}.
      He fled on 3 March and was caught {the same night = date 2024-03-03TNI}.
      He liked the same things.`,
  }),
  rule('date.the year before', {
    says: ['the unit:UNIT side:SIDE', 'the part:NIGHT side:SIDE'],
    when: (_, { row, end }) => endsClause(row, end),
    make: ({ unit = 'day', part, side }) => offset(unit, side, 'reference', part),
    examples: `It rose in 2019 and fell {the year after = date 2020}.
      He was found on 3 March; he had left {the night before = date 2024-03-02TNI}.
      He came the year after the war.`,
  }),
  rule('date.summer', {
    says: ['shift:YEARLY season:SEASON', 'season:SEASON year:YEAR_OF_PART?'],
    when: ({ shift, year }, { row, start, end }) =>
      (shift ?? year) !== undefined || (endsClause(row, end) && isSeasonal(row, start)),
    make: ({ shift, season, year = UNSTATED }) =>
      shift === undefined ? { type: 'partOfYear', part: season, year } : { type: 'season', code: season, offset: shift },
    examples: `It began in the {spring of 2019 = date 2019-SP}. / Tourists come in {summer = date 2024-SU}.
      Fires raged {last summer = date 2023-SU}.
      They fell 2019 metres. / They will fall in love. / The spring of the clock broke.`,
  }),
  rule('date.feast', {
    says: ['feast:FEAST year:YEAR_OF_PART?'],
    make: ({ feast: [month, day], year }) => dayOf(month, day, year),
    examples: `It snowed on {Christmas Day 2010 = date 2010-12-25}. / They met on {New Year's Eve = date 2023-12-31}.`,
  }),
];

/** A date told from another: "Tuesday", "last week", "two years ago", "a year earlier", "the next day", "last summer". */
export const readRelativeDate = dateReader(RELATIVE_RULES);

/**
 * "Julius Sunday Eze", "scored by Sunday Oliseh": a weekday as a given name is joined to a surname by the tree. Where it opens the sentence the tree
 * can't tell, and what follows without a comma is a surname unless it names a country or a body ("Friday Okoro sent regrets").
 */
function isPersonalName(row: Row, at: LexemeAt): boolean {
  if (row.at(at)?.token.relation === 'flat') return row.isCapitalized(at - 1);
  const joined = row.lower(at - 1) === 'by' || row.at(at + 1)?.token.relation === 'flat';
  return isSurname(row, at + 1) && (joined || (row.startsSentence(at) && !row.isCapitalized(at + 2)));
}

/** A word with a capital that is tagged as a name, and names no time, country or body. */
function isSurname(row: Row, at: LexemeAt): boolean {
  const name = row.at(at);
  const proper = name?.token.tag.startsWith('NNP') === true && /^\p{Lu}\p{Ll}/u.test(name.text);
  return proper && !NO_SURNAME.has(name.lower);
}

const NO_SURNAME: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...DAY_PARTS.keys(),
  ...COUNTRIES.flatMap(({ name, aliases, demonyms, capital }) =>
    [name, ...aliases, ...demonyms, capital].map((word) => word.toLowerCase()),
  ),
]);

function isPlain({ row, end }: Place): boolean {
  return !row.isJoiner(end) && row.tag(end - 1) !== 'NNP';
}

/** "USA Today". */
function isPaper({ row, start }: Place): boolean {
  return /^T(?:oday|ODAY)$/.test(row.text(start)) && row.isCapitalized(start - 1);
}

/** Whether a clause or phrase that measures nothing follows: "a year before the war" is a length, "a year before" a date. */
function endsClause(row: Row, at: LexemeAt): boolean {
  return !row.isWord(at) || /^(?:and|but|when|in|on|at|as|or|after|with|because|while)$/.test(row.lower(at));
}

/** "in summer", "until the spring"; "fall" and "spring" are verbs too. */
function isSeasonal(row: Row, at: LexemeAt): boolean {
  const [before, word] = [row.lower(at - 1), row.lower(at)];
  const SEASONAL = /^(?:in|since|by|until|of|early|late|over)$/;
  if (before === 'the') return SEASONAL.test(row.lower(at - 2));
  return word !== 'fall' && before !== 'of' && SEASONAL.test(before);
}
