import * as z from 'zod/mini';
import { annotationFields } from './annotation.ts';
import { EntityId } from './entity.ts';
import { EntityType } from './entityType.ts';

export const MentionForm = z.enum(['name', 'nominal']);
export type MentionForm = z.infer<typeof MentionForm>;

/** A span that names or describes an entity. */
export const Mention = z.looseObject({
  ...annotationFields,
  type: EntityType,
  form: MentionForm,
  entity: EntityId,
});
export type Mention = z.infer<typeof Mention>;
