import type { Draft } from './draft.ts';
import { isWord, lowerAt, type Lexemes } from './scan.ts';

const INDEX =
  /^(?:index|indices|dow|nasdaq|nikkei|ftse|sensex|nifty|kospi|dax|cac|sti|topix|bourse|stocks|shares|benchmark|gauge|pmi|seng|composite|hangs?eng|bovespa|ibovespa|stoxx|asx|tsx)$/;
const POLL =
  /^(?:poll|polls|pollster|pollsters|polling|survey|support|vote|votes|voters|voted|elected|election|approval|rating|ratings|candidate|turnout|lead|ahead|swing|undecided|inflation|unemployment|percent|per|%)$/;
const SPORT =
  /^(?:game|games|match|season|league|rebounds|assists|scored|scorer|coach|quarter|team|teams|table|championship|points?guard|half|playoff|playoffs|nba|rugby|title)$/;

/** Points of an index are a measurement, points of a poll or a rate are percentage points; any others are counted. */
export function readPoints(lexemes: Lexemes, draft: Draft): Draft {
  if (draft.kind !== 'count' || (draft.unit !== 'points' && draft.unit !== 'point') || draft.value === 1) return draft;
  const near = (words: RegExp): boolean => lexemes.some((_, at) => isWord(lexemes, at) && words.test(lowerAt(lexemes, at)));
  if (near(INDEX)) return { ...draft, kind: 'measurement', rule: 'measurement.points', unit: 'index point' };
  if (near(SPORT) || !(near(POLL) || lexemes.some(({ text }) => text === '%'))) return draft;
  return { ...draft, kind: 'percent', rule: 'percent.points', unit: 'percentage point' };
}
