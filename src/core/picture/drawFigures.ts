import { scaleLinear } from 'd3-scale';
import type { Qualifier } from '../model/quantity.ts';
import { formatNumber } from '../present/formatQuantity.ts';
import { qualifierWord } from '../present/words.ts';
import { drawMark, drawShape, type Shape } from './drawMark.ts';
import { readFigureTopics, type FigurePoint, type FigureTopic } from './figuresModel.ts';
import { drawLegend, frame, type LegendEntry } from './frame.ts';
import { PICTURE_WIDTH, type Mark, type Picture, type PictureInput, type PictureTable } from './picture.ts';
import { BOLD, element, fitText, words } from './svg.ts';
import { specification } from './vegaLite.ts';

const LEFT = 230;
const RIGHT = PICTURE_WIDTH - 24;
const PLOT = 92;
const TOPIC_GAP = 30;
/** Lines for date and source below each point. */
const BELOW = 36;
const MOST_TOPICS = 12;
const MOST_POINTS = 14;
/** Points nearer than this have no room for words. */
const FEWEST_PIXELS = 46;
const SMALL = 11;

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
export function drawFigures(input: PictureInput): Picture {
  const { t } = input;
  const topics = readFigureTopics(input);
  const title = t('Figures over Time');
  const shown = topics.slice(0, MOST_TOPICS);
  const said = [
    topics.length === 0
      ? t('Nothing is counted more than once.')
      : topics.length === 1
        ? t('One thing is counted more than once.')
        : t('{0} things are counted more than once.', topics.length),
    topics.length === 0 ? '' : t('From left to right in order of time, at even distances; heights from zero.'),
    topics.length > shown.length ? t('The {0} with most figures are drawn; the table lists all.', shown.length) : '',
  ];
  const description = said.filter((part) => part !== '').join(' ');
  const marks: Mark[] = [];
  const markOf = new Map<FigurePoint, number>();
  const legend = drawLegend(legendOf(input, shown), LEFT, 14);
  let y = legend.height + 14;
  const drawn = shown.map((topic) => {
    const markup = drawTopic(input, topic, y, marks, markOf);
    y += PLOT + BELOW + TOPIC_GAP;
    return markup;
  });
  const table = makeTable(input, topics, markOf);
  return {
    kind: 'figures',
    title,
    description,
    svg: shown.length === 0 ? undefined : frame('figures', title, description, y, legend.markup, ...drawn),
    width: PICTURE_WIDTH,
    height: shown.length === 0 ? 0 : y,
    marks,
    table,
    vegaLite: () =>
      specification(title, table, {
        mark: { type: 'point', tooltip: true },
        encoding: {
          x: { field: 'order', type: 'ordinal' },
          y: { field: 'low', type: 'quantitative', scale: { zero: true } },
          y2: { field: 'high' },
          shape: { field: 'qualifier', type: 'nominal' },
          row: { field: 'topic', type: 'nominal' },
        },
      }),
  };
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
  marks: Mark[],
  markOf: Map<FigurePoint, number>,
): string {
  const { t } = input;
  const points = topic.points.slice(-MOST_POINTS);
  const skipped = topic.points.length - points.length;
  const most = points.reduce((largest, { low, high }) => Math.max(largest, high ?? low), 0);
  const scale = scaleLinear([0, most === 0 ? 1 : most], [top + PLOT, top]).nice(3);
  const step = (RIGHT - LEFT) / Math.max(points.length, 4);
  const xOf = (at: number): number => LEFT + step * (at + 0.5);
  const grid = scale
    .ticks(3)
    .map((value) =>
      [
        element('line', { class: value === 0 ? 'axis' : 'rule', x1: LEFT, x2: RIGHT, y1: scale(value), y2: scale(value) }),
        element(
          'text',
          { class: 'soft', x: LEFT - 8, y: scale(value) + 4, 'text-anchor': 'end', 'font-size': SMALL },
          words(formatNumber(value)),
        ),
      ].join(''),
    );
  const heading = [topic.label, skipped === 0 ? '' : t('{0} earlier in the table', skipped)].map((line, at) =>
    element(
      'text',
      { class: at === 0 ? 'strong' : 'soft', x: 16, y: top + 6 + at * 16, 'font-size': at === 0 ? 13 : SMALL },
      words(fitText(line, at === 0 ? 13 * BOLD : SMALL, LEFT - 90)),
    ),
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
  return element('g', {}, element('g', { 'aria-hidden': 'true' }, ...heading, ...grid, ...links), ...drawn);
}

function drawPoint(
  point: FigurePoint,
  index: number,
  x: number,
  step: number,
  scale: (value: number) => number,
  base: number,
): string {
  const { low, high, isRange, qualifier, source, text, day, mark } = point;
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
      : line(text, top - 9, 'strong halo') + line(day, base + 15, 'soft') + line(source ?? '', base + 29, '');
  const ring = { x: x - Math.min(step / 2, 60) + 2, y: top - 22, width: Math.min(step, 120) - 4, height: bottom - top + 32 };
  return drawMark(index, mark.label, ring, sign, labels);
}

function makeTable(
  { t, entries }: PictureInput,
  topics: readonly FigureTopic[],
  marks: ReadonlyMap<FigurePoint, number>,
): PictureTable {
  const isWide = entries.length > 1;
  const text = (key: string, label: string) => ({ key, label, isNumber: false }) as const;
  const number = (key: string, label: string) => ({ key, label, isNumber: true }) as const;
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
    rows: topics.flatMap(({ label, points, links }) =>
      points.map((point, at) => ({
        cells: [
          label,
          at + 1,
          point.iso ?? null,
          point.fact.annotation.figure?.text ?? point.text,
          qualifierWord(t, point.qualifier) || null,
          point.low,
          point.high ?? null,
          point.source ?? null,
          relationWords(t, points, links, at),
          ...(isWide ? [point.mark.article] : []),
        ],
        mark: marks.get(point),
      })),
    ),
  };
}

function relationWords(t: PictureInput['t'], points: readonly FigurePoint[], links: FigureTopic['links'], at: number): string {
  const said = links.flatMap(({ from, to, kind }) => {
    if (from !== at && to !== at) return [];
    const other = points[from === at ? to : from]?.text ?? '';
    if (kind === 'contradicted') return [t('contradicts {0}', other)];
    return [to === at ? t('updates {0}', other) : t('updated to {0}', other)];
  });
  return said.join('; ');
}
