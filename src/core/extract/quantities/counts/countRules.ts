import type { ParsedText } from '../../../model/parsedText.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import { firstFound, type Documented } from '../reading/documented.ts';
import type { Draft } from '../reading/draft.ts';
import { BARE_RANKS, readNumberedRank, readRank } from './ordinals.ts';
import { readVagueNumber } from './vague.ts';

interface VagueRule extends Documented {
  read(parsed: ParsedText, row: Row, at: LexemeAt, context: ArticleContext): Draft | undefined;
}

export const VAGUE_RULES: readonly VagueRule[] = [
  {
    name: 'vague',
    says: 'a plural that gives only an order of magnitude: "dozens of aftershocks", "tens of thousands", "several hundred people"',
    read: readVagueNumber,
    examples: {
      'Dozens of houses fell.': 'Dozens of houses = count ~12',
      'Several hundred people came.': 'Several hundred people = count ~100',
    },
    counterexamples: ['The scores were level.', 'Several people came.'],
  },
];

export function readVague(parsed: ParsedText, row: Row, at: LexemeAt, context: ArticleContext): Draft | undefined {
  return firstFound(VAGUE_RULES, parsed, row, at, context);
}

interface OrdinalRule extends Documented {
  read(parsed: ParsedText, row: Row, at: LexemeAt): Draft | undefined;
}

export const ORDINAL_RULES: readonly OrdinalRule[] = [
  {
    name: 'ordinal',
    says: 'an ordinal with what it ranks: "22nd floor", "second-largest city"; else by the rules of ranks alone',
    read: readRank,
    examples: {
      'It was their first meeting.': 'first meeting = ordinal 1',
      'It lies on the 22nd floor.': '22nd floor = ordinal 22',
      'He spoke at the 60th NATO conference.': '60th NATO conference = ordinal 60',
      'It is the second-largest.': 'second-largest = ordinal 2',
    },
    counterexamples: ['On the one hand, at first glance.', 'It lets third party developers in.'],
  },
  {
    name: 'ordinal.number',
    says: '"No. 2", "number one", with what it ranks',
    read: readNumberedRank,
    examples: { 'He is the No. 2 rival.': 'No. 2 rival = ordinal 2', 'It has been #3 since May.': '#3 = ordinal 3' },
    counterexamples: ['The number 200 is big.', 'Joint release No. 07/31 is out.', 'He wore #12 then.'],
  },
];

export function readOrdinal(parsed: ParsedText, row: Row, at: LexemeAt): Draft | undefined {
  return firstFound(ORDINAL_RULES, parsed, row, at);
}

/** What `readRank` reads beside, by its own rules. */
export const MORE_ORDINALS: readonly Documented[] = [
  {
    name: 'ordinal.joined',
    says: 'an ordinal joined to what it ranks: "third-term", "90th-minute"',
    examples: { 'He scored a 90th-minute goal.': '90th-minute = ordinal 90' },
    counterexamples: ['He was the first-person narrator.'],
  },
  ...BARE_RANKS,
];

/** Counts are made of what `readAmount` leaves bare, not by a reader of their own. */
export const COUNT_RULES: readonly Documented[] = [
  {
    name: 'count',
    says: 'a bare number with what it counts: "20 inmates", "1,300 of them"',
    examples: {
      'They freed 20 inmates.': '20 inmates = count 20',
      'Police held 1,300 of them.': '1,300 of them = count 1300',
      'Some 20, 000 people came.': 'Some 20, 000 people = count 20000 about',
    },
    counterexamples: ['It opened in 2020.'],
  },
  {
    name: 'count.bare',
    says: 'a bare number that nothing follows it could count',
    examples: { 'Police said that 40 were hurt.': '40 = count 40' },
    counterexamples: ['It is | 40 | in the table.'],
  },
  {
    name: 'count.index',
    says: 'the level of an index whose points are left out',
    examples: { 'The Nikkei rose 0.68% to 3,005.47.': '3,005.47 = count 3005.47' },
    counterexamples: ['It rose to 3,005.47 tonnes.'],
  },
  {
    name: 'measurement.points',
    says: 'points of an index',
    examples: { 'The Dow fell 120 points.': '120 points = measurement 120' },
    counterexamples: ['He scored 20 points in the game.'],
  },
  {
    name: 'percent.points',
    says: 'points of a poll or a rate are percentage points',
    examples: { 'She leads by 12 points in the poll.': '12 points = percent 12' },
    counterexamples: ['He scored 20 points in the game.'],
  },
];
