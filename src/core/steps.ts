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
