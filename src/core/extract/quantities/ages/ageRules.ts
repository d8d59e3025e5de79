import type { Lexemes } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Documented } from '../reading/documented.ts';
import { firstFound } from '../reading/documented.ts';
import type { Draft } from '../reading/draft.ts';
import { readAgeBand, readAged, readAgeGroup, readDecadeOfLife, readFurtherAge, readOpenAge, readYearOld } from './ages.ts';
import { readStatedAge, STATED_AGES, type StatedAge } from './statedAges.ts';

interface AgeRule extends Documented {
  read(row: Lexemes, at: LexemeAt): Draft | undefined;
}

const stated = (
  name: string,
  says: string,
  how: StatedAge,
  examples: AgeRule['examples'],
  counterexamples: readonly string[],
): AgeRule => ({
  name,
  says,
  read: (row, at) => readStatedAge(row, at, STATED_AGES[how]),
  examples,
  counterexamples,
});

/** Ages: those that say "old" or "aged" before groups, groups before a number that only its place makes an age. */
export const AGE_RULES: readonly AgeRule[] = [
  {
    name: 'age.year-old',
    says: 'a number and "year-old", "years old", "years of age", "yo"',
    read: readYearOld,
    examples: {
      'A 35-year-old fell.': '35-year-old = age 35',
      'The 18- to 24-year-olds left.': '18- to 24-year-olds = age 18..24',
    },
    counterexamples: ['The 35-year jail term ended.'],
  },
  {
    name: 'age.aged',
    says: '"aged", "age", "ages" and a number or range',
    read: readAged,
    examples: {
      'Men aged 70 to 89 fell ill.': 'aged 70 to 89 = age 70..89',
      'It is for children over the age of 12.': 'over the age of 12 = age 12 more-than',
    },
    counterexamples: ['The ages 5% fell.'],
  },
  {
    name: 'age.further',
    says: 'the later ages of a row that "aged" opens',
    read: readFurtherAge,
    examples: { 'Boys aged 3, 5 and 9 died.': '9 = age 9' },
    counterexamples: ['Men aged 30 saw 5 cars.'],
  },
  {
    name: 'age.decade of life',
    says: 'a decade that somebody is in: "in his 40s", "in her late twenties"',
    read: readDecadeOfLife,
    examples: {
      'A man in his 40s fell.': 'in his 40s = age 40..49',
      'She was in her late twenties.': 'in her late twenties = age 20..29 late',
    },
    counterexamples: ['It was built in the 40s.'],
  },
  {
    name: 'age.group',
    says: 'people over or under an age: "over-70s", "children under five"',
    read: readAgeGroup,
    examples: {
      'The over-70s voted.': 'over-70s = age 70 more-than',
      'Children under five died.': 'under five = age 5 less-than',
    },
    counterexamples: ['People over 20 miles away heard it.', 'It sold under 18 cars.'],
  },
  {
    name: 'age.open',
    says: 'a number "and older", "or younger"; of people also "and over"',
    read: readOpenAge,
    examples: { 'It is for people 65 and older.': '65 and older = age 65 at-least' },
    counterexamples: ['It has 65 and more seats.'],
  },
  {
    name: 'age.band',
    says: 'people between two ages: "those 18 to 29", "the 25-34 age group"',
    read: readAgeBand,
    examples: { 'It grew in the 25-34 age group.': '25-34 = age 25..34' },
    counterexamples: ['They sold 25-34 cars.'],
  },
  stated(
    'age.months',
    'an age in months or weeks between commas behind a child',
    'months',
    { 'Her son, 6 weeks, was hurt.': '6 weeks = age 6' },
    ['The strike, 6 weeks, was long.'],
  ),
  stated(
    'age.being',
    'what somebody is, turns or was: "She was 23 when", "he turned 18"',
    'being',
    { 'She was 23 when it began.': '23 = age 23' },
    ['It was 23 percent.', 'One man was 23rd.'],
  ),
  stated(
    'age.average',
    'an age that is spoken of as median, legal, of retirement',
    'average',
    { 'The median age was 47.': '47 = age 47' },
    ['The median price was 47.'],
  ),
  stated(
    'age.now',
    '"now" or "then" and a number behind or before a person',
    'now',
    { 'Now 52, she runs a bakery.': '52 = age 52' },
    ['Now 52, the toll grew.'],
  ),
  stated('age.both', '"both" and a number between marks', 'both', { 'The boys, both 16, were held.': '16 = age 16' }, [
    'They won both 16 games.',
  ]),
  stated('age.at', '"at" and a number of a person, no price, rank or temperature', 'at', { 'He died at 91.': '91 = age 91' }, [
    'Shares closed at 91.',
  ]),
  stated(
    'age.apposition',
    'a number between marks behind a person: "Femke Smit, 44,"',
    'apposition',
    { 'Femke Smit, 44, said so.': '44 = age 44' },
    ['Rooms 3, 44, 51 burned.'],
  ),
  stated(
    'age.listed',
    'a row of numbers behind people: "Two boys, 14 and 16,"',
    'listed',
    { 'Two boys, 14 and 16, were held.': '16 = age 16' },
    ['Two roads, 14 and 16, were shut.'],
  ),
];

export function readAge(row: Lexemes, at: LexemeAt): Draft | undefined {
  return firstFound(AGE_RULES, row, at);
}
