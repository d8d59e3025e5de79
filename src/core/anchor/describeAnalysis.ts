import type { Analysis } from '../model/analysis.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { AttributionCandidate, EventCandidate } from '../model/candidates.ts';
import type { Entity } from '../model/entity.ts';
import type { Event, EventArgument } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import type { ParsedText } from '../model/parsedText.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Review } from '../model/review.ts';
import type { Target } from '../model/target.ts';
import { mapSteps, runToEnd, type Steps } from '../steps.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { deriveIdSteps, type IdSubject } from './annotationIds.ts';
import { describeTarget } from './describeTarget.ts';

/** Rules whose name starts so are statistical models. */
const MODEL_PREFIX = 'model:';
const RULES_VERSION = '1';
const PROPOSED: Review = { status: 'proposed' };
const EMPTY: Span = { start: 0, end: 0 };

/** Ids by candidate index, layer by layer. */
interface AnalysisIds {
  readonly entities: readonly string[];
  readonly mentions: readonly string[];
  readonly quantities: readonly string[];
  readonly attributions: readonly string[];
  readonly events: readonly string[];
}

/** `describeSteps` without a pause. */
export function describeAnalysis(parsed: ParsedText, analysis: Analysis, file: string): AnnotatedDocument {
  return runToEnd(describeSteps(parsed, analysis, file));
}

/** Gives every candidate its id and selectors; links by index become links by id. Each list comes out in text order. */
export function* describeSteps(parsed: ParsedText, analysis: Analysis, file: string): Steps<AnnotatedDocument> {
  const { source } = parsed;
  const ids = yield* deriveAnalysisIds(source.text, analysis);
  const { sha256 } = source;
  yield;
  const target = (span: Span): Target => describeTarget(source.text, span);
  return {
    article: {
      file,
      length: source.text.length,
      sha256,
      language: 'en',
      ...(analysis.title === undefined ? {} : { title: analysis.title }),
      ...(analysis.date === undefined ? {} : { date: analysis.date.iso, dateSource: analysis.date.source }),
      ...(parsed.reading === undefined ? {} : { reading: 'careful' as const }),
    },
    entities: yield* describeEntities(analysis, ids),
    mentions: inTextOrder(yield* describeMentions(analysis, ids, target)),
    quantities: inTextOrder(yield* describeQuantities(analysis, ids, target)),
    attributions: inTextOrder(yield* describeAttributions(analysis, ids, target)),
    events: inTextOrder(yield* describeEvents(analysis, ids, target)),
  };
}

function* deriveAnalysisIds(text: string, analysis: Analysis): Steps<AnalysisIds> {
  const words = (spans: readonly Span[]): string[] => spans.map((span) => text.slice(span.start, span.end));
  const annotation =
    (kind: IdSubject['kind']) =>
    (spans: readonly Span[]): IdSubject => ({ kind, words: words(spans), place: spans[0] ?? EMPTY });
  const entity = ({ canonicalName, mentions }: Analysis['entities'][number]): IdSubject => ({
    kind: 'entity',
    words: [canonicalName],
    place: analysis.mentions[mentions[0] ?? -1]?.span ?? EMPTY,
  });
  return {
    entities: yield* deriveIdSteps(text, analysis.entities.map(entity)),
    mentions: yield* deriveIdSteps(
      text,
      analysis.mentions.map(({ span }) => annotation('mention')([span])),
    ),
    quantities: yield* deriveIdSteps(
      text,
      analysis.quantities.map(({ span }) => annotation('quantity')([span])),
    ),
    attributions: yield* deriveIdSteps(
      text,
      analysis.attributions.map((one) => annotation('attribution')(allSpans(one))),
    ),
    events: yield* deriveIdSteps(
      text,
      analysis.events.map(({ trigger }) => annotation('event')([trigger])),
    ),
  };
}

/** The principal span first. */
function allSpans({ cue, content, source }: AttributionCandidate): readonly Span[] {
  return [...cue, ...content, ...source];
}

function* describeEntities(analysis: Analysis, ids: AnalysisIds): Steps<Entity[]> {
  const firstMention = (index: number): number =>
    analysis.mentions[analysis.entities[index]?.mentions[0] ?? -1]?.span.start ?? Infinity;
  const order = analysis.entities.map((_, index) => index).sort((a, b) => firstMention(a) - firstMention(b) || a - b);
  const described = yield* mapSteps(order, (index): Entity | undefined => {
    const entity = analysis.entities[index];
    if (entity === undefined) return undefined;
    return {
      id: ids.entities[index] ?? '',
      type: entity.type,
      canonicalName: entity.canonicalName,
      aliases: [...entity.aliases],
      named: entity.named,
      ...link('related', ids.entities, entity.related),
      provenance: describeProvenance('entities'),
      review: PROPOSED,
    };
  });
  return described.filter((entity) => entity !== undefined);
}

function* describeMentions(analysis: Analysis, ids: AnalysisIds, target: (span: Span) => Target): Steps<Mention[]> {
  const described = yield* mapSteps(analysis.mentions, (mention, index): Mention | undefined => {
    const entity = ids.entities[analysis.mentionEntities[index] ?? -1];
    // A mention of no entity can't be shown under any actor; resolveEntities gives every mention one.
    if (entity === undefined) return undefined;
    return {
      id: ids.mentions[index] ?? '',
      target: target(mention.span),
      type: mention.type,
      form: mention.form,
      entity,
      provenance: describeProvenance(mention.rule, analysis.confidences?.mentions[index]),
      review: PROPOSED,
    };
  });
  return described.filter((mention) => mention !== undefined);
}

function describeQuantities(analysis: Analysis, ids: AnalysisIds, target: (span: Span) => Target): Steps<Quantity[]> {
  return mapSteps(analysis.quantities, (quantity, index) => {
    const { kind, qualifier, value, min, max, iso, magnitude, unit } = quantity;
    return {
      id: ids.quantities[index] ?? '',
      target: target(quantity.span),
      ...{ kind, qualifier, value, min, max, iso, magnitude, unit },
      ...(quantity.predicate === undefined ? {} : { predicate: quantity.predicate }),
      ...(quantity.alternativeIso === undefined ? {} : { alternativeIso: quantity.alternativeIso }),
      ...(quantity.direction === undefined ? {} : { direction: quantity.direction }),
      ...describeMeasure(analysis.quantityMeasures[index], ids),
      ...link('place', ids.entities, analysis.quantityScopes[index]?.place),
      ...link('time', ids.quantities, analysis.quantityScopes[index]?.time),
      ...link('attribution', ids.attributions, analysis.quantityAttributions[index]),
      provenance: describeProvenance(quantity.rule, analysis.confidences?.quantities[index]),
      review: PROPOSED,
    };
  });
}

function describeMeasure(
  measure: Analysis['quantityMeasures'][number] | undefined,
  ids: AnalysisIds,
): Pick<Quantity, 'measured' | 'share' | 'bearer'> {
  const { bearer, ...words } = measure ?? {};
  return { ...words, ...link('bearer', ids.entities, bearer) };
}

function* describeAttributions(analysis: Analysis, ids: AnalysisIds, target: (span: Span) => Target): Steps<Attribution[]> {
  const described = yield* mapSteps(analysis.attributions, (attribution, index): Attribution | undefined => {
    const principal = allSpans(attribution)[0];
    if (principal === undefined) return undefined;
    const source = { targets: attribution.source.map(target), implicit: attribution.implicit };
    return {
      id: ids.attributions[index] ?? '',
      target: target(principal),
      source: { ...source, ...link('entity', ids.entities, analysis.sourceEntities[index]) },
      cue: { targets: attribution.cue.map(target) },
      content: { targets: attribution.content.map(target) },
      kind: attribution.kind,
      stance: attribution.stance,
      provenance: describeProvenance(attribution.rule, analysis.confidences?.attributions[index]),
      review: PROPOSED,
    };
  });
  return described.filter((attribution) => attribution !== undefined);
}

function describeEvents(analysis: Analysis, ids: AnalysisIds, target: (span: Span) => Target): Steps<Event[]> {
  return mapSteps(analysis.events, (event, index) => ({
    id: ids.events[index] ?? '',
    target: target(event.trigger),
    type: event.type,
    modality: event.modality,
    ...analysis.eventPhrases[index],
    arguments: describeArguments(event, analysis.argumentEntities[index] ?? [], ids, target),
    ...link('group', ids.events, analysis.eventGroups[index]),
    ...link('attribution', ids.attributions, analysis.eventAttributions[index]),
    provenance: describeProvenance(event.rule, analysis.confidences?.events[index]),
    review: PROPOSED,
  }));
}

function describeArguments(
  event: EventCandidate,
  entities: readonly (number | undefined)[],
  ids: AnalysisIds,
  target: (span: Span) => Target,
): EventArgument[] {
  return event.arguments.map((argument, index) => ({
    role: argument.role,
    target: target(argument.span),
    ...link('entity', ids.entities, entities[index]),
    ...link('quantity', ids.quantities, argument.quantity),
  }));
}

/** `{[key]: id}` where the index leads to an id, else nothing. */
function link<K extends string>(key: K, ids: readonly string[], index: number | undefined): { [P in K]?: string } {
  const id = index === undefined ? undefined : ids[index];
  const linked: { [P in K]?: string } = {};
  if (id !== undefined) linked[key] = id;
  return linked;
}

function describeProvenance(rule: string, confidence?: number): Provenance {
  const made: Provenance = rule.startsWith(MODEL_PREFIX)
    ? { method: 'model', name: rule.slice(MODEL_PREFIX.length), version: RULES_VERSION }
    : { method: 'rule', name: rule, version: RULES_VERSION };
  return confidence === undefined ? made : { ...made, confidence };
}

function inTextOrder<T extends { target: Target; id: string }>(annotations: readonly T[]): T[] {
  return annotations
    .map((annotation, index) => ({ annotation, index }))
    .sort((a, b) => compareSpans(a.annotation.target, b.annotation.target) || a.index - b.index)
    .map(({ annotation }) => annotation);
}
