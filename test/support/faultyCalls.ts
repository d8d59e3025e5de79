import { type Fault, FaultPlan, systemError } from './faultPlan.ts';
import { nextTurn, TwoSides } from './twoSides.ts';

/** A slow call takes so many turns of the event loop. */
const SLOW_TURNS = 20;

/** The calls of a program to its disk, one of which goes wrong. Calls of other programs at the same disk are let pass. */
export class FaultyCalls {
  readonly #plan = new FaultPlan();
  readonly #sides = new TwoSides();
  #another: () => Promise<void> = () => Promise.resolve();

  /** Names of the calls since `plan`. */
  get names(): readonly string[] {
    return this.#plan.names;
  }

  get isDead(): boolean {
    return this.#plan.isDead;
  }

  /** @param run does the call, or only the part of it that a cut-off write leaves */
  async call<T>(name: string, run: (part: 'whole' | 'half') => T | Promise<T>): Promise<T> {
    await Promise.resolve();
    this.#sides.step();
    if (this.#sides.isOther) return run('whole');
    switch (this.#plan.next(name)) {
      case undefined:
        return run('whole');
      case 'error':
        throw systemError('ENOSPC');
      case 'short':
        await run('half');
        throw systemError('ENOSPC');
      case 'crash before':
        return this.#die();
      case 'crash midway':
        await run('half');
        return this.#die();
      case 'crash after':
        await run('whole');
        return this.#die();
      case 'slow':
        for (let turn = 0; turn < SLOW_TURNS; turn++) await nextTurn();
        return run('whole');
      case 'another':
        await this.#another();
        return run('whole');
    }
  }

  /** From now on the `at`-th call goes wrong. `another` is what another program does at that moment, if that is the fault. */
  plan(fault: Fault, at: number, another: () => Promise<void>): void {
    this.#plan.plan(fault, at);
    this.#another = another;
    this.#sides.begin();
  }

  /** The program is started again, and nothing goes wrong any more. */
  revive(): void {
    this.#plan.revive();
    this.#sides.end();
  }

  /** Runs as another program. */
  asAnother<T>(run: () => Promise<T>): Promise<T> {
    return this.#sides.runOther(run);
  }

  /** Waits until the program at the other side has gone on by a call, or has nothing more to do, or waits itself. */
  pause(): Promise<void> {
    return this.#sides.pause();
  }

  #die(): never {
    this.#sides.end();
    return this.#plan.die();
  }
}
