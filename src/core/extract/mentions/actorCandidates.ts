import { findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import { nominalTokens } from '../../linguistics/nounPhrases/actorPhrase.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import type { ActorContext } from './actorContext.ts';

/** A noun phrase that may describe an actor. */
export interface ActorCandidate {
  readonly head: Token;
  /** Indices of its tokens, ascending. */
  readonly phrase: readonly number[];
}

const NO_DESCRIPTION: ReadonlySet<string> = new Set(
  'i you he she it we they me him her us them who whom whose which what this that these those one himself herself itself themselves myself yourself ourselves there here where each other another something anything nothing everything'.split(
    ' ',
  ),
);

/** Every noun phrase of the text that is neither a name nor a pronoun, in text order. */
export function* listActorCandidates(context: ActorContext): Steps<ActorCandidate[]> {
  const found: ActorCandidate[] = [];
  for (const head of context.parsed.tokens) {
    if (isPause(head.index)) yield;
    if (!mayDescribe(context, head)) continue;
    const phrase = nominalTokens(context.parsed, head.index);
    if (isAsked(context, head, phrase) && context.speechOf(head.index).length === 0) continue;
    if (context.nameAt(head.index) === undefined || isCountedPeople(context, head, phrase)) found.push({ head, phrase });
  }
  return found;
}

/** "how many inmates", "which soldiers": a question is about somebody, it describes nobody; in "what officials say" somebody speaks. */
function isAsked({ parsed }: ActorContext, head: Token, phrase: readonly number[]): boolean {
  const first = parsed.tokens[phrase[0] ?? head.index];
  const before = parsed.tokens[(first?.index ?? 0) - 1];
  const asks = before !== undefined && /^(?:which|what)$/.test(before.lower) && parsed.tokens[before.index - 1]?.text !== ',';
  return first?.lower === 'how' || (asks && before.sentence === head.sentence);
}

function mayDescribe(context: ActorContext, token: Token): boolean {
  if (!/[\p{L}\p{N}]/u.test(token.text) || NO_DESCRIPTION.has(token.lower)) return false;
  if (token.tag === 'DT' && !/^(?:many|some|both|all)$/.test(token.lower)) return false;
  const isTaken = context.partsOf(token.index).length > 0 || context.speechOf(token.index).length > 0;
  return isTaken ? !/^(?:PRP|WP|WDT|EX|IN|VB|MD|RB|POS|CC|TO)/.test(token.tag) : mayTakePart(context, token);
}

/** A noun that heads its phrase, or another word that stands as subject or object; no predicate ("he is a man of ideas") and no time. */
function mayTakePart(context: ActorContext, token: Token): boolean {
  if (findDependent(context.parsed, token.index, 'cop') !== undefined || isTime(context, token)) return false;
  if (token.tag.startsWith('NN')) return !hasRelation(token, 'compound', 'flat', 'nmod:unmarked', 'obl:unmarked');
  return /^(?:CD|JJ|DT)/.test(token.tag) && hasRelation(token, 'nsubj', 'obj', 'iobj');
}

function isTime(context: ActorContext, token: Token): boolean {
  const kind = context.quantityAt(token.index)?.kind;
  return kind === 'date' || kind === 'duration' || kind === 'percent' || kind === 'money';
}

/** "ten Republicans", "the Iraqi [Kurds]": people described by the name of a people. */
function isCountedPeople(context: ActorContext, head: Token, phrase: readonly number[]): boolean {
  const name = context.nameAt(head.index);
  const [first] = phrase;
  const opening = context.parsed.tokens[first ?? head.index];
  return (
    name?.type === 'norp' &&
    opening !== undefined &&
    opening.index < head.index &&
    opening.tag !== 'DT' &&
    opening.start < name.span.start
  );
}
