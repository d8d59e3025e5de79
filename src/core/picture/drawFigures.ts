import { counted } from '../present/counted.ts';
import { scaleLinear } from 'd3-scale';
import type { Qualifier } from '../model/quantity.ts';
import { qualifierWord } from '../present/words.ts';
import { mapSteps, type Steps } from '../steps.ts';
import { drawMark, drawShape, type Shape } from './drawMark.ts';
import { readFigureTopics, shortNumber, type FigurePoint, type FigureTopic } from './figuresModel.ts';
import { assemblePicture, drawLegend, type Drawing, type LegendEntry } from './frame.ts';
import { widthOf, type PictureMark, type Picture, type PictureInput, type PictureTable } from './picture.ts';
import { BOLD, element, fitText, textWidth } from './svg.ts';
import { words } from '../text/markup.ts';

const LEFT = 16;
/** For the numbers of the axis. */
const AXIS = 76;
/** For the name of a topic, above its plot. */
const HEADING = 26;
const PLOT = 92;
const TOPIC_GAP = 18;
/** Lines for date and source below each point. */
const BELOW = 36;
const MOST_TOPICS = 12;
const MOST_POINTS = 14;
const FEWEST_POINTS = 4;
/** Points nearer than this have no room for words. */
const FEWEST_PIXELS = 50;
const SMALL = 11;
const HEADING_SIZE = 13;

/** How sure a number is, as a shape: "at least" points up, "at most" down. */
const SHAPES: Readonly<Record<Qualifier, Shape>> = {
  exactly: 'circle',
  about: 'diamond',
  'at-least': 'up',
  'more-than': 'up',
  'at-most': 'down',
  'less-than': 'down',
  nearly: 'down',
  'up-to': 'down',
  early: 'hexagon',
  mid: 'hexagon',
  late: 'hexagon',
  vague: 'hexagon',
};

/** What is counted more than once: every value in its order in time, from zero, with its source; updates joined, contradictions marked. */
export function* drawFigures(input: PictureInput): Steps<Picture> {
  const { t } = input;
  const topics = yield* readFigureTopics(input);
  yield;
  const shown = topics.slice(0, MOST_TOPICS);
  const said = [
    topics.length === 0
      ? t('Nothing is counted more than once.')
      : t('{0} counted more than once.', counted(t, 'thing', topics.length)),
    topics.length === 0 ? '' : t('From left to right in order of time, at even distances; heights from zero.'),
    topics.length > shown.length ? t('The {0} with most figures are drawn; the table lists all.', shown.length) : '',
  ];
  const marks: PictureMark[] = [];
  const markOf = new Map<FigurePoint, number>();
  const drawing = shown.length === 0 ? undefined : drawTopics(input, shown, marks, markOf);
  yield;
  return assemblePicture({
    kind: 'figures',
    title: t('Figures over Time'),
    said,
    width: widthOf(input),
    drawing,
    marks,
    table: yield* makeTable(input, topics, markOf),
    chart: {
      mark: { type: 'point', tooltip: true },
      encoding: {
        x: { field: 'order', type: 'ordinal' },
        y: { field: 'low', type: 'quantitative', scale: { zero: true } },
        y2: { field: 'high' },
        shape: { field: 'qualifier', type: 'nominal' },
        row: { field: 'topic', type: 'nominal' },
      },
    },
  });
}

function drawTopics(
  input: PictureInput,
  topics: readonly FigureTopic[],
  marks: PictureMark[],
  markOf: Map<FigurePoint, number>,
): Drawing {
  const width = widthOf(input);
  const legend = drawLegend(legendOf(input, topics), LEFT, 14, width - 8);
  let y = legend.height + 14;
  const drawn = topics.map((topic) => {
    const markup = drawTopic(input, topic, y + HEADING, marks, markOf);
    y += HEADING + PLOT + BELOW + TOPIC_GAP;
    return markup;
  });
  return { markup: [legend.markup, ...drawn], height: y };
}

function legendOf({ t }: PictureInput, topics: readonly FigureTopic[]): LegendEntry[] {
  const points = topics.flatMap((topic) => topic.points);
  const links = topics.flatMap((topic) => topic.links);
  const has = (...qualifiers: readonly Qualifier[]): boolean =>
    points.some(({ isRange, qualifier }) => !isRange && qualifiers.includes(qualifier));
  const all: readonly (readonly [boolean, LegendEntry])[] = [
    [has('exactly'), { label: t('a plain number'), shape: 'circle', className: 'body' }],
    [has('about'), { label: t('about'), shape: 'diamond', className: 'body' }],
    [has('at-least', 'more-than'), { label: t('at least, more than'), shape: 'up', className: 'body' }],
    [has('at-most', 'less-than', 'nearly', 'up-to'), { label: t('at most, up to, nearly'), shape: 'down', className: 'body' }],
    [points.some(({ isRange }) => isRange), { label: t('from … to …'), shape: 'square', className: 'body' }],
    [
      points.some(({ source }) => source === undefined),
      { label: t('open: nobody is cited'), shape: 'circle', className: 'open' },
    ],
    [links.some(({ kind }) => kind === 'updated'), { label: t('updated'), shape: 'line', className: 'link' }],
    [
      links.some(({ kind }) => kind === 'contradicted'),
      { label: t('contradicted'), shape: 'line', className: 'link second dashed' },
    ],
  ];
  return all.flatMap(([isThere, entry]) => (isThere ? [entry] : []));
}

function drawTopic(
  input: PictureInput,
  topic: FigureTopic,
  top: number,
  marks: PictureMark[],
  markOf: Map<FigurePoint, number>,
): string {
  const [left, right] = [AXIS, widthOf(input) - 24];
  const room = Math.floor((right - left) / FEWEST_PIXELS);
  const points = topic.points.slice(-Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, room)));
  const skipped = topic.points.length - points.length;
  const most = points.reduce((largest, { low, high }) => Math.max(largest, high ?? low), 0);
  const least = points.reduce((smallest, { low }) => Math.min(smallest, low), 0);
  const scale = scaleLinear([least, most === least ? least + 1 : most], [top + PLOT, top]).nice(3);
  const step = (right - left) / Math.max(points.length, FEWEST_POINTS);
  const xOf = (at: number): number => left + step * (at + 0.5);
  const grid = scale
    .ticks(3)
    .map((value) =>
      [
        element('line', { class: value === 0 ? 'axis' : 'rule', x1: left, x2: right, y1: scale(value), y2: scale(value) }),
        element(
          'text',
          { class: 'soft', x: left - 8, y: scale(value) + 4, 'text-anchor': 'end', 'font-size': SMALL },
          words(shortNumber(input.t, value)),
        ),
      ].join(''),
    );
  const links = topic.links.flatMap(({ from, to, kind }) => {
    const [a, b] = [points[from - skipped], points[to - skipped]];
    if (a === undefined || b === undefined) return [];
    const [x1, y1, x2, y2] = [xOf(from - skipped), scale(a.low), xOf(to - skipped), scale(b.low)];
    if (kind === 'updated') return [element('line', { class: 'link', x1, y1, x2, y2 })];
    const unlike = element(
      'text',
      { class: 'strong halo', x: (x1 + x2) / 2, y: (y1 + y2) / 2 - 6, 'text-anchor': 'middle', 'font-size': 15 },
      '≠',
    );
    return [element('line', { class: 'link second dashed', x1, y1, x2, y2 }) + unlike];
  });
  const drawn = points.map((point, at) => {
    const index = marks.push(point.mark) - 1;
    markOf.set(point, index);
    return drawPoint(point, index, xOf(at), step, scale, top + PLOT);
  });
  return element(
    'g',
    {},
    element('g', { 'aria-hidden': 'true' }, drawHeading(input, topic.label, skipped, top), ...grid, ...links),
    ...drawn,
  );
}

function drawHeading(input: PictureInput, label: string, skipped: number, top: number): string {
  const note = skipped === 0 ? '' : input.t('{0} earlier in the table', skipped);
  const noteWidth = note === '' ? 0 : textWidth(note, SMALL) + 16;
  const name = fitText(label, HEADING_SIZE * BOLD, widthOf(input) - LEFT * 2 - noteWidth);
  const y = top - 16;
  return (
    element('text', { class: 'strong', x: LEFT, y, 'font-size': HEADING_SIZE }, words(name)) +
    (note === ''
      ? ''
      : element('text', { class: 'soft', x: widthOf(input) - LEFT, y, 'text-anchor': 'end', 'font-size': SMALL }, words(note)))
  );
}

function drawPoint(
  point: FigurePoint,
  index: number,
  x: number,
  step: number,
  scale: (value: number) => number,
  base: number,
): string {
  const { low, high, isRange, qualifier, source, short, day, mark } = point;
  const className = source === undefined ? 'open' : 'body';
  const [top, bottom] = [scale(high ?? low), scale(low)];
  const sign = isRange
    ? element('rect', { class: className, x: x - 5, y: top, width: 10, height: Math.max(2, bottom - top) })
    : drawShape(SHAPES[qualifier], x, bottom, 5.5, className);
  const line = (content: string, y: number, style: string): string =>
    element(
      'text',
      { class: style, x, y, 'text-anchor': 'middle', 'font-size': SMALL, 'aria-hidden': 'true' },
      words(fitText(content, SMALL, step - 6)),
    );
  const labels =
    step < FEWEST_PIXELS
      ? ''
      : line(short, top - 9, 'strong halo') + line(day, base + 15, 'soft') + line(source ?? '', base + 29, '');
  const ring = { x: x - Math.min(step / 2, 60) + 2, y: top - 22, width: Math.min(step, 120) - 4, height: bottom - top + 32 };
  return drawMark(index, mark.label, ring, sign, labels);
}

function* makeTable(
  { t, entries }: PictureInput,
  topics: readonly FigureTopic[],
  marks: ReadonlyMap<FigurePoint, number>,
): Steps<PictureTable> {
  const isWide = entries.length > 1;
  const text = (key: string, label: string) => ({ key, label, isNumber: false }) as const;
  const number = (key: string, label: string) => ({ key, label, isNumber: true }) as const;
  const all = topics.flatMap(({ label, points, links }) => {
    const relations = relationWords(t, points, links);
    return points.map((point, at) => ({ label, point, at, relation: relations.get(at) ?? '' }));
  });
  yield;
  return {
    columns: [
      text('topic', t('What Is Counted')),
      number('order', t('Order')),
      text('date', t('Date')),
      text('figure', t('Figure')),
      text('qualifier', t('Qualifier')),
      number('low', t('Least')),
      number('high', t('Most')),
      text('source', t('Source')),
      text('relation', t('Beside Others')),
      ...(isWide ? [text('article', t('Article'))] : []),
    ],
    rows: yield* mapSteps(all, ({ label, point, at, relation }) => ({
      cells: [
        label,
        at + 1,
        point.iso ?? null,
        point.fact.annotation.figure?.text ?? point.text,
        qualifierWord(t, point.qualifier) || null,
        point.low,
        point.high ?? null,
        point.source ?? null,
        relation,
        ...(isWide ? [point.mark.article] : []),
      ],
      mark: marks.get(point),
    })),
  };
}

/** What is said of each point beside others of its topic, by index. */
function relationWords(
  t: PictureInput['t'],
  points: readonly FigurePoint[],
  links: FigureTopic['links'],
): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  const say = (at: number, words: string): void => {
    const before = said.get(at);
    said.set(at, before === undefined ? words : `${before}; ${words}`);
  };
  const textAt = (at: number): string => points[at]?.text ?? '';
  for (const { from, to, kind } of links) {
    if (kind === 'contradicted') {
      say(from, t('contradicts {0}', textAt(to)));
      say(to, t('contradicts {0}', textAt(from)));
    } else {
      say(from, t('updated to {0}', textAt(to)));
      say(to, t('updates {0}', textAt(from)));
    }
  }
  return said;
}
