import { AsyncLocalStorage } from 'node:async_hooks';

/** What may happen at a call. Of a crash nothing of the call takes place, a part of it, or all. */
export const FAULTS = ['error', 'short', 'crash before', 'crash midway', 'crash after', 'slow', 'another'] as const;
export type Fault = (typeof FAULTS)[number];

/** The process is gone. */
export class Gone extends Error {}

/** The calls of a program to its disk, one of which goes wrong. Calls of other programs at the same disk are let pass. */
export interface FaultyCalls {
  /** @param run does the call, or only the part of it that a cut-off write leaves */
  call<T>(name: string, run: (part: 'whole' | 'half') => T | Promise<T>): Promise<T>;
  /** From now on the `at`-th call goes wrong. `another` is what another program does at that moment, if that is the fault. */
  plan(fault: Fault, at: number, another: () => Promise<void>): void;
  /** The program is started again, and nothing goes wrong any more. */
  revive(): void;
  /** Runs as another program. */
  asAnother<T>(run: () => Promise<T>): Promise<T>;
  /** Waits until the program at the other side has gone on by a call, or has nothing more to do, or waits itself. */
  pause(): Promise<void>;
  /** Names of the calls since `plan`. */
  readonly names: readonly string[];
  readonly isDead: boolean;
}

export function createFaultyCalls(): FaultyCalls {
  const others = new AsyncLocalStorage<boolean>();
  let planned: { readonly fault: Fault; readonly at: number; readonly another: () => Promise<void> } | undefined;
  let names: string[] = [];
  let isDead = false;
  const sides: Readonly<Record<'own' | 'other', Side>> = { own: createSide(), other: createSide() };
  const wake = ({ watchers }: Side): void => {
    for (const resume of watchers.splice(0)) resume();
  };
  const full = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const end = (side: Side): void => {
    side.isRunning = false;
    wake(side);
  };
  const die = (): never => {
    isDead = true;
    end(sides.own);
    throw new Gone('killed');
  };
  return {
    get names() {
      return names;
    },
    get isDead() {
      return isDead;
    },
    async call(name, run) {
      await Promise.resolve();
      const isOther = others.getStore() === true;
      wake(isOther ? sides.other : sides.own);
      if (isOther) return run('whole');
      if (isDead) throw new Gone('gone');
      const nth = names.push(name) - 1;
      const fault = planned?.at === nth ? planned.fault : undefined;
      switch (fault) {
        case undefined:
          return run('whole');
        case 'error':
          throw full();
        case 'short':
          await run('half');
          throw full();
        case 'crash before':
          return die();
        case 'crash midway':
          await run('half');
          return die();
        case 'crash after':
          await run('whole');
          return die();
        case 'slow':
          for (let turn = 0; turn < 20; turn++) await nextTurn();
          return run('whole');
        case 'another':
          await planned?.another();
          return run('whole');
      }
    },
    plan(fault, at, another) {
      planned = { fault, at, another };
      names = [];
      sides.own.isRunning = true;
    },
    revive() {
      planned = undefined;
      isDead = false;
      end(sides.own);
    },
    async asAnother(run) {
      sides.other.isRunning = true;
      return others.run(true, run).finally(() => end(sides.other));
    },
    async pause() {
      const [me, they] = others.getStore() === true ? [sides.other, sides.own] : [sides.own, sides.other];
      if (!they.isRunning || they.isPausing) {
        // Two that wait for each other go on after different times.
        for (let turn = Math.floor(Math.random() * 9); turn >= 0; turn--) await nextTurn();
        return;
      }
      me.isPausing = true;
      wake(me);
      await new Promise<void>((resolve) => they.watchers.push(resolve));
      me.isPausing = false;
    },
  };
}

/** One of two programs at a disk. */
interface Side {
  isRunning: boolean;
  isPausing: boolean;
  /** Who waits for it to go on. */
  readonly watchers: (() => void)[];
}

function createSide(): Side {
  return { isRunning: false, isPausing: false, watchers: [] };
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
