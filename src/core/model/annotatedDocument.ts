import * as z from 'zod/mini';
import { Attribution } from './attribution.ts';
import { Conflict } from './conflict.ts';
import { DecidedFields, DecisionRecord } from './decisionRecord.ts';
import { Entity } from './entity.ts';
import { Event } from './event.ts';
import { Mention } from './mention.ts';
import { Passage } from './passage.ts';
import { Quantity } from './quantity.ts';

/** The article that a document annotates; `length` in UTF-16 code units, `sha256` over its UTF-8 bytes, both of the LF text. */
export const Article = z.looseObject({
  file: z.string(),
  length: z.int().check(z.nonnegative()),
  sha256: z.string(),
  language: z.string(),
  title: z.optional(z.string()),
  /** Publication date, `YYYY-MM-DD`. */
  date: z.optional(z.string()),
  /** How the date is known: by a person, or from a place in the text. */
  dateSource: z.optional(z.enum(['given', 'dateline', 'byline', 'caption', 'text'])),
  /** `careful`: also the reader of paragraphs read it; absent where it didn't. */
  reading: z.optional(z.enum(['careful'])),
  decided: z.optional(DecidedFields),
});
export type Article = z.infer<typeof Article>;

/** Everything known of one article's text. Each list is in text order. */
export const AnnotatedDocument = z.looseObject({
  article: Article,
  entities: z.array(Entity),
  mentions: z.array(Mention),
  quantities: z.array(Quantity),
  attributions: z.array(Attribution),
  events: z.array(Event),
  /** Present where there are any. */
  passages: z.optional(z.array(Passage)),
  /** Decisions of two people that contradict each other, until one of them is chosen. */
  conflicts: z.optional(z.array(Conflict)),
  /** Everything that a person did, by time. */
  decisions: z.optional(z.array(DecisionRecord)),
});
export type AnnotatedDocument = z.infer<typeof AnnotatedDocument>;
