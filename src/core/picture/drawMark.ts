import { element, type Attributes } from './svg.ts';
import { words } from '../text/markup.ts';

/** A mark that can be pointed at: its shape, and a ring around it that shows when it has the focus, the pointer or the cursor. */
export function drawMark(index: number, label: string, ring: Attributes, ...content: readonly string[]): string {
  return element(
    'g',
    { class: 'mark', role: 'img', 'data-mark': index, 'aria-label': label },
    element('title', {}, words(label)),
    ...content,
    element('rect', { class: 'ring', rx: 4, ...ring }),
  );
}

/** Shapes around (0, 0) that tell kinds apart without colour. */
export type Shape = 'circle' | 'square' | 'diamond' | 'up' | 'down' | 'hexagon' | 'cross';

const POINTS: Readonly<Record<Exclude<Shape, 'circle' | 'square'>, readonly (readonly [number, number])[]>> = {
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  up: [
    [0, -1.25],
    [1.2, 0.85],
    [-1.2, 0.85],
  ],
  down: [
    [0, 1.25],
    [1.2, -0.85],
    [-1.2, -0.85],
  ],
  hexagon: [
    [1.1, 0],
    [0.55, 0.95],
    [-0.55, 0.95],
    [-1.1, 0],
    [-0.55, -0.95],
    [0.55, -0.95],
  ],
  cross: [
    [-0.35, -1.1],
    [0.35, -1.1],
    [0.35, -0.35],
    [1.1, -0.35],
    [1.1, 0.35],
    [0.35, 0.35],
    [0.35, 1.1],
    [-0.35, 1.1],
    [-0.35, 0.35],
    [-1.1, 0.35],
    [-1.1, -0.35],
    [-0.35, -0.35],
  ],
};

export function drawShape(shape: Shape, x: number, y: number, radius: number, className: string): string {
  if (shape === 'circle') return element('circle', { class: className, cx: x, cy: y, r: radius });
  if (shape === 'square')
    return element('rect', {
      class: className,
      x: x - radius * 0.9,
      y: y - radius * 0.9,
      width: radius * 1.8,
      height: radius * 1.8,
    });
  const points = POINTS[shape].map(([dx, dy]) => `${round(x + dx * radius)},${round(y + dy * radius)}`).join(' ');
  return element('polygon', { class: className, points });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
