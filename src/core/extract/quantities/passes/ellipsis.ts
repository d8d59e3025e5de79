import { LEVEL_NOUNS, LEVEL_VERBS } from '../../../lexicon/levels.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Draft } from '../reading/draft.ts';
import { isNumber, isWord, lemmaAt, lowerAt, sameSentence, textAt, type Lexemes } from '../../../pattern/row.ts';

/** Nouns of counted things: a number near them is a count, whatever was measured before. */
const COUNTED = wordSet('number person crowd audience population count dead death kill vote run');
/** Verbs whose object is a bare amount of the kind spoken of before: "reached 46", "the union says 53". */
const OF_ANY = wordSet('say reach measure');
const OF_MONEY = wordSet('cost pay give');
const OF_TIME = wordSet('within after serve him her for');
const CLAUSE_WORDS = wordSet('and but or while by in on at before after this from for to when as with because if until');

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

/** Whether the words before a number ask for a unit, or give the number as a level, part or then next value of what was measured. */
function isGoverned(lexemes: Lexemes, owner: Draft, draft: Draft): boolean {
  const open = /^[“"‘(]$/.test(textAt(lexemes, draft.start - 1)) ? draft.start - 2 : draft.start - 1;
  const only = lowerAt(lexemes, open) === 'only';
  const at = only ? open - 1 : open;
  const before = lowerAt(lexemes, at);
  if (before === 'then' || (only && owner.kind === 'duration')) return true;
  const byWord = BY_WORD.get(before);
  if (byWord !== undefined) return byWord(lexemes, at, owner, draft);
  return OF_ANY.has(lemmaAt(lexemes, at)) || OF_KIND[owner.kind]?.(lexemes, at, owner, draft) === true;
}

type Governs = (lexemes: Lexemes, at: LexemeAt, owner: Draft, draft: Draft) => boolean;

const isLevel: Governs = (lexemes, at) => LEVEL_NOUNS.has(lemmaAt(lexemes, at - 1));
const isTime: Governs = (_, _at, owner, draft) => owner.kind === 'duration' && isTimely(owner, draft);

/** What certain words before the number need to govern it. */
const BY_WORD: ReadonlyMap<string, Governs> = new Map<string, Governs>([
  ...['is', 'was', 'be', 'are', 'were'].map((word): [string, Governs] => [word, isLevel]),
  ['of', (lexemes, at, owner, draft) => at === owner.end || isLevel(lexemes, at, owner, draft)],
  ['the', (lexemes, at, owner) => isWhole(lexemes, owner, at - 1)],
  ['at', isQuoted],
  [
    'for',
    (lexemes, at, owner, draft) =>
      /^(?:call(?:s|ed)?|asked)$/.test(lowerAt(lexemes, at - 1)) || isTime(lexemes, at, owner, draft),
  ],
]);

/** Words before the number that give an amount of the kind of the owner. */
const OF_KIND: Readonly<Partial<Record<Draft['kind'], Governs>>> = {
  money: (lexemes, at) => OF_MONEY.has(lemmaAt(lexemes, at)) || lowerAt(lexemes, at) === 'worth',
  measurement: (lexemes, at, owner) =>
    lemmaAt(lexemes, at) === 'weigh' || (/^(?:below|above|to)$/.test(lowerAt(lexemes, at)) && isDegree(owner)),
  percent: (lexemes, at) => /^(?:below|above)$/.test(lowerAt(lexemes, at)),
  duration: (lexemes, at, owner, draft) =>
    (OF_TIME.has(lemmaAt(lexemes, at)) || OF_TIME.has(lowerAt(lexemes, at))) && isTimely(owner, draft),
};

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
