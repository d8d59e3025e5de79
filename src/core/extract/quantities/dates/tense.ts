import type { Tense } from '../../../calendar/dateExpression.ts';
import { WEEKDAYS } from '../../../lexicon/calendar.ts';
import { ANNOUNCING_WORDS, FUTURE_WORDS, SETTING_WORDS, TIMETABLED_VERBS } from '../../../lexicon/plans.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

const REACH = 29;
const TIMETABLE_REACH = 8;
const AFTER_REACH = 6;
/** "On Wednesday, Obi and her father are to travel". */
const TO_COME_REACH = 10;
const SETTING_REACH = 8;

/** Whether the sentence speaks of the past or the future where the date stands: the nearest verb or future word decides; without one, neither. */
export function tenseAt(row: Row, start: LexemeAt, end: LexemeAt): Tense | undefined {
  const before = row.lower(start - 1);
  if (before === 'by') return isDeadline(row, start, end) ? 'future' : 'past';
  if (before === 'for' && row.before(start - 1, SETTING_REACH - 1).some((i) => SETTING_WORDS.has(row.lower(i)))) return 'future';
  if (before === 'until' || before === 'till') return isPerfect(row, start) ? 'past' : 'future';
  return judgeBefore(row, start, REACH) ?? judgeBehind(row, start, end);
}

/** "by Friday" is ahead, but not "was used a million times by Thursday"; "by June" unless what stands before is past. */
function isDeadline(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  const weekday = row.lexemes.slice(start, end).some(({ lower }) => WEEKDAYS.has(lower));
  const verb = row.before(start, REACH).find((i) => row.tag(i).startsWith('VB')) ?? -1;
  const passive = row.tag(verb) === 'VBN' && /^(?:was|were|had|been)$/.test(row.lower(verb - 1));
  return (weekday && !passive) || judgeBefore(row, start, Number.POSITIVE_INFINITY) !== 'past';
}

/** What the nearest word before the date that judges says. */
function judgeBefore(row: Row, start: LexemeAt, reach: number): Tense | undefined {
  const words = row.before(start, reach).filter((i) => row.isWord(i));
  return words.map((i) => judge(row, i, start - i)).find((verdict) => verdict !== undefined);
}

function judgeBehind(row: Row, start: LexemeAt, end: LexemeAt): Tense | undefined {
  for (const i of row.around(end, 0, TO_COME_REACH)) {
    if (!row.sameSentence(i, start)) return undefined;
    if (isToCome(row, i)) return 'future';
    if (i >= end + AFTER_REACH) continue;
    if (row.lower(i) === 'will') return 'future';
    if (row.tag(i) === 'VBD') return 'past';
  }
  return undefined;
}

/** "had been in doubt until June": what had lasted is over. */
function isPerfect(row: Row, start: LexemeAt): boolean {
  const deciding = row.before(start, REACH).find((i) => row.lower(i) === 'had' || /^(?:VB[DPZ]|MD)$/.test(row.tag(i)));
  return deciding !== undefined && row.lower(deciding) === 'had';
}

/** What a word says that points ahead or is a past tense; nothing for any other word. */
function judge(row: Row, at: LexemeAt, distance: number): Tense | undefined {
  const [word, tag] = [row.lower(at), row.tag(at)];
  if (isOver(row, at, distance)) return 'past';
  if (FUTURE_WORDS.has(word) && !isOtherWord(row, at)) return tag !== 'VBD' || ANNOUNCING_WORDS.has(word) ? 'future' : 'past';
  if (isToCome(row, at)) return 'future';
  if (tag === 'VBD' || (tag === 'VBN' && /^(?:has|have|had|been)$/.test(row.lower(at - 1)))) return 'past';
  const timetabled = distance <= TIMETABLE_REACH && /^VB[ZP]?$/.test(tag) && TIMETABLED_VERBS.has(row.lemma(at));
  return timetabled ? 'future' : undefined;
}

/** "was due in August", "ordered by", "passed in May": words of plans that tell of the past. */
function isOver(row: Row, at: LexemeAt, distance: number): boolean {
  const word = row.lower(at);
  if (/^(?:due|set|scheduled|expected|planned)$/.test(word) && /^(?:was|were|been)$/.test(row.lower(at - 1))) return true;
  return word === 'passed' && distance <= 2;
}

/** "the plans", "a set", "May": a word for the future that is a noun, a forecast that nobody makes here, or a name. */
function isOtherWord(row: Row, at: LexemeAt): boolean {
  const [word, tag] = [row.lower(at), row.tag(at)];
  const said = /^(?:is|are)$/.test(row.lower(at - 1));
  if (!said && tag.startsWith('NN')) return true;
  if (word === 'set') return !/^(?:to|for)$/.test(row.lower(at + 1));
  return word === 'may' && tag !== 'MD';
}

/** "is to open", "to be". */
function isToCome(row: Row, at: LexemeAt): boolean {
  if (row.lower(at - 1) !== 'to') return false;
  return row.lower(at) === 'be' || (row.tag(at) === 'VB' && /^(?:is|are)$/.test(row.lower(at - 2)));
}
