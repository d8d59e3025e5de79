import type { ParsedText } from '../model/parsedText.ts';
import type { Token } from '../model/token.ts';
import type { Span } from '../text/span.ts';

/** Relations that a noun phrase leaves outside: clauses, appositions, asides, coordination. */
const OUTSIDE_NOUN_PHRASE: ReadonlySet<string> = new Set([
  'acl',
  'acl:relcl',
  'appos',
  'advcl',
  'advcl:relcl',
  'parataxis',
  'conj',
  'cc',
  'punct',
  'ccomp',
  'csubj',
  'dislocated',
  'discourse',
  'vocative',
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'cop',
  'aux',
  'aux:pass',
  'mark',
  'orphan',
  'dep',
  'list',
  'advmod:emph',
  'cc:preconj',
]);

/** A head noun's preposition and its punctuation at the edge are no part of it. */
const EDGE_RELATIONS: ReadonlySet<string> = new Set(['case', 'mark', 'cc', 'punct', 'cc:preconj']);

/** The direct dependents of each token, in text order. */
export interface Dependents {
  of(index: number): readonly Token[];
}

const known = new WeakMap<ParsedText, Dependents>();

/** Made once for a parsed text and remembered with it. */
export function dependentsIn(parsed: ParsedText): Dependents {
  const earlier = known.get(parsed);
  if (earlier !== undefined) return earlier;
  const lists: Token[][] = parsed.tokens.map(() => []);
  for (const token of parsed.tokens) if (token.head >= 0) lists[token.head]?.push(token);
  const dependents: Dependents = { of: (index) => lists[index] ?? [] };
  known.set(parsed, dependents);
  return dependents;
}

/** A dependent of `index` with one of the relations (a relation without subtype also stands for its subtypes), the first in the text. */
export function findDependent(parsed: ParsedText, index: number, ...relations: readonly string[]): Token | undefined {
  return dependentsIn(parsed)
    .of(index)
    .find((token) => hasRelation(token, ...relations));
}

/** Whether the token's relation is one of these or a subtype of one. */
export function hasRelation(token: Token, ...relations: readonly string[]): boolean {
  return relations.some((relation) => token.relation === relation || token.relation.startsWith(`${relation}:`));
}

/** Token indices of everything that hangs on `index`, itself included, ascending. Dependents that `follows` refuses are left out with theirs. */
export function subtreeTokens(parsed: ParsedText, index: number, follows: (token: Token) => boolean = () => true): number[] {
  const dependents = dependentsIn(parsed);
  const found = [index];
  for (let at = 0; at < found.length; at++) {
    for (const token of dependents.of(found[at] ?? -1)) if (follows(token)) found.push(token.index);
  }
  return found.sort((a, b) => a - b);
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
  const dependents = dependentsIn(parsed);
  const kept = subtreeTokens(parsed, head, (token) => {
    if (token.head === head) return isInNounPhrase(parsed, token, head);
    return !['parataxis', 'acl:relcl', 'appos', 'ccomp', 'advcl', 'advcl:relcl', 'acl'].includes(token.relation);
  });
  return trimToRun(parsed, kept, head, dependents);
}

/** The span of `nounPhraseTokens`. */
export function nounPhrase(parsed: ParsedText, head: number): Span {
  return spanOfTokens(parsed, nounPhraseTokens(parsed, head));
}

function isInNounPhrase(parsed: ParsedText, token: Token, head: number): boolean {
  if (token.relation === 'case') return token.index > head && token.tag === 'POS' ? false : token.tag === 'POS';
  if (token.relation === 'punct') return token.tag === 'HYPH' || isInsideQuotes(token, head);
  if (token.relation === 'conj' || token.relation === 'cc') return false;
  if ((token.relation === 'acl' || token.relation === 'advcl') && token.index < head) return true;
  if (OUTSIDE_NOUN_PHRASE.has(token.relation)) return false;
  if (hasRelation(token, 'advmod', 'obl') && token.index > head) return false;
  if (token.index > head && hasRelation(token, 'nmod', 'nummod', 'amod'))
    return !afterComma(parsed, token, head) && !hasRelation(token, 'nmod:unmarked', 'nmod:tmod');
  return true;
}

function isInsideQuotes(token: Token, head: number): boolean {
  return token.index < head && /^["“‘'«]$/.test(token.text) ? false : token.index < head;
}

function afterComma(parsed: ParsedText, token: Token, head: number): boolean {
  for (let i = head + 1; i < token.index; i++) if (parsed.tokens[i]?.text === ',') return true;
  return false;
}

/** The contiguous run around the head, without prepositions and marks at its edges. */
function trimToRun(parsed: ParsedText, indices: readonly number[], head: number, dependents: Dependents): number[] {
  const set = new Set(indices);
  let first = head;
  while (set.has(first - 1)) first--;
  let last = head;
  while (set.has(last + 1)) last++;
  while (first < head && isEdge(parsed.tokens[first], head, dependents)) first++;
  while (last > head && isClosingMark(parsed.tokens[last])) last--;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function isEdge(token: Token | undefined, head: number, dependents: Dependents): boolean {
  return (
    token !== undefined && token.head === head && EDGE_RELATIONS.has(token.relation) && dependents.of(token.index).length === 0
  );
}

function isClosingMark(token: Token | undefined): boolean {
  return token !== undefined && token.relation === 'punct' && !/^[)\]%]$/.test(token.text);
}
