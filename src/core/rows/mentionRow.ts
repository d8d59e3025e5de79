import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { EntityType } from '../model/entityType.ts';
import { MentionForm } from '../model/mention.ts';
import { articleField, placeCells, placeFields, reviewCells, reviewFields, type RowContext } from './rowFields.ts';

/** One name or description of an actor. */
export const MentionRow = z.object({
  ...articleField,
  id: z.string(),
  entity: z.string(),
  ...placeFields,
  type: EntityType,
  form: MentionForm,
  ...reviewFields,
});
export type MentionRow = z.infer<typeof MentionRow>;

export function mentionRows({ mentions }: AnnotatedDocument, context: RowContext): readonly MentionRow[] {
  return mentions.map((mention) => ({
    article: context.article,
    id: mention.id,
    entity: mention.entity,
    ...placeCells(mention.target, context),
    type: mention.type,
    form: mention.form,
    ...reviewCells(mention),
  }));
}
