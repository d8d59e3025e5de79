import type { Disposable } from '../ports.ts';

/** Who is told of something. Who joins or leaves while the others are told counts from the next time. */
export class Listeners<T> {
  readonly #all = new Set<(event: T) => void>();

  add(listener: (event: T) => void): Disposable {
    this.#all.add(listener);
    return { dispose: () => void this.#all.delete(listener) };
  }

  tell(event: T): void {
    for (const listener of [...this.#all]) listener(event);
  }

  clear(): void {
    this.#all.clear();
  }
}
