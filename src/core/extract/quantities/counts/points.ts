import type { Draft } from '../reading/draft.ts';
import { isWord, lowerAt, type Lexemes } from '../../../pattern/row.ts';

const INDEX =
  /^(?:index|indices|dow|nasdaq|nikkei|ftse|sensex|nifty|kospi|dax|cac|sti|topix|bourse|stocks|shares|benchmark|gauge|pmi|seng|composite|hangs?eng|bovespa|ibovespa|stoxx|asx|tsx)$/;
const POLL =
  /^(?:poll|polls|pollster|pollsters|polling|survey|support|vote|votes|voters|voted|elected|election|approval|rating|ratings|candidate|turnout|lead|ahead|swing|undecided|inflation|unemployment|percent|per|%)$/;
const SPORT =
  /^(?:game|games|match|season|league|rebounds|assists|scored|scorer|coach|quarter|team|teams|table|championship|points?guard|half|playoff|playoffs|nba|rugby|title)$/;

/** The level of an index where its points are left out: "gained 0.68% to 3,005.47". It counts points, and stays a count. */
export function readIndexLevel(lexemes: Lexemes, draft: Draft): Draft {
  const level =
    draft.rule === 'count.bare' &&
    draft.unit === null &&
    typeof draft.value === 'number' &&
    draft.value >= LEAST_LEVEL &&
    !Number.isInteger(draft.value);
  const reached = /^(?:to|at|of|from|above|below)$/.test(lowerAt(lexemes, draft.start - 1));
  const follows =
    !isWord(lexemes, draft.end) || /^(?:by|on|in|after|at|from|as|and|its|points?)$/.test(lowerAt(lexemes, draft.end));
  return level && reached && follows && lexemes.some(({ lower }) => INDEX_NAME.test(lower))
    ? { ...draft, rule: 'count.index', unit: 'points' }
    : draft;
}

const LEAST_LEVEL = 500;
const INDEX_NAME =
  /^(?:index|indices|dow|nasdaq|nikkei|ftse|sensex|nifty|kospi|dax|topix|seng|composite|bovespa|ibovespa|stoxx|asx|tsx|sp|psei|sti)$/;

/** No poll moves by so many points. */
const MOST_POLL_POINTS = 100;

/** Points of an index are a measurement, points of a poll or a rate are percentage points; any others are counted. */
export function readPoints(lexemes: Lexemes, draft: Draft): Draft {
  if (draft.kind !== 'count' || (draft.unit !== 'points' && draft.unit !== 'point') || draft.value === 1) return draft;
  const near = (words: RegExp): boolean => lexemes.some((_, at) => isWord(lexemes, at) && words.test(lowerAt(lexemes, at)));
  const high = typeof draft.value === 'number' && draft.value >= MOST_POLL_POINTS && !near(SPORT);
  if (high || near(INDEX) || namesIndex(lexemes)) return { ...draft, kind: 'measurement', rule: 'measurement.points' };
  if (near(SPORT) || !(near(POLL) || lexemes.some(({ text }) => text === '%'))) return draft;
  return { ...draft, kind: 'percent', rule: 'percent.points', unit: 'percentage point' };
}

/** "S&P 500", "Dow Jones Industrial Average", "All Ordinaries". */
function namesIndex(lexemes: Lexemes): boolean {
  return lexemes.some(
    ({ text }, at) =>
      (text === '&' && lowerAt(lexemes, at - 1) === 's' && lowerAt(lexemes, at + 1) === 'p') ||
      (text === 'Average' && /^(?:Industrial|Stock)$/.test(lexemes[at - 1]?.text ?? '')) ||
      text === 'Ordinaries',
  );
}
