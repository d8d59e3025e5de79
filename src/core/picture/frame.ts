import { PICTURE_WIDTH } from './picture.ts';
import { element, textWidth, words } from './svg.ts';
import { drawShape, type Shape } from './drawMark.ts';

/** The `<svg>` around a picture's markup, with title and description for those who don't see it. */
export function frame(kind: string, title: string, description: string, height: number, ...content: readonly string[]): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'aa',
      role: 'group',
      'aria-label': `${title}. ${description}`,
      'data-picture': kind,
      viewBox: `0 0 ${PICTURE_WIDTH} ${Math.round(height)}`,
      width: PICTURE_WIDTH,
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

/** Signs and what they mean, from left to right, in as many lines as they need. */
export function drawLegend(entries: readonly LegendEntry[], left: number, top: number): { markup: string; height: number } {
  let [x, y] = [left, top];
  const drawn = entries.map(({ label, shape, className }) => {
    const width = 28 + textWidth(label, LEGEND_SIZE) * 1.05;
    if (x > left && x + width > PICTURE_WIDTH - 8) [x, y] = [left, y + 18];
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
