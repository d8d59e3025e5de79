import type { Steps } from '../steps.ts';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

export interface Box {
  /** The middle. */
  readonly x: number;
  readonly y: number;
}

interface Node extends SimulationNodeDatum {
  readonly key: string;
  readonly width: number;
  readonly height: number;
}

const TICKS = 260;
const TICKS_A_STEP = 5;
const SEPARATIONS = 160;
const GAP = 6;

/**
 * Places for boxes of the given sizes, so that linked ones are near and none overlap: the same for the same input. Runs its ticks at once (d3-force has a
 * generator of its own and no clock then). `width`: of the picture; the height follows.
 */
export function* layOut(
  boxes: readonly { readonly key: string; readonly width: number; readonly height: number }[],
  links: readonly { readonly from: string; readonly to: string }[],
  width: number,
): Steps<{ readonly places: ReadonlyMap<string, Box>; readonly height: number }> {
  const nodes: Node[] = boxes.map((box) => ({ ...box }));
  const simulation = forceSimulation(nodes)
    .stop()
    .force(
      'link',
      forceLink<Node, { source: string; target: string }>(links.map(({ from, to }) => ({ source: from, target: to })))
        .id(({ key }) => key)
        .distance(90)
        .strength(0.35),
    )
    .force('charge', forceManyBody().strength(-320).distanceMax(420))
    .force('collide', forceCollide<Node>(({ width: own }) => own * 0.42 + 8).strength(0.6))
    .force('x', forceX(0).strength(0.045))
    .force('y', forceY(0).strength(0.12));
  for (let tick = 0; tick < TICKS; tick += TICKS_A_STEP) {
    simulation.tick(TICKS_A_STEP);
    yield;
  }
  fitWidth(nodes, width);
  yield* separate(nodes, width);
  moveDown(nodes);
  const top = nodes.reduce((least, { y = 0, height }) => Math.min(least, y - height / 2), Number.POSITIVE_INFINITY);
  const bottom = nodes.reduce((most, { y = 0, height }) => Math.max(most, y + height / 2), Number.NEGATIVE_INFINITY);
  return {
    places: new Map(nodes.map(({ key, x = 0, y = 0 }) => [key, { x, y: y - top }])),
    height: nodes.length === 0 ? 0 : bottom - top,
  };
}

function fitWidth(nodes: readonly Node[], width: number): void {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x = 0, width: own } of nodes) {
    least = Math.min(least, x - own / 2);
    most = Math.max(most, x + own / 2);
  }
  const scale = Math.min(1, (width - GAP * 2) / Math.max(1, most - least));
  const middle = (least + most) / 2;
  for (const node of nodes) node.x = width / 2 + ((node.x ?? 0) - middle) * scale;
}

/** Boxes that overlap are pushed apart along the shorter way; none leaves the picture at its sides. */
function* separate(nodes: readonly Node[], width: number): Steps<void> {
  for (let round = 0; round < SEPARATIONS; round++) {
    let moved = false;
    for (const [at, a] of nodes.entries()) {
      for (const b of nodes.slice(at + 1)) moved = pushApart(a, b, round > SEPARATIONS / 2) || moved;
    }
    for (const node of nodes) {
      const half = node.width / 2 + GAP;
      node.x = Math.min(Math.max(node.x ?? 0, half), Math.max(half, width - half));
    }
    if (!moved) return;
    if (round % TICKS_A_STEP === 0) yield;
  }
}

/** What still overlaps goes down, from the top, until it lies free. */
function moveDown(nodes: readonly Node[]): void {
  const placed: Node[] = [];
  for (const node of [...nodes].sort((a, b) => (a.y ?? 0) - (b.y ?? 0) || (a.key < b.key ? -1 : 1))) {
    for (
      let hit = placed.find((other) => overlap(node, other));
      hit !== undefined;
      hit = placed.find((other) => overlap(node, other))
    )
      node.y = (hit.y ?? 0) + (hit.height + node.height) / 2 + GAP;
    placed.push(node);
  }
}

function overlap(a: Node, b: Node): boolean {
  return (
    Math.abs((a.x ?? 0) - (b.x ?? 0)) < (a.width + b.width) / 2 + 1 &&
    Math.abs((a.y ?? 0) - (b.y ?? 0)) < (a.height + b.height) / 2 + GAP - 1
  );
}

function pushApart(a: Node, b: Node, onlyDown: boolean): boolean {
  const [dx, dy] = [(b.x ?? 0) - (a.x ?? 0), (b.y ?? 0) - (a.y ?? 0)];
  const [overX, overY] = [(a.width + b.width) / 2 + GAP - Math.abs(dx), (a.height + b.height) / 2 + GAP - Math.abs(dy)];
  if (overX <= 0 || overY <= 0) return false;
  if (overX < overY && !onlyDown) {
    const step = (overX / 2) * (dx < 0 ? -1 : 1);
    a.x = (a.x ?? 0) - step;
    b.x = (b.x ?? 0) + step;
  } else {
    const step = (overY / 2) * (dy < 0 ? -1 : 1);
    a.y = (a.y ?? 0) - step;
    b.y = (b.y ?? 0) + step;
  }
  return true;
}
