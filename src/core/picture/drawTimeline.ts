import { counted } from '../present/counted.ts';
import { dayInWords } from '../present/dayInWords.ts';
import { modalityWord } from '../present/words.ts';
import { mapSteps, type Steps } from '../steps.ts';
import { drawMark } from './drawMark.ts';
import { assemblePicture, drawLegend, gutterOf, rowName, type Drawing, type Gutter, type LegendEntry } from './frame.ts';
import { pictureMarkOf, memberOf } from './gatherFacts.ts';
import { widthOf, type PictureMark, type Picture, type PictureInput, type PictureTable } from './picture.ts';
import { element, fitText, textWidth } from './svg.ts';
import { words } from '../text/markup.ts';
import { createTimeAxis, drawTimeAxis, type TimeAxis } from './timeAxis.ts';
import { createItemMarks, readTimeline, type TimelineItem } from './timelineModel.ts';

/** For names of lanes in a wide picture. */
const NAMES = 150;
const TOP = 34;
const ROW = 20;
const LANE_GAP = 10;
const LABEL_SIZE = 12;
const MOST_LANES = 10;
/** With more lanes than this, what happened only once somewhere has none of its own. */
const FEW_LANES = 6;
/** More happenings are drawn as bars that count them. */
const MOST_SINGLE = 150;
/** Between two labels in a row. */
const LABEL_GAP = 28;
const LONGEST_LABEL = 250;
const FEWEST_LABEL = 60;
const MOST_BINS = 80;
/** A bar is no narrower: pixels. */
const LEAST_BIN = 6;
const BAR_ROOM = 36;

type DatedItem = TimelineItem & { readonly span: NonNullable<TimelineItem['span']> };

/** Events in time: a lane for each place or actor, stated dates filled, inferred ones open and dashed, longer times as bars. */
export function* drawTimeline(input: PictureInput): Steps<Picture> {
  const { t } = input;
  const items = yield* readTimeline(input);
  yield;
  const dated = items.filter((item): item is DatedItem => item.span !== undefined);
  const without = items.length - dated.length;
  const isCounted = dated.length > MOST_SINGLE;
  const said = [
    items.length === 0
      ? t('There are no events to show.')
      : t('{0} with a date, {1} without.', counted(t, 'event', dated.length), without),
    dated.length === 0 && items.length > 0 ? t('Nothing can be placed in time; the table lists all.') : '',
    isCounted ? t('So many are counted in bars; the table lists each.') : '',
  ];
  const drawn = dated.length === 0 ? undefined : yield* drawLanes(input, dated, isCounted);
  yield;
  return assemblePicture({
    kind: 'timeline',
    title: t('Timeline of Events'),
    said,
    width: widthOf(input),
    drawing: drawn?.drawing,
    marks: drawn?.marks ?? [],
    table: yield* makeTable(input, items, drawn?.markOf ?? new Map()),
    chart: {
      transform: [{ filter: 'isValid(datum.date) && test(/^\\d{4}(-\\d\\d){0,2}$/, datum.date)' }],
      mark: { type: 'point', tooltip: true, filled: true },
      encoding: {
        x: { field: 'date', type: 'temporal' },
        y: { field: 'place', type: 'nominal' },
        shape: { field: 'dateKnown', type: 'nominal' },
        color: { field: 'type', type: 'nominal' },
      },
    },
  });
}

/** Where time runs, and where names of lanes stand. */
interface PlotArea {
  readonly gutter: Gutter;
  readonly axis: TimeAxis;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

function* drawLanes(
  input: PictureInput,
  items: readonly DatedItem[],
  isCounted: boolean,
): Steps<Pick<Drawn, 'marks' | 'markOf'> & { drawing: Drawing }> {
  const width = widthOf(input);
  const gutter = gutterOf(width, NAMES);
  const [left, right] = [gutter.left, width - 20];
  const spans = items.map(({ span }) => span);
  const axis = createTimeAxis(input.t, spans, left, right);
  yield;
  const field = { gutter, axis, left, right, width };
  const { bands, markup, height, marks, markOf } = isCounted
    ? yield* drawCounts(input, field, items)
    : drawSingles(input, field, items);
  const legend = drawLegend(legendOf(input, items, isCounted, axis), left, 14, width - 8);
  const top = TOP + legend.height - 18;
  const moved = (content: string): string => element('g', { transform: `translate(0 ${top})` }, content);
  const time = drawTimeAxis(axis, left, right, top + height, top - 6);
  return { drawing: { markup: [legend.markup, moved(bands), time, moved(markup)], height: top + height + 28 }, marks, markOf };
}

interface Drawn {
  readonly bands: string;
  readonly markup: string;
  readonly height: number;
  readonly marks: readonly PictureMark[];
  /** The mark of an item, by the member that its mark stands for first. */
  readonly markOf: ReadonlyMap<TimelineItem, number>;
}

function legendOf({ t }: PictureInput, items: readonly DatedItem[], isCounted: boolean, axis: TimeAxis): LegendEntry[] {
  const broken: LegendEntry[] =
    axis.breaks.length === 0
      ? []
      : [{ label: t('// time left out: each part has its own scale'), shape: 'line', className: 'axis' }];
  if (isCounted) return [{ label: t('height: number of events'), shape: 'square', className: 'body' }, ...broken];
  const has = (test: (item: DatedItem) => boolean): boolean => items.some(test);
  return [
    ...(has(({ inferred, modality }) => !inferred && modality === 'asserted')
      ? [{ label: t('date in the text'), shape: 'square', className: 'body' } as const]
      : []),
    ...(has(({ inferred }) => inferred)
      ? [{ label: t('date inferred from a neighbour'), shape: 'square', className: 'unsure' } as const]
      : []),
    ...(['planned', 'hypothetical', 'negated'] as const).flatMap((modality): LegendEntry[] =>
      has((item) => item.modality === modality)
        ? [{ label: modalityWord(t, modality), shape: SHAPES[modality] ?? 'square', className: 'open second' }]
        : [],
    ),
    ...broken,
  ];
}

const SHAPES: Readonly<Partial<Record<TimelineItem['modality'], 'diamond' | 'circle' | 'cross'>>> = {
  planned: 'diamond',
  hypothetical: 'circle',
  negated: 'cross',
};

/** Lanes by how much is in them, at most `MOST_LANES`; the others and what has none share the last. */
function lanesOf(t: PictureInput['t'], items: readonly DatedItem[]): readonly { label: string; items: readonly DatedItem[] }[] {
  const byLane = new Map<string, DatedItem[]>();
  for (const item of items) {
    const known = byLane.get(item.lane);
    if (known === undefined) byLane.set(item.lane, [item]);
    else known.push(item);
  }
  const named = [...byLane].filter(([lane]) => lane !== '');
  named.sort(([a, many], [b, more]) => more.length - many.length || (a < b ? -1 : 1));
  const kept = named.filter(([, all]) => named.length <= FEW_LANES || all.length > 1).slice(0, MOST_LANES);
  const isKept = new Set(kept.map(([lane]) => lane));
  const rest = items.filter(({ lane }) => !isKept.has(lane));
  const restLabel = kept.length === 0 ? '' : named.length > kept.length ? t('elsewhere, others') : t('not said');
  return [
    ...kept.map(([label, all]) => ({ label, items: all })),
    ...(rest.length === 0 ? [] : [{ label: restLabel, items: rest }]),
  ];
}

function drawSingles(
  input: PictureInput,
  { gutter, axis, left, right, width: whole }: PlotArea,
  items: readonly DatedItem[],
): Drawn {
  const [bands, markup]: [string[], string[]] = [[], []];
  const marks: PictureMark[] = [];
  const describe = createItemMarks(input);
  const markOf = new Map<TimelineItem, number>();
  let y = 0;
  for (const [at, lane] of lanesOf(input.t, items).entries()) {
    const rows: number[] = [];
    const placed = lane.items.map((item) => {
      const from = axis.at(item.span.from);
      const to = Math.max(from + 10, axis.at(item.span.to));
      const room = right - to - 8;
      const before = from - left - 8;
      const full = Math.min(LONGEST_LABEL, textWidth(item.label, LABEL_SIZE));
      // On the right of the bar where there is room, else on its left.
      const isRight = room >= Math.min(full, 130) || room >= before;
      const width = Math.min(full, Math.max(isRight ? room : before, FEWEST_LABEL));
      const [start, end] = isRight ? [from, to + 6 + width] : [from - 6 - width, to];
      let row = rows.findIndex((used) => used < start - LABEL_GAP);
      if (row < 0) row = rows.push(0) - 1;
      rows[row] = end;
      return { item, from, to, row, isRight, label: fitText(item.label, LABEL_SIZE, width + 2) };
    });
    const above = lane.label === '' ? 0 : gutter.above;
    const height = above + Math.max(1, rows.length) * ROW + LANE_GAP;
    if (at % 2 === 0) bands.push(element('rect', { class: 'band', x: 8, y, width: whole - 16, height }));
    bands.push(rowName(lane.label, gutter, { top: y, middle: LANE_GAP / 2 + ROW / 2, width: whole, className: 'strong' }));
    for (const { item, from, to, row, isRight, label } of placed) {
      const mark = describe(item);
      const index = marks.push(mark) - 1;
      markOf.set(item, index);
      const middle = y + above + LANE_GAP / 2 + row * ROW + ROW / 2;
      const ring = { x: from - 4, y: middle - ROW / 2 + 1, width: to - from + 8, height: ROW - 2 };
      const text = element(
        'text',
        {
          x: isRight ? to + 6 : from - 6,
          y: middle + 4,
          'text-anchor': isRight ? 'start' : 'end',
          'font-size': LABEL_SIZE,
          'aria-hidden': 'true',
        },
        words(label),
      );
      markup.push(drawMark(index, mark.label, ring, drawItem(item, from, to, middle), text));
    }
    y += height;
  }
  return { bands: bands.join(''), markup: markup.join(''), height: y, marks, markOf };
}

/** A day is a small square, a longer time a bar as long as it; what is only planned or possible, or did not happen, has a sign of its own. */
function drawItem({ inferred, modality }: DatedItem, from: number, to: number, y: number): string {
  const isOpen = modality !== 'asserted';
  const className = `${inferred ? 'unsure' : isOpen ? 'open' : 'body'}${isOpen ? ' second' : ''}`;
  const bar = element('rect', {
    class: className,
    x: from,
    y: y - 5,
    width: to - from,
    height: 10,
    rx: modality === 'hypothetical' ? 5 : 1,
  });
  const middle = (from + to) / 2;
  if (modality === 'planned')
    return element('polygon', {
      class: className,
      points: `${round(from)},${y} ${round(from + 5)},${y - 5} ${round(to - 5)},${y - 5} ${round(to)},${y} ${round(to - 5)},${y + 5} ${round(from + 5)},${y + 5}`,
    });
  if (modality !== 'negated') return bar;
  const stroke = (d: 1 | -1): string =>
    element('line', { class: 'link second', x1: middle - 4, x2: middle + 4, y1: y - 4 * d, y2: y + 4 * d });
  return bar + stroke(1) + stroke(-1);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Bars that count what begins in each stretch of a lane, all on one scale. */
function* drawCounts(
  input: PictureInput,
  { gutter, axis, left, right, width: whole }: PlotArea,
  items: readonly DatedItem[],
): Steps<Drawn> {
  const { t } = input;
  const [bands, markup]: [string[], string[]] = [[], []];
  const marks: PictureMark[] = [];
  const markOfItem = new Map<TimelineItem, number>();
  const count = Math.min(MOST_BINS, Math.floor((right - left) / LEAST_BIN));
  const width = (right - left) / count;
  const made = lanesOf(t, items);
  yield;
  const binOf = (from: number): number => Math.min(count - 1, Math.max(0, Math.floor((axis.at(from) - left) / width)));
  const lanes = made.map((lane) => ({ ...lane, bins: intoBins(lane.items, binOf) }));
  yield;
  let most = 1;
  for (const { bins } of lanes) for (const all of bins.values()) most = Math.max(most, all.length);
  const height = gutter.above + BAR_ROOM + LANE_GAP;
  for (const [at, { label, bins }] of lanes.entries()) {
    const y = at * height;
    if (at % 2 === 0) bands.push(element('rect', { class: 'band', x: 8, y, width: whole - 16, height }));
    bands.push(rowName(label, gutter, { top: y, middle: height / 2, width: whole, className: 'strong' }));
    for (const [bin, all] of [...bins].sort(([a], [b]) => a - b)) {
      const index = marks.push(countMark(input, label, all)) - 1;
      for (const item of all) markOfItem.set(item, index);
      const size = Math.max(1.5, (all.length / most) * BAR_ROOM);
      const bar = { x: left + bin * width + 0.5, y: y + height - LANE_GAP / 2 - size, width: width - 1, height: size };
      markup.push(drawMark(index, marks[index]?.label ?? '', { ...bar, rx: 1 }, element('rect', { class: 'body', ...bar })));
    }
    yield;
  }
  const scale = element(
    'text',
    { class: 'soft', x: right, y: -4, 'text-anchor': 'end', 'font-size': 11, 'aria-hidden': 'true' },
    words(t('highest bar: {0}', most)),
  );
  return { bands: bands.join('') + scale, markup: markup.join(''), height: lanes.length * height, marks, markOf: markOfItem };
}

/** Items are in the order of time: many that follow each other begin at once. */
function intoBins(items: readonly DatedItem[], binOf: (from: number) => number): ReadonlyMap<number, readonly DatedItem[]> {
  const bins = new Map<number, DatedItem[]>();
  let last: { readonly from: number; readonly items: DatedItem[] } | undefined;
  for (const item of items) {
    const { from } = item.span;
    if (last?.from !== from) {
      const bin = binOf(from);
      last = { from, items: bins.get(bin) ?? [] };
      bins.set(bin, last.items);
    }
    last.items.push(item);
  }
  return bins;
}

const MOST_NAMED = 3;

function countMark({ t }: PictureInput, lane: string, items: readonly DatedItem[]): PictureMark {
  const [earliest, latest] = [items[0], items.at(-1)];
  const when = [...new Set([earliest, latest].map((item) => (item?.iso === undefined ? '' : dayInWords(t, item.iso))))].join(
    ' – ',
  );
  const named = items.slice(0, MOST_NAMED).map(({ label }) => label);
  const label = [lane, counted(t, 'event', items.length), when, named.join('; ')];
  const text = label.filter((part) => part !== '').join(', ');
  const first = earliest?.facts[0];
  if (first === undefined) return { article: '', id: '', start: undefined, end: undefined, label: text, members: [] };
  const members: string[] = [];
  for (const { facts } of items) for (const fact of facts) members.push(memberOf(fact));
  return { ...pictureMarkOf(first, text, []), members };
}

function* makeTable(
  { t, entries }: PictureInput,
  items: readonly TimelineItem[],
  marks: ReadonlyMap<TimelineItem, number>,
): Steps<PictureTable> {
  const isWide = entries.length > 1;
  const text = (key: string, label: string) => ({ key, label, isNumber: false }) as const;
  const dateIs = { unknown: t('not known'), inferred: t('inferred'), stated: t('in the text') };
  return {
    columns: [
      text('date', t('Date')),
      text('dateKnown', t('Date Is')),
      text('event', t('Event')),
      text('type', t('Type')),
      text('status', t('Happened')),
      text('place', t('Place')),
      text('actors', t('Who')),
      text('source', t('Source')),
      { key: 'mentions', label: t('Mentions'), isNumber: true },
      ...(isWide ? [text('article', t('Article'))] : []),
    ],
    rows: yield* mapSteps(items, (item) => ({
      cells: [
        item.iso ?? null,
        item.iso === undefined ? dateIs.unknown : item.inferred ? dateIs.inferred : dateIs.stated,
        item.label,
        item.type,
        modalityWord(t, item.modality),
        item.place,
        item.actors,
        item.facts[0]?.annotation.source ?? null,
        item.facts.length,
        ...(isWide ? [item.best.entry.path] : []),
      ],
      mark: marks.get(item),
    })),
  };
}
