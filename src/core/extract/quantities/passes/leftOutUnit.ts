import { CURRENCIES_OF_NAME } from '../../../lexicon/currencyNames.ts';
import { LEVEL_WORDS } from '../../../lexicon/levels.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { isScale } from '../../../lexicon/numerals.ts';
import { ATOM } from '../amounts/atomRules.ts';
import type { Draft } from '../reading/draft.ts';

/** What a number may be of that names no unit, how many times larger or smaller it may be than the amount before, and what words give such an amount. */
const OWNED: ReadonlyMap<Draft['kind'], { readonly times: number; readonly given: RegExp }> = new Map([
  ['money', { times: 30, given: /^(?:cost|pay|give|worth)$/ }],
  ['percent', { times: 8, given: /^(?:below|above)$/ }],
  ['measurement', { times: 30, given: /^weigh$/ }],
  ['duration', { times: 10, given: /^(?:within|after|serve|him|her|for)$/ }],
]);
const MOST_TIMES_SCALED = 10_000;
/** How many times larger a number may be than the one it is compared with. */
const MOST_TIMES_COMPARED = 4;
/** Figures farther apart, in lexemes, share nothing; or where a verb or noun asks for the unit ("the schedule called for 260"). */
const REACH = 16;
const FAR = 30;

/** A bare number with the unit that an amount before it has named, where the words between, or the shape of the numbers, leave no other reading. */
export function takeUnitBefore(row: Row, draft: Draft, before: readonly Draft[]): Partial<Draft> | undefined {
  const last = before.at(-1);
  const owner = last?.kind === 'date' ? before.at(-2) : last;
  if (draft.rule !== 'count.bare' || owner === undefined || !OWNED.has(owner.kind)) return undefined;
  if (isConverted(row, owner, draft) || !sharesUnit(row, owner, draft)) return undefined;
  return { kind: owner.kind, unit: owner.unit };
}

/** "8.2, 8.4 and 8.9 per cent": the unit at the end of a row is the unit of all. */
export function takeUnitBehind(row: Row, draft: Draft, next: Draft | undefined): Partial<Draft> | undefined {
  if (draft.rule !== 'count.bare' || next?.start !== draft.end + 1) return undefined;
  const link = row.lower(draft.end);
  const inRow = /^(?:and|or)$/.test(link) || (link === ',' && row.isNumber(next.end - 1));
  const measured = next.kind === 'percent' || next.kind === 'measurement';
  return measured && inRow && timesApart(next, draft) <= MOST_TIMES_COMPARED ? { kind: next.kind, unit: next.unit } : undefined;
}

/** How many times the larger of two numbers is the other; infinitely many where they can't be compared. */
function timesApart(owner: Draft, draft: Draft): number {
  const [a, b] = [owner.value ?? owner.min, draft.value ?? draft.min];
  if (typeof a !== 'number' || typeof b !== 'number' || a * b <= 0) return Number.POSITIVE_INFINITY;
  return Math.max(a, b) / Math.min(a, b);
}

/** "$5bn … 771.3 billion ($1tn)": what is converted into the currency of the owner behind is of another. */
function isConverted(row: Row, owner: Draft, draft: Draft): boolean {
  const converted = /^[(/]$/.test(row.text(draft.end)) ? ATOM(row, draft.end + 1)?.value : undefined;
  if (converted?.kind !== 'money' || converted.unit === null || owner.unit === null) return false;
  return (CURRENCIES_OF_NAME.get(converted.unit) ?? [converted.unit]).includes(owner.unit);
}

function sharesUnit(row: Row, owner: Draft, draft: Draft): boolean {
  const gap = draft.start - owner.end;
  const sentences = (row.at(draft.start)?.token.sentence ?? 0) - (row.at(owner.end - 1)?.token.sentence ?? 0);
  if (!endsPhrase(row, draft.end) || row.lower(draft.end) === 'of') return false;
  if (gap <= FAR && sentences <= 1 && leavesUnitOut(row, owner, draft)) return true;
  return gap <= REACH && sentences === 0 && (isCompared(row, owner, draft) || isGapped(row, owner, draft));
}

/** "40 litres at first, then 900"; "lasts 30 years, a dish only about five"; "donors have given 4.1 million": in the same sentence or the next. */
function leavesUnitOut(row: Row, owner: Draft, draft: Draft): boolean {
  const times = timesApart(owner, draft);
  if (owner.kind === 'money' && isScale(row.lower(draft.end - 1))) return times <= MOST_TIMES_SCALED;
  return times <= (OWNED.get(owner.kind)?.times ?? 0) && isGoverned(row, owner, draft);
}

/** Whether the word before a number gives an amount of the kind of the owner, or says of what level it is: "reached 46", "paid 40", "a tolerance of 15". */
function isGoverned(row: Row, owner: Draft, draft: Draft): boolean {
  const open = /^[“"‘(]$/.test(row.text(draft.start - 1)) ? draft.start - 2 : draft.start - 1;
  const only = row.lower(open) === 'only';
  const at = only ? open - 1 : open;
  if (row.lower(at) === 'then' || (only && owner.kind === 'duration')) return true;
  if (/^(?:is|was|be|are|were|of)$/.test(row.lower(at))) return LEVEL_WORDS.has(row.lemma(at - 1));
  const given = OWNED.get(owner.kind)?.given;
  return [row.lower(at), row.lemma(at)].some((word) => /^(?:say|reach|measure)$/.test(word) || given?.test(word) === true);
}

/** "to 5.10 shillings from 3.80", "6 per cent instead of 8", "54.1 per cent to Tetteh's 44.6": a like number behind a word of comparison; the bounds of "74% (60–83)". */
function isCompared(row: Row, owner: Draft, draft: Draft): boolean {
  const [first, before] = [row.lower(draft.start - 2), row.lower(draft.start - 1)];
  if (owner.kind === 'percent' && before === '(' && draft.start - 1 === owner.end) return draft.min !== null;
  const between = row.lexemes.slice(owner.end, draft.start).map(({ lower }) => lower);
  const against = owner.kind === 'percent' && before === 's' && between.some((word) => /^(?:to|against|versus)$/.test(word));
  const compares = before === 'from' || against || /^(?:instead of|compared with|rather than)$/.test(`${first} ${before}`);
  return compares && timesApart(owner, draft) <= MOST_TIMES_COMPARED;
}

/** "four years in prison for Kato and three for Ito": the second of two phrases of one make leaves its unit out. */
function isGapped(row: Row, owner: Draft, draft: Draft): boolean {
  const preposition = row.lower(draft.end);
  const joint = /^(?:and|but|,)$/.test(row.lower(draft.start - 1));
  if (!joint || !/^(?:for|in|to|at|on|among|by)$/.test(preposition)) return false;
  const between = row.lexemes.slice(owner.end, draft.start - 1);
  return between.find(({ lower }) => lower === ',' || lower === preposition)?.lower === preposition;
}

/** Whether no noun that could be counted follows. */
export function endsPhrase(row: Row, at: LexemeAt): boolean {
  return !row.isWord(at) || !row.sameSentence(at - 1, at) || !/^(?:NN|JJ|VBG|CD)/.test(row.tag(at));
}
