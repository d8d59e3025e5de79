import * as z from 'zod/mini';
import { Attribution } from './attribution.ts';
import { DecidedFields } from './decisionRecord.ts';
import { Entity } from './entity.ts';
import { Event } from './event.ts';
import { Mention } from './mention.ts';
import { Passage } from './passage.ts';
import { Quantity } from './quantity.ts';
import { Review } from './review.ts';

/** What stands for the article's own facts where records are named by id. */
export const ARTICLE_ID = 'article';

/** The article's date as somebody gave it; without `date`: that it is to be found in the text. */
const ArticleDecision = z.looseObject({
  id: z.literal(ARTICLE_ID),
  date: z.optional(z.string()),
  review: Review,
  decided: z.optional(DecidedFields),
});
export type ArticleDecision = z.infer<typeof ArticleDecision>;

/** The fields in which the two differ; absent where it isn't known. */
const fields = z.optional(z.array(z.string()));

/**
 * Two people decided differently on one record. The one decided last stands in its list; `other` is the one that lost, kept until a
 * person settles it. Both have the same id.
 */
export const Conflict = z.discriminatedUnion('layer', [
  z.looseObject({ layer: z.literal('article'), fields, other: ArticleDecision }),
  z.looseObject({ layer: z.literal('entity'), fields, other: Entity }),
  z.looseObject({ layer: z.literal('mention'), fields, other: Mention }),
  z.looseObject({ layer: z.literal('quantity'), fields, other: Quantity }),
  z.looseObject({ layer: z.literal('attribution'), fields, other: Attribution }),
  z.looseObject({ layer: z.literal('event'), fields, other: Event }),
  z.looseObject({ layer: z.literal('passage'), fields, other: Passage }),
]);
export type Conflict = z.infer<typeof Conflict>;
