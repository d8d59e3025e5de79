const EVERY_MS = 20;
const KEPT_MS = 2000;

/** How late this machine is with everything, measured by our own timers: other work on it makes all times longer. */
export interface Strain {
  /** The worst delay of the last seconds, in milliseconds. */
  worst(): number;
  stop(): void;
}

export function measureStrain(): Strain {
  const delays: { at: number; ms: number }[] = [];
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    delays.push({ at: now, ms: Math.max(0, now - last - EVERY_MS) });
    while ((delays[0]?.at ?? now) < now - KEPT_MS) delays.shift();
    last = now;
  }, EVERY_MS);
  return { worst: () => Math.max(0, ...delays.map(({ ms }) => ms)), stop: () => clearInterval(timer) };
}
