import { wordSet } from '../../../lexicon/wordList.ts';
import { WEEKDAYS } from '../../../lexicon/calendar.ts';
import { lowerAt, textAt, type Lexemes } from '../../../pattern/row.ts';

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

/** Which way the sentence points where a date stands. */
export type Tense = 'past' | 'future';

/** Whether the sentence speaks of the past or the future where the date stands: the nearest verb or future word decides; without one, neither. */
export function tenseAt(lexemes: Lexemes, start: number, end: number): Tense | undefined {
  const future = speaksOfFuture(lexemes, start, end);
  return future === undefined ? undefined : future ? 'future' : 'past';
}

function speaksOfFuture(lexemes: Lexemes, start: number, end: number): boolean | undefined {
  const sentence = lexemes[start]?.token.sentence;
  const by = lowerAt(lexemes, start - 1) === 'by' && lowerAt(lexemes, start - 2) !== 'killed';
  if (by && lexemes.slice(start, end).some(({ lower }) => WEEKDAYS.has(lower))) return true;
  if (by) return !hasPastVerb(lexemes, start, sentence);
  if (textAt(lexemes, end) === '’' || textAt(lexemes, end) === "'") return false;
  if (lowerAt(lexemes, start - 1) === 'for' && nearSetting(lexemes, start)) return true;
  if (/^(?:until|till)$/.test(lowerAt(lexemes, start - 1))) return !isPerfect(lexemes, start, sentence);
  for (let i = start - 1; i >= 0 && start - i < REACH; i -= 1) {
    const lexeme = lexemes[i];
    if (lexeme === undefined || lexeme.token.sentence !== sentence) break;
    const verdict = judge(lexemes, i, start - i);
    if (verdict !== undefined) return verdict;
  }
  for (let i = end; i < end + AFTER_REACH; i += 1) {
    if (lexemes[i]?.token.sentence !== sentence) break;
    if (lowerAt(lexemes, i) === 'will') return true;
    if (lexemes[i]?.token.tag === 'VBD') return false;
  }
  return undefined;
}

/** "had been in doubt until June": what had lasted is over. */
function isPerfect(lexemes: Lexemes, start: number, sentence: number | undefined): boolean {
  for (let i = start - 1; i >= 0 && start - i < REACH && lexemes[i]?.token.sentence === sentence; i -= 1) {
    if (lowerAt(lexemes, i) === 'had') return true;
    if (/^(?:VB[DPZ]|MD)$/.test(lexemes[i]?.token.tag ?? '')) return false;
  }
  return false;
}

/** Whether a word of setting a date stands a few words before. */
function nearSetting(lexemes: Lexemes, at: number): boolean {
  for (let i = at - 2; i >= 0 && at - i < 9; i -= 1) if (SETTING.has(lowerAt(lexemes, i))) return true;
  return false;
}

/** "was due in August": the plan is past. */
const PLANNED = wordSet('due set scheduled expected planned');

const SETTING = wordSet('set scheduled planned forecast due called calls plans announced expected');

/** True for a word that points ahead, false for a past tense, nothing for any other word. */
function judge(lexemes: Lexemes, at: number, distance: number): boolean | undefined {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind !== 'word') return undefined;
  const { tag } = lexeme.token;
  if (PLANNED.has(lexeme.lower) && /^(?:was|were|been)$/.test(lowerAt(lexemes, at - 1))) return false;
  if (lexeme.lower === 'ordered' && lowerAt(lexemes, at + 1) === 'by') return false;
  if (distance <= 2 && tag === 'VBN' && lexeme.lower === 'passed') return false;
  if (
    FUTURE.has(lexeme.lower) &&
    !(tag.startsWith('NN') && !/^(?:is|are)$/.test(lowerAt(lexemes, at - 1))) &&
    !(lexeme.lower.startsWith('forecast') && !tag.startsWith('VB') && !/^(?:is|are)$/.test(lowerAt(lexemes, at - 1))) &&
    !(lexeme.lower === 'set' && !/^(?:to|for)$/.test(lowerAt(lexemes, at + 1))) &&
    !(lexeme.lower === 'may' && tag !== 'MD')
  ) {
    return !(
      tag === 'VBD' &&
      ![
        'forecast',
        'predicted',
        'planned',
        'expected',
        'scheduled',
        'agreed',
        'ordered',
        'vowed',
        'promised',
        'pledged',
        'urged',
        'set',
      ].includes(lexeme.lower)
    );
  }
  if (tag === 'VB' && lowerAt(lexemes, at - 1) === 'to' && /^(?:is|are)$/.test(lowerAt(lexemes, at - 2))) return true;
  if (lexeme.lower === 'be' && lowerAt(lexemes, at - 1) === 'to') return true;
  if (tag === 'VBD') return false;
  if (tag === 'VBN' && ['has', 'have', 'had', 'been'].includes(lowerAt(lexemes, at - 1))) return false;
  if (distance <= TIMETABLE_REACH && /^VB[ZP]?$/.test(tag) && TIMETABLED.has(lexeme.token.lemma.toLowerCase())) return true;
  return undefined;
}

function hasPastVerb(lexemes: Lexemes, start: number, sentence: number | undefined): boolean {
  for (let i = start - 1; i >= 0 && lexemes[i]?.token.sentence === sentence; i -= 1) {
    const verdict = judge(lexemes, i, start - i);
    if (verdict !== undefined) return !verdict;
  }
  return false;
}
