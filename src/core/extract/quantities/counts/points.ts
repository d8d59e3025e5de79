import { PLAY_WORDS, POLL_WORDS } from '../../../lexicon/contests.ts';
import { STOCK_INDICES } from '../../../lexicon/stockIndices.ts';
import type { Row } from '../../../pattern/row.ts';
import type { Documented } from '../reading/documented.ts';
import type { Draft } from '../reading/draft.ts';

/** What follows the level of an index. */
const BEHIND_LEVEL = /^(?:by|on|in|after|at|from|as|and|its|points?)$/;
const LEAST_LEVEL = 500;

/** The level of an index where its points are left out: "gained 0.68% to 3,005.47". It counts points, and stays a count. */
export function readIndexLevel(row: Row, draft: Draft): Draft {
  const { rule, unit, value, start, end } = draft;
  const level =
    rule === 'count.bare' && unit === null && typeof value === 'number' && value >= LEAST_LEVEL && !Number.isInteger(value);
  const reached = level && /^(?:to|at|of|from|above|below)$/.test(row.lower(start - 1));
  const follows = reached && (!row.isWord(end) || BEHIND_LEVEL.test(row.lower(end)));
  return follows && row.says(row.positions(), STOCK_INDICES) ? { ...draft, rule: 'count.index', unit: 'points' } : draft;
}

/** No poll moves by so many points. */
const MOST_POLL_POINTS = 100;

/** Points of an index are a measurement, points of a poll or a rate are percentage points; any others are counted. */
export function readPoints(row: Row, draft: Draft): Draft {
  if ((draft.unit !== 'points' && draft.unit !== 'point') || draft.value === 1) return draft;
  const all = row.positions();
  const sport = row.says(all, PLAY_WORDS);
  const high = typeof draft.value === 'number' && draft.value >= MOST_POLL_POINTS && !sport;
  if (high || row.says(all, STOCK_INDICES) || row.lexemes.some((_, at) => row.piece(at) === 'S&P'))
    return { ...draft, kind: 'measurement', rule: 'measurement.points' };
  if (sport || !(row.says(all, POLL_WORDS) || row.lexemes.some(({ text }) => text === '%'))) return draft;
  return { ...draft, kind: 'percent', rule: 'percent.points', unit: 'percentage point' };
}

/** What points are, of what the rules of counts have read. */
export const POINT_RULES: readonly Documented[] = [
  {
    name: 'count.index',
    says: 'the level of an index whose points are left out',
    examples: `The Nikkei rose 0.68% to {3,005.47 = count 3005.47}.
      It rose to 3,005.47 tonnes.`,
  },
  {
    name: 'measurement.points',
    says: 'points of an index',
    examples: `The Dow fell {120 points = measurement 120}.
      He scored 20 points in the game.`,
  },
  {
    name: 'percent.points',
    says: 'points of a poll or a rate are percentage points',
    examples: `She leads by {12 points = percent 12} in the poll.
      He scored 20 points in the game.`,
  },
];
