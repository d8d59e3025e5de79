/** After a decision, wait for the next one this long before writing, but from the first one at most the second: milliseconds. */
export const PAUSE = 300;
export const LONGEST_PAUSE = 2000;
/** After a save that failed, wait this long; twice as long after each further one, at most the second: milliseconds. */
export const FIRST_RETRY = 1000;
export const LONGEST_RETRY = 60_000;

/** When which article's sidecar is written. Knows nothing of files: what failed is simply tried again. */
export interface SaveSchedule<K extends string> {
  /** Writes when nothing more was asked for during a pause. */
  soon(article: K): void;
  /** Writes now what is to be written, also what failed before; resolves when that is done, one way or the other. */
  flush(article: K): Promise<void>;
  flushAll(): Promise<void>;
  /** Tries now what failed and waits for its next turn: something has changed. Undefined means every article. */
  retry(article?: K): void;
  /** The article has another name now. What waits under that one already is written with it. */
  rename(from: K, to: K): void;
  dispose(): void;
}

interface Plan<K> {
  article: K;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends. */
  due: number;
  running: Promise<void> | undefined;
  /** When the first of the waiting decisions came; undefined while none waits. */
  since: number | undefined;
  failures: number;
}

/** @param save writes one sidecar and tells whether that is settled; what isn't is tried again. Must not reject. */
export function createSaveSchedule<K extends string>(save: (article: K) => Promise<boolean>): SaveSchedule<K> {
  const plans = new Map<K, Plan<K>>();

  const arm = (plan: Plan<K>, pause: number): void => {
    clearTimeout(plan.timer);
    plan.due = Date.now() + pause;
    plan.timer = setTimeout(() => void run(plan), pause);
  };
  /** One write at a time; what is asked for meanwhile gets one of its own. */
  const run = (plan: Plan<K>): Promise<void> => {
    clearTimeout(plan.timer);
    plan.timer = undefined;
    plan.since = undefined;
    const turn = (plan.running ?? Promise.resolve()).then(async () => {
      const settled = await save(plan.article);
      plan.failures = settled ? 0 : plan.failures + 1;
      if (plan.running === turn) rest(plan);
    });
    plan.running = turn;
    return turn;
  };
  const rest = (plan: Plan<K>): void => {
    plan.running = undefined;
    if (plan.timer !== undefined) return;
    if (plan.failures === 0) plans.delete(plan.article);
    else if (plans.get(plan.article) === plan) arm(plan, Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (plan.failures - 1)));
  };
  /** What waits or is under way there is not forgotten, and at no time are two writes. */
  const join = (plan: Plan<K>, other: Plan<K>): void => {
    const due = Math.min(...[plan, other].filter(({ timer }) => timer !== undefined).map((one) => one.due));
    const running = [plan, other].flatMap((one) => one.running ?? []);
    clearTimeout(other.timer);
    other.running = undefined;
    plan.failures = Math.max(plan.failures, other.failures);
    // What is under way may have begun before the one became the other.
    if (running.length > 0) plan.running = Promise.all(running).then(() => undefined);
    arm(plan, running.length > 0 ? 0 : due - Date.now());
  };
  const flush = async (article: K): Promise<void> => {
    const plan = plans.get(article);
    if (plan?.timer !== undefined) await run(plan);
    else await plan?.running;
  };

  return {
    soon(article) {
      const plan = plans.get(article) ?? { article, timer: undefined, due: 0, running: undefined, since: undefined, failures: 0 };
      plans.set(article, plan);
      const now = Date.now();
      plan.since ??= now;
      arm(plan, Math.max(0, Math.min(PAUSE, plan.since + LONGEST_PAUSE - now)));
    },
    flush,
    async flushAll() {
      await Promise.all([...plans.keys()].map(flush));
    },
    retry(article) {
      for (const plan of plans.values()) {
        if (plan.failures > 0 && plan.timer !== undefined && (article ?? plan.article) === plan.article) void run(plan);
      }
    },
    rename(from, to) {
      const plan = plans.get(from);
      if (plan === undefined) return;
      plans.delete(from);
      const there = plans.get(to);
      plans.set(to, plan);
      plan.article = to;
      if (there !== undefined) join(plan, there);
    },
    dispose() {
      for (const plan of plans.values()) clearTimeout(plan.timer);
      plans.clear();
    },
  };
}
