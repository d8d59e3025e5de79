import type { Lexemes } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { firstFound, type Documented } from '../reading/documented.ts';
import { readDouble, readFold, readTwice } from './multiples.ts';
import type { RatioMatch, Share } from './ratioMatch.ts';
import { readFraction, readInNumber, readNounInNumber, readOdds, readToOne } from './ratios.ts';
import { readStatistic } from './statistics.ts';

interface ShareRule extends Documented {
  read(row: Lexemes, at: LexemeAt): Share | undefined;
}

/** Shares and quotients. A statistic is named; "in", "out of", "to one" link two numbers; only then a fraction or multiple stands alone. */
export const SHARE_RULES: readonly ShareRule[] = [
  {
    name: 'ratio.statistic',
    says: 'a quotient of medicine or polling by its name: "hazard ratio of 0.66", "p = 0.41", "95% CI 0.55 to 0.79"',
    read: readStatistic,
    examples: {
      'The odds ratio was 1.4.': 'odds ratio was 1.4 = ratio 1.4',
      'It fell (CI 0.55 to 0.79).': '0.55 to 0.79 = ratio 0.55..0.79',
    },
    counterexamples: ['The chief of P 12 spoke.', 'One or 2 came.'],
  },
  {
    name: 'ratio.one in three',
    says: 'a number "in", "out of" or "of every" a greater, round one: "one in three people", "3 out of 10"',
    read: readInNumber,
    examples: {
      'One in three people is poor.': 'One in three people = ratio 0.3333333333333333',
      'It hit 3 out of 10 homes.': '3 out of 10 homes = ratio 0.3',
    },
    counterexamples: ['He won 36 of 108 votes.', 'They killed two in 2019.'],
  },
  {
    name: 'ratio.one visitor in five',
    says: 'a number with its noun "in" a greater number',
    read: readNounInNumber,
    examples: { 'It hits one visitor in five.': 'one visitor in five = ratio 0.2' },
    counterexamples: ['They hit two men in 40 towns.'],
  },
  {
    name: 'ratio.two to one',
    says: 'a number "to one", no vote',
    read: readToOne,
    examples: { 'Men outnumber women two to one.': 'two to one = ratio 2' },
    counterexamples: ['The council voted three to one.'],
  },
  {
    name: 'ratio.odds',
    says: 'two numbers joined by a dash or slash where betting is spoken of',
    read: readOdds,
    examples: { 'Bookmakers quoted 33-1.': '33-1 = ratio 33' },
    counterexamples: ['They lost 3-1.'],
  },
  {
    name: 'ratio.fraction',
    says: 'a fraction in words: "a third of the pipes", "two-thirds", "half the employees"',
    read: readFraction,
    examples: {
      'It broke a third of the pipes.': 'a third of the pipes = ratio 0.3333333333333333',
      'Half the staff left.': 'Half the staff = ratio 0.5',
    },
    counterexamples: ['A third man came.', 'It came in the first half.', 'They met a quarter of an hour later.'],
  },
  {
    name: 'ratio.fold',
    says: '"threefold", "10-fold"',
    read: readFold,
    examples: { 'It saw a tenfold rise.': 'tenfold = ratio 10' },
  },
  {
    name: 'ratio.twice',
    says: '"twice" before a determiner or "as"',
    read: readTwice,
    examples: { 'It is twice the rate.': 'twice = ratio 2' },
    counterexamples: ['He won twice in May.'],
  },
  {
    name: 'ratio.double',
    says: '"double", "triple" of something, or after a word that bounds it',
    read: readDouble,
    examples: { 'It paid nearly double the amount.': 'nearly double = ratio 2 nearly' },
    counterexamples: ['Output will double.', 'A double-blind test failed.'],
  },
];

export function readRatio(row: Lexemes, at: LexemeAt): RatioMatch | undefined {
  return firstFound(SHARE_RULES, row, at);
}
