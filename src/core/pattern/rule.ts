import type { LexemeAt } from '../text/positions.ts';
import {
  compilePattern,
  uniteOpeners,
  whatOpens,
  type Bound,
  type LooseBound,
  type Openers,
  type Pattern,
  type Vocabulary,
} from './pattern.ts';
import { sameSentence, type Lexemes } from './row.ts';

/** Where a rule matched; positions in the row, half-open. */
export interface Place {
  readonly row: Lexemes;
  readonly start: LexemeAt;
  readonly end: LexemeAt;
}

/** A text, and what the rule makes of it: the figure in the words of the tests. */
export type Examples = Readonly<Record<string, string>>;

/** A rule as it is written down. */
export interface RuleText<V, S extends string, T> {
  /** Unique among the rules; becomes the provenance of what it makes. */
  readonly name: string;
  /** Patterns, tried in their order. */
  readonly says: readonly S[];
  /** What must stand right before the match, or right behind it; each part of these patterns is one lexeme or none. */
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  /** What may not stand there. */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** A further condition: on the parts, on words farther off or on their tags and heads. */
  when?(bound: Bound<V, S>, place: Place): boolean;
  /** What the rule makes of the parts; nothing where it makes none. */
  make(bound: Bound<V, S>, place: Place): T | undefined;
  readonly examples: Examples;
  /** Texts in which the rule finds nothing. */
  readonly counterexamples?: readonly string[];
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
  readonly examples: Examples;
  readonly counterexamples: readonly string[];
  readonly opens: Openers | undefined;
  read(row: Lexemes, at: LexemeAt): Match<T> | undefined;
}

interface LooseText<T> {
  readonly name: string;
  readonly says: readonly string[];
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  when?(bound: LooseBound, place: Place): boolean;
  make(bound: LooseBound, place: Place): T | undefined;
  readonly examples: Examples;
  readonly counterexamples?: readonly string[];
}

/** Writes rules in the words of a vocabulary. */
export function rulesIn<const V extends Vocabulary>(words: V) {
  function rule<const S extends string, T>(text: RuleText<V, S, T>): Rule<T>;
  function rule<T>(text: LooseText<T>): Rule<T> {
    return compileRule(text, words);
  }
  return rule;
}

function compileRule<T>(text: LooseText<T>, words: Vocabulary): Rule<T> {
  const { name, says, examples, counterexamples = [] } = text;
  const compile = (sources: readonly string[]): readonly Pattern[] => sources.map((source) => compilePattern(source, words));
  const patterns = compile(says);
  const [after, before, notAfter, notBefore] = [text.after, text.before, text.notAfter, text.notBefore].map(
    (sources) => sources && compile(sources),
  );
  const fits = (row: Lexemes, start: LexemeAt, end: LexemeAt): boolean =>
    (text.after === undefined || stands(after, row, start, true)) &&
    (text.before === undefined || stands(before, row, end, false)) &&
    !stands(notAfter, row, start, true) &&
    !stands(notBefore, row, end, false);
  const read: Rule<T>['read'] = (row, at) => {
    for (const pattern of patterns) {
      const found = pattern.read(row, at);
      if (found === undefined || !fits(row, at, found.end)) continue;
      const place = { row, start: at, end: found.end };
      if (text.when?.(found.bound, place) === false) continue;
      const value = text.make(found.bound, place);
      if (value !== undefined) return { start: at, end: found.end, value, rule: name };
    }
    return undefined;
  };
  return { name, says, examples, counterexamples, opens: uniteOpeners(patterns), read };
}

/** Whether one of the patterns ends just before `at` or starts there, in the sentence of the match. */
function stands(patterns: readonly Pattern[] | undefined, row: Lexemes, at: LexemeAt, behind: boolean): boolean {
  return (
    patterns !== undefined && patterns.some((pattern) => (behind ? endsBefore(pattern, row, at) : startsAt(pattern, row, at)))
  );
}

function endsBefore(pattern: Pattern, row: Lexemes, at: LexemeAt): boolean {
  for (let start = at - pattern.least; start >= Math.max(0, at - pattern.length); start -= 1) {
    if (!sameSentence(row, start, at)) return false;
    if (pattern.read(row, start)?.end === at) return true;
  }
  return false;
}

function startsAt(pattern: Pattern, row: Lexemes, at: LexemeAt): boolean {
  const found = pattern.read(row, at);
  return found !== undefined && (found.end === at || sameSentence(row, at - 1, at));
}

/** The first match of some rules at a position. */
export interface RuleReader<T> {
  (row: Lexemes, at: LexemeAt): Match<T> | undefined;
  readonly opens: Openers | undefined;
}

/** Asks rules in their order; those that can't start with the lexeme at the position are not asked. */
export function firstOf<T>(rules: readonly Rule<T>[]): RuleReader<T> {
  const opening = whatOpens(rules);
  const read = (row: Lexemes, at: LexemeAt): Match<T> | undefined => {
    for (const rule of opening(row, at)) {
      const match = rule.read(row, at);
      if (match !== undefined) return match;
    }
    return undefined;
  };
  return Object.assign(read, { opens: uniteOpeners(rules) });
}
