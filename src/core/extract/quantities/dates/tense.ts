import type { Tense } from '../../../calendar/dateExpression.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { WEEKDAYS } from '../../../lexicon/calendar.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';

const FUTURE = wordSet(
  `will due scheduled plans planned plan planning expects expected expect upcoming likely running would next ahead coming
   intends hopes hope ordered vowed promised pledged agreed expires expire slated tipped going ll forecast forecasts urged
   if can could should must wants want hoping set may`,
);
/** Verbs of events on a timetable: in the present tense they speak of what is to come. */
const TIMETABLED = wordSet(
  `begin start open close meet vote play host travel return resume end visit launch arrive leave hold go run take decide`,
);
const REACH = 30;
const TIMETABLE_REACH = 8;
const AFTER_REACH = 6;
/** "On Wednesday, Obi and her father are to travel". */
const TO_COME_REACH = 10;

/** Whether the sentence speaks of the past or the future where the date stands: the nearest verb or future word decides; without one, neither. */
export function tenseAt(row: Row, start: number, end: number): Tense | undefined {
  const future = speaksOfFuture(row, start, end);
  return future === undefined ? undefined : future ? 'future' : 'past';
}

function speaksOfFuture(row: Row, start: LexemeAt, end: LexemeAt): boolean | undefined {
  const before = row.lower(start - 1);
  if (before === 'by' && row.lower(start - 2) !== 'killed') return isDeadline(row, start, end);
  if (/^[’']$/.test(row.text(end))) return false;
  if (before === 'for' && nearSetting(row, start)) return true;
  if (before === 'until' || before === 'till') return !isPerfect(row, start);
  return judgeBefore(row, start, REACH) ?? judgeBehind(row, start, end);
}

/** "by Friday" is ahead; "by June" unless what stands before is past. */
function isDeadline(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  const weekday = row.lexemes.slice(start, end).some(({ lower }) => WEEKDAYS.has(lower));
  return (weekday && !isPassive(row, start)) || judgeBefore(row, start, Number.POSITIVE_INFINITY) !== false;
}

/** "was used a million times by Thursday": what had been done until a day is over. */
function isPassive(row: Row, start: LexemeAt): boolean {
  for (let i = start - 1; i > 0 && start - i < REACH && row.sameSentence(i, start); i -= 1)
    if (row.tag(i).startsWith('VB')) return row.tag(i) === 'VBN' && /^(?:was|were|had|been)$/.test(row.lower(i - 1));
  return false;
}

/** What the nearest word before the date that judges says. */
function judgeBefore(row: Row, start: LexemeAt, reach: number): boolean | undefined {
  for (let i = start - 1; i >= 0 && start - i < reach && row.sameSentence(i, start); i -= 1) {
    const verdict = judge(row, i, start - i);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}

function judgeBehind(row: Row, start: LexemeAt, end: LexemeAt): boolean | undefined {
  for (let i = end; i < end + TO_COME_REACH && row.sameSentence(i, start); i += 1) {
    if (isToCome(row, i)) return true;
    if (i >= end + AFTER_REACH) continue;
    if (row.lower(i) === 'will') return true;
    if (row.tag(i) === 'VBD') return false;
  }
  return undefined;
}

/** "had been in doubt until June": what had lasted is over. */
function isPerfect(row: Row, start: LexemeAt): boolean {
  for (let i = start - 1; i >= 0 && start - i < REACH && row.sameSentence(i, start); i -= 1) {
    if (row.lower(i) === 'had') return true;
    if (/^(?:VB[DPZ]|MD)$/.test(row.tag(i))) return false;
  }
  return false;
}

/** Whether a word of setting a date stands a few words before. */
function nearSetting(row: Row, at: number): boolean {
  for (let i = at - 2; i >= 0 && at - i < 9; i -= 1) if (SETTING.has(row.lower(i))) return true;
  return false;
}

/** "was due in August": the plan is past. */
const PLANNED = wordSet('due set scheduled expected planned');

const SETTING = wordSet('set scheduled planned forecast due called plans announced expected');

/** Words of plans, promises and forecasts: in the past tense too they speak of what is to come. */
const ANNOUNCING = wordSet('planned expected scheduled agreed ordered vowed promised pledged urged set');

/** True for a word that points ahead, false for a past tense, nothing for any other word. */
function judge(row: Row, at: LexemeAt, distance: number): boolean | undefined {
  const lexeme = row.at(at);
  if (lexeme?.kind !== 'word') return undefined;
  const { tag } = lexeme.token;
  if (isOver(row, at, distance)) return false;
  if (FUTURE.has(lexeme.lower) && !isOtherWord(row, at)) return tag !== 'VBD' || ANNOUNCING.has(lexeme.lower);
  if (isToCome(row, at)) return true;
  if (tag === 'VBD' || (tag === 'VBN' && /^(?:has|have|had|been)$/.test(row.lower(at - 1)))) return false;
  const timetabled = distance <= TIMETABLE_REACH && /^VB[ZP]?$/.test(tag) && TIMETABLED.has(row.lemma(at));
  return timetabled ? true : undefined;
}

/** "was due", "ordered by", "passed in May": words of plans that tell of the past. */
function isOver(row: Row, at: LexemeAt, distance: number): boolean {
  const word = row.lower(at);
  if (PLANNED.has(word) && /^(?:was|were|been)$/.test(row.lower(at - 1))) return true;
  if (word === 'ordered') return row.lower(at + 1) === 'by';
  return word === 'passed' && distance <= 2 && row.tag(at) === 'VBN';
}

/** "the plans", "a set", "May": a word for the future that is a noun, a forecast that nobody makes here, or a name. */
function isOtherWord(row: Row, at: LexemeAt): boolean {
  const [word, tag] = [row.lower(at), row.tag(at)];
  const said = /^(?:is|are)$/.test(row.lower(at - 1));
  if (!said && (tag.startsWith('NN') || (word.startsWith('forecast') && !tag.startsWith('VB')))) return true;
  if (word === 'set') return !/^(?:to|for)$/.test(row.lower(at + 1));
  return word === 'may' && tag !== 'MD';
}

/** "is to open", "to be". */
function isToCome(row: Row, at: LexemeAt): boolean {
  if (row.lower(at - 1) !== 'to') return false;
  const planned = row.tag(at) === 'VB' && /^(?:is|are)$/.test(row.lower(at - 2));
  return planned || row.lower(at) === 'be';
}
