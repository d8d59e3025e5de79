/** Words divided by white space, as a set. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * Words of a class that is kept whole: a closed one (compass points), or a gazetteer (stock indices). That no text of the corpora has some of them is no fault
 * (`npm run rules` counts them apart).
 */
export function wholeClass(words: string): ReadonlySet<string> {
  return wordSet(words);
}

/** Words with their values; a key may hold several words of one value: `wordTable({ 'last past': -1, next: 1 })`. */
export function wordTable<const T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries).flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));
}
