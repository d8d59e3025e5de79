/** A small deterministic generator (linear congruential): numbers in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Puts the items of a list into a random order, in place. */
export function shuffle<T>(items: { readonly length: number; [index: number]: T }, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = items[i];
    const other = items[j];
    if (kept === undefined || other === undefined) continue;
    items[i] = other;
    items[j] = kept;
  }
}
