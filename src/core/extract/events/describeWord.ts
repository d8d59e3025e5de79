import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { Token } from '../../model/token.ts';
import type { EventContext } from './eventContext.ts';

/** What a participant or neighbour is, in one word: the type of its name, the kind of its figure, or its lemma. */
export function describeWord(context: EventContext, token: Token | undefined): string {
  if (token === undefined) return '-';
  const name = context.nameAt(token.index);
  if (name !== undefined) return `name:${name.type}`;
  const quantity = context.quantity(context.quantityAt(token.index) ?? -1);
  if (quantity !== undefined && token.tag === 'CD') return `figure:${quantity.kind}`;
  return token.lemma;
}

/** The coarse class of a word: its name type, its event type, or its cluster. */
export function classOfWord(context: EventContext, clusters: WordClusters, token: Token | undefined): string {
  if (token === undefined) return '-';
  const name = context.nameAt(token.index);
  if (name !== undefined) return `name:${name.type}`;
  if (token.tag.startsWith('PRP')) return `pronoun:${token.lower}`;
  const type = (token.tag.startsWith('VB') ? context.lexicon.verbs : context.lexicon.nouns).get(token.lemma)?.[0];
  if (type !== undefined) return `event:${type}`;
  return `cluster:${clusterOf(clusters, token.lower)}`;
}

export function clusterOf(clusters: WordClusters, lower: string): number {
  const fine = clusters.fine(lower);
  return fine < 0 ? -1 : clusters.middle(fine);
}
