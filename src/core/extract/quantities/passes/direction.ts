import { FALLING_VERBS, RISING_VERBS } from '../../../lexicon/changeVerbs.ts';
import { IRREGULAR_VERBS } from '../../../lexicon/irregularForms.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import type { Draft } from '../reading/draft.ts';

type Way = 'up' | 'down' | undefined;

/** What may stand between the verb and its amount: "rose by more than 5%", "climbed as much as another 3%". */
const FILLERS = wordSet(
  'by about around nearly roughly more less than another a an further over just as much some at least up to the well only under sales even',
);
const REACH = 7;
const CHANGING = new Set<Draft['kind']>(['percent', 'money', 'count', 'measurement', 'ratio']);

/** The figure before: where it ends in the row, and its direction. */
export interface PreviousChange {
  readonly end: LexemeAt;
  readonly direction: Way;
}

/** Which way a change goes that has this figure as its amount; undefined where it tells no change. */
export function directionOf(row: Row, draft: Draft, previous?: PreviousChange): Way {
  if (!CHANGING.has(draft.kind)) return undefined;
  const between = row.lexemes.slice(previous?.end ?? draft.start, draft.start).map(({ lower }) => lower);
  // "up 17.5 points, or 0.22%": the same change said twice.
  if (previous?.direction !== undefined && /^(?:, )?or$/.test(between.join(' '))) return previous.direction;
  return signOf(row, draft) ?? wayBefore(row, draft);
}

/** The way of the verb before a figure, with nothing but small words between. */
function wayBefore(row: Row, draft: Draft): Way {
  for (const at of row.before(draft.start, REACH)) {
    if (row.isNumber(at) || isNoChange(row, at, draft)) return undefined;
    const way = isVerbal(row, at) ? wayOf(row, at) : undefined;
    if (way !== undefined) return row.lower(at) === 'up' && row.lower(at + 1) === 'to' ? undefined : way;
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

function wayOf(row: Row, at: LexemeAt): Way {
  const word = row.lower(at);
  if (/^(?:up|higher|adds|added)$/.test(word) || isFormOf(row, at, RISING_VERBS)) return 'up';
  return word === 'down' || isFormOf(row, at, FALLING_VERBS) ? 'down' : undefined;
}

/** Whether the word is a form of one of some verbs, also where the tagger took it for a noun. */
function isFormOf(row: Row, at: LexemeAt, verbs: ReadonlySet<string>): boolean {
  const word = row.lower(at);
  const base = IRREGULAR_VERBS.get(word) ?? word.replace(/(?:ing|ed|s)$/, '');
  return verbs.has(row.lemma(at)) || (base !== word && verbs.has(base));
}

/** Verbs whose object is what is lost or won, so that a count there tells no change of a count. */
const OF_THINGS = wordSet('lose cut shed gain');

/** "an increase of 5%" names a size; "prices rise 5%" tells a change, and so does a past tense, whatever the tagger says. */
function isVerbal(row: Row, at: LexemeAt): boolean {
  const amountNext = row.isNumber(at + 1) || /^[$€£]$/.test(row.text(at + 1));
  const past = /^(?:rose|grew|fell|climbed|dropped|slid|plunged|jumped|gained|sank|tumbled)$/.test(row.lower(at));
  return (
    past || row.lower(at + 1) === 'by' || /^(?:VB|RB|RP|IN|JJ)/.test(row.tag(at)) || (row.tag(at).startsWith('NN') && amountNext)
  );
}

function signOf(row: Row, { kind, value, start }: Draft): Way {
  if (kind !== 'percent' && kind !== 'money') return undefined;
  if (row.text(start) === '+') return 'up';
  return (typeof value === 'number' && value < 0) || /^[-−]$/.test(row.text(start)) ? 'down' : undefined;
}
