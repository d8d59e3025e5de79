import type {
  ScoredArgument,
  ScoredAttribution,
  ScoredDocument,
  ScoredEvent,
  ScoredFigure,
  ScoredMention,
} from '../../measure/scorer/annotations.ts';
import { sameValue } from '../../measure/scorer/figureValue.ts';
import { anyOverlap, matchItems, preferRequired, spanSimilarity } from '../../measure/scorer/matching.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Event } from '../../src/core/model/event.ts';
import type { Mention } from '../../src/core/model/mention.ts';
import type { Quantity } from '../../src/core/model/quantity.ts';
import type { LayeredAnnotation } from '../../src/core/present/documentIndex.ts';
import type { Span } from '../../src/core/text/span.ts';

export type GoldItem =
  | { readonly layer: 'mention'; readonly value: ScoredMention }
  | { readonly layer: 'quantity'; readonly value: ScoredFigure }
  | { readonly layer: 'attribution'; readonly value: ScoredAttribution }
  | { readonly layer: 'event'; readonly value: ScoredEvent };

/** What is wrong with a proposal that is right in part. */
export type Fault = 'type' | 'span' | 'value' | 'source' | 'content' | 'cue' | 'stance' | 'modality' | 'parts';

const SAME = 0.5;
const SAME_CONTENT = 0.9;

export interface Matched {
  /** The gold that a proposal is about; what is about none is wrong. */
  readonly goldOf: ReadonlyMap<string, GoldItem>;
  /** Required gold that no proposal is about. */
  readonly missing: readonly GoldItem[];
}

/** @param document only what is asked about */
export function matchGold(document: AnnotatedDocument, gold: ScoredDocument): Matched {
  const goldOf = new Map<string, GoldItem>();
  const missing: GoldItem[] = [];
  const note = <G extends { optional?: boolean | undefined }, P extends { id: string }>(
    wanted: readonly G[],
    proposals: readonly P[],
    similarity: (gold: G, proposal: P) => number,
    item: (value: G) => GoldItem,
  ): void => {
    const pairs = matchItems(wanted, proposals, (g, p) => preferRequired(g, similarity(g, p)));
    const found = new Set<G>();
    for (const pair of pairs) {
      goldOf.set(pair.predicted.id, item(pair.gold));
      found.add(pair.gold);
    }
    for (const one of wanted) if (!found.has(one) && one.optional !== true) missing.push(item(one));
  };
  note(
    gold.mentions,
    document.mentions,
    (g, p) => {
      const similarity = spanSimilarity(g, p.target);
      return similarity < SAME ? 0 : similarity + (g.type === p.type ? 0.3 : 0);
    },
    (value) => ({ layer: 'mention', value }),
  );
  note(
    gold.figures,
    document.quantities,
    (g, p) => {
      const similarity = spanSimilarity(g, p.target);
      return similarity < SAME ? 0 : similarity;
    },
    (value) => ({ layer: 'quantity', value }),
  );
  note(
    gold.attributions,
    document.attributions,
    (g, p) => {
      const cue = anyOverlap(g.cue.spans, p.cue.targets) ? 1 : 0;
      const content = contentShare(g, p);
      return cue === 0 && content < 0.3 ? 0 : cue + content;
    },
    (value) => ({ layer: 'attribution', value }),
  );
  note(
    gold.events,
    document.events,
    (g, p) => spanSimilarity(g.trigger, p.target),
    (value) => ({ layer: 'event', value }),
  );
  return { goldOf, missing };
}

/** F1 over characters. */
function contentShare(gold: ScoredAttribution, { content }: Attribution): number {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = gold.content.spans.reduce(
    (sum, a) =>
      sum + content.targets.reduce((part, b) => part + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  );
  const both = length(gold.content.spans) + length(content.targets);
  return both === 0 ? 1 : (2 * shared) / both;
}

/** What moves an edge, after which the review stays where it is, comes first. */
export function faultsOf(annotation: LayeredAnnotation, gold: GoldItem): readonly Fault[] {
  if (gold.value.optional === true) return [];
  if (annotation.layer === 'mention' && gold.layer === 'mention') return mentionFaults(annotation.value, gold.value);
  if (annotation.layer === 'quantity' && gold.layer === 'quantity') return figureFaults(annotation.value, gold.value);
  if (annotation.layer === 'attribution' && gold.layer === 'attribution') return statementFaults(annotation.value, gold.value);
  if (annotation.layer === 'event' && gold.layer === 'event') return eventFaults(annotation.value, gold.value);
  throw new Error('a proposal and gold of different layers');
}

function mentionFaults({ type, target }: Mention, gold: ScoredMention): readonly Fault[] {
  const faults: Fault[] = [];
  if (gold.start !== target.start || gold.end !== target.end) faults.push('span');
  if (gold.type !== undefined && gold.type !== type) faults.push('type');
  return faults;
}

function figureFaults(quantity: Quantity, gold: ScoredFigure): readonly Fault[] {
  const { target, kind, value, min, max, iso, magnitude, qualifier, unit } = quantity;
  const { start, end } = target;
  return sameValue(gold, { start, end, kind, value, min, max, iso, magnitude, qualifier, unit }) ? [] : ['value'];
}

function statementFaults(statement: Attribution, gold: ScoredAttribution): readonly Fault[] {
  const faults: Fault[] = [];
  const { source, cue } = statement;
  const head = gold.source.head == null ? gold.source.spans : [gold.source.head];
  const isSourceRight = gold.source.spans.length === 0 ? source.targets.length === 0 : anyOverlap(head, source.targets);
  if (contentShare(gold, statement) < SAME_CONTENT) faults.push('content');
  if (!isSourceRight) faults.push('source');
  if (gold.cue.spans.length > 0 && !anyOverlap(gold.cue.spans, cue.targets)) faults.push('cue');
  if (gold.stance !== undefined && gold.stance !== statement.stance) faults.push('stance');
  return faults;
}

function eventFaults(event: Event, gold: ScoredEvent): readonly Fault[] {
  const faults: Fault[] = [];
  if (gold.type !== event.type && gold.alt_types?.includes(event.type) !== true) faults.push('type');
  if (gold.modality !== undefined && gold.modality !== event.modality) faults.push('modality');
  const { extra, lacking } = compareParts(event, gold);
  if (extra + lacking.length > 0) faults.push('parts');
  return faults;
}

/** How many parts are wrong, and which are not there; times and figures too. */
export function compareParts(
  event: Event,
  gold: ScoredEvent,
): { readonly extra: number; readonly lacking: readonly ScoredArgument[] } {
  const pairs = matchItems(gold.args, event.arguments, (g, p) => {
    const similarity = spanSimilarity(g, p.target);
    return g.role === p.role && similarity >= SAME ? similarity : 0;
  });
  const found = new Set(pairs.map((pair) => pair.gold));
  return { extra: event.arguments.length - pairs.length, lacking: gold.args.filter((one) => !found.has(one)) };
}
