import type { QuantityGroup } from '../compare/quantityComparison.ts';
import type { Quantity } from '../model/quantity.ts';

/** Figures of one thing in the order in which they held. */
export interface TollOrder {
  /** Oldest state first; a figure that says the same as one before it keeps its place in the text. */
  readonly quantities: readonly Quantity[];
  /** The different values from the oldest to the newest. */
  readonly values: readonly number[];
}

/**
 * The order in time of a group in which one figure updates another ("rose to 47 from 31", "had earlier said 512"); undefined where nothing
 * changes. `quantities` are the group's figures in text order.
 */
export function orderToll(group: QuantityGroup, quantities: readonly Quantity[]): TollOrder | undefined {
  const updates = group.relations.filter(({ kind }) => kind === 'updated');
  if (updates.length === 0) return undefined;
  const steps = updates.map(({ first, second, reason }) =>
    reason === 'says-earlier' ? { older: second, newer: first } : { older: first, newer: second },
  );
  const ordered = [...quantities];
  for (const { older, newer } of steps) {
    const from = ordered.findIndex(({ id }) => id === newer);
    const to = ordered.findIndex(({ id }) => id === older);
    if (from < 0 || to < from) continue;
    const [moved] = ordered.splice(to, 1);
    if (moved !== undefined) ordered.splice(from, 0, moved);
  }
  const stepping = new Set(steps.flatMap(({ older, newer }) => [older, newer]));
  const values: number[] = [];
  for (const { id, value } of ordered)
    if (stepping.has(id) && typeof value === 'number' && values.at(-1) !== value) values.push(value);
  return { quantities: ordered, values };
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A bar for each value, as high as its share of the highest: "▃▆█". */
export function spark(values: readonly number[]): string {
  const highest = Math.max(...values, 0);
  if (highest === 0) return '';
  return values.map((value) => BARS[Math.max(0, Math.ceil((value / highest) * BARS.length) - 1)] ?? '').join('');
}
