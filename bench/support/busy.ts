import { readFileSync } from 'node:fs';

/** What Linux tells of the thread that this runs in: nanoseconds on a processor, then waiting for one. */
const OWN_THREAD = `/proc/self/task/${process.pid}/schedstat`;
const NS_A_MS = 1e6;

/**
 * Milliseconds that the thread of this program has been busy: what it keeps others from, collecting of garbage and compiling in it
 * included, and neither what other programs did meanwhile nor what helper threads did beside it. Elsewhere than on Linux the clock.
 */
export const busyMs: () => number = knowsOwnThread()
  ? () => Number(readFileSync(OWN_THREAD, 'utf8').split(' ')[0]) / NS_A_MS
  : () => performance.now();

function knowsOwnThread(): boolean {
  try {
    return readFileSync(OWN_THREAD, 'utf8').trim() !== '';
  } catch {
    return false;
  }
}
