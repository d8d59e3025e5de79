import { LEVEL_NOUNS, LEVEL_VERBS } from '../../../lexicon/levels.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { Draft } from '../reading/draft.ts';
import { isNumber, isWord, lemmaAt, lowerAt, sameSentence, textAt, type Lexemes } from '../../../pattern/row.ts';

/** Nouns of counted things: a number near them is a count, whatever was measured before. */
const COUNTED = wordSet(
  `number people person injured crowd audience toll group total population count team list people member dead death kill victim case passenger visitor
   seat vote crew staff worker patient resident point goal run wicket index`,
);
/** Verbs whose object is a bare amount of the kind spoken of before: "reached 46", "the union says 53". */
const OF_ANY = wordSet('say estimate reach hit measure record want call need');
const OF_MONEY = wordSet('cost pay charge raise give pledge spend');
const OF_TIME = wordSet('within after last give serve him her them for');
const CLAUSE_WORDS = wordSet(
  `and but or while by in on at before after so this last next from for to when as with because if until now today`,
);

/**
 * Whether a bare number leaves out the unit of the amount `owner` before it, in the same sentence or the one before: "40 litres at first, then
 * 900"; "lasts 30 years, a dish only about five"; "the schedule called for 260"; "donors have given 4.1 million".
 */
export function leavesUnitOut(lexemes: Lexemes, owner: Draft, draft: Draft): boolean {
  if (!closes(lexemes, draft.end) || mentionsCount(lexemes, owner.end, draft.start)) return false;
  const times = timesApart(owner, draft);
  if (times === undefined) return false;
  if (owner.kind === 'money' && isScaled(lexemes, draft)) return times <= MOST_TIMES_SCALED;
  return times <= MOST_TIMES[owner.kind] && isGoverned(lexemes, owner, draft);
}

type Measured = 'money' | 'percent' | 'measurement' | 'duration';
const MOST_TIMES: Readonly<Record<Draft['kind'], number>> = {
  money: 30,
  percent: 8,
  measurement: 30,
  duration: 10,
  count: 0,
  ratio: 0,
  date: 0,
  ordinal: 0,
  age: 0,
  score: 0,
} satisfies Record<Measured, number> & Record<string, number>;
const MOST_TIMES_SCALED = 10_000;

function timesApart(owner: Draft, draft: Draft): number | undefined {
  const a = owner.value ?? owner.min;
  const b = draft.value ?? draft.min;
  if (typeof a !== 'number' || typeof b !== 'number' || a === 0 || b === 0 || a * b < 0) return undefined;
  return Math.max(a, b) / Math.min(a, b);
}

function isScaled(lexemes: Lexemes, draft: Draft): boolean {
  return /^(?:million|billion|trillion|crore|lakh|bn|mn|m)$/.test(lowerAt(lexemes, draft.end - 1));
}

/** Whether the clause ends after the number, or a phrase opens that counts nothing. */
function closes(lexemes: Lexemes, at: number): boolean {
  if (!sameSentence(lexemes, at - 1, at)) return true;
  if (!isWord(lexemes, at)) return !isNumber(lexemes, at) && textAt(lexemes, at) !== '%';
  return CLAUSE_WORDS.has(lowerAt(lexemes, at));
}

function mentionsCount(lexemes: Lexemes, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (COUNTED.has(lemmaAt(lexemes, at))) return true;
  return false;
}

function isGoverned(lexemes: Lexemes, owner: Draft, draft: Draft): boolean {
  const opening = /^[“"‘(]$/.test(textAt(lexemes, draft.start - 1)) ? 1 : 0;
  const only = lowerAt(lexemes, draft.start - 1 - opening) === 'only' ? 1 : 0;
  const at = draft.start - 1 - opening - only;
  const before = lowerAt(lexemes, at);
  if (before === 'then' || (only === 1 && owner.kind === 'duration')) return true;
  if (/^(?:is|was|be|are|were|of)$/.test(before)) {
    const whole = before === 'of' && at === owner.end;
    return LEVEL_NOUNS.has(lemmaAt(lexemes, at - 1)) || whole || isWhole(lexemes, owner, at);
  }
  if (before === 'the') return isWhole(lexemes, owner, at - 1);
  if (before === 'at') return isQuoted(lexemes, at);
  if (before === 'for')
    return (
      /^(?:called|calls|call|asked)$/.test(lowerAt(lexemes, at - 1)) || (owner.kind === 'duration' && isTimely(owner, draft))
    );
  const lemma = lemmaAt(lexemes, at);
  if (OF_ANY.has(lemma)) return true;
  if (owner.kind === 'money') return OF_MONEY.has(lemma) || before === 'worth';
  if (owner.kind === 'measurement') return lemma === 'weigh' || (/^(?:below|above|to)$/.test(before) && isDegree(owner));
  if (owner.kind === 'percent') return /^(?:below|above)$/.test(before);
  return (OF_TIME.has(lemma) || OF_TIME.has(before)) && isTimely(owner, draft);
}

/** "100 minutes of the 120": the whole that the amount is a part of. */
function isWhole(lexemes: Lexemes, owner: Draft, at: number): boolean {
  return lowerAt(lexemes, at) === 'of' && at === owner.end;
}

/** "it was quoted at 0.6", "the authority puts it at 53". */
function isQuoted(lexemes: Lexemes, at: number): boolean {
  return (
    LEVEL_VERBS.has(lemmaAt(lexemes, at - 1)) ||
    (['it', 'that', 'them', 'this'].includes(lowerAt(lexemes, at - 1)) && LEVEL_VERBS.has(lemmaAt(lexemes, at - 2)))
  );
}

function isDegree(owner: Draft): boolean {
  return owner.unit?.startsWith('degree') ?? false;
}

function isTimely(owner: Draft, draft: Draft): boolean {
  const value = draft.value ?? draft.max;
  return typeof value === 'number' && value > 1 && owner.unit !== null;
}
