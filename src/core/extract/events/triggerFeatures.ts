import { isPassive, objectOf, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { Token } from '../../model/token.ts';
import { classOfWord, clusterOf, describeWord } from './describeWord.ts';
import type { EventContext } from './eventContext.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';
import { describeWordAlone } from './wordFeatures.ts';

/** Fills `features` with what tells whether a word names a happening. */
export function describeTrigger(
  context: EventContext,
  clusters: WordClusters,
  candidate: TriggerCandidate,
  features: FeatureSet,
): void {
  const { token, key, wordClass, types } = candidate;
  features.clear();
  describeWordAlone(clusters, { key, wordClass, types, tag: token.tag }, features);
  for (const type of types) features.add('type tag', type, token.tag, token.relation);
  if (context.isCue(token.index)) {
    features.add('cue', wordClass, types[0] ?? 'unknown');
    features.add('cue of', key);
  }
  features.add('suffix', wordClass, token.lower.slice(-4));
  addSyntax(context, clusters, candidate, features);
  addNeighbours(context, clusters, token, features);
  addAnchors(context, candidate, features);
  addKeyFrame(context, clusters, candidate, features);
  for (const topic of context.topics) {
    features.add('topic of', topic, key);
    features.add('topic for', topic, types[0] ?? 'unknown', wordClass);
  }
}

/** How this very word, and words like it, are used when they name a happening. */
function addKeyFrame(
  context: EventContext,
  clusters: WordClusters,
  { token, key, wordClass, types }: TriggerCandidate,
  features: FeatureSet,
): void {
  const { parsed } = context;
  const lexical = types[0] ?? 'unknown';
  const fine = clusters.fine(key);
  features.add('key tag', key, token.tag, token.relation);
  features.add('fine tag', fine, token.tag, token.relation);
  for (const child of dependentsIn(parsed).of(token.index)) {
    if (child.relation === 'punct') continue;
    features.add('key child', key, child.relation);
    if (/^(?:aux|det|mark|case|advmod|nummod|nmod:poss)/.test(child.relation))
      features.add('helper', lexical, child.relation, child.lower);
  }
  const sentence = parsed.sentences[token.sentence];
  const quoted = context.isQuoted(token.index) ? 'quoted' : 'told';
  features.add('voice', quoted, wordClass, token.tag);
  features.add('voice for', quoted, lexical);
  features.add('paragraph', Math.min(sentence?.paragraph ?? 0, 3), wordClass);
}

/** Happenings have a time, a place, people and numbers; habits and abstractions have none. */
function addAnchors(context: EventContext, candidate: TriggerCandidate, features: FeatureSet): void {
  const { token, wordClass, types } = candidate;
  const lexical = types[0] ?? 'unknown';
  const found = anchorsOf(context, token);
  for (const anchor of found) {
    features.add('anchor', anchor, wordClass);
    features.add('anchor for', anchor, lexical);
  }
  if (found.size === 0) features.add('no anchor', wordClass, lexical);
  if (wordClass === 'noun' && !isPremodified(context, token)) features.add('bare noun', token.tag, lexical);
  const head = context.parsed.tokens[token.head];
  if (wordClass !== 'noun' || head === undefined) return;
  const chain = context.parsed.tokens[head.head];
  features.add('head of head', token.relation, head.relation, chain === undefined ? '-' : chain.tag.slice(0, 2));
  features.add('under', token.relation, head.lemma, lexical);
}

/** The kinds of names and figures among the dependents of a word and theirs. */
function anchorsOf(context: EventContext, token: Token): ReadonlySet<string> {
  const found = new Set<string>();
  const dependents = dependentsIn(context.parsed);
  for (const child of dependents.of(token.index)) {
    for (const word of [child, ...dependents.of(child.index)]) {
      const name = context.nameAt(word.index);
      if (name !== undefined) found.add(`name:${name.type}`);
      const kind = context.quantity(context.quantityAt(word.index) ?? -1)?.kind;
      if (kind !== undefined) found.add(kind);
    }
  }
  return found;
}

function isPremodified(context: EventContext, token: Token): boolean {
  return dependentsIn(context.parsed)
    .of(token.index)
    .some((child) => child.index < token.index && child.relation !== 'punct' && child.relation !== 'cc');
}

function addSyntax(
  context: EventContext,
  clusters: WordClusters,
  { token, wordClass, key, types }: TriggerCandidate,
  features: FeatureSet,
): void {
  const { parsed } = context;
  const head = parsed.tokens[token.head];
  features.add('relation', wordClass, token.relation);
  features.add('relation', token.relation, head?.lemma ?? '-');
  features.add('head', wordClass, classOfWord(context, clusters, head));
  const lexical = types[0] ?? 'unknown';
  for (const child of dependentsIn(parsed).of(token.index)) addDependent(context, clusters, child, wordClass, lexical, features);
  if (wordClass === 'noun') return;
  const subject = parsed.tokens[subjectOf(parsed, token.index) ?? -1];
  const object = parsed.tokens[objectOf(parsed, token.index) ?? -1];
  features.add('passive', isPassive(parsed, token.index) ? 1 : 0, token.tag);
  features.add('subject', describeWord(context, subject));
  features.add('subject class', lexical, classOfWord(context, clusters, subject));
  features.add('object', key, describeWord(context, object));
  features.add('object class', lexical, classOfWord(context, clusters, object));
  features.add('frame', subject === undefined ? 0 : 1, object === undefined ? 0 : 1, lexical);
}

function addDependent(
  context: EventContext,
  clusters: WordClusters,
  child: Token,
  wordClass: string,
  lexical: string,
  features: FeatureSet,
): void {
  features.add('child', wordClass, child.relation);
  features.add('child', wordClass, child.relation, describeWord(context, child));
  if (child.relation === 'case' || child.relation === 'mark' || child.relation === 'det') return;
  features.add('child class', lexical, child.relation, classOfWord(context, clusters, child));
  if (!child.relation.startsWith('obl') && !child.relation.startsWith('nmod')) return;
  const preposition = dependentsIn(context.parsed)
    .of(child.index)
    .find((token) => token.relation === 'case');
  features.add('preposition', wordClass, preposition?.lower ?? '-');
  features.add('adjunct', wordClass, preposition?.lower ?? '-', classOfWord(context, clusters, child));
}

function addNeighbours(context: EventContext, clusters: WordClusters, token: Token, features: FeatureSet): void {
  const { tokens, sentences, paragraphs } = context.parsed;
  const sentence = sentences[token.sentence];
  if (sentence === undefined) return;
  const at = (offset: number): Token | undefined => {
    const index = token.index + offset;
    return index >= sentence.firstToken && index < sentence.endToken ? tokens[index] : undefined;
  };
  for (const offset of [-2, -1, 1, 2]) {
    const neighbour = at(offset);
    features.add('near', offset, describeWord(context, neighbour));
    features.add('near class', offset, neighbour === undefined ? '-' : clusterOf(clusters, neighbour.lower));
    features.add('near tag', offset, neighbour?.tag ?? '-', token.tag);
  }
  features.add('pair', at(-1)?.lower ?? '-', token.lemma);
  features.add('pair', token.lemma, at(1)?.lower ?? '-');
  features.add('role', paragraphs[sentence.paragraph]?.role ?? 'body');
}
