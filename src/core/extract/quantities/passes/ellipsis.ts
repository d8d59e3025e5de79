import { LEVEL_NOUNS, LEVEL_VERBS } from '../../../lexicon/levels.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Draft } from '../reading/draft.ts';
import type { Row } from '../../../pattern/row.ts';

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
export function leavesUnitOut(row: Row, owner: Draft, draft: Draft): boolean {
  if (!closes(row, draft.end) || mentionsCount(row, owner.end, draft.start)) return false;
  const times = timesApart(owner, draft);
  if (times === undefined) return false;
  if (owner.kind === 'money' && isScaled(row, draft)) return times <= MOST_TIMES_SCALED;
  return times <= MOST_TIMES[owner.kind] && isGoverned(row, owner, draft);
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

function isScaled(row: Row, draft: Draft): boolean {
  return /^(?:million|billion|trillion|crore|lakh|bn|mn|m)$/.test(row.lower(draft.end - 1));
}

/** Whether the clause ends after the number, or a phrase opens that counts nothing. */
function closes(row: Row, at: number): boolean {
  if (!row.sameSentence(at - 1, at)) return true;
  if (!row.isWord(at)) return !row.isNumber(at) && row.text(at) !== '%';
  return CLAUSE_WORDS.has(row.lower(at));
}

function mentionsCount(row: Row, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (COUNTED.has(row.lemma(at))) return true;
  return false;
}

/** Whether the words before a number ask for a unit, or give the number as a level, part or then next value of what was measured. */
function isGoverned(row: Row, owner: Draft, draft: Draft): boolean {
  const open = /^[“"‘(]$/.test(row.text(draft.start - 1)) ? draft.start - 2 : draft.start - 1;
  const only = row.lower(open) === 'only';
  const at = only ? open - 1 : open;
  const before = row.lower(at);
  if (before === 'then' || (only && owner.kind === 'duration')) return true;
  const byWord = BY_WORD.get(before);
  if (byWord !== undefined) return byWord(row, at, owner, draft);
  return OF_ANY.has(row.lemma(at)) || OF_KIND[owner.kind]?.(row, at, owner, draft) === true;
}

type Governs = (row: Row, at: LexemeAt, owner: Draft, draft: Draft) => boolean;

const isLevel: Governs = (row, at) => LEVEL_NOUNS.has(row.lemma(at - 1));
const isTime: Governs = (_, _at, owner, draft) => owner.kind === 'duration' && isTimely(owner, draft);

/** What certain words before the number need to govern it. */
const BY_WORD: ReadonlyMap<string, Governs> = new Map<string, Governs>([
  ...['is', 'was', 'be', 'are', 'were'].map((word): [string, Governs] => [word, isLevel]),
  ['of', (row, at, owner, draft) => at === owner.end || isLevel(row, at, owner, draft)],
  ['the', (row, at, owner) => isWhole(row, owner, at - 1)],
  ['at', isQuoted],
  ['for', (row, at, owner, draft) => /^(?:call(?:s|ed)?|asked)$/.test(row.lower(at - 1)) || isTime(row, at, owner, draft)],
]);

/** Words before the number that give an amount of the kind of the owner. */
const OF_KIND: Readonly<Partial<Record<Draft['kind'], Governs>>> = {
  money: (row, at) => OF_MONEY.has(row.lemma(at)) || row.lower(at) === 'worth',
  measurement: (row, at, owner) => row.lemma(at) === 'weigh' || (/^(?:below|above|to)$/.test(row.lower(at)) && isDegree(owner)),
  percent: (row, at) => /^(?:below|above)$/.test(row.lower(at)),
  duration: (row, at, owner, draft) => (OF_TIME.has(row.lemma(at)) || OF_TIME.has(row.lower(at))) && isTimely(owner, draft),
};

/** "100 minutes of the 120": the whole that the amount is a part of. */
function isWhole(row: Row, owner: Draft, at: number): boolean {
  return row.lower(at) === 'of' && at === owner.end;
}

/** "it was quoted at 0.6", "the authority puts it at 53". */
function isQuoted(row: Row, at: number): boolean {
  return (
    LEVEL_VERBS.has(row.lemma(at - 1)) ||
    (['it', 'that', 'them', 'this'].includes(row.lower(at - 1)) && LEVEL_VERBS.has(row.lemma(at - 2)))
  );
}

function isDegree(owner: Draft): boolean {
  return owner.unit?.startsWith('degree') ?? false;
}

function isTimely(owner: Draft, draft: Draft): boolean {
  const value = draft.value ?? draft.max;
  return typeof value === 'number' && value > 1 && owner.unit !== null;
}
