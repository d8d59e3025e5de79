/** One gold item with the prediction that was matched to it. */
export interface MatchedPair<G, P> {
  readonly gold: G;
  readonly predicted: P;
}

interface SpanLike {
  readonly start: number;
  readonly end: number;
}

/** What a required gold item gains over an optional one in the competition for a prediction. */
const REQUIRED_BONUS = 1e-4;

function overlapLength(a: SpanLike, b: SpanLike): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Intersection over union of two spans. */
export function spanSimilarity(a: SpanLike, b: SpanLike): number {
  const shared = overlapLength(a, b);
  return shared === 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared);
}

export function anyOverlap(as: readonly SpanLike[], bs: readonly SpanLike[]): boolean {
  return as.some((a) => bs.some((b) => overlapLength(a, b) > 0));
}

export function preferRequired(gold: { readonly optional?: boolean | undefined }, similarity: number): number {
  return similarity > 0 && gold.optional !== true ? similarity + REQUIRED_BONUS : similarity;
}

/** Greedy one-to-one matching by falling similarity; pairs of similarity 0 never match. Ties go to the earlier item. */
export function matchItems<G, P>(
  gold: readonly G[],
  predicted: readonly P[],
  similarity: (gold: G, predicted: P) => number,
): MatchedPair<G, P>[] {
  const candidates: { goldIndex: number; predictedIndex: number; pair: MatchedPair<G, P>; score: number }[] = [];
  for (const [goldIndex, goldItem] of gold.entries()) {
    for (const [predictedIndex, predictedItem] of predicted.entries()) {
      const score = similarity(goldItem, predictedItem);
      if (score > 0) candidates.push({ goldIndex, predictedIndex, pair: { gold: goldItem, predicted: predictedItem }, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.goldIndex - b.goldIndex || a.predictedIndex - b.predictedIndex);
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const pairs: MatchedPair<G, P>[] = [];
  for (const { goldIndex, predictedIndex, pair } of candidates) {
    if (takenGold.has(goldIndex) || takenPredicted.has(predictedIndex)) continue;
    takenGold.add(goldIndex);
    takenPredicted.add(predictedIndex);
    pairs.push(pair);
  }
  return pairs;
}

/** The largest sum of one-to-one weights (Kuhn–Munkres), for CEAF-e. */
export function largestAssignment(weights: readonly (readonly number[])[]): number {
  const size = Math.max(weights.length, weights[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOfColumn = new Int32Array(size + 1);
  const previous = new Int32Array(size + 1);
  const at = (list: Float64Array | Int32Array, index: number): number => list[index] ?? 0;
  for (let row = 1; row <= size; row++) {
    rowOfColumn[0] = row;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Set<number>();
    let column = 0;
    do {
      used.add(column);
      const currentRow = at(rowOfColumn, column);
      let smallest = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (used.has(other)) continue;
        const reduced = cost(currentRow, other) - at(rowPotential, currentRow) - at(columnPotential, other);
        if (reduced < at(least, other)) {
          least[other] = reduced;
          previous[other] = column;
        }
        if (at(least, other) < smallest) {
          smallest = at(least, other);
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used.has(other)) {
          const ofRow = at(rowOfColumn, other);
          rowPotential[ofRow] = at(rowPotential, ofRow) + smallest;
          columnPotential[other] = at(columnPotential, other) - smallest;
        } else {
          least[other] = at(least, other) - smallest;
        }
      }
      column = next;
    } while (at(rowOfColumn, column) !== 0);
    while (column !== 0) {
      const from = at(previous, column);
      rowOfColumn[column] = at(rowOfColumn, from);
      column = from;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column++) {
    if (at(rowOfColumn, column) !== 0) sum -= cost(at(rowOfColumn, column), column);
  }
  return sum;
}
