import { AsyncLocalStorage } from 'node:async_hooks';

/** One of two programs at a disk. */
interface Side {
  isRunning: boolean;
  isPausing: boolean;
  /** Who waits for it to go on. */
  readonly watchers: (() => void)[];
}

/** Our program and another at one disk, each of which may wait until the other has gone on. */
export class TwoSides {
  readonly #asOther = new AsyncLocalStorage<boolean>();
  readonly #own: Side = { isRunning: false, isPausing: false, watchers: [] };
  readonly #other: Side = { isRunning: false, isPausing: false, watchers: [] };

  /** Whether what runs now is the other program. */
  get isOther(): boolean {
    return this.#asOther.getStore() === true;
  }

  /** Ours begins to work. */
  begin(): void {
    this.#own.isRunning = true;
  }

  /** Ours has nothing more to do. */
  end(): void {
    stop(this.#own);
  }

  /** Whoever runs now has gone on by a call. */
  step(): void {
    wake(this.isOther ? this.#other : this.#own);
  }

  async runOther<T>(run: () => Promise<T>): Promise<T> {
    this.#other.isRunning = true;
    return this.#asOther.run(true, run).finally(() => stop(this.#other));
  }

  /** Waits until the other side has gone on by a call, or has nothing more to do, or waits itself. */
  async pause(): Promise<void> {
    const [me, they] = this.isOther ? [this.#other, this.#own] : [this.#own, this.#other];
    if (!they.isRunning || they.isPausing) {
      // Two that wait for each other go on after different times.
      for (let turn = Math.floor(Math.random() * 9); turn >= 0; turn--) await nextTurn();
      return;
    }
    me.isPausing = true;
    wake(me);
    await new Promise<void>((resolve) => they.watchers.push(resolve));
    me.isPausing = false;
  }
}

function wake({ watchers }: Side): void {
  for (const resume of watchers.splice(0)) resume();
}

function stop(side: Side): void {
  side.isRunning = false;
  wake(side);
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
