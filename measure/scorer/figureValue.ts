import type { ScoredFigure } from './annotations.ts';

/** Fractions and percents that say the same after rounding. */
const LOOSE_TOLERANCE = 2e-3;
const SMALL_TOLERANCE = 1.5e-3;
const EXACT_TOLERANCE = 1e-9;

type Value = ScoredFigure['value'];

/** Do two figures state the same value? Dates by ISO form, scores by their digits, others by number or bounds. */
export function sameValue(gold: ScoredFigure, predicted: ScoredFigure): boolean {
  if (gold.kind === 'date') return sameDate(gold, predicted);
  if (gold.kind === 'score') return normalizeResult(predicted.value) === gold.value;
  const factor = ratioToPercent(gold.kind, predicted.kind);
  const loose = factor !== 1;
  const scale = (value: Value): Value => (typeof value === 'number' ? value * factor : value);
  if (gold.magnitude != null) return sameMagnitude(gold.magnitude, predicted);
  if (gold.value == null) return near(scale(gold.min), predicted.min, loose) && near(scale(gold.max), predicted.max, loose);
  if (near(scale(gold.value), predicted.value, loose)) return true;
  const bound = boundOf(gold.qualifier, predicted);
  return predicted.value == null && bound != null && near(scale(gold.value), bound, false);
}

function sameDate(gold: ScoredFigure, predicted: ScoredFigure): boolean {
  const expected = normalizeIso(gold.iso);
  const found = normalizeIso(predicted.iso ?? (typeof predicted.value === 'string' ? predicted.value : null));
  return expected === found || (expected !== null && found !== null && expected.startsWith('T') && found.endsWith(expected));
}

/** 24:00 is 00:00, seconds of zero and parts of the day (TMO, TAF, TEV, TNI) are left out. */
function normalizeIso(iso: string | null | undefined): string | null {
  if (iso == null) return null;
  return iso
    .replace(/T24:00/, 'T00:00')
    .replace(/(T\d\d:\d\d):00$/, '$1')
    .replace(/(?<=\d)T(?:MO|AF|EV|NI)$/, '')
    .toUpperCase();
}

function normalizeResult(value: Value): string {
  return String(value ?? '')
    .replace(/[–—−]|\s*to\s*|:/g, '-')
    .replace(/\s/g, '');
}

function ratioToPercent(gold: string, predicted: string): number {
  if (gold === 'ratio' && predicted === 'percent') return 100;
  return gold === 'percent' && predicted === 'ratio' ? 0.01 : 1;
}

function sameMagnitude(magnitude: number, predicted: ScoredFigure): boolean {
  const unspecific = predicted.value == null && (predicted.magnitude == null || near(magnitude, predicted.magnitude, false));
  return unspecific || (near(magnitude, predicted.value, false) && predicted.qualifier === 'vague');
}

function boundOf(qualifier: string | null | undefined, predicted: ScoredFigure): number | null | undefined {
  if (qualifier === 'at-least' || qualifier === 'more-than') return predicted.min;
  if (qualifier === 'at-most' || qualifier === 'less-than' || qualifier === 'up-to') return predicted.max;
  return undefined;
}

function near(expected: Value, found: Value, loose: boolean): boolean {
  const a = toNumber(expected);
  const b = toNumber(found);
  if (a == null || b == null) return a == null && b == null;
  if (typeof a !== 'number' || typeof b !== 'number') return String(a) === String(b);
  const size = Math.max(Math.abs(a), Math.abs(b));
  const relative = loose ? LOOSE_TOLERANCE : size < 1 ? SMALL_TOLERANCE : EXACT_TOLERANCE;
  return Math.abs(a - b) <= Math.max(EXACT_TOLERANCE, relative * size);
}

function toNumber(value: Value): Value {
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}
