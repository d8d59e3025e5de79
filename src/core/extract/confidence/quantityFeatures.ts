import type { QuantityCandidate } from '../../model/candidates.ts';
import type { Token } from '../../model/token.ts';
import { placeOf, type ConfidenceContext } from './confidenceContext.ts';

/** What speaks for and against a figure. @param index of the figure */
export function describeQuantity(around: ConfidenceContext, index: number, quantity: QuantityCandidate): string[] {
  const { first, end } = around.tokensOf(quantity.span);
  const { kind, qualifier, rule, iso, unit, value, magnitude } = quantity;
  const words = around.parsed.tokens.slice(first, end);
  const found = [
    `kind ${kind}`,
    `rule ${rule}`,
    `qualifier ${qualifier}`,
    `place ${placeOf(around, first)}`,
    `kind ${kind} length ${Math.min(5, words.length)}`,
  ];
  const isDate = kind === 'date';
  found.push(...(isDate ? dateOf(around, rule, iso) : [`kind ${kind} ${formOf(value, magnitude)}`]));
  if (kind === 'count') found.push(...countOf(around, quantity, first, end));
  if (words.every(({ text }) => !/\d/.test(text))) found.push(`kind ${kind} in words`);
  if (unit === null && kind === 'count') found.push('count of nothing');
  return [...found, ...extrasOf(quantity), ...standingOf(around, quantity, first, end), ...besides(around, index, first, end)];
}

/** Words right before a figure that tell what is said with it: a new number, a known group, a part, a time to come. */
const OPENERS =
  /^(?:the|a|an|this|that|these|those|its|his|her|their|our|next|last|past|of|in|on|by|to|from|for|at|with|and|or|than|is|was|were|are|between)$/;

/** How it is said: in whose words, behind which small word, whether something happens to it, and whether its digits can mean anything else. */
function standingOf(around: ConfidenceContext, { kind, span }: QuantityCandidate, first: number, end: number): string[] {
  const before = around.token(first - 1);
  const opener = before !== undefined && OPENERS.test(before.lower) ? before.lower : (before?.tag.slice(0, 2) ?? 'none');
  const behind = around.token(end)?.tag.slice(0, 2) ?? 'none';
  const text = around.parsed.source.text.slice(span.start, span.end);
  const happens = around.isInEvent(first) || around.isInEvent(end - 1);
  return [
    `kind ${kind} ${around.isQuoted(first) ? 'quoted' : 'told'}`,
    `kind ${kind} behind ${opener}`,
    `kind ${kind} before ${behind}`,
    `${happens ? 'in' : 'beside'} an event`,
    `kind ${kind} ${happens ? 'in' : 'beside'} an event`,
    ...(/\d[,.]\d{3}|\d{4}|\d ?(?:million|billion)|[$€£%]/.test(text) ? [`kind ${kind} marked`] : []),
  ];
}

function dateOf({ layers }: ConfidenceContext, rule: string, iso: string | null): string[] {
  const dated = layers.date === undefined ? 'undated article' : `dated by ${layers.date.source}`;
  return [`date ${isoForm(iso)}`, `rule ${rule} ${isoForm(iso)}`, dated];
}

function formOf(value: QuantityCandidate['value'], magnitude: number | null): string {
  if (value !== null) return typeof value;
  return magnitude === null ? 'bounds' : 'vague';
}

function extrasOf({ alternativeIso, min, max, predicate, direction }: QuantityCandidate): string[] {
  return [
    ...(alternativeIso === undefined ? [] : ['two readings']),
    ...(min !== null && max !== null ? ['range'] : []),
    ...(predicate === undefined ? [] : ['predicate']),
    ...(direction === undefined ? [] : ['direction']),
  ];
}

/** How large a count is, and whether a name may have been taken for one ("the 787", "911 call"). */
function countOf(around: ConfidenceContext, { value, predicate }: QuantityCandidate, first: number, end: number): string[] {
  const size = sizeOf(value);
  return [
    `count ${size}`,
    ...(isBesideCapital(around, first, end) ? ['count beside capital'] : []),
    ...(predicate === undefined ? [] : [`count ${size} with predicate`]),
  ];
}

const SIZES = [
  { below: 100, size: 'tens' },
  { below: 1000, size: 'hundreds' },
];

function sizeOf(value: QuantityCandidate['value']): string {
  if (typeof value !== 'number') return 'none';
  return value < 4 ? String(value) : (SIZES.find(({ below }) => value < below)?.size ?? 'many');
}

function isBesideCapital({ token }: ConfidenceContext, first: number, end: number): boolean {
  return [first + 1, end - 1, end].some(
    (at) => at !== first && /^\p{Lu}/u.test(token(at)?.text ?? '') && token(at)?.sentence === token(first)?.sentence,
  );
}

/** "2026-03-04" as "4-2-2", "PRESENT_REF" as "ref". */
function isoForm(iso: string | null): string {
  if (iso === null) return 'open';
  if (/^[A-Z]+_REF$/.test(iso)) return 'ref';
  return iso.replaceAll(/\d+/g, (digits) => String(digits.length)).slice(0, 12);
}

function besides(around: ConfidenceContext, index: number, first: number, end: number): string[] {
  const [before, behind] = [around.token(first - 1), around.token(end)];
  const dash = [before, behind].some((one) => /^[-–—/]$/.test(one?.text ?? ''));
  return [
    ...(dash ? ['dash beside'] : []),
    ...(behind?.tag === 'CD' || before?.tag === 'CD' ? ['number beside'] : []),
    ...(isName(behind) ? ['name behind'] : []),
    ...(isName(before) ? ['name before'] : []),
    ...(/^[($£€]$/.test(before?.text ?? '') ? ['sign before'] : []),
    ...(isNear(around, index, index - 1) || isNear(around, index, index + 1) ? ['figure beside'] : []),
  ];
}

function isName(token: Token | undefined): boolean {
  return token?.tag.startsWith('NNP') === true && /^\p{Lu}/u.test(token.text);
}

const NEAR = 6;

/** Whether two figures stand at most so many characters apart. */
function isNear({ layers }: ConfidenceContext, index: number, other: number): boolean {
  const [own, one] = [layers.quantities[index]?.span, layers.quantities[other]?.span];
  return own !== undefined && one !== undefined && Math.max(one.start - own.end, own.start - one.end) <= NEAR;
}
