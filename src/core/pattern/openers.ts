import type { LexemeAt, Row } from './row.ts';

/** What something can start with: lower-case words, and `#` for any lexeme of digits; with each what may follow it, undefined where anything may. */
export type Openers = ReadonlyMap<string, ReadonlySet<string> | undefined>;

interface Opened {
  /** Undefined where it can start with anything. */
  readonly opens?: Openers | undefined;
}

/** Words that anything may follow. */
export function openersOf(words: Iterable<string>): Openers {
  return new Map([...words].map((word) => [word, undefined]));
}

/** Adds a word and what may follow it there. */
export function addOpener(
  openers: Map<string, ReadonlySet<string> | undefined>,
  word: string,
  next: ReadonlySet<string> | undefined,
): void {
  const known = openers.get(word);
  if (!openers.has(word)) openers.set(word, next);
  else if (known !== undefined) openers.set(word, next === undefined ? undefined : new Set([...known, ...next]));
}

/** What some things can start with. */
export function uniteOpeners(all: readonly Opened[]): Openers | undefined {
  const openers = new Map<string, ReadonlySet<string> | undefined>();
  for (const { opens } of all) {
    if (opens === undefined) return undefined;
    for (const [word, next] of opens) addOpener(openers, word, next);
  }
  return openers;
}

/** The key under which what can start with a lexeme is looked up. */
function openerAt(row: Row, at: LexemeAt): string {
  return row.isNumber(at) ? '#' : row.lower(at);
}

/** What may be read at a position, of all that could be: those that can start with its lexeme and the next one, in their order. */
export function whatOpens<T extends Opened>(all: readonly T[]): (row: Row, at: LexemeAt) => readonly T[] {
  const always = all.filter(({ opens }) => opens === undefined);
  const firsts = new Set(all.flatMap(({ opens }) => [...(opens?.keys() ?? [])]));
  const choices = new Map([...firsts].map((first) => [first, chooseBySecond(all, first)]));
  return (row, at) => choices.get(openerAt(row, at))?.(openerAt(row, at + 1)) ?? always;
}

/** Of those that can start with a word, those that can go on with another; sorted when first asked. */
function chooseBySecond<T extends Opened>(all: readonly T[], first: string): (second: string) => readonly T[] {
  const others: T[] = [];
  const lists = new Map<string, T[]>();
  let sorted = false;
  return (second) => {
    if (!sorted) sortBySecond(all, first, others, lists);
    sorted = true;
    return lists.get(second) ?? others;
  };
}

function sortBySecond<T extends Opened>(all: readonly T[], first: string, others: T[], lists: Map<string, T[]>): void {
  for (const one of all) {
    if (one.opens?.has(first) === false) continue;
    const seconds = one.opens?.get(first);
    if (seconds === undefined) for (const list of [others, ...lists.values()]) list.push(one);
    for (const second of seconds ?? []) {
      const list = lists.get(second) ?? [...others];
      lists.set(second, list);
      list.push(one);
    }
  }
}
