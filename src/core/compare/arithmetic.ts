import type { Quantity } from '../model/quantity.ts';
import type { ArithmeticCheck } from './quantityComparison.ts';
import { checkTotal } from './totals.ts';

/** The sums that neighbouring figures allow: "rose 18.4% to €212 million from €190 million", "36 of 108 (33%)", "40 of the 30 seats". */
export function checkArithmetic(quantities: readonly Quantity[]): readonly ArithmeticCheck[] {
  const figures = quantities.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal');
  return figures.flatMap((_, at) => {
    const [a, b, c] = figures.slice(at, at + 3);
    if (a === undefined || b === undefined) return [];
    const change = c === undefined ? undefined : checkChange(a, b, c);
    const share = c === undefined ? undefined : checkShare(a, b, c);
    return [change, share, checkPart(a, b), checkTotal(figures, at)].filter((check) => check !== undefined);
  });
}

/** The words between two figures, where they are few enough to be known. */
function between(a: Quantity, b: Quantity): string | undefined {
  const gap = b.target.start - a.target.end;
  return gap < 0 || gap > a.target.suffix.length ? undefined : a.target.suffix.slice(0, gap);
}

const RISE =
  /\b(?:rose|rise|rises|risen|up|grew|grown|increased?|jumped|climbed|gained|surged|soared|higher|advanced|expanded)\b/i;
const FALL =
  /\b(?:fell|fall|falls|fallen|down|dropped|drop|declined?|decreased?|slid|sank|plunged|tumbled|lower|shrank|lost|cut)\b/i;

interface StatedChange {
  readonly percent: Quantity;
  readonly from: Quantity;
  readonly to: Quantity;
}

/** "P% to B from A", "to B from A, up P%", "from A to B, a rise of P%". */
function readChange(a: Quantity, b: Quantity, c: Quantity): StatedChange | undefined {
  const first = between(a, b)?.trim();
  const second = between(b, c)?.trim();
  if (first === undefined || second === undefined) return undefined;
  if (a.kind === 'percent' && first === 'to' && /^(?:from|compared with|against)$/.test(second))
    return { percent: a, to: b, from: c };
  if (a.kind === 'percent' && first === 'from' && second === 'to') return { percent: a, from: b, to: c };
  if (c.kind !== 'percent' || !/^[,(–—]|\bor\b/.test(second) || !(RISE.test(second) || FALL.test(second))) return undefined;
  if (first === 'from' && /\bto\s*$/.test(a.target.prefix)) return { percent: c, to: a, from: b };
  return first === 'to' && /\bfrom\s*$/.test(a.target.prefix) ? { percent: c, from: a, to: b } : undefined;
}

function checkChange(a: Quantity, b: Quantity, c: Quantity): ArithmeticCheck | undefined {
  const change = readChange(a, b, c);
  if (change === undefined) return undefined;
  const { percent, from, to } = change;
  if (from.kind !== to.kind || from.unit !== to.unit || from.kind === 'percent' || isLoose(from) || isLoose(to)) return undefined;
  if (typeof from.value !== 'number' || typeof to.value !== 'number' || typeof percent.value !== 'number' || from.value <= 0)
    return undefined;
  const stated = Math.abs(percent.value);
  const computed = (Math.abs(to.value - from.value) / from.value) * 100;
  const lowest = rateOf(from.value + step(from), to.value - step(to));
  const highest = rateOf(from.value - step(from), to.value + step(to));
  const [low, high] = to.value >= from.value ? [lowest, highest] : [-highest, -lowest];
  const slack = Math.max(step(percent), isLoose(percent) ? stated * 0.15 : 0) + 0.05;
  const holds = stated >= Math.max(0, Math.min(low, high)) - slack && stated <= Math.max(low, high) + slack;
  const sum = `(${short(to.value)} − ${short(from.value)}) ÷ ${short(from.value)} = ${round(((to.value - from.value) / from.value) * 100)}%`;
  return { kind: 'change', quantities: [a.id, b.id, c.id], subject: percent.id, stated, computed, holds, sum };
}

function rateOf(from: number, to: number): number {
  return from <= 0 ? Number.POSITIVE_INFINITY : ((to - from) / from) * 100;
}

/** "36 of 108 (33%)", "36 of the 108 apartments, or 33%". */
function checkShare(a: Quantity, b: Quantity, c: Quantity): ArithmeticCheck | undefined {
  const of = between(a, b);
  const link = between(b, c);
  if (
    of === undefined ||
    link === undefined ||
    c.kind !== 'percent' ||
    !isPartOf(a, b, of) ||
    !/^\s*(?:\(|, or |, |– |— )$/.test(link)
  )
    return undefined;
  if (typeof a.value !== 'number' || typeof b.value !== 'number' || typeof c.value !== 'number' || b.value <= 0) return undefined;
  if (isLoose(a) || isLoose(b)) return undefined;
  const computed = (a.value / b.value) * 100;
  const slack = step(c) + (isLoose(c) ? computed * 0.1 : 0) + 0.05;
  const sum = `${short(a.value)} ÷ ${short(b.value)} = ${round(computed)}%`;
  return {
    kind: 'share',
    quantities: [a.id, b.id, c.id],
    subject: c.id,
    stated: c.value,
    computed,
    holds: Math.abs(computed - c.value) <= slack,
    sum,
  };
}

/** "40 of the 30 seats": a part larger than its whole. */
function checkPart(a: Quantity, b: Quantity): ArithmeticCheck | undefined {
  const of = between(a, b);
  if (of === undefined || !isPartOf(a, b, of) || typeof a.value !== 'number' || typeof b.value !== 'number' || a.value <= b.value)
    return undefined;
  if (isLoose(a) || isLoose(b)) return undefined;
  return {
    kind: 'part',
    quantities: [a.id, b.id],
    subject: a.id,
    stated: a.value,
    computed: b.value,
    holds: false,
    sum: `${short(a.value)} > ${short(b.value)}`,
  };
}

function isPartOf(a: Quantity, b: Quantity, words: string): boolean {
  return a.kind === 'count' && b.kind === 'count' && /^\s*(?:out )?of (?:the |its |their |all |his |her )?$/.test(words);
}

function isLoose({ qualifier, min, max }: Quantity): boolean {
  return qualifier !== 'exactly' || min !== null || max !== null;
}

/** Half a unit of the last digit that the article prints: a rounded number may lie that far from the true one. */
function step({ target, value }: Quantity): number {
  if (typeof value !== 'number') return 0;
  const digits = /\d[\d,\u00a0\u202f]*(?:\.(\d+))?/.exec(target.exact);
  if (digits === null) return 0;
  const shown = Number(digits[0].replace(/[,\u00a0\u202f]/g, ''));
  const scale = shown === 0 ? 1 : Math.abs(value) / shown;
  return 0.5 * 10 ** -(digits[1]?.length ?? 0) * scale;
}

const SCALES: ReadonlyArray<readonly [number, string]> = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
];

function short(value: number): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  return scale === undefined ? String(round(value)) : `${round(value / scale[0])}${scale[1]}`;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
