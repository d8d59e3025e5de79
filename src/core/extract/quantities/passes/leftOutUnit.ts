import { CURRENCIES_OF_NAME } from '../../../lexicon/currencyNames.ts';
import { readAtom } from '../amounts/atomRules.ts';
import type { Row } from '../../../pattern/row.ts';
import type { Draft } from '../reading/draft.ts';
import { leavesUnitOut } from './ellipsis.ts';

/** A bare number with the unit that an amount before it has named, where the words between, or the shape of the numbers, leave no other reading. */
export function takeUnitBefore(row: Row, before: readonly Draft[], draft: Draft): Draft | undefined {
  const owner = draft.rule === 'count.bare' ? findOwner(row, before, draft) : undefined;
  return owner === undefined ? undefined : { ...draft, kind: owner.kind, unit: owner.unit };
}

/** "8.2, 8.4 and 8.9 per cent": the unit at the end of a row is the unit of all. */
export function takeUnitBehind(row: Row, drafts: readonly Draft[], name: string): readonly Draft[] {
  const given = [...drafts];
  for (let i = given.length - 2; i >= 0; i -= 1) {
    const draft = given[i];
    const next = given[i + 1];
    if (draft?.rule !== 'count.bare' || next === undefined || next.start !== draft.end + 1 || !isAlike(next, draft)) continue;
    const link = row.lower(draft.end);
    const measured = next.kind === 'percent' || next.kind === 'measurement';
    const inRow = link === 'and' || link === 'or' || (link === ',' && row.isNumber(next.end - 1));
    if (measured && inRow) given[i] = { ...draft, kind: next.kind, rule: name, unit: next.unit };
  }
  return given;
}

const MEASURED = new Set<Draft['kind']>(['money', 'percent', 'measurement', 'duration']);
/** Figures farther apart, in lexemes, share nothing. */
const REACH = 16;
/** The same where a verb or noun asks for the unit ("the schedule called for 260"). */
const FAR = 30;

function isNextSentence(row: Row, a: number, b: number): boolean {
  return (row.at(b)?.token.sentence ?? 0) - (row.at(a)?.token.sentence ?? 0) <= 1;
}

function findOwner(row: Row, before: readonly Draft[], draft: Draft): Draft | undefined {
  const last = before.at(-1);
  const owner = last?.kind === 'date' ? before.at(-2) : last;
  if (owner === undefined || !MEASURED.has(owner.kind)) return undefined;
  if (isConverted(row, owner, draft)) return undefined;
  const gap = draft.start - owner.end;
  if (gap <= FAR && isNextSentence(row, owner.end - 1, draft.start) && leavesUnitOut(row, owner, draft)) return owner;
  if (gap > REACH || !row.sameSentence(owner.end - 1, draft.start)) return undefined;
  return [isBracketed, isCompared, isGapped].some((sharesUnit) => sharesUnit(row, owner, draft)) ? owner : undefined;
}

/** "$5bn … 771.3 billion ($1tn)": what is converted into the currency of the owner behind is of another. */
function isConverted(row: Row, owner: Draft, draft: Draft): boolean {
  const converted = /^[(/]$/.test(row.text(draft.end)) ? readAtom(row, draft.end + 1) : undefined;
  if (converted?.kind !== 'money' || converted.unit === null || owner.unit === null) return false;
  return (CURRENCIES_OF_NAME.get(converted.unit) ?? [converted.unit]).includes(owner.unit);
}

/** The range of a percentage in brackets: "74% (60–83)". */
function isBracketed(row: Row, owner: Draft, draft: Draft): boolean {
  const range = draft.min !== null && draft.max !== null && typeof owner.value === 'number';
  return (
    owner.kind === 'percent' &&
    range &&
    owner.value >= (draft.min ?? 0) &&
    owner.value <= (draft.max ?? 0) &&
    row.text(draft.start - 1) === '(' &&
    row.text(draft.end) === ')'
  );
}

const COMPARING = /^(?:from|against|versus|to|than)$/;

/** "to 5.10 shillings from 3.80", "6 per cent instead of 8": a like number behind a word of comparison. */
function isCompared(row: Row, owner: Draft, draft: Draft): boolean {
  if (!isAlike(owner, draft) || !endsPhrase(row, draft.end) || row.lower(draft.end) === 'of') return false;
  const before = row.lower(draft.start - 1);
  const pair = `${row.lower(draft.start - 2)} ${before}`;
  if (pair === 'instead of' || pair === 'compared with' || pair === 'rather than') return true;
  if (owner.kind === 'percent' && isAgainst(row, owner, draft)) return true;
  if (!COMPARING.test(before)) return false;
  // "rose 5% to 82": what a change is measured by is not what it reaches.
  if (owner.kind === 'percent' && !/^(?:to|at|from)$/.test(row.lower(owner.start - 1))) return false;
  return before === 'from' || decimals(row, draft) > 0;
}

const HUNDRED = 100;

/** "54.1 per cent of the vote to Tetteh's 44.6": what another got. */
function isAgainst(row: Row, owner: Draft, draft: Draft): boolean {
  const possessive = row.lower(draft.start - 1) === 's' && /^['’]$/.test(row.text(draft.start - 2));
  const value = draft.value ?? draft.max;
  if (!possessive || typeof value !== 'number' || value > HUNDRED) return false;
  for (let at = owner.end; at < draft.start; at += 1) if (/^(?:to|against|versus)$/.test(row.lower(at))) return true;
  return false;
}

const PREPOSITIONS = /^(?:for|in|to|at|on|among|by)$/;

/** "four years in prison for Kato and three for Ito": the second of two phrases of one make leaves its unit out. */
function isGapped(row: Row, owner: Draft, draft: Draft): boolean {
  const preposition = row.lower(draft.end);
  const joint = /^(?:and|but|,)$/.test(row.lower(draft.start - 1));
  if (!joint || !PREPOSITIONS.test(preposition) || owner.kind === 'money') return false;
  for (let at = owner.end; at < draft.start - 1; at += 1) {
    if (row.text(at) === ',') return false;
    if (row.lower(at) === preposition) return true;
  }
  return false;
}

function isAlike(owner: Draft, draft: Draft): boolean {
  const a = owner.value ?? owner.min;
  const b = draft.value ?? draft.min;
  if (typeof a !== 'number' || typeof b !== 'number' || a <= 0 || b <= 0) return false;
  return Math.max(a, b) <= MOST_TIMES * Math.min(a, b);
}

/** How many times larger a number may be than the one it is compared with. */
const MOST_TIMES = 4;

/** Whether no noun that could be counted follows. */
function endsPhrase(row: Row, at: number): boolean {
  return !row.isWord(at) || !row.sameSentence(at - 1, at) || !/^(?:NN|JJ|VBG|CD)/.test(row.tag(at));
}

function decimals(row: Row, draft: Draft): number {
  return /\.(\d+)$/.exec(row.text(draft.end - 1))?.[1]?.length ?? 0;
}
