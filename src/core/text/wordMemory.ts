/** Longer ones are hardly words: texts taken from pages hold pictures and keys written as letters, a hundred thousand in a row. UTF-16 code units. */
const LONGEST_KEPT = 60;

/** What was found out about words, over documents, in memory that is bounded whatever the documents hold. */
export class WordMemory<T> {
  private readonly kept = new Map<string, T>();
  private readonly most: number;

  /** @param most words that are kept; then it begins anew */
  constructor(most: number) {
    this.most = most;
  }

  find(word: string): T | undefined {
    return this.kept.get(word);
  }

  /** @returns the value */
  keep(word: string, value: T): T {
    if (word.length > LONGEST_KEPT) return value;
    if (this.kept.size >= this.most) this.kept.clear();
    this.kept.set(copyText(word), value);
    return value;
  }
}

/** The same text in memory of its own: what is cut from a text keeps the whole of it alive, in V8 and elsewhere. For short ones. */
export function copyText(text: string): string {
  return String.fromCharCode(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}
