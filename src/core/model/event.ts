import * as z from 'zod/mini';
import { AnnotationId, annotationFields } from './annotation.ts';
import { EntityId } from './entity.ts';
import { Target } from './target.ts';

export const EventType = z.enum([
  'attack',
  'kill-die',
  'injure',
  'escape',
  'protest',
  'arrest',
  'disaster',
  'damage',
  'displacement',
  'military-operation',
  'withdrawal',
  'rescue',
  'political',
  'election',
  'meeting',
  'agreement',
  'economic',
  'justice',
  'health',
  'research',
  'sport',
  'life',
  'movement',
  'infrastructure',
  'creation',
  'other',
]);
export type EventType = z.infer<typeof EventType>;

export const Modality = z.enum(['asserted', 'negated', 'hypothetical', 'planned']);
export type Modality = z.infer<typeof Modality>;

export const ArgumentRole = z.enum(['actor', 'target', 'victim', 'place', 'time', 'figure']);
/** Roles that quantities have, and nothing else. */
export const QUANTITY_ROLES: ReadonlySet<string> = new Set<ArgumentRole>(['time', 'figure']);
export type ArgumentRole = z.infer<typeof ArgumentRole>;

export const EventArgument = z.looseObject({
  role: ArgumentRole,
  target: Target,
  entity: z.optional(EntityId),
  quantity: z.optional(AnnotationId),
});
export type EventArgument = z.infer<typeof EventArgument>;

/** Something that happened, may happen or did not happen. The principal `target` is the trigger. */
export const Event = z.looseObject({
  ...annotationFields,
  type: EventType,
  /** A type of the project's own, below `type`. */
  ownType: z.optional(z.string()),
  modality: Modality,
  /** Words of the text for what does or undergoes it, and for what follows, participants or not: "Pre-tax profit", "two slots". */
  subject: z.optional(z.string()),
  object: z.optional(z.string()),
  arguments: z.array(EventArgument),
  /** Mentions of one happening share a group. */
  group: z.optional(z.string()),
  /** The smallest explicit attribution whose content contains the trigger. */
  attribution: z.optional(AnnotationId),
});
export type Event = z.infer<typeof Event>;
