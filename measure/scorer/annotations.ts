import * as z from 'zod/mini';

/**
 * The annotations that the scorer compares: gold and prediction have this one shape. Offsets are UTF-16 code units of the article's
 * exact text, `[start, end)`. A gold item with `optional` is neither rewarded nor punished.
 */
const span = { start: z.number(), end: z.number() };
const optional = z.optional(z.boolean());
const text = z.optional(z.string());
/** Of a prediction: the probability that it is right, and whether it counts as sure. */
const trust = { confidence: z.optional(z.number()), sure: z.optional(z.boolean()) };
const nullableNumber = z.optional(z.nullable(z.number()));
const nullableString = z.optional(z.nullable(z.string()));

export const ScoredSpan = z.object({ ...span, text });
export type ScoredSpan = z.infer<typeof ScoredSpan>;

const ScoredEntity = z.object({
  id: z.string(),
  type: z.optional(z.string()),
  canonical: z.optional(z.string()),
  named: z.optional(z.boolean()),
});

export const ScoredMention = z.object({
  ...span,
  text,
  type: z.optional(z.string()),
  entity: nullableString,
  form: z.optional(z.string()),
  ...trust,
  optional,
});
export type ScoredMention = z.infer<typeof ScoredMention>;

export const ScoredFigure = z.object({
  id: z.optional(z.string()),
  ...span,
  text,
  kind: z.string(),
  value: z.optional(z.nullable(z.union([z.number(), z.string()]))),
  min: nullableNumber,
  max: nullableNumber,
  iso: nullableString,
  magnitude: nullableNumber,
  qualifier: nullableString,
  unit: nullableString,
  attribution: nullableString,
  ...trust,
  optional,
});
export type ScoredFigure = z.infer<typeof ScoredFigure>;

export const ScoredAttribution = z.object({
  id: z.optional(z.string()),
  source: z.object({
    spans: z.array(ScoredSpan),
    entity: nullableString,
    head: z.optional(z.nullable(ScoredSpan)),
    implicit: z.optional(z.boolean()),
  }),
  cue: z.object({ spans: z.array(ScoredSpan) }),
  content: z.object({ spans: z.array(ScoredSpan) }),
  kind: z.optional(z.string()),
  stance: z.optional(z.string()),
  ...trust,
  optional,
});
export type ScoredAttribution = z.infer<typeof ScoredAttribution>;

export const ScoredArgument = z.object({ role: z.string(), ...span, text, entity: nullableString, figure: nullableString });
export type ScoredArgument = z.infer<typeof ScoredArgument>;

export const ScoredEvent = z.object({
  trigger: ScoredSpan,
  type: z.string(),
  alt_types: z.optional(z.array(z.string())),
  modality: z.optional(z.string()),
  args: z._default(z.array(ScoredArgument), []),
  ...trust,
  optional,
});
export type ScoredEvent = z.infer<typeof ScoredEvent>;

export const ScoredDocument = z.object({
  text_sha256: z.optional(z.string()),
  header: z.optional(z.looseObject({ date: nullableString })),
  entities: z._default(z.array(ScoredEntity), []),
  mentions: z._default(z.array(ScoredMention), []),
  figures: z._default(z.array(ScoredFigure), []),
  attributions: z._default(z.array(ScoredAttribution), []),
  events: z._default(z.array(ScoredEvent), []),
});
export type ScoredDocument = z.infer<typeof ScoredDocument>;
