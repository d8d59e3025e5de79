import { CHANGE_VERBS, EXTENDING_VERBS } from '../../../lexicon/changeVerbs.ts';
import { lexeme, opening, eitherPart, type Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import { HYPHENS, type Row, type LexemeAt } from '../../../pattern/row.ts';
import { scaled } from '../numbers/numbers.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import { singleAmount, type Amount, type Atom } from './atom.ts';
import { ATOM } from './atomRules.ts';

/** Two numbers with their units. */
interface NumberPair {
  readonly first: Atom;
  readonly last: Atom;
  /** Whether they bound a range; else the first only has the unit of the second. */
  readonly isRange: boolean;
}

interface Link {
  readonly word: 'spaced' | '-' | 'to' | 'or' | 'and';
  /** Whether a hyphen hangs on the number before. */
  readonly hanging?: boolean;
}

/** A dash between two numbers that is spaced on one side or both, or doubled: "5 - 7 years", "10 -12 km", "5--7 percent". */
function readSpacedDash(row: Row, at: LexemeAt): Part<Link> | undefined {
  const joined = row.isJoiner(at) && !row.isDash(at + 1);
  if (joined || !/^[-–‒−~]$/.test(row.text(at))) return undefined;
  const end = row.text(at + 1) === '-' && row.touches(at + 1) ? at + 2 : at + 1;
  return row.isNumber(end) || /^[$€£¥]$/.test(row.text(end)) ? { value: { word: 'spaced' }, end } : undefined;
}

const linking = phrasesIn({
  /** "three- to", "7- and": a hyphen that hangs on the number before. */
  HANGING: lexeme((row, at) => (row.isDash(at) && row.touches(at) ? true : undefined)),
});

/** What stands between two numbers of a range, or of two that share a unit. */
const LINK = opening(
  ['to', 'or', 'and', ',', '~', ...HYPHENS],
  eitherPart<Link>(
    readSpacedDash,
    linking(['~ to:to ~', '~'], ({ to }) => ({ word: to === undefined ? '-' : 'to' })),
    linking(['hanging:HANGING? to:to', 'hanging:HANGING? or:or', 'hanging:HANGING? and|,'], ({ hanging, to, or }) => ({
      word: to === undefined ? (or === undefined ? 'and' : 'or') : 'to',
      hanging: hanging !== undefined,
    })),
  ),
);

const phrase = phrasesIn({ ATOM, LINK });

/** "between 28 and 32", "anywhere from 5 to 7". */
const BETWEEN = phrase(
  ['between first:ATOM and|to last:ATOM', 'between first:ATOM ~ last:ATOM', 'anywhere . first:ATOM and|to last:ATOM'],
  ({ first, last }): NumberPair => ({ first, last, isRange: true }),
);

/**
 * "5 to 7", "15–20%", "$10 to $15 billion", "three- to five-year"; "from 1.7 to 1.4 times", "7- and 8-inch": there the first number only has the unit of the second.
 * A change ("rose from 5% to 7%", "rose 2% to 7.5%") is two values.
 */
const LINKED = phrase(['first:ATOM link:LINK last:ATOM'], ({ first, link, last }, { row }): NumberPair | undefined => {
  const isRange = FITS[link.word](row, first, last);
  return isRange || isShared(row, first, link, last) ? { first, last, isRange } : undefined;
});

const PAIR = eitherPart(BETWEEN, LINKED);

function isShared(row: Row, first: Atom, { word, hanging = false }: Link, last: Atom): boolean {
  const alike = first.kind === 'bare' && last.kind !== 'bare' && !last.prefixed && last.number.digits === first.number.digits;
  if (!alike || word === '-' || word === 'spaced') return false;
  if (hanging) return word !== 'to';
  const linked = word === 'to' ? row.lower(first.start - 1) === 'from' : word === 'and' && row.lower(first.end) === 'and';
  return linked && (last.kind !== 'duration' || (word === 'to' && isChange(row, first)));
}

/** Whether two numbers with such a link are one range. */
const FITS: Readonly<Record<Link['word'], (row: Row, first: Atom, last: Atom) => boolean>> = {
  and: () => false,
  spaced: (row, first, last) =>
    (row.isNumber(last.start) || first.prefixed) &&
    (last.kind !== 'bare' || row.tag(last.end) === 'NNS') &&
    lowest(first, last) < last.value,
  or: (row, first, last) => isNextStep(first, last) && !(last.kind === 'measurement' && row.isDash(first.end)),
  '-': (_, first, last) => lowest(first, last) < last.value,
  to: (row, first, last) => {
    const rises = lowest(first, last) < last.value || (last.kind !== 'bare' && last.kind !== 'percent');
    return rises && !isChange(row, first) && !isYear(row, first);
  },
};

/** "from 4,000 in 2010 to 8,000": no range begins with the year. */
function isYear(row: Row, { start, kind }: Atom): boolean {
  const isWritten = kind === 'bare' && /^(?:1[89]|20)\d\d$/.test(row.text(start));
  return isWritten && /^(?:in|since|by|during|until)$/.test(row.lower(start - 1));
}

function isNextStep(first: Atom, last: Atom): boolean {
  const step = last.number.value - first.number.value;
  return step > 0 && (step <= 1 || (step <= 5 && first.number.value >= 10));
}

/** "raised the minimum monthly wage for garment workers in the capital from" */
const REACH = 16;
const NEAR = 3;
/** What may stand between "from" and the number. */
const BEFORE_NUMBER = /^(?:about|around|nearly|roughly|almost|over|some|initial|original|previous|estimated)$/;
const MOST_SKIPPED = 4;

/** Whether "A to B" tells a change: "from A to B" after a verb of change, or the verb right before A. */
function isChange(row: Row, { start, kind }: Atom): boolean {
  let skipped = 1;
  while (skipped < MOST_SKIPPED && BEFORE_NUMBER.test(row.lower(start - skipped))) skipped += 1;
  if (skipped > 1 && /^(?:an?|its|the)$/.test(row.lower(start - skipped))) skipped += 1;
  const from = row.lower(start - skipped) === 'from';
  const before = row.before(start, from ? REACH : NEAR).slice(from ? skipped : 0);
  const changes = (i: LexemeAt): boolean => isChangeVerb(row, i) || (from && isChangeFromTo(row, i));
  const ends = (i: LexemeAt): boolean =>
    /^(?:rang|var|;|:)/.test(row.lower(i)) || (from ? isOtherVerb(row, i) : row.lower(i) === 'from');
  const deciding = before.find((i) => changes(i) || ends(i));
  return deciding !== undefined && changes(deciding) && (from || kind !== 'bare');
}

function isChangeFromTo(row: Row, at: LexemeAt): boolean {
  return row.tag(at).startsWith('VB') && EXTENDING_VERBS.has(row.lemma(at));
}

/** "increased sales. Rooms cost from $50 to $90": another verb has come between. */
function isOtherVerb(row: Row, at: LexemeAt): boolean {
  return /^VB[DPZ]$/.test(row.tag(at));
}

function isChangeVerb(row: Row, at: LexemeAt): boolean {
  const word = row.lower(at);
  return /^(?:up|down|gone|goes)$/.test(word) || CHANGE_VERBS.has(row.lemma(at));
}

/** The lower bound: a scale that stands only once counts for both. */
function lowest(first: Atom, last: Atom): number {
  const value = scaled(first.value, last.number.scale);
  return first.number.scale === 1 && value < last.value ? value : first.value;
}

/** Whether the unit of one is the unit of the other too. */
function sharesUnit(first: Atom, last: Atom): boolean {
  if (first.kind === 'bare') return true;
  if (last.kind === 'bare') return first.prefixed;
  return last.kind === first.kind && last.unit === first.unit;
}

/** One range of two atoms of one kind. */
function combine(first: Atom, last: Atom, start: LexemeAt): Amount {
  const kind = first.kind === 'bare' ? last.kind : first.kind;
  const bounds = { value: null, min: lowest(first, last), max: last.value };
  return { start, end: last.end, kind, ...bounds, unit: first.unit ?? last.unit, first, last };
}

function withUnitOf(first: Atom, last: Atom): Amount {
  const factor = last.value / last.number.value;
  const value = Number.isFinite(factor) ? scaled(first.value, factor) : first.value;
  return { ...singleAmount(first), kind: last.kind, unit: last.unit, value };
}

/** What a currency means in the article. */
function inContext(atom: Atom, context: ArticleContext): Atom {
  return atom.kind === 'money' && atom.unit !== null ? { ...atom, unit: context.resolve(atom.unit) } : atom;
}

/** One value or a range that starts at `at`. */
export function readAmount(row: Row, at: LexemeAt, context: ArticleContext): Amount | undefined {
  const pair = PAIR(row, at)?.value;
  if (pair !== undefined) {
    const [first, last] = [inContext(pair.first, context), inContext(pair.last, context)];
    if (!pair.isRange) return withUnitOf(first, last);
    if (sharesUnit(first, last)) return combine(first, last, at);
  }
  const single = ATOM(row, at)?.value;
  return single === undefined ? undefined : singleAmount(inContext(single, context));
}
