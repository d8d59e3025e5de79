import type { CancellationToken } from 'vscode';
import type { Steps } from '../../core/steps.ts';

/** How long the extension host is kept busy at a time, in milliseconds. */
const SLICE_MS = 12;

/** Runs a computation between other work; undefined when it was cancelled. */
export async function runInSlices<T>(steps: Steps<T>, token: CancellationToken): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const next = steps.next();
      if (next.done === true) return next.value;
    } while (performance.now() < until);
    await pause();
    if (token.isCancellationRequested) return undefined;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
