import type { ScoredAttribution, ScoredDocument } from './annotations.ts';
import { anyOverlap, matchItems, preferRequired, type MatchedPair } from './matching.ts';
import { accuracyMetric, countMatches, countMetric, requiredPairs, type Metric } from './metric.ts';
import { matchFigures } from './scoreFigures.ts';
import type { Alignment } from './scoreLinking.ts';

export type AttributionPair = MatchedPair<ScoredAttribution, ScoredAttribution>;

const WORDS = /[\p{L}\p{N}]+/gu;
/** Without a shared cue, contents must share this much to be the same attribution. */
const SAME_CONTENT = 0.3;
const CONTENT_FOUND = 0.5;
const CONTENT_EXACT = 0.9;

export function scoreAttributions(
  gold: ScoredDocument,
  predicted: ScoredDocument,
  alignment: Alignment,
  text: string,
): Record<string, Metric> {
  const words = new Map([...gold.attributions, ...predicted.attributions].map((item) => [item, contentWords(item, text)]));
  const wordsIn = (item: ScoredAttribution): ReadonlySet<number> => words.get(item) ?? new Set();
  const contentF1 = ({ gold: g, predicted: p }: AttributionPair): number => setF1(wordsIn(g), wordsIn(p));
  const pairs = matchAttributions(gold.attributions, predicted.attributions, wordsIn);
  const count = (isRight: (pair: AttributionPair) => boolean): Metric =>
    countMatches(gold.attributions, predicted.attributions, pairs, isRight);
  const isTriple = (pair: AttributionPair, content: number): boolean =>
    sameSource(pair) && sameCue(pair) && contentF1(pair) >= content;
  const required = requiredPairs(pairs);
  const withEntity = required.filter((pair) => (pair.gold.source.entity ?? '') !== '');
  return {
    'attrib.matched': count(() => true),
    'attrib.source_head': count(sameSource),
    'attrib.cue': count(sameCue),
    'attrib.content_tokens': scoreContentWords(gold.attributions, predicted.attributions, pairs, wordsIn),
    'attrib.triple': count((pair) => isTriple(pair, CONTENT_FOUND)),
    'attrib.triple_strict90': count((pair) => isTriple(pair, CONTENT_EXACT)),
    'attrib.kind_acc': accuracyMetric(required, ({ gold: g, predicted: p }) => g.kind === p.kind),
    'attrib.stance_acc': accuracyMetric(required, ({ gold: g, predicted: p }) => g.stance === (p.stance ?? 'asserts')),
    'attrib.source_entity_acc': accuracyMetric(withEntity, ({ gold: g, predicted: p }) => {
      return p.source.entity != null && alignment.goldEntity.get(p.source.entity) === g.source.entity;
    }),
    'figures.attribution_acc': scoreFigureAttribution(gold, predicted, pairs),
  };
}

export function matchAttributions(
  gold: readonly ScoredAttribution[],
  predicted: readonly ScoredAttribution[],
  wordsIn: (item: ScoredAttribution) => ReadonlySet<number>,
): AttributionPair[] {
  return matchItems(gold, predicted, (g, p) => {
    const pair = { gold: g, predicted: p };
    const cue = sameCue(pair) ? 1 : 0;
    const bothEmpty = wordsIn(g).size === 0 && wordsIn(p).size === 0;
    const content = bothEmpty ? cue : setF1(wordsIn(g), wordsIn(p));
    if (cue === 0 && content < SAME_CONTENT) return 0;
    return preferRequired(g, cue + content + (sameSource(pair) ? 0.5 : 0));
  });
}

/** The head of the gold source lies in the predicted source; or both have none. */
export function sameSource({ gold, predicted }: AttributionPair): boolean {
  const spans = gold.source.spans;
  if (spans.length === 0) return predicted.source.spans.length === 0;
  return anyOverlap(gold.source.head == null ? spans : [gold.source.head], predicted.source.spans);
}

function sameCue({ gold, predicted }: AttributionPair): boolean {
  return anyOverlap(gold.cue.spans, predicted.cue.spans);
}

/** Offsets at which the words of the content start. */
export function contentWords(attribution: ScoredAttribution, text: string): Set<number> {
  const words = new Set<number>();
  for (const span of attribution.content.spans) {
    for (const match of text.slice(span.start, span.end).matchAll(WORDS)) words.add(span.start + match.index);
  }
  return words;
}

function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared;
}

export function setF1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const size = a.size + b.size;
  return size === 0 ? 1 : (2 * sharedCount(a, b)) / size;
}

function scoreContentWords(
  gold: readonly ScoredAttribution[],
  predicted: readonly ScoredAttribution[],
  pairs: readonly AttributionPair[],
  wordsIn: (item: ScoredAttribution) => ReadonlySet<number>,
): Metric {
  const sum = (items: readonly ScoredAttribution[]): number => items.reduce((total, item) => total + wordsIn(item).size, 0);
  const free = new Set(pairs.filter((pair) => pair.gold.optional === true).map((pair) => pair.predicted));
  const right = requiredPairs(pairs).reduce((total, pair) => total + sharedCount(wordsIn(pair.gold), wordsIn(pair.predicted)), 0);
  return countMetric(right, sum(gold.filter((item) => item.optional !== true)), sum(predicted.filter((item) => !free.has(item))));
}

/** Of the figures found: do they name the attribution that gold names? */
function scoreFigureAttribution(gold: ScoredDocument, predicted: ScoredDocument, pairs: readonly AttributionPair[]): Metric {
  const goldOf = new Map(pairs.map((pair) => [pair.predicted.id ?? '', pair.gold.id]));
  const optional = new Set(gold.attributions.filter((item) => item.optional === true).map((item) => item.id ?? ''));
  const figures = requiredPairs(matchFigures(gold.figures, predicted.figures));
  return accuracyMetric(figures, ({ gold: g, predicted: p }) => {
    const found = p.attribution == null ? undefined : goldOf.get(p.attribution);
    if (g.attribution == null) return p.attribution == null || (found !== undefined && optional.has(found));
    return optional.has(g.attribution) || found === g.attribution;
  });
}
