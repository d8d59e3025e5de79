import { countMetric, scoreOf } from '../../measure/scorer/metric.ts';
import type { FoundFigure } from './found.ts';
import type { CorpusFigure, GoldText } from './goldTexts.ts';

/** True positives, found and gold, for F1. */
export interface Tally {
  hits: number;
  found: number;
  gold: number;
}

export interface QuantityScores {
  readonly value: Tally;
  readonly unit: Tally;
  readonly change: Tally;
  readonly errors: string[];
}

export function createScores(): QuantityScores {
  const tally = (): Tally => ({ hits: 0, found: 0, gold: 0 });
  return { value: tally(), unit: tally(), change: tally(), errors: [] };
}

/** F1 of a tally; 1 where there is nothing to find and nothing found. */
export function f1({ hits, found, gold }: Tally): number {
  return scoreOf(countMetric(hits, gold, found)).f1;
}

/** NewsQuant counts neither dates nor ranks nor results of matches. */
const UNCOUNTED = new Set(['date', 'ordinal', 'score']);

/** Adds one text: values are matched one to one, overlapping spans first; unit and change count only with a right value. */
export function addText(scores: QuantityScores, text: GoldText, all: readonly FoundFigure[]): void {
  const gold = [...text.figures, ...(text.unlocated_quantities ?? [])];
  const found = all.filter(({ kind, min, max }) => !UNCOUNTED.has(kind) && (min !== null || max !== null));
  for (const tally of [scores.value, scores.unit, scores.change]) {
    tally.found += found.length;
    tally.gold += gold.length;
  }
  const used = new Set<FoundFigure>();
  for (const figure of gold) {
    const candidates = found.filter((one) => !used.has(one) && sameValue(figure, one));
    const match = candidates.find((one) => touches(figure, one)) ?? candidates[0];
    if (match === undefined) {
      scores.errors.push(`${text.id} missed ${figure.value} ${figure.normalized_unit}: ${text.text}`);
      continue;
    }
    used.add(match);
    scores.value.hits += 1;
    if (sameUnit(figure, match)) scores.unit.hits += 1;
    else
      scores.errors.push(
        `${text.id} unit ${figure.normalized_unit} found ${match.units.join('|')}: ${text.text.slice(match.start, match.end)}`,
      );
    if (figure.change === match.change) scores.change.hits += 1;
    else
      scores.errors.push(
        `${text.id} change ${figure.change} found ${match.change}: ${text.text.slice(Math.max(0, match.start - 30), match.end)}`,
      );
  }
  for (const one of found)
    if (!used.has(one))
      scores.errors.push(`${text.id} spurious ${one.min}-${one.max} "${text.text.slice(one.start, one.end)}": ${text.text}`);
}

function touches(figure: CorpusFigure, { start, end }: FoundFigure): boolean {
  return figure.start !== undefined && figure.end !== undefined && figure.start < end && start < figure.end;
}

function sameValue({ value }: CorpusFigure, { min, max }: FoundFigure): boolean {
  const range = /^(-?[\d.eE+]+(?:E-\d+)?)-([\d.]+)$/.exec(value ?? '');
  const low = range === null ? Number(value) : Number(range[1]);
  const high = range === null ? low : Number(range[2]);
  const near = (a: number | null, b: number): boolean =>
    a !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)) + Math.abs(b) * 1e-9;
  return (near(min, low) || (min === null && near(max, high))) && (near(max, high) || (max === null && near(min, low)));
}

/** The head noun decides: gold "heart transplant" and ours "transplants". What it is counted per must agree. */
function sameUnit({ normalized_unit: normalized = '', unit_text: text = '' }: CorpusFigure, { units }: FoundFigure): boolean {
  const wanted = [normalized, text].map((name) => name.trim().toLowerCase());
  if (wanted[0] === '-' || wanted[0] === '') return units.length === 0;
  return units.some(
    (unit) => wanted.some((name) => headOf(name) === headOf(unit) && perOf(name) === perOf(unit)) || unit === wanted[0],
  );
}

function headOf(unit: string): string {
  const plain = unit
    .replaceAll('-per-', ' per ')
    .replace(/ (?:per|a|an|of) .*$/, '')
    .replace(/^(?:degrees? )/, '');
  const head = plain.split(/[\s-]/).at(-1) ?? '';
  return SPELLINGS.get(stem(head)) ?? stem(head);
}

function perOf(unit: string): string {
  return stem(/ (?:per|a|an) (.*)$/.exec(unit.replaceAll('-per-', ' per '))?.[1] ?? '');
}

function stem(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?:er|re)$/, 'er');
}

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['feet', 'foot'],
  ['force', 'foot'],
  ['child', 'children'],
  ['people', 'person'],
  ['men', 'man'],
  ['sterling', 'pound'],
  ['jobs', 'job'],
  ['sekel', 'shekel'],
]);
