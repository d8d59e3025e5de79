/** Which words of a list said yes, and in how many documents. */
export interface ListTally {
  readonly name: string;
  /** A list, a class that is kept whole, words written as an expression, or what a pattern divides by bars. */
  readonly kind: 'list' | 'class' | 'expression' | 'pattern';
  readonly words: ReadonlySet<string>;
  readonly hits: Map<string, Set<number>>;
}

const tallies = new Map<string, ListTally>();
const asked = new Set<string>();
const state = { document: -1, off: '' };

/** Every list that was made and is asked, by file and name. */
export function allLists(): readonly ListTally[] {
  return [...tallies.values()].filter(({ name }) => asked.has(name));
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
  asked.add(tally.name);
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

/** Words that an expression has; which of them it found is asked of each by itself. */
class CountedExpression extends RegExp {
  tally: ListTally | undefined;
  each: ReadonlyMap<string, RegExp> = new Map();
  override exec(text: string): RegExpExecArray | null {
    const { tally } = this;
    const found = super.exec(text);
    if (tally === undefined) return found;
    if (found === null) return ask(tally, '', false) ? found : null;
    const words = [...this.each].filter(([, word]) => word.test(text)).map(([word]) => word);
    return words.map((word) => ask(tally, word, true)).some(Boolean) ? found : null;
  }
}

/** Lists of one name are one: expressions and patterns of the same words. */
function register(name: string, kind: ListTally['kind'], words: Iterable<string>): ListTally {
  const known = tallies.get(name);
  if (known !== undefined) return known;
  const tally = { name, kind, words: new Set(words), hits: new Map<string, Set<number>>() };
  tallies.set(name, tally);
  return tally;
}

/** Divides at bars, but at none inside of brackets. */
function alternatives(words: string): readonly string[] {
  return words.split(/\|(?![^()]*\))/);
}

/** An expression that counts; the bundle of `npm run rules` imports it. @public */
export function countedExpression(name: string, expression: RegExp, words: string): RegExp {
  const each = alternatives(words);
  const counted = new CountedExpression(expression);
  counted.each = new Map(each.map((word) => [word, new RegExp(`^(?:${word})$`, expression.flags)]));
  counted.tally = register(name, 'expression', each);
  return counted;
}

/** Words of a pattern that count; the bundle of `npm run rules` imports it. @public */
export function countedLiteral(term: string): ReadonlySet<string> {
  const words = term.split('|');
  const set = new CountedSet(words);
  if (words.length > 1 && /\p{Ll}{2}/u.test(term)) set.tally = register(`pattern ${term}`, 'pattern', words);
  return set;
}

/** `wordSet` that counts; the bundle of `npm run rules` imports it. @public */
export function countedSet(name: string): (words: string) => ReadonlySet<string> {
  return (words) => {
    const set = new CountedSet(words.trim().split(/\s+/));
    set.tally = register(name, 'list', [...set]);
    return set;
  };
}

/** `wholeClass` that counts; the bundle of `npm run rules` imports it. @public */
export function countedClass(name: string): (words: string) => ReadonlySet<string> {
  return (words) => {
    const set = new CountedSet(words.trim().split(/\s+/));
    set.tally = register(name, 'class', [...set]);
    return set;
  };
}

/** `wordTable` that counts; the bundle of `npm run rules` imports it. @public */
export function countedTable(name: string): <T>(entries: Readonly<Record<string, T>>) => ReadonlyMap<string, T> {
  return (entries) => {
    const map = new CountedMap(
      Object.entries(entries).flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)),
    );
    map.tally = register(name, 'list', [...map.keys()]);
    return map;
  };
}
