import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { type Fields, flatten } from './fields.ts';
import { RECORD_FIELDS } from './marks.ts';

/** The actors of a document as fields. */
export function actorsOf({ entities }: AnnotatedDocument): readonly Fields[] {
  return entities.map((entity) => flatten(entity, RECORD_FIELDS.entity.fields, RECORD_FIELDS.entity.without));
}
