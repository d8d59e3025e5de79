import type { Workbench } from './workbench.ts';

const PAUSE_MS = 50;
/** A loaded machine takes ten times as long as a quiet one. */
const TIMEOUT_MS = 90_000;

/** One thing that a person does and sees. */
export interface Step {
  readonly name: string;
  run(): Promise<void>;
}

/** A step that plays in a scene: with the workbench, the articles and whoever else it needs. */
export interface SceneStep<S> {
  readonly name: string;
  run(scene: S): Promise<void>;
}

/** Steps that play one after the other in one scene. */
export function playIn<S>(scene: S, steps: readonly SceneStep<S>[]): readonly Step[] {
  return steps.map((step) => ({ name: step.name, run: () => step.run(scene) }));
}

export interface Counts {
  passed: number;
  failed: number;
}

/** Steps build on each other: after a failure the rest of the series is counted as failed. */
export async function runSeries(workbench: Pick<Workbench, 'screenshot'>, steps: readonly Step[], counts: Counts): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const began = Date.now();
    try {
      await step.run();
      counts.passed++;
      console.log(`✔ ${step.name} (${Date.now() - began} ms)`);
    } catch (error) {
      counts.failed += steps.length - index;
      console.log(`✘ ${step.name}\n${error instanceof Error ? error.stack : String(error)}`);
      await workbench.screenshot(`failed-${index + 1}`);
      return;
    }
  }
}

export function expect(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

/** Waits until the check holds; the workbench gives no sign of its own. */
export async function until(check: () => boolean | Promise<boolean>, message: string, timeoutMs = TIMEOUT_MS): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
