import type { Qualifier } from '../../../model/quantity.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { firstOf, rulesIn, type Rule } from '../../../pattern/rule.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readQualifierAfter, readQualifierBefore } from '../reading/qualifiers.ts';
import { AGE_PARTS, endsHere, rowOfNumbers, tellsLife, type AgeNumber } from './ageParts.ts';

/** What a rule of ages makes. */
interface Aged {
  readonly age: AgeNumber;
  readonly unit?: string | undefined;
  readonly limit?: Qualifier | undefined;
}

const rule = rulesIn(AGE_PARTS);
const MONTHS_OF_YEAR = 12;
const PEOPLE_REACH = 14;
/** Whether the sentence speaks of people before a position. */
function speaksOfPeople(row: Row, at: LexemeAt): boolean {
  return row
    .before(at, PEOPLE_REACH)
    .some((i) => AGE_PARTS.PEOPLE(row, i) !== undefined || /^(?:who|they|them)$/.test(row.lower(i)));
}

const AVERAGE_REACH = 7;

/** "The median age was 47", "the retirement age will rise to 64", "my age is 47". */
function isOfAverage(row: Row, at: LexemeAt): boolean {
  const average = /^(?:average|median|retirement)$/.test(row.lower(at - 1)) || /^(?:PRP|WP)\$$/.test(row.tag(at - 1));
  return row.lower(at) === 'age' && average;
}

/** Ages: those that say "old" or "aged", then groups, then a number that only its place makes an age. */
export const AGE_RULES: readonly Rule<Aged>[] = [
  rule('age.band in two units', {
    says: ['between first:AGE from:AGE_UNIT and last:AGE unit:OLD', 'first:AGE from:AGE_UNIT to last:AGE unit:OLD'],
    make: ({ first, last, from, unit }) => {
      const min = from === 'months' && unit === 'years' ? first.value / MONTHS_OF_YEAR : first.value;
      return { age: { value: null, min, max: last.value }, unit };
    },
    examples: `Patients {between six months and 18 years of age = age 0.5..18} get it.
      It takes 6 months to 5 years.`,
  }),
  rule('age.year-old', {
    says: ['age:RANGE unit:OLD', 'age:NUMBER unit:OLD'],
    examples: `A {35-year-old = age 35} fell. / {18- to 24-year-olds = age 18..24} left.
      The 35-year jail term ended.`,
  }),
  rule('age.between ages', {
    says: ['ages of|:|,|just? age:PAIR unit:AGE_UNIT?'],
    after: ['between|from the?'],
    examples: `It is for children between the {ages of 5 and 11 = age 5..11}.
      The ages of 5 and 11 are given.`,
  }),
  rule('age.aged', {
    says: ['limit:LIMIT the age of age:AGES unit:AGE_UNIT?', 'aged|age|ages of|:|,|just? limit:WITHIN? age:AGES unit:AGE_UNIT?'],
    examples: `Men {aged 70 to 89 = age 70..89} fell ill. / It is for children {over the age of 12 = age 12 more-than}.`,
  }),
  rule('age.decade of life', {
    says: ['in? OWNER limit:PART_OF? - decade:DECADE'],
    make: ({ decade, limit = 'exactly' }) => ({ age: { value: null, min: decade, max: decade + 9 }, limit }),
    examples: `She was {in her late twenties = age 20..29 late}.
      It was built in the 40s.`,
  }),
  rule('age.group', {
    says: ['limit:LIMIT - age:AGE +s'],
    examples: `The {over-70s = age 70 more-than} voted.
      It is the best of the 1970s.`,
  }),
  rule('age.people over', {
    says: ['limit:LIMIT age:AGE unit:AGE_UNIT?'],
    after: ['PEOPLE', 'were|was|is|are|be|and|or|age|aged'],
    notBefore: ['AGELESS', '~'],
    when: ({ limit, age, unit }, { row, start, end }) =>
      AGE_PARTS.PEOPLE(row, start - 1) === undefined
        ? unit === undefined && age.value >= 5 && endsHere(row, end) && speaksOfPeople(row, start)
        : limit === 'less-than' || unit === undefined || unit === 'years',
    examples: `Children {under five = age 5 less-than} died. / It is safe for infants {under six months = age 6 less-than}.
      Half of those affected were {under 18 = age 18 less-than}.
      People over 20 miles away heard it. / It heard from 31 witnesses over four weeks. / Half of the prices were under 18.`,
  }),
  rule('age.younger than', {
    says: ['limit:COMPARED than age:PLAIN', 'limit:AS_OLD as age:PLAIN'],
    when: (_, { row, end }) => endsHere(row, end),
    examples: `Half of them were {younger than 18 = age 18 less-than}. / They took {as young as 10 = age 10 at-least} away.
      No building is older than 18 others.`,
  }),
  rule('age.open', {
    says: ['age:AGE &OR_OLDER', 'age:AGE group:&OR_OVER'],
    when: ({ group }, { row, start }) => group === undefined || AGE_PARTS.PEOPLE(row, start - 1) !== undefined,
    examples: `It is for people {65 and older = age 65 at-least}.
      It costs 65 and up.`,
  }),
  rule('age.band', {
    says: ['age:RANGE group:&AGE_GROUP', 'age:RANGE'],
    when: ({ group }, { row, start, end }) =>
      group !== undefined || (AGE_PARTS.PEOPLE(row, start - 1) !== undefined && endsHere(row, end)),
    examples: `Among those {18 to 29 = age 18..29}, most agreed. / The {25-34 = age 25..34} age group grew.
      Among towns 18 to 29, most agreed. / They sold 25-34 cars.`,
  }),
  rule('age.months', {
    says: ['age:AGE unit:months|month|weeks|week|days|day|hours|hour|years|year'],
    after: ['PERSON ,', 'NAME ,'],
    before: [',|;', 'END', 'STOP'],
    when: (_, { row, start, end }) => row.text(end) !== '.' || AGE_PARTS.PERSON(row, start - 2) !== undefined,
    examples: `Her son, {6 weeks = age 6}, was hurt.
      The strike, 6 weeks, was long.`,
  }),
  rule('age.being', {
    says: ['age:PLAIN'],
    after: [
      'he|she|i|who|they|youngest|oldest|eldest HELPER? BEING HEDGE?',
      "he|she|i|who ’|' s|m HEDGE?",
      'turned|turns|turn HEDGE?',
      'boy|girl|man|woman|child|son|daughter|brother|driver|victim of HEDGE?',
    ],
    notBefore: ['of'],
    when: (_, { row, end }) => endsHere(row, end),
    examples: `She was {23 = age 23} when it began. / The youngest was {six = age 6}. / He was a boy of {13 = age 13}.
      It was 23 percent. / It turned 18 heads. / She is a mother of 3.`,
  }),
  rule('age.average', {
    says: ['age:PLAIN'],
    after: ['was|is|be|to|from|at|of'],
    when: (_, { row, start, end }) => endsHere(row, end) && row.before(start - 1, AVERAGE_REACH).some((i) => isOfAverage(row, i)),
    examples: `The median age was {47 = age 47}.
      The median price was 47.`,
  }),
  rule('age.now first', {
    says: ['age:PLAIN'],
    after: ['now|then|still just?'],
    before: [', SOMEBODY', ', NAME'],
    when: ({ age }, { row, start }) => age.value >= 4 && row.startsSentence(start - (row.lower(start - 1) === 'just' ? 2 : 1)),
    examples: `Now {52 = age 52}, she runs a bakery.
      Now 52, the toll grew.`,
  }),
  rule('age.at', {
    says: ['age:PLAIN'],
    after: ['at'],
    when: ({ age }, { row, start, end }) =>
      age.value >= 10 &&
      endsHere(row, end) &&
      (row.startsSentence(start - 1)
        ? AGE_PARTS.SOMEBODY.has(row.lower(row.text(end) === ',' ? end + 1 : end))
        : tellsLife(row, start, age.value)),
    examples: `He died at {91 = age 91}. / At {35 = age 35}, she became a judge.
      Shares closed at 91. / At 35, shares closed lower. / He put the number of dead at 34.`,
  }),
  rule('age.in brackets', {
    says: ['age:DIGITS'],
    after: ['NAME ( HEDGE?'],
    before: [')|,'],
    when: ({ age }) => age.value >= 10,
    examples: `Smit ({44 = age 44}) said so.
      Smit (4) said so.`,
  }),
  rule('age.apposition', {
    says: ['age:DIGITS'],
    after: ['NAME , HEDGE?', ') , HEDGE?'],
    before: ['MARK', 'STOP', 'END', 'and .^', 'and a|an'],
    // "Rooms 3, 44, 51": a number between numbers.
    notBefore: ['. #'],
    when: ({ age }, { row, start }) => age.value >= 10 || row.text(start - 2) !== ')',
    examples: `Femke Smit, {44 = age 44}, said so. / Femke Smit (Utrecht), {44 = age 44}, won.
      In Rooms, 44, 51 burned.`,
  }),
  rule('age.apposition of a noun', {
    says: ['age:PLAIN'],
    after: ['PERSON , HEDGE?', 'father|mother|grandmother . of ~ . , HEDGE?', 'NAME , now|then|still just?', 'both'],
    before: ['MARK', 'STOP', 'END'],
    examples: `Her nephew and a nurse, {forty = age 40}, were hurt. / A mother-of-three, {38 = age 38}, spoke.
      Osei, then {23 = age 23}, was there. / The boys, both {16 = age 16}, were held.
      The road, forty, was shut. / Prices, then 23, rose. / They won both 16 games.`,
  }),
  rule('age.listed', {
    says: ['age:AGE'],
    when: (_, { row, start, end }) => {
      const { first, last } = rowOfNumbers(row, start, end);
      const aged = first < start && /^(?:aged|ages?)$/.test(row.lower(first - 1)) && endsHere(row, end);
      return (
        aged || (last - first > end - start && row.text(first - 1) === ',' && AGE_PARTS.PERSONS(row, first - 2) !== undefined)
      );
    },
    examples: `Two boys, 14 and {16 = age 16}, were held. / Boys aged 3, 5 and {9 = age 9} died.
      Two roads, 14 and 16, were shut. / Men aged 30 saw 5 cars.`,
  }),
];

const readFirst = firstOf(AGE_RULES);

/** The age that starts at a position, with the words that qualify it. */
export function readAge(row: Row, at: LexemeAt): Draft | undefined {
  const match = readFirst(row, at);
  if (match === undefined) return undefined;
  const { age, unit = 'years', limit } = match.value;
  const { value, min = null, max = null } = age;
  const before = limit === undefined ? readQualifierBefore(row, match.start, 'age') : undefined;
  const after = readQualifierAfter(row, match.end);
  const qualifier = limit ?? before?.qualifier ?? after?.qualifier ?? 'exactly';
  const span = { start: before?.start ?? match.start, end: after?.end ?? match.end };
  return draftOf({ ...span, kind: 'age', rule: match.rule, qualifier, value, min, max, unit });
}
