import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { ArgumentRole } from '../model/event.ts';
import { articleField, placeCells, placeFields, type RowContext } from './rowFields.ts';

/** One participant, place, time or figure of an event. */
export const ArgumentRow = z.object({
  ...articleField,
  /** Id of the event. */
  event: z.string(),
  role: ArgumentRole,
  ...placeFields,
  entity: z.nullable(z.string()),
  quantity: z.nullable(z.string()),
});
export type ArgumentRow = z.infer<typeof ArgumentRow>;

export function argumentRows({ events }: AnnotatedDocument, context: RowContext): readonly ArgumentRow[] {
  return events.flatMap((event) =>
    event.arguments.map(({ role, target, entity = null, quantity = null }) => ({
      article: context.article,
      event: event.id,
      role,
      ...placeCells(target, context),
      entity,
      quantity,
    })),
  );
}
