/**
 * A computation that can be paused: it yields often (after each sentence or so, at most a few milliseconds apart), so that whoever
 * runs it can let other work through or abandon it.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs to the end at once. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** How many quick items are handled between two yields. */
const ITEMS_A_STEP = 25;

/** `items.map(map)` with a pause every so many items; for maps that take microseconds. */
export function* mapSteps<T, U>(items: readonly T[], map: (item: T, index: number) => U): Steps<U[]> {
  const mapped: U[] = [];
  let index = 0;
  for (const item of items) {
    mapped.push(map(item, index));
    if (isPause(index++)) yield;
  }
  return mapped;
}

/** Whether a loop over quick items should yield after the item of this index. */
export function isPause(index: number): boolean {
  return index % ITEMS_A_STEP === ITEMS_A_STEP - 1;
}
