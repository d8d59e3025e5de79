import type { Quantity } from '../model/quantity.ts';
import type { ArithmeticCheck } from './quantityComparison.ts';

const CONSISTS = /^[^.!?;:\n]{0,24}\b(?:comprised|comprising|comprises|consisted of|consisting of|consists of|made up of)\s*$/i;
const LINK = /^\s*(?:,|and|, and)\s*$/i;
const LIST_END = /^["”’]?\s*(?:[.;!?]|$)/;

/**
 * "The 23 crew comprised 18 Filipinos, three Greeks and two Ukrainians.": parts that are listed whole add up to what they are said to make
 * up. `at` is the place of the total in `figures`, which are in text order. Nothing is said where a part is vague or left uncounted.
 */
export function checkTotal(figures: readonly Quantity[], at: number): ArithmeticCheck | undefined {
  const total = figures[at];
  const parts: Quantity[] = [];
  for (let next = at + 1; next < figures.length; next += 1) {
    const before = figures[next - 1];
    const part = figures[next];
    const words = before === undefined || part === undefined ? undefined : wordsBetween(before, part);
    if (part === undefined || words === undefined || !(parts.length === 0 ? CONSISTS : LINK).test(words)) break;
    parts.push(part);
  }
  const last = parts.at(-1);
  if (total === undefined || last === undefined || parts.length < 2 || !LIST_END.test(last.target.suffix)) return undefined;
  const whole = exactCount(total);
  const counts = parts.map(exactCount).filter((count) => count !== undefined);
  if (whole === undefined || counts.length < parts.length) return undefined;
  const computed = counts.reduce((sum, count) => sum + count, 0);
  return {
    kind: 'total',
    quantities: [total.id, ...parts.map(({ id }) => id)],
    subject: total.id,
    stated: whole,
    computed,
    holds: computed === whole,
    sum: `${counts.join(' + ')} = ${computed}`,
  };
}

function wordsBetween(a: Quantity, b: Quantity): string | undefined {
  const gap = b.target.start - a.target.end;
  return gap < 0 || gap > a.target.suffix.length ? undefined : a.target.suffix.slice(0, gap);
}

function exactCount({ kind, value, qualifier }: Quantity): number | undefined {
  return kind === 'count' && qualifier === 'exactly' && typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
