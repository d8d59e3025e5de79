import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { EventType, Modality } from '../model/event.ts';
import { articleField, placeCells, placeFields, reviewCells, reviewFields, type RowContext } from './rowFields.ts';

/** One event; its place is that of its trigger. */
export const EventRow = z.object({
  ...articleField,
  id: z.string(),
  ...placeFields,
  type: EventType,
  modality: Modality,
  attribution: z.nullable(z.string()),
  /** Mentions of one happening share a group, named by the id of the first. */
  group: z.nullable(z.string()),
  ...reviewFields,
});
export type EventRow = z.infer<typeof EventRow>;

export function eventRows({ events }: AnnotatedDocument, context: RowContext): readonly EventRow[] {
  return events.map((event) => ({
    article: context.article,
    id: event.id,
    ...placeCells(event.target, context),
    type: event.type,
    modality: event.modality,
    attribution: event.attribution ?? null,
    group: event.group ?? null,
    ...reviewCells(event),
  }));
}
