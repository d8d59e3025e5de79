import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { wordTable } from '../../../lexicon/wordList.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

/** What is counted by, behind "per": a unit, or any noun. */
const NOUN = phrasesIn({ UNIT: (row: Row, at: LexemeAt) => row.longestPhrase(at, UNIT_WORDS, 2), TIME: TIME_UNITS })(
  ['by:UNIT', 'by:TIME', 'power:square|cubic|sq by:.', '!cent by:WORD'],
  ({ power, by }) => (power === undefined ? by : `${power} ${by}`),
);

const RATE = phrasesIn({
  NOUN,
  TIME: TIME_UNITS,
  /** What things are counted by behind "a", beside units of time. */
  THING: new Set([...UNIT_WORDS.keys(), 'share', 'person', 'head', 'unit']),
  ADVERB: wordTable({ 'annually yearly': 'year', monthly: 'month', weekly: 'week', daily: 'day', hourly: 'hour' }),
})(
  [
    '- per|/ - by:NOUN',
    // "a year ago" is a date.
    '- a|an|each|every - by:TIME !ago|earlier|later|before|after',
    '- a|an|each - by:THING',
    '- by:ADVERB',
  ],
  ({ by }) => by,
);

/** What a rate counts by: "per share", "a barrel", "an hour", "a year". The words stay outside the figure, which ends at `at`. */
export function readRate(row: Row, at: LexemeAt): string | undefined {
  return row.sameSentence(at - 1, at) ? RATE(row, at)?.value : undefined;
}
