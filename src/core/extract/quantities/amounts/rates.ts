import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { wordTable } from '../../../lexicon/wordList.ts';
import type { Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

/** What is counted by, behind "per": a unit, or any noun. */
function readNoun(row: Row, at: LexemeAt): Part<string> | undefined {
  const noun = row.lower(at);
  if (!row.isWord(at) || noun === 'cent') return undefined;
  const unit = row.longestPhrase(at, UNIT_WORDS, 2);
  if (unit !== undefined) return unit;
  const more = /^(?:square|cubic|sq)$/.test(noun) ? ` ${row.lower(at + 1)}` : '';
  return { value: `${TIME_UNITS.get(noun) ?? noun}${more}`, end: at + 1 };
}

/** A unit of time behind "a"; "a year ago" is a date. */
function readTime(row: Row, at: LexemeAt): Part<string> | undefined {
  const value = TIME_UNITS.get(row.lower(at));
  const dates = /^(?:ago|earlier|later|before|after)$/.test(row.lower(at + 1));
  return value === undefined || dates ? undefined : { value, end: at + 1 };
}

const RATE = phrasesIn({
  NOUN: readNoun,
  TIME: readTime,
  /** What things are counted by behind "a", beside units of time. */
  THING: new Set([...UNIT_WORDS.keys(), 'share', 'person', 'head', 'unit']),
  ADVERB: wordTable({ 'annually yearly': 'year', monthly: 'month', weekly: 'week', daily: 'day', hourly: 'hour' }),
})(['- per - by:NOUN', '- / by:NOUN', '- a|an|each|every - by:TIME', '- a|an|each - by:THING', '- by:ADVERB'], ({ by }) => by);

/** What a rate counts by: "per share", "a barrel", "an hour", "a year". The words stay outside the figure, which ends at `at`. */
export function readRate(row: Row, at: LexemeAt): string | undefined {
  return row.sameSentence(at - 1, at) ? RATE(row, at)?.value : undefined;
}
