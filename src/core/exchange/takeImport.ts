import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Entity } from '../model/entity.ts';
import type { Provenance } from '../model/provenance.ts';
import { referencedEntities, relinkDocument } from '../review/links.ts';
import { ANNOTATION_LISTS, claimId, listOf, type ListName, mapLists, recordIds } from '../review/records.ts';
import { foldLatin } from '../text/foldLatin.ts';
import type { FormatName, ImportedArticle } from './format.ts';
import { placeDocument } from './placeDocument.ts';

export interface TakenImport {
  /** What is new, for the decision `import`: its ids are free in the document it was made for. */
  readonly records: AnnotatedDocument;
  /** Proposals that are new. */
  readonly added: number;
  /** Of these the ones whose words are not in the text: they wait under Unplaced. */
  readonly unplaced: number;
  /** What was there already, or what a person had decided otherwise. */
  readonly passedOver: number;
}

/**
 * What a file of another program says of an article becomes proposals with that program's provenance, placed by their quotes in the present
 * `text`. Nothing that is there is changed: what stands at the same place in the same layer, and what has the same id, stays.
 */
export function takeImport(earlier: AnnotatedDocument, text: string, imported: ImportedArticle, format: FormatName): TakenImport {
  const provenance: Provenance = { method: 'import', name: format };
  const placed = asProposals(placeDocument(imported.document, text), provenance);
  const known = new Set(ANNOTATION_LISTS.flatMap((name) => listOf(earlier, name).map((record) => placeKey(name, record))));
  const present = recordIds(earlier);
  let passedOver = 0;
  const isNew = (name: ListName, record: PlacedMark): boolean => {
    const taken = known.has(placeKey(name, record)) || (present.has(record.id) && !isMoved(earlier, record));
    if (taken) passedOver++;
    return !taken;
  };
  const fresh = mapLists(placed, (name, list) =>
    name === 'entities' ? list : list.filter((record) => isPlaced(record) && isNew(name, record)),
  );
  const records = joinUp(earlier, fresh);
  const added = ANNOTATION_LISTS.flatMap((name) => listOf(records, name));
  return {
    records,
    added: added.length,
    unplaced: added.filter(({ target }) => target.end <= target.start).length,
    passedOver,
  };
}

interface PlacedMark {
  readonly id: string;
  readonly target: { readonly start: number; readonly end: number; readonly exact: string };
}

function isPlaced(record: object): record is PlacedMark {
  return 'target' in record;
}

/** An unplaced one is known by its words. */
function placeKey(name: ListName, { target: { start, end, exact } }: PlacedMark): string {
  return end > start ? `${name} ${start} ${end}` : `${name} ? ${exact}`;
}

/** An id that stands for other words by now is another annotation. */
function isMoved(earlier: AnnotatedDocument, { id, target }: PlacedMark): boolean {
  const same = ANNOTATION_LISTS.flatMap((name) => listOf(earlier, name)).find((record) => record.id === id);
  return same !== undefined && same.target.exact !== target.exact;
}

function asProposals(document: AnnotatedDocument, provenance: Provenance): AnnotatedDocument {
  return mapLists(document, (_, list) =>
    list.map((record) => {
      const { note } = record.review;
      return { ...record, provenance, review: { status: 'proposed' as const, ...(note === undefined ? {} : { note }) } };
    }),
  );
}

/** What is new beside what is there: actors of one name and type are one, ids that are taken become others. */
function joinUp(earlier: AnnotatedDocument, fresh: AnnotatedDocument): AnnotatedDocument {
  const used = recordIds(earlier);
  const ids = new Map<string, string>();
  const byName = new Map(earlier.entities.map((entity) => [nameKey(entity), entity.id]));
  const byId = new Set(earlier.entities.map(({ id }) => id));
  for (const entity of fresh.entities) {
    const same = byName.get(nameKey(entity)) ?? (byId.has(entity.id) ? entity.id : undefined);
    ids.set(entity.id, same ?? claimId(entity.id, used));
  }
  for (const name of ANNOTATION_LISTS) for (const { id } of listOf(fresh, name)) ids.set(id, claimId(id, used));
  const now = (id: string): string | undefined => ids.get(id) ?? (used.has(id) ? id : undefined);
  const linked = relinkDocument(fresh, { entity: now, annotation: now });
  const renamed = mapLists(linked, (_, list) => list.map((record) => ({ ...record, id: ids.get(record.id) ?? record.id })));
  const wanted = referencedEntities(renamed);
  const entities = renamed.entities.filter(({ id }) => wanted.has(id) && !byId.has(id));
  return { ...renamed, entities };
}

function nameKey({ type, canonicalName }: Entity): string {
  return `${type} ${foldLatin(canonicalName)}`;
}
