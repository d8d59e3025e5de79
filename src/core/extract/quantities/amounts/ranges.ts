import { CHANGE_VERBS } from '../../../lexicon/changeVerbs.ts';
import { readAtom } from './atomRules.ts';
import { singleAmount, type Amount, type Atom } from './atom.ts';
import type { CurrencyContext } from '../reading/currencyContext.ts';
import { scaled } from '../numbers/numbers.ts';
import {
  isDash,
  isJoiner,
  isNumber,
  lemmaAt,
  lowerAt,
  sameSentence,
  textAt,
  touches,
  type Lexemes,
} from '../../../pattern/row.ts';

/**
 * Reads one value or a range that starts at `at`: "5 to 7", "15–20%", "between 28 and 32", "$10 to $15 billion", "three- to five-year".
 * A change ("rose from 5% to 7%", "rose 2% to 7.5%") is two values, of which this returns the first.
 */
export function readAmount(lexemes: Lexemes, at: number, context: CurrencyContext): Amount | undefined {
  if (lowerAt(lexemes, at) === 'between' || lowerAt(lexemes, at) === 'anywhere') return readBetween(lexemes, at, context);
  const first = readAtom(lexemes, at, context);
  if (first === undefined) return undefined;
  return readUpTo(lexemes, first, context) ?? readSharedUnit(lexemes, first, context) ?? singleAmount(first);
}

function readBetween(lexemes: Lexemes, at: number, context: CurrencyContext): Amount | undefined {
  const from = lowerAt(lexemes, at) === 'anywhere' ? at + 2 : at + 1;
  const first = readAtom(lexemes, from, context);
  if (first === undefined) return undefined;
  if (!['and', 'to'].includes(lowerAt(lexemes, first.end)) && !isJoiner(lexemes, first.end)) return undefined;
  const last = readAtom(lexemes, first.end + 1, context);
  const range = last === undefined ? undefined : combine(first, last);
  return range === undefined ? undefined : { ...range, start: at };
}

function readUpTo(lexemes: Lexemes, first: Atom, context: CurrencyContext): Amount | undefined {
  const link = readLink(lexemes, first);
  if (link === undefined || !sameSentence(lexemes, first.start, link.end)) return undefined;
  const last = readAtom(lexemes, link.end, context);
  if (last === undefined) return undefined;
  const range = combine(first, last);
  if (range === undefined || range.min === null || range.max === null) return undefined;
  if (
    link.word === 'spaced -' &&
    ((last.kind === 'bare' && lexemes[last.end]?.token.tag !== 'NNS') ||
      range.min >= range.max ||
      range.max > MOST_TIMES_SPACED * range.min)
  )
    return undefined;
  if (link.word === 'or' && (!isNextStep(first, last) || isHangingMeasure(lexemes, first, last))) return undefined;
  if (link.word === '-' && (range.min >= range.max || isChain(lexemes, first, last))) return undefined;
  if (
    link.word === 'to' &&
    (isChange(lexemes, first) || (range.min >= range.max && (last.kind === 'bare' || last.kind === 'percent')))
  )
    return undefined;
  return range;
}

/** "a 7- or 8-inch screen" names two sizes. */
function isHangingMeasure(lexemes: Lexemes, first: Atom, last: Atom): boolean {
  return last.kind === 'measurement' && isDash(lexemes, first.end);
}

function isNextStep(first: Atom, last: Atom): boolean {
  const step = last.number.value - first.number.value;
  return step > 0 && (step <= 1 || (step <= 5 && first.number.value >= 10));
}

/** What links two numbers of a range: "to", "or", a joining dash; "three- to" has a hanging hyphen. */
function readLink(lexemes: Lexemes, first: Atom): { word: string; end: number } | undefined {
  let at = first.end;
  const spaced = isJoiner(lexemes, at) && !isDash(lexemes, at + 1) ? undefined : readSpacedDash(lexemes, first);
  if (spaced !== undefined) return { word: 'spaced -', end: spaced };
  if (isJoiner(lexemes, at)) {
    if (lowerAt(lexemes, at + 1) === 'to' && isJoiner(lexemes, at + 2)) return { word: 'to', end: at + 3 };
    return { word: '-', end: at + 1 };
  }
  if (isDash(lexemes, at) && touches(lexemes, at)) at += 1;
  const word = lowerAt(lexemes, at);
  return word === 'to' || word === 'or' ? { word, end: at + 1 } : undefined;
}

/** No range with spaces around its dash is wider: "killed 10 – 2,000 homes" has two figures. */
const MOST_TIMES_SPACED = 10;

/** The end of a dash between two numbers that is spaced on one side or both, or doubled: "5 - 7 years", "10 -12 km", "5--7 percent". */
function readSpacedDash(lexemes: Lexemes, first: Atom): number | undefined {
  const at = first.end;
  if (!(first.kind === 'bare' || first.prefixed) || !first.number.digits || !/^[-–‒−~]$/.test(textAt(lexemes, at)))
    return undefined;
  const end = textAt(lexemes, at + 1) === '-' && touches(lexemes, at + 1) ? at + 2 : at + 1;
  return isNumber(lexemes, end) || (first.prefixed && /^[$€£¥]$/.test(textAt(lexemes, end))) ? end : undefined;
}

/** "4-4-2" and "555-01-99" are no ranges. */
function isChain(lexemes: Lexemes, first: Atom, last: Atom): boolean {
  const after = isJoiner(lexemes, last.end) && isNumber(lexemes, last.end + 1);
  const before = isJoiner(lexemes, first.start - 1) && isNumber(lexemes, first.start - 2);
  return after || before;
}

/** One range of two atoms of one kind; a unit or scale that stands only once counts for both. */
function combine(first: Atom, last: Atom): Amount | undefined {
  const kind = first.kind === 'bare' ? last.kind : first.kind;
  if (last.kind !== kind && last.kind !== 'bare') return undefined;
  if (first.unit !== null && last.unit !== null && first.unit !== last.unit) return undefined;
  if (last.kind === 'bare' && first.kind !== 'bare' && !first.prefixed) return undefined;
  if (last.kind === 'bare' && first.kind !== 'bare' && first.number.digits !== last.number.digits) return undefined;
  const share = last.number.scale;
  const shares =
    share > 1 &&
    first.number.scale === 1 &&
    scaled(first.value, share) < last.value &&
    first.number.digits === last.number.digits;
  const min = shares ? scaled(first.value, share) : first.value;
  return {
    start: first.start,
    end: last.end,
    kind,
    value: null,
    min,
    max: last.value,
    unit: first.unit ?? last.unit,
    first,
    last,
  };
}

/** "from 1.7 to 1.4 times", "7- and 8-inch": the first number has the unit of the second. */
function readSharedUnit(lexemes: Lexemes, first: Atom, context: CurrencyContext): Amount | undefined {
  if (first.kind !== 'bare') return undefined;
  const hanging = isDash(lexemes, first.end) && touches(lexemes, first.end) && !touches(lexemes, first.end + 1);
  const at = hanging ? first.end + 1 : first.end;
  const word = lowerAt(lexemes, at);
  const links = hanging ? ['and', 'or', ','] : ['to', 'and'];
  if (!links.includes(word) || (!hanging && word === 'to' && lowerAt(lexemes, first.start - 1) !== 'from')) return undefined;
  const last = readAtom(lexemes, at + 1, context);
  if (last === undefined || last.kind === 'bare' || last.prefixed || last.number.digits !== first.number.digits) return undefined;
  if (!hanging && last.kind === 'duration') return undefined;
  const factor = last.value / last.number.value;
  return {
    ...singleAmount(first),
    kind: last.kind,
    unit: last.unit,
    value: Number.isFinite(factor) ? scaled(first.value, factor) : first.value,
  };
}

const REACH = 8;

/** Whether "A to B" tells a change: "from A to B" after a verb of change, or the verb right before A. */
function isChange(lexemes: Lexemes, first: Atom): boolean {
  const from = lowerAt(lexemes, first.start - 1) === 'from';
  const full = first.kind !== 'bare';
  for (let i = first.start - 1; i >= 0 && first.start - i <= (from ? REACH : 3); i -= 1) {
    if (!sameSentence(lexemes, i, first.start)) return false;
    const word = lowerAt(lexemes, i);
    if (!from && word === 'from') return false;
    if (word.startsWith('rang') || word.startsWith('var')) return false;
    if (/^(?:up|down|gone|goes)$/.test(word) || CHANGE_VERBS.has(word) || CHANGE_VERBS.has(lemmaAt(lexemes, i)))
      return from || full;
  }
  return false;
}
