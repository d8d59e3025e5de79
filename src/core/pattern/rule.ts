import type { LexemeAt, Row } from './row.ts';
import { uniteOpeners, whatOpens, type Openers } from './openers.ts';
import {
  compilePattern,
  readOnce,
  type Bound,
  type LooseBound,
  type Part,
  type PartReader,
  type Pattern,
  type Vocabulary,
} from './pattern.ts';

/** Where a rule matched; positions in the row, half-open. */
export interface Place {
  readonly row: Row;
  readonly start: LexemeAt;
  readonly end: LexemeAt;
}

/** A rule as it is written down, beside its name. */
export interface RuleText<V, S extends string> {
  /** Patterns, tried in their order. */
  readonly says: readonly S[];
  /** What must stand right before the match, or right behind it. */
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  /** What may not stand there. */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** A further condition: on the parts, on words farther off or on their tags and heads. */
  when?(bound: Bound<V, S>, place: Place): boolean;
  /** Texts, divided by lines or " / ", with what the rule finds there: "It cost {94 cents = money 0.94 USD}."; where nothing is marked, it finds nothing. */
  readonly examples: string;
}

interface Making<V, S extends string, T> extends RuleText<V, S> {
  /** What the rule makes of the parts; nothing where it makes none. Where it is left out, the parts are what it makes. */
  make(bound: Bound<V, S>, place: Place): T | undefined;
}

/** What a rule found. */
export interface Match<T> {
  readonly start: LexemeAt;
  readonly end: LexemeAt;
  readonly value: T;
  readonly rule: string;
}

/** A compiled rule. */
export interface Rule<T> {
  readonly name: string;
  readonly says: readonly string[];
  readonly examples: string;
  readonly opens: Openers | undefined;
  read(row: Row, at: LexemeAt): Match<T> | undefined;
}

interface LooseText {
  readonly says: readonly string[];
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  when?(bound: LooseBound, place: Place): boolean;
  make?(bound: LooseBound, place: Place): unknown;
  readonly examples: string;
}

/** Writes rules in the words of a vocabulary; the name is unique among the rules and becomes the provenance of what they make. */
export function rulesIn<const V extends Vocabulary>(words: V) {
  function rule<const S extends string, T>(name: string, text: Making<V, S, T>): Rule<T>;
  function rule<const S extends string>(name: string, text: RuleText<V, S>): Rule<Bound<V, S>>;
  function rule(name: string, text: LooseText): Rule<unknown> {
    return compileRule(name, text, words);
  }
  return rule;
}

/** Writes parts of patterns as patterns, in the words of a vocabulary: the first that reads, and of which something is made, is the part. */
export function phrasesIn<const V extends Vocabulary>(words: V) {
  const rule = rulesIn(words);
  return <const S extends string, T>(
    says: readonly S[],
    make: (bound: Bound<V, S>, place: Place) => T | undefined,
  ): PartReader<T> => {
    const { read, opens } = rule<S, T>('part', { says, make, examples: '' });
    return readOnce(Object.assign((row: Row, at: LexemeAt): Part<T> | undefined => read(row, at), { opens }));
  };
}

function compileRule(name: string, text: LooseText, words: Vocabulary): Rule<unknown> {
  const { says, examples } = text;
  const compile = (sources: readonly string[]): readonly Pattern[] => sources.map((source) => compilePattern(source, words));
  const patterns = compile(says);
  const [after, before, notAfter, notBefore] = [text.after, text.before, text.notAfter, text.notBefore].map(
    (sources) => sources && compile(sources),
  );
  const fits = (row: Row, start: LexemeAt, end: LexemeAt): boolean =>
    (text.after === undefined || stands(after, row, start, true)) &&
    (text.before === undefined || stands(before, row, end, false)) &&
    !stands(notAfter, row, start, true) &&
    !stands(notBefore, row, end, false);
  const read: Rule<unknown>['read'] = (row, at) => {
    for (const pattern of patterns) {
      const found = pattern.read(row, at);
      if (found === undefined || !fits(row, at, found.end)) continue;
      const place = { row, start: at, end: found.end };
      if (text.when?.(found.bound, place) === false) continue;
      const value = text.make === undefined ? found.bound : text.make(found.bound, place);
      if (value !== undefined) return { start: at, end: found.end, value, rule: name };
    }
    return undefined;
  };
  return { name, says, examples, opens: uniteOpeners(patterns), read };
}

/** Whether one of the patterns ends just before `at` or starts there, in the sentence of the match. */
function stands(patterns: readonly Pattern[] | undefined, row: Row, at: LexemeAt, behind: boolean): boolean {
  if (patterns === undefined) return false;
  for (const pattern of patterns) if (behind ? endsBefore(pattern, row, at) : startsAt(pattern, row, at)) return true;
  return false;
}

function endsBefore(pattern: Pattern, row: Row, at: LexemeAt): boolean {
  for (let start = at - pattern.least; start >= Math.max(0, at - pattern.length); start -= 1) {
    if (!row.sameSentence(start, at)) return false;
    if (pattern.read(row, start)?.end === at) return true;
  }
  return false;
}

function startsAt(pattern: Pattern, row: Row, at: LexemeAt): boolean {
  const found = pattern.read(row, at);
  return found !== undefined && (found.end === at || row.sameSentence(at - 1, at));
}

/** The first match of some rules at a position. */
export interface RuleReader<T> {
  (row: Row, at: LexemeAt): Match<T> | undefined;
  readonly opens: Openers | undefined;
}

/** Asks rules in their order; those that can't start with the lexeme at the position are not asked. */
export function firstOf<T>(rules: readonly Rule<T>[]): RuleReader<T> {
  const opening = whatOpens(rules);
  const read = (row: Row, at: LexemeAt): Match<T> | undefined => {
    for (const rule of opening(row, at)) {
      const match = rule.read(row, at);
      if (match !== undefined) return match;
    }
    return undefined;
  };
  return Object.assign(read, { opens: uniteOpeners(rules) });
}
