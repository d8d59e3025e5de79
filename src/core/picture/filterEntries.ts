import type { AnnotationFilter } from '../present/filter.ts';
import type { ArticleEntry, IndexedAnnotation } from '../project/articleEntry.ts';

/** What can be told of a filter from the index alone: status, layer, actor, text and codes. Concerns are about one article, and let everything through. */
export function createIndexFilter(filter: AnnotationFilter): (entry: ArticleEntry) => ArticleEntry {
  const wanted = filter.text.trim().toLowerCase();
  const actor = filter.actor.toLowerCase();
  return (entry) => {
    const actors = new Set(
      entry.entities
        .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === actor))
        .map(({ id }) => id),
    );
    const concerns = ({ entity, participants }: IndexedAnnotation): boolean =>
      (entity !== undefined && actors.has(entity)) ||
      participants.some((one) => one.entity !== undefined && actors.has(one.entity));
    const annotations = entry.annotations.filter(
      (annotation) =>
        (filter.statuses.length === 0 ? annotation.status !== 'rejected' : filter.statuses.includes(annotation.status)) &&
        (filter.layers.length === 0 || filter.layers.includes(annotation.layer)) &&
        (filter.codes.length === 0 || annotation.codes.some((code) => filter.codes.includes(code))) &&
        (actor === '' || concerns(annotation)) &&
        (wanted === '' ||
          `${annotation.words} ${annotation.note ?? ''} ${annotation.source ?? ''}`.toLowerCase().includes(wanted)),
    );
    return { ...entry, annotations };
  };
}
