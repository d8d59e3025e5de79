import type { JournalWatch } from './journalWatch.ts';
import { PATIENCE_MS } from './patience.ts';

const PAUSE_MS = 100;
/** A folder of the journal is given another name when it is taken over: between two looks it may seem to be nowhere. */
const EMPTY_LOOKS = 3;

/**
 * Waits until the journal holds nothing of these files any more, which it does until what they keep is written: the extension's own sign
 * that what a killed window left is done again. What isn't there then is lost, and not late.
 */
export async function untilRecovered(watch: JournalWatch, isOfIt: (file: string) => boolean): Promise<void> {
  const began = Date.now();
  for (let empty = 0; empty < EMPTY_LOOKS;) {
    const left = (await watch.held()).filter(isOfIt);
    empty = left.length === 0 ? empty + 1 : 0;
    if (Date.now() - began > PATIENCE_MS)
      throw new Error(`the journal still holds ${left.length} decisions of ${left[0] ?? 'nobody'}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
