import type { ParsedText } from '../model/parsedText.ts';
import type { Token } from '../model/token.ts';
import { isPause, runToEnd, type Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';

/** Dependents of a head noun that its noun phrase leaves outside: clauses, appositions, asides, coordination, what makes it a predicate. */
const OUTSIDE: ReadonlySet<string> = new Set(
  (
    'acl acl:relcl appos advcl advcl:relcl parataxis conj cc cc:preconj ccomp csubj csubj:pass csubj:outer dislocated discourse vocative nsubj ' +
    'nsubj:pass nsubj:outer cop aux aux:pass mark orphan dep list case expl reparandum nmod:unmarked nmod:tmod obl:unmarked obl:tmod'
  ).split(' '),
);

/** Deeper down only clauses and asides are left out. */
const OUTSIDE_DEEPER: ReadonlySet<string> = new Set(
  'acl acl:relcl appos advcl advcl:relcl parataxis ccomp dislocated'.split(' '),
);

/** The direct dependents of each token, in text order. */
export interface Dependents {
  of(index: number): readonly Token[];
}

const known = new WeakMap<ParsedText, Dependents>();

const NONE: readonly Token[] = [];

/** Made once for a parsed text and remembered with it; at once where `indexDependents` didn't make it before. */
export function dependentsIn(parsed: ParsedText): Dependents {
  return known.get(parsed) ?? runToEnd(indexDependents(parsed));
}

/** Makes with pauses what `dependentsIn` gives. */
export function* indexDependents(parsed: ParsedText): Steps<Dependents> {
  const { tokens } = parsed;
  const lists = Array.from({ length: tokens.length }, (): Token[] | undefined => undefined);
  for (const token of tokens) {
    if (isPause(token.index)) yield;
    const { head } = token;
    if (head < 0 || head >= lists.length) continue;
    const list = lists[head];
    if (list === undefined) lists[head] = [token];
    else list.push(token);
  }
  const dependents: Dependents = { of: (index) => lists[index] ?? NONE };
  known.set(parsed, dependents);
  return dependents;
}

/** A dependent of `index` with one of the relations (a relation without subtype also stands for its subtypes), the first in the text. */
export function findDependent(parsed: ParsedText, index: number, ...relations: readonly string[]): Token | undefined {
  for (const token of dependentsIn(parsed).of(index)) for (const relation of relations) if (isOf(relation, token)) return token;
  return undefined;
}

/** Whether the token's relation is one of these or a subtype of one. */
export function hasRelation(token: Token, ...relations: readonly string[]): boolean {
  for (const relation of relations) if (isOf(relation, token)) return true;
  return false;
}

function isOf(relation: string, { relation: own }: Token): boolean {
  return own === relation || (own.length > relation.length && own[relation.length] === ':' && own.startsWith(relation));
}

/** Token indices of everything that hangs on `index`, itself included, ascending. Dependents that `follows` refuses are left out with theirs. */
export function subtreeTokens(parsed: ParsedText, index: number, follows: (token: Token) => boolean = () => true): number[] {
  const dependents = dependentsIn(parsed);
  const found = [index];
  for (let at = 0; at < found.length; at++) {
    for (const token of dependents.of(found[at] ?? -1)) if (follows(token)) found.push(token.index);
  }
  return found.length === 1 ? found : found.sort((a, b) => a - b);
}

/** From the first to the last token of everything that hangs on `index`. */
export function subtreeSpan(parsed: ParsedText, index: number): Span {
  return spanOfTokens(parsed, subtreeTokens(parsed, index));
}

/** The text from the first to the last of some tokens. */
export function spanOfTokens(parsed: ParsedText, indices: readonly number[]): Span {
  const first = parsed.tokens[indices[0] ?? -1];
  const last = parsed.tokens[indices.at(-1) ?? -1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/**
 * Token indices of the noun phrase of a head noun: determiner, quantity, premodifiers and prepositional modifiers, without relative,
 * participial or infinitive clauses, appositions, coordination or anything after a comma. Contiguous and ascending.
 */
export function nounPhraseTokens(parsed: ParsedText, head: number): number[] {
  const kept = subtreeTokens(parsed, head, (token) =>
    token.head === head ? isPart(parsed, token, head) : !OUTSIDE_DEEPER.has(token.relation) || isPremodifier(token),
  );
  const place = kept.indexOf(head);
  let first = head;
  while (kept[place - (head - first) - 1] === first - 1) first--;
  let last = head;
  while (kept[place + (last - head) + 1] === last + 1) last++;
  while (first < head && isMark(parsed.tokens[first])) first++;
  while (last > head && isMark(parsed.tokens[last])) last--;
  first -= qualifierBefore(parsed, first);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** How many words in front of a phrase qualify its number: "[at] least 20 inmates", "[up to] 40 people". */
function qualifierBefore({ tokens }: ParsedText, first: number): number {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  if (word(first - 1) === 'at' && (word(first) === 'least' || word(first) === 'most')) return 1;
  return tokens[first]?.tag === 'CD' && word(first - 2) === 'up' && word(first - 1) === 'to' ? 2 : 0;
}

/** The span of `nounPhraseTokens`. */
export function nounPhrase(parsed: ParsedText, head: number): Span {
  return spanOfTokens(parsed, nounPhraseTokens(parsed, head));
}

/** From the noun phrase of a first conjunct to that of its last: "the government and rescuers". Clauses among the conjuncts are left out. */
export function coordinatedNounPhrase(parsed: ParsedText, head: number): Span {
  const conjuncts = dependentsIn(parsed)
    .of(head)
    .filter((token) => token.relation === 'conj' && /^(?:NN|PRP|CD|DT|JJ)/.test(token.tag));
  const spans = [head, ...conjuncts.map((token) => token.index)].map((index) => nounPhrase(parsed, index));
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

function isPart(parsed: ParsedText, token: Token, head: number): boolean {
  if (token.relation === 'punct') return token.index < head || token.tag === 'HYPH';
  if (isPremodifier(token)) return true;
  if (OUTSIDE.has(token.relation)) return false;
  if (token.index < head) return true;
  return !hasRelation(token, 'advmod', 'obl') && !afterComma(parsed, token, head);
}

/** A participle or clause in front of its noun is a premodifier ("Turkish-backed forces"). */
function isPremodifier(token: Token): boolean {
  return token.index < token.head && (token.relation === 'acl' || token.relation === 'advcl');
}

function afterComma(parsed: ParsedText, token: Token, head: number): boolean {
  for (let i = head + 1; i < token.index; i++) if (parsed.tokens[i]?.text === ',') return true;
  return false;
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && token.relation === 'punct' && !/^[)\]%]$/.test(token.text);
}
