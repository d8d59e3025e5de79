import type { ParsedText } from '../model/parsedText.ts';
import type { Token } from '../model/token.ts';
import type { Span } from '../text/span.ts';
import { dependentsIn, findDependent, hasRelation, spanOfTokens, subtreeTokens } from './nounPhrase.ts';

const VERB_TAG = /^VB/;
const MAX_CLIMB = 12;

/** Whether a token is a verb used as one. */
export function isVerb(token: Token): boolean {
  return VERB_TAG.test(token.tag) || token.tag === 'MD';
}

/** Whether a verb stands in the passive: it has a passive auxiliary or subject, or is a bare participle that modifies a noun. */
export function isPassive(parsed: ParsedText, verb: number): boolean {
  if (findDependent(parsed, verb, 'aux:pass', 'nsubj:pass') !== undefined) return true;
  const token = parsed.tokens[verb];
  return token?.tag === 'VBN' && hasRelation(token, 'acl', 'advcl') && findDependent(parsed, verb, 'obj', 'aux') === undefined;
}

/**
 * The head noun of a verb's grammatical subject. Looks, in order, at its own subject, the noun a relative or participial clause modifies,
 * the subject shared with an earlier conjunct, and the controller of an open complement or adverbial clause.
 */
export function subjectOf(parsed: ParsedText, verb: number): number | undefined {
  let at = verb;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const token = parsed.tokens[at];
    if (token === undefined) return undefined;
    const own = findDependent(parsed, at, 'nsubj', 'csubj');
    if (own !== undefined)
      return isRelativePronoun(own) && hasRelation(token, 'acl:relcl') && token.head >= 0 ? token.head : own.index;
    if (token.head < 0) return undefined;
    if (hasRelation(token, 'acl') && !hasRelation(token, 'acl:relcl')) return token.head;
    if (hasRelation(token, 'xcomp')) {
      const controller = findDependent(parsed, token.head, 'obj', 'iobj');
      if (controller !== undefined) return controller.index;
    } else if (!hasRelation(token, 'conj', 'advcl')) {
      return undefined;
    }
    at = token.head;
  }
  return undefined;
}

/** The head noun of a verb's direct object; for a relative clause on its object the noun it modifies; shared over conjuncts only when later. */
export function objectOf(parsed: ParsedText, verb: number): number | undefined {
  const own = findDependent(parsed, verb, 'obj');
  const token = parsed.tokens[verb];
  if (own !== undefined)
    return isRelativePronoun(own) && token?.relation === 'acl:relcl' && token.head >= 0 ? token.head : own.index;
  if (token?.relation === 'acl:relcl' && token.head >= 0 && !isPassive(parsed, verb)) {
    const subject = findDependent(parsed, verb, 'nsubj');
    if (
      subject !== undefined &&
      !isRelativePronoun(subject) &&
      findDependent(parsed, verb, 'obl', 'ccomp', 'xcomp') === undefined
    )
      return token.head;
  }
  return undefined;
}

/** Who does what the verb says: the subject, or in the passive the noun after "by". */
export function agentOf(parsed: ParsedText, verb: number): number | undefined {
  if (!isPassive(parsed, verb)) return subjectOf(parsed, verb);
  const agent = dependentsIn(parsed)
    .of(verb)
    .find(
      (token) =>
        token.relation === 'obl:agent' ||
        (hasRelation(token, 'obl') && findDependent(parsed, token.index, 'case')?.lower === 'by'),
    );
  return agent?.index;
}

/** What undergoes it: the object, or in the passive the subject. */
export function patientOf(parsed: ParsedText, verb: number): number | undefined {
  if (!isPassive(parsed, verb)) return objectOf(parsed, verb);
  return subjectOf(parsed, verb);
}

/** Prepositional and bare adjuncts of a verb with the preposition that marks each ('' for none). */
export function obliquesOf(parsed: ParsedText, verb: number): { readonly head: number; readonly preposition: string }[] {
  return dependentsIn(parsed)
    .of(verb)
    .filter((token) => hasRelation(token, 'obl'))
    .map((token) => ({ head: token.index, preposition: findDependent(parsed, token.index, 'case')?.lower ?? '' }));
}

/** The verb or predicate of the innermost clause that holds a token, the token itself when it is one. */
export function clauseHead(parsed: ParsedText, index: number): number {
  let at = index;
  for (let climbed = 0; climbed < 60; climbed++) {
    const token = parsed.tokens[at];
    if (token === undefined || token.head < 0 || isClauseRelation(token)) return at;
    at = token.head;
  }
  return at;
}

function isClauseRelation(token: Token): boolean {
  return (
    hasRelation(token, 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis') || (token.relation === 'conj' && isVerb(token))
  );
}

/**
 * The span of a clause: everything that hangs on its head, without marks at its edges. With `own`, coordinated clauses and asides are
 * left out.
 */
export function clauseSpan(parsed: ParsedText, head: number, own = false): Span {
  const indices = subtreeTokens(
    parsed,
    head,
    (token) =>
      !own || token.head !== head || !(hasRelation(token, 'parataxis', 'cc') || (token.relation === 'conj' && isVerb(token))),
  );
  let first = 0;
  let last = indices.length - 1;
  while (first < last && isOuterMark(parsed.tokens[indices[first] ?? -1])) first++;
  while (last > first && isOuterMark(parsed.tokens[indices[last] ?? -1])) last--;
  return spanOfTokens(parsed, indices.slice(first, last + 1));
}

function isOuterMark(token: Token | undefined): boolean {
  return token !== undefined && /^[,.;:—–-]$/.test(token.text);
}

function isRelativePronoun(token: Token): boolean {
  return /^W(?:P|DT|P\$)$/.test(token.tag) || (token.lower === 'that' && /^(?:WDT|IN|DT)$/.test(token.tag));
}
