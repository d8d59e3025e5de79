import { HYPHENS, type LexemeAt, type Row } from './row.ts';
import type { LexemeKind } from './lexeme.ts';
import { addOpener, openersOf, uniteOpeners, whatOpens, type Openers } from './openers.ts';

/** What a part of a pattern found: its value, and the position behind it. */
export interface Part<T> {
  readonly value: T;
  readonly end: LexemeAt;
}

/** Reads one part that starts at a position, or nothing. */
export interface PartReader<T> {
  (row: Row, at: LexemeAt): Part<T> | undefined;
  /** What it can start with, where only few words do. */
  readonly opens?: Openers | undefined;
  /** Whether it takes exactly one lexeme. */
  readonly single?: boolean | undefined;
}

/** Says what a reader can start with, so that it is asked nowhere else. */
export function opening<T>(opens: Iterable<string>, read: PartReader<T>): PartReader<T> {
  return Object.assign((row: Row, at: LexemeAt) => read(row, at), { opens: openersOf(opens), single: read.single });
}

/** A part of one lexeme: what is asked of it. */
export function lexeme<T>(ask: (row: Row, at: LexemeAt) => T | undefined): PartReader<T> {
  const read = (row: Row, at: LexemeAt): Part<T> | undefined => {
    const value = ask(row, at);
    return value === undefined ? undefined : { value, end: at + 1 };
  };
  return Object.assign(read, { single: true });
}

/** A part that is told by how it is written, in one piece: digits and signs of any number of lexemes, none of which it may divide. */
export function written<T>(
  form: RegExp,
  make: (found: RegExpExecArray) => T | undefined,
  opens: Iterable<string> = ['#'],
): PartReader<T> {
  const read = opening(opens, (row, at): Part<T> | undefined => {
    const found = form.exec(row.piece(at));
    const end = found === null ? undefined : row.endOf(at, found[0].length);
    const value = found === null || end === undefined ? undefined : make(found);
    return value === undefined || end === undefined ? undefined : { value, end };
  });
  return readOnce(read);
}

/** How many positions are remembered at a time; a power of two. */
const REMEMBERED = 8;
/** No position that anything is asked at, not even before the row. */
const NOWHERE = -(2 ** 31);

/** A part that many rules ask for at one position, one after another: it is read once, and remembered at the positions that it was asked last. */
export function readOnce<T>(part: PartReader<T>): PartReader<T> {
  const places = new Int32Array(REMEMBERED);
  const parts: (Part<T> | undefined)[] = Array.from({ length: REMEMBERED }, () => undefined);
  let last: Row | undefined;
  const read = (row: Row, at: LexemeAt): Part<T> | undefined => {
    if (row !== last) {
      last = row;
      places.fill(NOWHERE);
    }
    const slot = at & (REMEMBERED - 1);
    if (places[slot] === at) return parts[slot];
    const found = part(row, at);
    // Reading may have asked for this part elsewhere, also in the same slot.
    places[slot] = at;
    parts[slot] = found;
    return found;
  };
  return Object.assign(read, { opens: part.opens, single: part.single });
}

/** The first of some parts that reads; a table is a part of one lexeme. */
export function eitherPart<T>(...choices: ReadonlyArray<PartReader<T> | ReadonlyMap<string, T>>): PartReader<T> {
  const parts = choices.map((choice) => (typeof choice === 'function' ? choice : tablePart(choice)));
  const opening = whatOpens(parts);
  const read = (row: Row, at: LexemeAt): Part<T> | undefined => {
    for (const part of opening(row, at)) {
      const found = part(row, at);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return Object.assign(read, { opens: uniteOpeners(parts) });
}

function tablePart<T>(table: ReadonlyMap<string, T>): PartReader<T> {
  return opening(
    table.keys(),
    lexeme((row, at) => table.get(row.lower(at))),
  );
}

/** A part, where what it found fits. */
export function partThat<T>(part: PartReader<T>, fits: (value: T) => boolean): PartReader<T> {
  const read = (row: Row, at: LexemeAt): Part<T> | undefined => {
    const found = part(row, at);
    return found !== undefined && fits(found.value) ? found : undefined;
  };
  return Object.assign(read, { opens: part.opens });
}

/** What a name in a pattern stands for: a table (its value is bound), a set of words (the word is bound), or a reader of its own. */
export type Words = ReadonlyMap<string, unknown> | ReadonlySet<string> | PartReader<unknown>;
export type Vocabulary = Readonly<Record<string, Words>>;

type Meaning<V, T extends string> = T extends `${infer U}?`
  ? Meaning<V, U> | undefined
  : T extends `${infer U}*`
    ? ReadonlyArray<Meaning<V, U>> | undefined
    : T extends `${infer U}^` | `+${infer U}` | `&${infer U}`
      ? Meaning<V, U>
      : T extends '#'
        ? number
        : T extends keyof V
          ? V[T] extends ReadonlyMap<string, infer X>
            ? X
            : V[T] extends PartReader<infer X>
              ? X
              : string
          : string;
type NamesIn<S extends string> = S extends `${infer A} ${infer B}`
  ? NamesIn<A> | NamesIn<B>
  : S extends `${infer N}:${string}`
    ? N
    : never;
type BoundAt<V, S extends string, K extends string> = S extends `${infer A} ${infer B}`
  ? A extends `${K}:${infer T}`
    ? Meaning<V, T>
    : BoundAt<V, B, K>
  : S extends `${K}:${infer T}`
    ? Meaning<V, T>
    : undefined;

/** What the named parts of patterns bind; undefined where a part may be missing, or one of the patterns lacks it. */
export type Bound<V, S extends string> = { readonly [K in NamesIn<S>]: BoundAt<V, S, K> };
export type LooseBound = Readonly<Record<string, unknown>>;

export interface Pattern {
  /** Where the pattern ends and what its parts bound, if it starts at `at`. All of it lies in one sentence. */
  read(row: Row, at: LexemeAt): { readonly end: LexemeAt; readonly bound: LooseBound } | undefined;
  /** What it can start with; undefined where a reader decides. */
  readonly opens: Openers | undefined;
  /** How many lexemes it may have, and how many it has at least. */
  readonly length: number;
  readonly least: number;
}

const NOTHING: LooseBound = {};

/** A part of several lexemes, or that stands several times, is looked for so many lexemes before what it must stand before. */
const LONGEST_PART = 10;

interface Step {
  readonly name: string;
  readonly optional: boolean;
  readonly repeated: boolean;
  /** Whether it is also there where nothing is. */
  readonly empty: boolean;
  /** Of what is only looked at: whether it must stand there, or may not. */
  readonly ahead: 'must' | 'mayNot' | undefined;
  readonly read: PartReader<unknown>;
  readonly opens: Openers | undefined;
  readonly single: boolean | undefined;
}

/**
 * Compiles parts divided by spaces: `the` is a word, `a|an` either, `<be|run>` any form of either, `NAME` what the vocabulary means by it, `@NN|JJ` a tag that starts so,
 * `@=NN` that tag, `#` digits, `-` a joining hyphen or nothing, `~` a joining hyphen, `.` any lexeme, `WORD` and `MARK` a word and a sign, `END` the end of the sentence.
 * `x:` before a part binds it, `?` behind it lets it be missing (what it can take it takes), `*` lets it also stand several times (all are bound), `^` asks for a capital, `+` before it that nothing
 * separates it from what stands before, `&` that it stands there without being taken, `!` that it does not.
 */
export function compilePattern(source: string, words: Vocabulary): Pattern {
  const steps = source.split(' ').map((part) => compileStep(part, words));
  const read: Pattern['read'] = (row, at) => {
    let end = at;
    let bound: Record<string, unknown> | undefined;
    for (const step of steps) {
      let found = readStep(step, row, at, end);
      if (found === undefined && !step.optional) return undefined;
      for (; found !== undefined; found = step.repeated ? readStep(step, row, at, end) : undefined) {
        end = found.end;
        if (step.name !== '') bind((bound ??= {}), step, found.value);
      }
    }
    return { end, bound: bound ?? NOTHING };
  };
  return {
    read,
    opens: openersOfSteps(steps),
    length: steps.reduce((sum, { single, repeated }) => sum + (single === true && !repeated ? 1 : LONGEST_PART), 0),
    least: steps.filter(({ optional, empty }) => !optional && !empty).length,
  };
}

function bind(bound: Record<string, unknown>, { name, repeated }: Step, value: unknown): void {
  const known = bound[name];
  bound[name] = repeated ? [...(Array.isArray(known) ? known : []), value] : value;
}

/** What a step finds at `end`, in the sentence of `at`, where the pattern starts. */
function readStep(step: Step, row: Row, at: LexemeAt, end: LexemeAt): Part<unknown> | undefined {
  const found = end === at || step.read === readEnd || row.sameSentence(end, at) ? step.read(row, end) : undefined;
  if (step.ahead === undefined) return found;
  return (found === undefined) === (step.ahead === 'mayNot') ? { value: found?.value, end } : undefined;
}

function openersOfSteps(steps: readonly Step[]): Openers | undefined {
  const openers = new Map<string, ReadonlySet<string> | undefined>();
  for (const [i, { opens, single, repeated, optional, empty, ahead }] of steps.entries()) {
    if (ahead !== undefined) continue;
    if (opens === undefined) return undefined;
    const behind = single === true ? wordsFrom(steps, repeated ? i : i + 1) : undefined;
    for (const [word, next] of opens) addOpener(openers, word, single === true ? behind : next);
    if (!optional && !empty) break;
  }
  return openers;
}

/** The words that the steps from `first` on can start with; undefined where those are any, or the pattern may end. */
function wordsFrom(steps: readonly Step[], first: number): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const { opens, optional, empty, ahead } of steps.slice(first)) {
    if (ahead !== undefined) continue;
    if (opens === undefined) return undefined;
    for (const word of opens.keys()) words.add(word);
    if (!optional && !empty) return words;
  }
  return undefined;
}

const STEP = /^(?:(?<name>[a-z]\w*):)?(?<look>[&!](?=.))?(?<tight>\+(?=.))?(?<term>.+?)(?<capital>\^)?(?<optional>(?<=.)[?*])?$/u;

function compileStep(source: string, words: Vocabulary): Step {
  const { name = '', look, tight, term = '', capital, optional } = STEP.exec(source)?.groups ?? {};
  const { read, opens, single } = compileTerm(term, words);
  const checked: PartReader<unknown> =
    tight === undefined && capital === undefined
      ? read
      : (row, at) =>
          (tight !== undefined && !row.touches(at)) || (capital !== undefined && !row.isCapitalized(at))
            ? undefined
            : read(row, at);
  return {
    name,
    optional: optional !== undefined,
    repeated: optional === '*',
    empty: term === '-' || look !== undefined,
    ahead: look === undefined ? undefined : look === '&' ? 'must' : 'mayNot',
    read: checked,
    opens,
    single,
  };
}

function compileTerm(term: string, words: Vocabulary): Pick<Step, 'read' | 'opens' | 'single'> {
  const meant = words[term];
  if (typeof meant === 'function') return { read: meant, opens: meant.opens, single: meant.single };
  if (meant !== undefined) return { read: readTable(meant), opens: openersOf(meant.keys()), single: true };
  const sign = SIGNS.get(term);
  if (sign !== undefined) return { read: sign, opens: sign.opens, single: term !== 'END' };
  if (/^[A-Z_]{2,}$/.test(term)) throw new Error(`A pattern says ${term}, which no vocabulary means`);
  if (term.startsWith('@')) return { read: readTag(term.slice(1).split('|')), opens: undefined, single: true };
  const lemmas = /^<(.+)>$/.exec(term)?.[1];
  if (lemmas !== undefined) return { read: readLemma(wordsOf(lemmas)), opens: undefined, single: true };
  const literal = wordsOf(term);
  const opens = openersOf([...literal].map((word) => (/^\d/.test(word) ? '#' : word)));
  return { read: readTable(literal), opens, single: true };
}

const SIGNS: ReadonlyMap<string, PartReader<unknown>> = new Map<string, PartReader<unknown>>([
  ['-', opening(HYPHENS, (row, at) => ({ value: undefined, end: row.isJoiner(at) ? at + 1 : at }))],
  ['~', (row, at) => (row.isJoiner(at) ? { value: '-', end: at + 1 } : undefined)],
  ['#', opening('#', (row, at) => (row.isNumber(at) ? { value: row.at(at)?.value, end: at + 1 } : undefined))],
  ['END', readEnd],
  ['WORD', readKind('word')],
  ['MARK', readKind('symbol')],
  ['.', (row, at) => (row.at(at) === undefined ? undefined : { value: row.lower(at), end: at + 1 })],
]);

/** The one part that looks past the sentence. */
function readEnd(row: Row, at: LexemeAt): Part<undefined> | undefined {
  return row.sameSentence(at - 1, at) ? undefined : { value: undefined, end: at };
}

function readKind(kind: LexemeKind): PartReader<string> {
  return (row, at) => (row.at(at)?.kind === kind ? { value: row.lower(at), end: at + 1 } : undefined);
}

function readTag(tags: readonly string[]): PartReader<unknown> {
  const exact = tags[0]?.startsWith('=') === true ? new Set(tags.join('|').slice(1).split('|')) : undefined;
  const fits = (tag: string): boolean => exact?.has(tag) ?? tags.some((start) => tag.startsWith(start));
  return (row, at) => {
    const tag = row.at(at)?.token.tag;
    return tag !== undefined && fits(tag) ? { value: tag, end: at + 1 } : undefined;
  };
}

function wordsOf(term: string): ReadonlySet<string> {
  return new Set(term.split('|'));
}

function readLemma(lemmas: ReadonlySet<string>): PartReader<string> {
  return (row, at) => (lemmas.has(row.lemma(at)) ? { value: row.lemma(at), end: at + 1 } : undefined);
}

function readTable(table: ReadonlyMap<string, unknown> | ReadonlySet<string>): PartReader<unknown> {
  if (table instanceof Map)
    return (row, at) => {
      const value: unknown = table.get(row.lower(at));
      return value === undefined ? undefined : { value, end: at + 1 };
    };
  return (row, at) => {
    const word = row.lower(at);
    return table.has(word) ? { value: word, end: at + 1 } : undefined;
  };
}
