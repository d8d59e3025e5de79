import { ORGANIZATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import { clauseHead } from '../../linguistics/clause.ts';
import { hashText } from '../../linguistics/hash.ts';
import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { Token } from '../../model/token.ts';
import type { ArgumentPhrase } from './argumentCandidates.ts';
import { classOfWord } from './describeWord.ts';
import type { EventContext } from './eventContext.ts';

/** What is the same of a phrase for all events of its sentence: hashes of words and their classes, and the head of its clause. */
export interface Standing {
  /** Its class: the type of its name, the kind of its figure, its event type or its cluster. */
  readonly what: number;
  readonly preposition: number;
  /** Somebody, a body, a place or a thing; of names their type, of figures their kind. */
  readonly sort: number;
  /** Participant or figure. */
  readonly layer: number;
  readonly word: number;
  readonly fine: number;
  /** The word on which it hangs, with its relation. */
  readonly head: number;
  readonly headClass: number;
  /** The type of its name, else its tag. */
  readonly form: number;
  /** Index of the head of its clause. */
  readonly clause: number;
}

const known = new WeakMap<ArgumentPhrase, Standing>();

/** Read once for a phrase and remembered with it. `first` is the first of its list. */
export function standingOf(context: EventContext, clusters: WordClusters, candidate: ArgumentPhrase, first: Token): Standing {
  const earlier = known.get(candidate);
  if (earlier !== undefined) return earlier;
  const { parsed } = context;
  const { token, quantity } = candidate;
  const head = parsed.tokens[first.head];
  const kind = quantity === undefined ? undefined : `quantity:${context.quantity(quantity)?.kind ?? 'none'}`;
  const standing: Standing = {
    what: hashText(kind ?? classOfWord(context, clusters, token)),
    preposition: hashText(prepositionOf(context, first)),
    sort: hashText(kind ?? sortOf(context, token)),
    layer: quantity === undefined ? 1 : 2,
    word: hashText(token.lemma),
    fine: clusters.fine(token.lower),
    head: hashText(`${head?.lemma ?? '-'} ${first.relation}`),
    headClass: hashText(`${classOfWord(context, clusters, head)} ${first.relation}`),
    form: hashText(context.nameAt(token.index)?.type ?? token.tag),
    clause: clauseHead(parsed, first.index),
  };
  known.set(candidate, standing);
  return standing;
}

const SORTS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['person', PERSON_NOUNS],
  ['body', ORGANIZATION_NOUNS],
  ['place', PLACE_NOUNS],
];

function sortOf(context: EventContext, token: Token): string {
  const name = context.nameAt(token.index);
  if (name !== undefined) return `name:${name.type}`;
  if (!token.tag.startsWith('NN')) return token.tag;
  const forms = singularForms(token.lower);
  return SORTS.find(([, nouns]) => forms.some((form) => nouns.has(form)))?.[0] ?? 'thing';
}

function prepositionOf({ parsed }: EventContext, token: Token): string {
  const preposition = dependentsIn(parsed)
    .of(token.index)
    .find((child) => child.relation === 'case' && child.index < token.index);
  return preposition?.lower ?? '-';
}
