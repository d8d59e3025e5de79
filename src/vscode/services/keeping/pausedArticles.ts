/** Articles that nothing is written of for now. Who pauses some, each time, gets what ends that. */
export class PausedArticles<K extends string> {
  readonly #paused = new Set<readonly K[]>();
  readonly #ended: (article: K) => void;

  /** @param ended called with each article of a pause that ends, though another may go on */
  constructor(ended: (article: K) => void) {
    this.#ended = ended;
  }

  has(article: K): boolean {
    return [...this.#paused].some((articles) => articles.includes(article));
  }

  pause(articles: readonly K[]): () => void {
    this.#paused.add(articles);
    return () => {
      if (!this.#paused.delete(articles)) return;
      for (const article of articles) this.#ended(article);
    };
  }
}
