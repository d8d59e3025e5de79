/** Which words of a list said yes, and in how many documents. */
export interface ListTally {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly hits: Map<string, Set<number>>;
}

const tallies = new Map<string, ListTally>();
const state = { document: -1, off: '' };

/** Every list that was made, by file and name. */
export function allLists(): readonly ListTally[] {
  return [...tallies.values()];
}

/** The document that is read from now on; hits before the first are not counted. */
export function startDocument(document: number): void {
  state.document = document;
}

/** Makes a list say no to everything; an empty name makes all speak again. */
export function switchOff(name: string): void {
  state.off = name;
}

function ask(tally: ListTally, word: string, yes: boolean): boolean {
  if (state.off === tally.name) return false;
  if (yes && state.document >= 0) tally.hits.set(word, (tally.hits.get(word) ?? new Set()).add(state.document));
  return yes;
}

class CountedSet extends Set<string> {
  tally: ListTally | undefined;
  override has(word: string): boolean {
    return this.tally === undefined ? super.has(word) : ask(this.tally, word, super.has(word));
  }
}

class CountedMap<T> extends Map<string, T> {
  tally: ListTally | undefined;
  override has(word: string): boolean {
    return this.tally === undefined ? super.has(word) : ask(this.tally, word, super.has(word));
  }
  override get(word: string): T | undefined {
    if (this.tally === undefined) return super.get(word);
    return ask(this.tally, word, super.has(word)) ? super.get(word) : undefined;
  }
}

function register(name: string, words: Iterable<string>): ListTally {
  const tally = { name, words: new Set(words), hits: new Map<string, Set<number>>() };
  tallies.set(name, tally);
  return tally;
}

/** `wordSet` that counts; the bundle of `npm run rules` imports it. @public */
export function countedSet(name: string): (words: string) => ReadonlySet<string> {
  return (words) => {
    const set = new CountedSet(words.trim().split(/\s+/));
    set.tally = register(name, [...set]);
    return set;
  };
}

/** `wordTable` that counts; the bundle of `npm run rules` imports it. @public */
export function countedTable(name: string): <T>(entries: Readonly<Record<string, T>>) => ReadonlyMap<string, T> {
  return (entries) => {
    const map = new CountedMap(
      Object.entries(entries).flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)),
    );
    map.tally = register(name, [...map.keys()]);
    return map;
  };
}
