import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { EntityType } from '../model/entityType.ts';
import { articleField, reviewCells, reviewFields, type RowContext } from './rowFields.ts';

/** One actor of an article. */
export const EntityRow = z.object({
  ...articleField,
  id: z.string(),
  type: EntityType,
  canonicalName: z.string(),
  /** Joined by ` | `. */
  aliases: z.nullable(z.string()),
  named: z.boolean(),
  related: z.nullable(z.string()),
  ...reviewFields,
});
export type EntityRow = z.infer<typeof EntityRow>;

export function entityRows({ entities }: AnnotatedDocument, context: RowContext): readonly EntityRow[] {
  return entities.map((entity) => ({
    article: context.article,
    id: entity.id,
    type: entity.type,
    canonicalName: entity.canonicalName,
    aliases: entity.aliases.length === 0 ? null : entity.aliases.join(' | '),
    named: entity.named,
    related: entity.related ?? null,
    ...reviewCells(entity),
  }));
}
