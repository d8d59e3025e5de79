import { drawShape, type Shape } from './drawMark.ts';
import type { PictureMark, Picture, PictureKind, PictureTable } from './picture.ts';
import { BOLD, element, fitText, textWidth } from './svg.ts';
import { words } from '../text/markup.ts';
import { specification } from './vegaLite.ts';

/** What is drawn of a picture, from its top down. */
export interface Drawing {
  readonly markup: readonly string[];
  readonly height: number;
}

export interface PictureParts {
  readonly kind: PictureKind;
  readonly title: string;
  /** Sentences of the description; empty ones are left out. */
  readonly said: readonly string[];
  readonly width: number;
  /** Undefined where there is nothing to draw. */
  readonly drawing: Drawing | undefined;
  readonly marks: readonly PictureMark[];
  readonly table: PictureTable;
  /** What Vega-Lite needs beside the data. */
  readonly chart: object;
}

export function assemblePicture({ kind, title, said, width, drawing, marks, table, chart }: PictureParts): Picture {
  const description = said.filter((part) => part !== '').join(' ');
  const shown = { kind, title, description, width, marks, table, vegaLite: () => specification(title, table, chart) };
  if (drawing === undefined) return { ...shown, svg: undefined, height: 0 };
  const { height, markup } = drawing;
  return { ...shown, svg: frame(kind, title, description, { width, height }, ...markup), height };
}

/** The `<svg>` around a picture's markup, with title and description for those who don't see it. */
function frame(
  kind: PictureKind,
  title: string,
  description: string,
  { width, height }: { width: number; height: number },
  ...content: readonly string[]
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'aa',
      role: 'group',
      'aria-label': `${title}. ${description}`,
      'data-picture': kind,
      viewBox: `0 0 ${width} ${Math.round(height)}`,
      width,
      height: Math.round(height),
      direction: 'ltr',
    },
    element('title', {}, words(title)),
    element('desc', {}, words(description)),
    ...content,
  );
}

export interface LegendEntry {
  readonly label: string;
  readonly shape: Shape | 'line';
  readonly className: string;
}

const LEGEND_SIZE = 11;

/** Signs and what they mean, from left to right, in as many lines as they need up to `right`. */
export function drawLegend(
  entries: readonly LegendEntry[],
  left: number,
  top: number,
  right: number,
): { markup: string; height: number } {
  let [x, y] = [left, top];
  const drawn = entries.map(({ label, shape, className }) => {
    const width = 28 + textWidth(label, LEGEND_SIZE) * 1.05;
    if (x > left && x + width > right) [x, y] = [left, y + 18];
    const sign =
      shape === 'line'
        ? element('line', { class: className, x1: x, x2: x + 16, y1: y, y2: y })
        : drawShape(shape, x + 8, y, 5, className);
    const text = element('text', { class: 'soft', x: x + 21, y: y + 4, 'font-size': LEGEND_SIZE }, words(label));
    x += width + 10;
    return sign + text;
  });
  return { markup: element('g', { 'aria-hidden': 'true' }, ...drawn), height: y - top + 18 };
}

/** Where names of rows stand: at the left of them, or in a narrow picture above each. */
export interface Gutter {
  /** Where the rows begin. */
  readonly left: number;
  /** Height above each row for its name; 0 where it stands at the left. */
  readonly above: number;
}

/** Narrower pictures have no room for names at the left of their rows. */
const NARROW = 640;
const NARROW_LEFT = 16;
const NAME_LINE = 20;
const NAME_SIZE = 12;

/** `wide`: the room for names that a picture of the usual width has. */
export function gutterOf(width: number, wide: number): Gutter {
  return width < NARROW ? { left: NARROW_LEFT, above: NAME_LINE } : { left: Math.min(wide, Math.round(width * 0.26)), above: 0 };
}

/** The name of a row that begins at `top`. `middle`: of its first line, from `top`; `className`: `strong` or `soft`. */
export function rowName(
  name: string,
  { left, above }: Gutter,
  { top, middle, width, className }: { top: number; middle: number; width: number; className: 'strong' | 'soft' },
): string {
  const isAbove = above > 0;
  const place = isAbove
    ? { x: left - 4, y: top + above - 5, 'text-anchor': undefined }
    : { x: left - 14, y: top + middle + 4, 'text-anchor': 'end' };
  const room = isAbove ? width - left - 12 : left - 24;
  return element(
    'text',
    { class: className, ...place, 'font-size': NAME_SIZE, 'font-style': className === 'soft' ? 'italic' : undefined },
    words(fitText(name, NAME_SIZE * BOLD, room)),
  );
}
