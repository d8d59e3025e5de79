import { PLAY_WORDS, POLL_WORDS } from '../../../lexicon/contests.ts';
import { STOCK_INDICES } from '../../../lexicon/stockIndices.ts';
import type { Row } from '../../../pattern/row.ts';
import type { Draft } from '../reading/draft.ts';

/** What follows the level of an index. */
const BEHIND_LEVEL = /^(?:by|on|in|after|at|from|as|and|its|points?)$/;
const LEAST_LEVEL = 500;

/** "gained 0.68% to 3,005.47": it counts points, and stays a count. */
export function readIndexLevel(row: Row, { rule, value, start, end }: Draft): Partial<Draft> | undefined {
  const level = rule === 'count.bare' && typeof value === 'number' && value >= LEAST_LEVEL && !Number.isInteger(value);
  const reached = level && /^(?:to|at|of|from|above|below)$/.test(row.lower(start - 1));
  const follows = reached && (!row.isWord(end) || BEHIND_LEVEL.test(row.lower(end)));
  return follows && row.says(row.positions(), STOCK_INDICES) ? { unit: 'points' } : undefined;
}

/** No poll moves by so many points. */
const MOST_POLL_POINTS = 100;

/** Points of an index or of a poll; any others are counted. Of "a 12-point lead" they belong to the figure, what they measure does not. */
export function readPoints(row: Row, draft: Draft, kind: 'measurement' | 'percent'): Partial<Draft> | undefined {
  const { unit, value, end, numberEnd = end } = draft;
  const joined = row.isJoiner(numberEnd) && /^points?$/.test(row.lower(numberEnd + 1));
  if (draft.kind !== 'count' || !(joined || unit === 'points' || unit === 'point') || value === 1) return undefined;
  if (kindOfPoints(row, value) !== kind) return undefined;
  const found = joined ? { unit: 'point', end: numberEnd + 2 } : { unit, end };
  return kind === 'percent' ? { ...found, kind, unit: 'percentage point' } : { ...found, kind };
}

function kindOfPoints(row: Row, value: Draft['value']): Draft['kind'] {
  const all = row.positions();
  const sport = row.says(all, PLAY_WORDS);
  const high = typeof value === 'number' && value >= MOST_POLL_POINTS && !sport;
  if (high || row.says(all, STOCK_INDICES) || row.lexemes.some((_, at) => row.piece(at) === 'S&P')) return 'measurement';
  return !sport && (row.says(all, POLL_WORDS) || row.lexemes.some(({ text }) => text === '%')) ? 'percent' : 'count';
}
