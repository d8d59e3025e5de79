import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';

/** The actor that an actor is now, itself or what it is part of; undefined where it is gone. */
export function followLink({ entities }: AnnotatedDocument, id: string | undefined): string | undefined {
  return entities.find((entity) => entity.id === id || (id !== undefined && entity.merged?.includes(id) === true))?.id;
}
