import { FALLING_VERBS, RISING_VERBS } from '../../../lexicon/changeVerbs.ts';
import { IRREGULAR_VERBS } from '../../../lexicon/irregularForms.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Draft } from '../reading/draft.ts';
import type { Row } from '../../../pattern/row.ts';

/** What may stand between the verb and its amount: "rose by more than 5%", "climbed as much as another 3%". */
const FILLERS = wordSet(
  `by about around nearly roughly more less than another a an further over just as much some at least up to the well
   only under sales even`,
);
const REACH = 7;

/** The figure before: where it ends in the row, and its direction. */
export interface PreviousChange {
  readonly end: number;
  readonly direction: 'up' | 'down' | undefined;
}

/** "up 17.5 points, or 0.22%": the same change said twice. */
function isAlternative(row: Row, end: number, start: number): boolean {
  const words = row.lexemes.slice(end, start).map(({ lower }) => lower);
  return words.join(' ') === ', or' || words.join(' ') === 'or';
}

const CHANGING = new Set<Draft['kind']>(['percent', 'money', 'count', 'measurement', 'ratio']);

/** Which way a change goes that has this figure as its amount; undefined where it tells no change. */
export function directionOf(row: Row, draft: Draft, previous?: PreviousChange): 'up' | 'down' | undefined {
  if (!CHANGING.has(draft.kind)) return undefined;
  if (previous?.direction !== undefined && isAlternative(row, previous.end, draft.start)) return previous.direction;
  return signOf(row, draft) ?? wayBefore(row, draft);
}

/** The way of the verb before a figure, with nothing but small words between. */
function wayBefore(row: Row, draft: Draft): 'up' | 'down' | undefined {
  for (let at = draft.start - 1; at >= 0 && draft.start - at <= REACH; at -= 1) {
    if (!row.sameSentence(at, draft.start) || row.isNumber(at) || isNoChange(row, at, draft)) return undefined;
    const way = isVerbal(row, at) ? wayOf(row, at) : undefined;
    if (way !== undefined) return isUpTo(row, at) ? undefined : way;
    if (!FILLERS.has(row.lower(at))) return undefined;
  }
  return undefined;
}

/** Whether a word shows that the amount is reached or left, lost or won, and not changed by. */
function isNoChange(row: Row, at: LexemeAt, { kind, unit }: Draft): boolean {
  const word = row.lower(at);
  if (word === 'to' || word === 'from') return true;
  if (kind === 'money') return /^(?:rais|add)/.test(word);
  return kind === 'count' && unit !== 'points' && (word === 'down' || isFormOf(row, at, OF_THINGS));
}

function isUpTo(row: Row, at: LexemeAt): boolean {
  return row.lower(at) === 'up' && row.lower(at + 1) === 'to';
}

function wayOf(row: Row, at: number): 'up' | 'down' | undefined {
  const word = row.lower(at);
  if (/^(?:up|higher|adds|added)$/.test(word) || isFormOf(row, at, RISING_VERBS)) return 'up';
  return word === 'down' || isFormOf(row, at, FALLING_VERBS) ? 'down' : undefined;
}

/** Whether the word is a form of one of some verbs, also where the tagger took it for a noun. */
function isFormOf(row: Row, at: number, verbs: ReadonlySet<string>): boolean {
  const word = row.lower(at);
  const base = IRREGULAR_VERBS.get(word) ?? word.replace(/(?:ing|ed|s)$/, '');
  return verbs.has(row.lemma(at)) || (base !== word && verbs.has(base));
}

/** Verbs whose object is what is lost or won, so that a count there tells no change of a count. */
const OF_THINGS = wordSet('lose cut shed gain');

/** Past tenses that are nothing else, whatever the tagger says. */
const PAST = wordSet('rose grew fell climbed dropped slid plunged jumped gained sank tumbled');

/** "an increase of 5%" names a size; "prices rise 5%" tells a change. */
function isVerbal(row: Row, at: number): boolean {
  const tag = row.tag(at);
  if (PAST.has(row.lower(at)) || row.lower(at + 1) === 'by') return true;
  return /^(?:VB|RB|RP|IN|JJ)/.test(tag) || (tag.startsWith('NN') && isAmountNext(row, at));
}

function isAmountNext(row: Row, at: number): boolean {
  return row.isNumber(at + 1) || ['$', '€', '£'].includes(row.text(at + 1));
}

function signOf(row: Row, draft: Draft): 'up' | 'down' | undefined {
  const first = row.text(draft.start);
  if (draft.kind !== 'percent' && draft.kind !== 'money') return undefined;
  if (first === '+') return 'up';
  if (typeof draft.value === 'number' && draft.value < 0) return 'down';
  return first === '-' || first === '−' ? 'down' : undefined;
}
