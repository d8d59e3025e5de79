import { wordSet } from '../../../lexicon/wordList.ts';
import type { Draft } from '../reading/draft.ts';
import { isNumber, lowerAt, sameSentence, textAt, type Lexemes } from '../../../pattern/row.ts';

const UP = wordSet(
  `rose rise risen rising up gained climbed climb climbs increased increase grew grow grows grown growing jumped added adds
   advanced advancing higher raised lifted improved`,
);
const DOWN = wordSet(
  `fell fall fallen falling down lost loses lose losing dropped drop drops dropping declined decline declines slid slipped sank
   sink plunged plunge plummeted plummeting tumbled decreased decrease shed cut cuts shrank eased dipped lowered narrowed
   slashed`,
);
/** What may stand between the verb and its amount: "rose by more than 5%", "climbed as much as another 3%". */
const FILLERS = wordSet(
  `by about around nearly roughly more less than another a an further over just as much some at least up to the well only under
   sales prices even`,
);
const REACH = 7;

/** The figure before: where it ends in the row, and its direction. */
export interface PreviousChange {
  readonly end: number;
  readonly direction: 'up' | 'down' | undefined;
}

/** "up 17.5 points, or 0.22%": the same change said twice. */
function isAlternative(lexemes: Lexemes, end: number, start: number): boolean {
  const words = lexemes.slice(end, start).map(({ lower }) => lower);
  return words.join(' ') === ', or' || words.join(' ') === 'or';
}

/** Which way a change goes that has this figure as its amount; undefined where it tells no change. */
export function directionOf(lexemes: Lexemes, draft: Draft, previous?: PreviousChange): 'up' | 'down' | undefined {
  if (!['percent', 'money', 'count', 'measurement', 'ratio'].includes(draft.kind)) return undefined;
  if (previous?.direction !== undefined && isAlternative(lexemes, previous.end, draft.start)) return previous.direction;
  const sign = signOf(lexemes, draft);
  if (sign !== undefined) return sign;
  for (let at = draft.start - 1; at >= 0 && draft.start - at <= REACH; at -= 1) {
    if (!sameSentence(lexemes, at, draft.start) || isNumber(lexemes, at)) return undefined;
    const word = lowerAt(lexemes, at);
    if (word === 'to' || word === 'from') return undefined;
    if (
      draft.kind === 'count' &&
      /^(?:lo(?:st|se|ses|sing)|down|cuts?|shed|sheds|gain(?:ed|s)?)$/.test(word) &&
      draft.unit !== 'points'
    )
      return undefined;
    if (draft.kind === 'money' && /^(?:rais|add)/.test(word)) return undefined;
    if (isVerbal(lexemes, at) && UP.has(word)) return word === 'up' && lowerAt(lexemes, at + 1) === 'to' ? undefined : 'up';
    if (isVerbal(lexemes, at) && DOWN.has(word)) return 'down';
    if (!FILLERS.has(word)) return undefined;
  }
  return undefined;
}

/** Past tenses that are nothing else, whatever the tagger says. */
const PAST = wordSet('rose grew fell climbed dropped slid plunged jumped gained sank tumbled');

/** "an increase of 5%" names a size; "prices rise 5%" tells a change. */
function isVerbal(lexemes: Lexemes, at: number): boolean {
  const tag = lexemes[at]?.token.tag ?? '';
  if (PAST.has(lowerAt(lexemes, at)) || lowerAt(lexemes, at + 1) === 'by') return true;
  return /^(?:VB|RB|RP|IN|JJ)/.test(tag) || (tag.startsWith('NN') && isAmountNext(lexemes, at));
}

function isAmountNext(lexemes: Lexemes, at: number): boolean {
  return isNumber(lexemes, at + 1) || ['$', '€', '£'].includes(textAt(lexemes, at + 1));
}

function signOf(lexemes: Lexemes, draft: Draft): 'up' | 'down' | undefined {
  const first = textAt(lexemes, draft.start);
  if (draft.kind !== 'percent' && draft.kind !== 'money') return undefined;
  if (first === '+') return 'up';
  if (typeof draft.value === 'number' && draft.value < 0) return 'down';
  return first === '-' || first === '−' ? 'down' : undefined;
}
