import type { QuantityCandidate } from '../../model/candidates.ts';
import { placeOf, type Surroundings } from './surroundings.ts';

/** What speaks for and against a figure. @param index of the figure */
export function describeQuantity(around: Surroundings, index: number, quantity: QuantityCandidate): string[] {
  const { first, end } = around.tokensOf(quantity.span);
  const { kind, qualifier, rule, iso, unit, value, min, max, magnitude } = quantity;
  const words = around.parsed.tokens.slice(first, end);
  const found = [
    `kind ${kind}`,
    `rule ${rule}`,
    `qualifier ${qualifier}`,
    `place ${placeOf(around, first)}`,
    `kind ${kind} length ${Math.min(5, words.length)}`,
    `rule ${rule} place ${placeOf(around, first)}`,
    `rule ${rule} length ${Math.min(4, words.length)}`,
  ];
  if (kind === 'date')
    found.push(
      `date ${isoForm(iso)}`,
      `rule ${rule} ${isoForm(iso)}`,
      around.layers.date === undefined ? 'undated article' : `dated by ${around.layers.date.source}`,
    );
  else found.push(`kind ${kind} ${value === null ? (magnitude === null ? 'bounds' : 'vague') : typeof value}`);
  if (kind === 'count') found.push(...countOf(around, quantity, first, end));
  if (words.every(({ text }) => !/\d/.test(text))) found.push(`kind ${kind} in words`);
  if (unit === null && kind === 'count') found.push('count of nothing');
  if (quantity.alternativeIso !== undefined) found.push('two readings');
  if (min !== null && max !== null) found.push('range');
  if (quantity.predicate !== undefined) found.push('predicate');
  if (quantity.direction !== undefined) found.push('direction');
  return [...found, ...besides(around, index, first, end)];
}

/** How large a count is, of what, and whether a name may have been taken for one ("the 787", "911 call"). */
function countOf({ token }: Surroundings, { value, rule, predicate }: QuantityCandidate, first: number, end: number): string[] {
  const size =
    typeof value !== 'number' ? 'none' : value < 4 ? String(value) : value < 100 ? 'tens' : value < 1000 ? 'hundreds' : 'many';
  const last = token(end - 1)?.tag ?? '';
  const before = token(first - 1);
  const capital = [first + 1, end - 1, end].some(
    (at) => at !== first && /^\p{Lu}/u.test(token(at)?.text ?? '') && token(at)?.sentence === token(first)?.sentence,
  );
  const found = [
    `count ${size}`,
    `${rule} ${size} ${last}`,
    `${rule} ${last}`,
    `${rule} ${size} after ${before?.tag.slice(0, 2) ?? ''}`,
  ];
  if (capital) found.push('count beside capital', `count ${size} beside capital`);
  if (/^(?:the|a|this|that)$/.test(before?.lower ?? '')) found.push(`count ${size} after article`);
  if (predicate !== undefined) found.push(`count ${size} with predicate`);
  return found;
}

/** "2026-03-04" as "4-2-2", "PRESENT_REF" as "ref". */
function isoForm(iso: string | null): string {
  if (iso === null) return 'open';
  if (/^[A-Z]+_REF$/.test(iso)) return 'ref';
  return iso.replaceAll(/\d+/g, (digits) => String(digits.length)).slice(0, 12);
}

function besides({ token, layers }: Surroundings, index: number, first: number, end: number): string[] {
  const found: string[] = [];
  const before = token(first - 1);
  const behind = token(end);
  if (/^[-–—/]$/.test(before?.text ?? '') || /^[-–—/]$/.test(behind?.text ?? '')) found.push('dash beside');
  if (behind?.tag === 'CD' || before?.tag === 'CD') found.push('number beside');
  if (/^\p{Lu}/u.test(behind?.text ?? '') && behind?.tag.startsWith('NNP') === true) found.push('name behind');
  if (/^\p{Lu}/u.test(before?.text ?? '') && before?.tag.startsWith('NNP') === true) found.push('name before');
  if (/^[($£€]$/.test(before?.text ?? '')) found.push('sign before');
  const near = (other: number): boolean => {
    const own = layers.quantities[index];
    const one = layers.quantities[other];
    if (own === undefined || one === undefined) return false;
    const gap = Math.max(one.span.start - own.span.end, own.span.start - one.span.end);
    return gap <= 6;
  };
  if (near(index - 1) || near(index + 1)) found.push('figure beside');
  return found;
}
