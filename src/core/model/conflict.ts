import * as z from 'zod/mini';
import { Attribution } from './attribution.ts';
import { Entity } from './entity.ts';
import { Event } from './event.ts';
import { Mention } from './mention.ts';
import { Passage } from './passage.ts';
import { Quantity } from './quantity.ts';

/**
 * Two people decided differently on one record. The one decided last stands in its list; `other` is the one that lost, kept until a
 * person settles it. Both have the same id.
 */
export const Conflict = z.discriminatedUnion('layer', [
  z.looseObject({ layer: z.literal('entity'), other: Entity }),
  z.looseObject({ layer: z.literal('mention'), other: Mention }),
  z.looseObject({ layer: z.literal('quantity'), other: Quantity }),
  z.looseObject({ layer: z.literal('attribution'), other: Attribution }),
  z.looseObject({ layer: z.literal('event'), other: Event }),
  z.looseObject({ layer: z.literal('passage'), other: Passage }),
]);
export type Conflict = z.infer<typeof Conflict>;
