import { CHANGE_VERBS, EXTENDING_VERBS } from '../../../lexicon/changeVerbs.ts';
import { lexeme, opening, eitherPart, type Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import { HYPHENS, type Row, type LexemeAt } from '../../../pattern/row.ts';
import { scaled } from '../numbers/numbers.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import type { Amount, Atom } from './atom.ts';
import { ATOM } from './atomRules.ts';

/** Two numbers with their units. */
interface NumberPair {
  readonly first: Atom;
  readonly last: Atom;
  /** Whether they bound a range; else the first only has the unit of the second. */
  readonly isRange: boolean;
}

/** A dash between two numbers that is spaced on one side or both, or doubled: "5 - 7 years", "10 -12 km", "5--7 percent". */
function readSpacedDash(row: Row, at: LexemeAt): Part<'spaced'> | undefined {
  const joined = row.isJoiner(at) && !row.isDash(at + 1);
  if (joined || !/^[-–‒−~]$/.test(row.text(at))) return undefined;
  const end = row.text(at + 1) === '-' && row.touches(at + 1) ? at + 2 : at + 1;
  return row.isNumber(end) || /^[$€£¥]$/.test(row.text(end)) ? { value: 'spaced', end } : undefined;
}

const phrase = phrasesIn({
  ATOM,
  SPACED: opening([...HYPHENS, '~'], readSpacedDash),
  /** "three- to", "7- and": a hyphen that hangs on the number before. */
  HANGING: lexeme((row, at) => (row.isDash(at) && row.touches(at) && !row.touches(at + 1) ? true : undefined)),
});

/** "between 28 and 32", "anywhere from 5 to 7". */
const BETWEEN = phrase(
  ['between first:ATOM and|to last:ATOM', 'between first:ATOM ~ last:ATOM', 'anywhere . first:ATOM and|to last:ATOM'],
  ({ first, last }): NumberPair => ({ first, last, isRange: true }),
);

/**
 * "5 to 7", "15–20%", "$10 to $15 billion", "three- to five-year"; "from 1.7 to 1.4 times", "7- and 8-inch": there the first number only has the unit of the second.
 * A change ("rose from 5% to 7%", "rose 2% to 7.5%") is two values.
 */
const LINKED = phrase(
  [
    'first:ATOM link:SPACED last:ATOM',
    'first:ATOM ~ link:to ~ last:ATOM',
    'first:ATOM link:~ last:ATOM',
    'first:ATOM hanging:HANGING? link:to|or|and|, last:ATOM',
  ],
  ({ first, hanging, link, last }, { row }): NumberPair | undefined => {
    const isRange = FITS.get(link)?.(row, first, last) === true;
    return isRange || isShared(row, first, last, link, hanging === true) ? { first, last, isRange } : undefined;
  },
);

const PAIR = eitherPart(BETWEEN, LINKED);

function isShared(row: Row, first: Atom, last: Atom, link: string, hanging: boolean): boolean {
  const alike = first.kind === 'bare' && last.kind !== 'bare' && !last.prefixed && last.number.digits === first.number.digits;
  if (!alike || link === '-' || link === 'spaced') return false;
  if (hanging) return link !== 'to';
  const linked = link === 'to' ? row.lower(first.start - 1) === 'from' : link === 'and';
  return linked && (last.kind !== 'duration' || (link === 'to' && isChange(row, first)));
}

/** Whether two numbers with such a link are one range. */
const FITS: ReadonlyMap<string, (row: Row, first: Atom, last: Atom) => boolean> = new Map([
  [
    'spaced',
    (row, first, last) =>
      (row.isNumber(last.start) || first.prefixed) &&
      (last.kind !== 'bare' || row.tag(last.end) === 'NNS') &&
      lowest(first, last) < last.value,
  ],
  ['-', (_, first, last) => lowest(first, last) < last.value],
  ['or', (row, first, last) => isNextStep(first, last) && !(last.kind === 'measurement' && row.isDash(first.end))],
  [
    'to',
    (row, first, last) => {
      // "4.5 to nine cents": a bare number is in the unit of the other.
      const rises = lowest(first, last) < last.value || (first.kind === 'bare' && first.number.value < last.number.value);
      return rises && !isChange(row, first) && !isYear(row, first);
    },
  ],
]);

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
/** What may stand between "from" and the number, beside adjectives ("from its current $7.25"). */
const BEFORE_NUMBER = /^(?:about|around|nearly|roughly|almost|over|some|estimated)$/;
const MOST_SKIPPED = 4;

function standsBeforeNumber(row: Row, at: LexemeAt): boolean {
  return row.tag(at).startsWith('JJ') || BEFORE_NUMBER.test(row.lower(at));
}

/** Whether "A to B" tells a change: "from A to B" after a verb of change, or the verb right before A. */
function isChange(row: Row, { start, kind }: Atom): boolean {
  let skipped = 1;
  while (skipped < MOST_SKIPPED && standsBeforeNumber(row, start - skipped)) skipped += 1;
  if (skipped > 1 && /^(?:an?|its|the|his|her|their)$/.test(row.lower(start - skipped))) skipped += 1;
  const from = row.lower(start - skipped) === 'from';
  const before = row.before(start, from ? REACH : NEAR).slice(from ? skipped : 0);
  const changes = (i: LexemeAt): boolean =>
    /^(?:up|down|gone|goes)$/.test(row.lower(i)) ||
    CHANGE_VERBS.has(row.lemma(i)) ||
    (from && row.tag(i).startsWith('VB') && EXTENDING_VERBS.has(row.lemma(i)));
  // "increased sales. Rooms cost from $50 to $90": another verb has come between.
  const ends = (i: LexemeAt): boolean =>
    /^(?:rang|var|;|:)/.test(row.lower(i)) || (from ? /^VB[DPZ]$/.test(row.tag(i)) : row.lower(i) === 'from');
  const deciding = before.find((i) => changes(i) || ends(i));
  return deciding !== undefined && changes(deciding) && (from || kind !== 'bare');
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
  const { kind, rule } = first.kind === 'bare' ? last : first;
  const bounds = { value: null, min: lowest(first, last), max: last.value };
  return { ...first, start, end: last.end, kind, rule, ...bounds, unit: first.unit ?? last.unit };
}

function withUnitOf(first: Atom, { value, number, kind, unit, rule }: Atom): Amount {
  const factor = value / number.value;
  return { ...first, kind, unit, rule, value: Number.isFinite(factor) ? scaled(first.value, factor) : first.value };
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
  return single && inContext(single, context);
}
