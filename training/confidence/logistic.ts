/** One observation: what is there, and what came of it. */
export interface Observation {
  readonly features: readonly string[];
  readonly right: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

export interface LogisticOptions {
  /** Features of fewer observations are left out. */
  readonly leastCount: number;
  /** How strongly weights are drawn to 0 (L2); the bias isn't, nor are those in `free`. */
  readonly decay: number;
  /** Features that say how an observation was judged, not what it is. */
  readonly free?: ReadonlySet<string>;
}

const STEPS = 25;

/** Logistic regression by Newton's method, written with three decimals. */
export function trainLogistic(observations: readonly Observation[], { leastCount, decay, free }: LogisticOptions): LogisticModel {
  const names = frequentFeatures(observations, leastCount);
  const decays = [1e-6, ...names.map((name) => (free?.has(name) === true ? 1e-6 : decay))];
  const columnOf = new Map(names.map((name, index) => [name, index + 1]));
  const rows = observations.map(({ features, right, weight }) => ({
    columns: [0, ...new Set(features.flatMap((feature) => columnOf.get(feature) ?? []))].sort((a, b) => a - b),
    goal: right ? 1 : 0,
    weight,
  }));
  const size = names.length + 1;
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, column) => (decays[column] ?? 0) * weight);
    const curve = Array.from({ length: size }, (_, column) => {
      const line = new Float64Array(size);
      line[column] = decays[column] ?? 0;
      return line;
    });
    for (const { columns, goal, weight } of rows) {
      const share = 1 / (1 + Math.exp(-columns.reduce((sum, column) => sum + (weights[column] ?? 0), 0)));
      const bend = weight * Math.max(1e-6, share * (1 - share));
      for (const column of columns) {
        slope[column] = (slope[column] ?? 0) + weight * (share - goal);
        const line = curve[column];
        if (line === undefined) continue;
        // Only what stands below the diagonal is read.
        for (const other of columns) {
          if (other > column) break;
          line[other] = (line[other] ?? 0) + bend;
        }
      }
    }
    const change = solve(curve, slope);
    for (let column = 0; column < size; column++) weights[column] = (weights[column] ?? 0) - (change[column] ?? 0);
    if (change.every((one) => Math.abs(one) < 1e-4)) break;
  }
  const round = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000;
  return {
    bias: round(weights[0]),
    weights: Object.fromEntries(names.map((name, index) => [name, round(weights[index + 1])])),
  };
}

function frequentFeatures(observations: readonly Observation[], leastCount: number): string[] {
  const counts = new Map<string, number>();
  for (const { features } of observations)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= leastCount)
    .map(([name]) => name)
    .sort();
}

/** Solves a symmetric positive system by Cholesky's method. */
function solve(matrix: readonly Float64Array[], goal: Float64Array): Float64Array {
  const size = goal.length;
  const lower = matrix.map((line) => Float64Array.from(line));
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0;
  for (let row = 0; row < size; row++) {
    const own = lower[row];
    if (own === undefined) continue;
    for (let column = 0; column <= row; column++) {
      const across = lower[column] ?? own;
      let sum = own[column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (own[k] ?? 0) * (across[k] ?? 0);
      own[column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
  const found = Float64Array.from(goal);
  for (let row = 0; row < size; row++) {
    let sum = found[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= at(row, k) * (found[k] ?? 0);
    found[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = found[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= at(k, row) * (found[k] ?? 0);
    found[row] = sum / at(row, row);
  }
  return found;
}
