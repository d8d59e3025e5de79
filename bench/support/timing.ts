/** Milliseconds that `run` takes. */
export function timeOf(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The smallest of the values that at least `part` (0 to 1) of them don't exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** What one run takes, in milliseconds: on the clock, and of the processors by this process, which a busy machine does not lengthen. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

export function costOf(run: () => unknown): Cost {
  const before = process.cpuUsage();
  const wall = timeOf(run);
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

export function percentileCost(costs: readonly Cost[], part: number): Cost {
  return {
    wall: percentile(
      costs.map(({ wall }) => wall),
      part,
    ),
    cpu: percentile(
      costs.map(({ cpu }) => cpu),
      part,
    ),
  };
}
