/** What may happen at a call. Of a crash nothing of the call takes place, a part of it, or all. */
export const FAULTS = ['error', 'short', 'crash before', 'crash midway', 'crash after', 'slow', 'another'] as const;
export type Fault = (typeof FAULTS)[number];

/** The process is gone. */
class Gone extends Error {}

/** Which call of a program to its disk goes wrong, and how. A program that crashed makes no more calls. */
export class FaultPlan {
  #planned: { readonly fault: Fault; readonly at: number } | undefined;
  #names: string[] = [];
  #isDead = false;

  /** Names of the calls since `plan`. */
  get names(): readonly string[] {
    return this.#names;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** From now on the `at`-th call goes wrong. */
  plan(fault: Fault, at: number): void {
    this.#planned = { fault, at };
    this.#names = [];
  }

  /** The program is started again, and nothing goes wrong any more. */
  revive(): void {
    this.#planned = undefined;
    this.#isDead = false;
  }

  /** What happens at a call that is made now. @throws Gone after a crash */
  next(name: string): Fault | undefined {
    if (this.#isDead) throw new Gone('gone');
    const nth = this.#names.push(name) - 1;
    return this.#planned?.at === nth ? this.#planned.fault : undefined;
  }

  /** @throws Gone always */
  die(): never {
    this.#isDead = true;
    throw new Gone('killed');
  }
}

/** As Node has them. */
export function systemError(code: 'ENOSPC' | 'ENOENT'): Error {
  return Object.assign(new Error(code), { code });
}
