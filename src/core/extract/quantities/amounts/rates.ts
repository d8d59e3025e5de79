import { wordSet } from '../../../lexicon/wordList.ts';
import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { isJoiner, isWord, longestPhrase, lowerAt, sameSentence, textAt, type Lexemes } from '../../../pattern/row.ts';

/** What things are counted by, beside units of measure. */
const PER_UNITS = wordSet('share person head unit');

/** What a rate counts by: "per share", "a barrel", "an hour", "a year". The words stay outside the figure. */
export function readRate(lexemes: Lexemes, at: number): string | undefined {
  const from = isJoiner(lexemes, at) ? at + 1 : at;
  if (!sameSentence(lexemes, at - 1, from)) return undefined;
  const word = lowerAt(lexemes, from);
  const nounAt = isJoiner(lexemes, from + 1) ? from + 2 : from + 1;
  const noun = lowerAt(lexemes, nounAt);
  if (word === 'per' && isWord(lexemes, nounAt) && noun !== 'cent') return perNoun(lexemes, nounAt);
  if (textAt(lexemes, from) === '/' && isWord(lexemes, from + 1)) return perNoun(lexemes, from + 1);
  if (word === 'a' || word === 'an' || word === 'each' || word === 'every') {
    const time = TIME_UNITS.get(noun);
    if (time !== undefined && !/^(?:ago|earlier|later|before|after)$/.test(lowerAt(lexemes, nounAt + 1))) return time;
    if ((PER_UNITS.has(noun) || UNIT_WORDS.has(noun)) && word !== 'every') return noun;
  }
  return ['annually', 'yearly'].includes(word)
    ? 'year'
    : ['monthly', 'weekly', 'daily', 'hourly'].includes(word)
      ? RATES.get(word)
      : undefined;
}

const RATES: ReadonlyMap<string, string> = new Map([
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
]);

function perNoun(lexemes: Lexemes, at: number): string {
  const noun = lowerAt(lexemes, at);
  const unit = longestPhrase(lexemes, at, UNIT_WORDS, 2);
  if (unit !== undefined) return unit.value;
  const more = ['square', 'cubic', 'sq'].includes(noun) ? ` ${lowerAt(lexemes, at + 1)}` : '';
  return `${TIME_UNITS.get(noun) ?? noun}${more}`;
}
