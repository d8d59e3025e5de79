/** Nobody goes further back key by key. */
const LONGEST = 100;

/** Where the review has been, the last place last. */
export class ReviewTrail {
  #ids: readonly string[] = [];

  add(id: string): void {
    this.#ids = [...this.#ids, id].slice(-LONGEST);
  }

  takeLast(): string | undefined {
    const last = this.#ids.at(-1);
    this.#ids = this.#ids.slice(0, -1);
    return last;
  }

  clear(): void {
    this.#ids = [];
  }
}
