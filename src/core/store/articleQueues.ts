/** For each article what is done with its sidecar in this program: one thing at a time. */
export class ArticleQueues {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs when what came before it is through, well or not. @throws what `run` throws */
  async run<T>(uri: string, run: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(uri) ?? Promise.resolve()).then(run, run);
    this.#last.set(uri, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(uri) === turn) this.#last.delete(uri);
    }
  }
}
