import { scaleUtc, type ScaleTime } from 'd3-scale';
import { dayInWords } from '../present/dayInWords.ts';
import type { Translate } from '../present/translate.ts';
import { element, textWidth } from './svg.ts';
import { words } from '../text/markup.ts';
import { isoDay, type TimeSpan } from './timeSpan.ts';

/** A row of time from left to right. Where long stretches hold nothing it is broken, and each part has a scale of its own. */
export interface TimeAxis {
  /** Where breaks are: the middle of each. */
  readonly breaks: readonly number[];
  at(time: number): number;
  readonly ticks: readonly Tick[];
}

/** A line across, with a label or, where there is no room for it, without. */
interface Tick {
  readonly x: number;
  readonly label: string;
}

interface AxisPart {
  readonly from: number;
  readonly to: number;
  readonly spans: number;
}

/** A gap of more than this share of a part breaks it. */
const WIDE_GAP = 0.6;
const MOST_PARTS = 4;
const BREAK_WIDTH = 26;
const FEWEST_PIXELS = 90;
const DAY = 86_400_000;
const TICK_SIZE = 11;
/** Between two labels. */
const TICK_GAP = 8;

export function createTimeAxis(t: Translate, spans: readonly TimeSpan[], left: number, right: number): TimeAxis {
  const parts = breakUp(spans).map(pad);
  const room = right - left - BREAK_WIDTH * (parts.length - 1);
  const weights = parts.map(({ spans: count }) => Math.sqrt(count));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const fixed = FEWEST_PIXELS * parts.length;
  let x = left;
  const scales = parts.map((part, at) => {
    const width = FEWEST_PIXELS + (room - fixed) * ((weights[at] ?? 0) / total);
    const scale = scaleUtc([part.from, part.to], [x, x + width]);
    x += width + BREAK_WIDTH;
    return { ...part, scale, end: x - BREAK_WIDTH };
  });
  return {
    breaks: scales.slice(0, -1).map(({ end }) => end + BREAK_WIDTH / 2),
    at(time) {
      const part = scales.find(({ to }) => time <= to) ?? scales.at(-1);
      return part === undefined ? left : part.scale(Math.max(time, part.from));
    },
    ticks: withoutOverlap(scales.map(({ scale }) => ticksOf(t, scale))),
  };
}

/** Parts of the time that the spans cover, parted where the largest gaps are. */
function breakUp(spans: readonly TimeSpan[]): readonly AxisPart[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const blocks: { from: number; to: number; spans: number }[] = [];
  for (const { from, to } of sorted) {
    const last = blocks.at(-1);
    if (last === undefined || from > last.to + DAY) blocks.push({ from, to, spans: 1 });
    else {
      last.to = Math.max(last.to, to);
      last.spans++;
    }
  }
  let parts: (readonly AxisPart[])[] = [blocks];
  while (parts.length < MOST_PARTS) {
    const cut = parts
      .map(widestGap)
      .reduce((best, gap) => (gap.share > best.share ? gap : best), { share: 0, part: parts[0] ?? [], at: 0 });
    if (cut.share < WIDE_GAP) break;
    parts = parts.flatMap((part) => (part === cut.part ? [part.slice(0, cut.at), part.slice(cut.at)] : [part]));
  }
  return parts.map((part) => ({
    from: part[0]?.from ?? 0,
    to: part.reduce((latest, { to }) => Math.max(latest, to), part[0]?.to ?? DAY),
    spans: part.reduce((sum, { spans: count }) => sum + count, 0),
  }));
}

function widestGap(part: readonly AxisPart[]): { share: number; part: readonly AxisPart[]; at: number } {
  const whole = (part.at(-1)?.to ?? 0) - (part[0]?.from ?? 0);
  let [share, at] = [0, 0];
  for (let next = 1; next < part.length; next++) {
    const gap = ((part[next]?.from ?? 0) - (part[next - 1]?.to ?? 0)) / whole;
    if (gap > share) [share, at] = [gap, next];
  }
  return { share, part, at };
}

/** A little room on both sides. */
function pad(part: AxisPart): AxisPart {
  const margin = Math.max((part.to - part.from) * 0.04, part.to - part.from < 3 * DAY ? DAY / 2 : 0);
  return { ...part, from: part.from - margin, to: part.to + margin };
}

type Scale = ScaleTime<number, number>;

function ticksOf(t: Translate, scale: Scale): readonly Tick[] {
  const [start = 0, end = 0] = scale.range();
  const dates = scale.ticks(Math.max(2, Math.floor((end - start) / 90))).map((date) => date.getTime());
  const labels = dates.map((time) => tickLabel(t, time, dates));
  let used = Number.NEGATIVE_INFINITY;
  return dates.flatMap((time, at) => {
    const label = labels[at] ?? '';
    const x = scale(time);
    const half = textWidth(label, TICK_SIZE) / 2;
    if (x - half < used || label === '' || x - half < start - 20 || x + half > end + 20) return [];
    used = x + half + TICK_GAP;
    return [{ x, label }];
  });
}

/** Where the last label of a part reaches into the first of the next, it stays a line: where a part begins says more. */
function withoutOverlap(parts: readonly (readonly Tick[])[]): readonly Tick[] {
  return parts.flatMap((ticks, at) => {
    const [next] = parts[at + 1] ?? [];
    if (next === undefined) return ticks;
    const from = next.x - textWidth(next.label, TICK_SIZE) / 2 - TICK_GAP;
    return ticks.map((tick) => (tick.x + textWidth(tick.label, TICK_SIZE) / 2 > from ? { ...tick, label: '' } : tick));
  });
}

/** As fine as the ticks are: "2023", "Feb 2023", "6 Feb 2023"; nothing for an hour. */
function tickLabel(t: Translate, time: number, all: readonly number[]): string {
  const day = isoDay(time);
  const finest = all.some((other) => other % DAY !== 0)
    ? 'hour'
    : all.some((other) => !isoDay(other).endsWith('-01'))
      ? 'day'
      : 'month';
  if (finest === 'month' && all.every((other) => isoDay(other).endsWith('-01-01')))
    return yearLabel(t, new Date(time).getUTCFullYear());
  if (finest === 'hour' && time % DAY !== 0) return '';
  return day.startsWith('-') ? day : dayInWords(t, finest === 'month' ? day.slice(0, 'YYYY-MM'.length) : day);
}

function yearLabel(t: Translate, year: number): string {
  return year > 0 ? String(year) : t('{0} BC', 1 - year);
}

/** The axis as markup: a line with ticks and their labels, and two strokes at each break; rules across the picture up to `top`. */
export function drawTimeAxis(axis: TimeAxis, left: number, right: number, y: number, top: number): string {
  const edges = [left, ...axis.breaks.flatMap((x) => [x - 5, x + 5]), right];
  const lines = edges.flatMap((x, at) =>
    at % 2 === 0 ? [element('line', { class: 'axis', x1: x, x2: edges[at + 1] ?? right, y1: y, y2: y })] : [],
  );
  const breaks = axis.breaks.flatMap((x) =>
    [x - 5, x + 5].map((edge) => element('line', { class: 'axis', x1: edge - 3, x2: edge + 3, y1: y + 6, y2: y - 6 })),
  );
  const ticks = axis.ticks.map(({ x, label }) =>
    [
      element('line', { class: 'rule', x1: x, x2: x, y1: top, y2: y }),
      element('line', { class: 'axis', x1: x, x2: x, y1: y, y2: y + 5 }),
      label === ''
        ? ''
        : element('text', { class: 'soft', x, y: y + 18, 'text-anchor': 'middle', 'font-size': TICK_SIZE }, words(label)),
    ].join(''),
  );
  return element('g', { 'aria-hidden': 'true' }, ...ticks, ...lines, ...breaks);
}
