import type { CancellationToken } from 'vscode';
import type { Steps } from '../../../core/steps.ts';

/** How long the extension host is kept busy at a time, in milliseconds; then one step more. */
export const SLICE_MS = 12;

/** What running a computation between other work came to. Times are in milliseconds. */
export interface SliceReport {
  readonly slices: number;
  readonly steps: number;
  /** The longest stretch without a pause; on a busy machine it also counts what others did meanwhile. */
  readonly longestSlice: number;
  readonly longestStep: number;
}

/**
 * Runs a computation between other work; undefined when it was cancelled. `report` is told how it went, either
 * way; `onPause` how many steps are done.
 */
export async function runInSlices<T>(
  steps: Steps<T>,
  token: CancellationToken,
  report?: (how: SliceReport) => void,
  onPause?: (steps: number) => void,
): Promise<T | undefined> {
  const how = { slices: 0, steps: 0, longestSlice: 0, longestStep: 0 };
  try {
    for (;;) {
      const started = performance.now();
      let before = started;
      how.slices += 1;
      while (before - started < SLICE_MS) {
        const next = steps.next();
        const now = performance.now();
        how.steps += 1;
        how.longestStep = Math.max(how.longestStep, now - before);
        how.longestSlice = Math.max(how.longestSlice, now - started);
        if (next.done === true) return next.value;
        before = now;
      }
      onPause?.(how.steps);
      await pause();
      if (token.isCancellationRequested) return undefined;
    }
  } finally {
    report?.(how);
  }
}

/** Lets others work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
