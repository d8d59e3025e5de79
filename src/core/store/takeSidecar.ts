import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { adoptDecisions } from '../review/adoptDecisions.ts';
import { canonicalJson } from '../review/comparable.ts';
import { listContested } from '../review/conflicts.ts';
import { isDecided } from '../review/isDecided.ts';
import { contestedEntities, referencedEntities, referencedFigures } from '../review/links.ts';
import { mergeDocuments } from '../review/mergeDocuments.ts';
import { mapLists, type ListFunction } from '../review/records.ts';
import { createEmptyDocument, knownPlaces, resolveInto, setDocument, type OpenArticle } from './openArticle.ts';

/** What the sidecar says now, merged with what is here. Undefined: it is gone from the disk. */
export function takeSidecar(article: OpenArticle, found: AnnotatedDocument | undefined): void {
  if (found === undefined) {
    article.base = undefined;
    article.hasUnsavedChanges = true;
    return;
  }
  const disk = adoptDecisions(found);
  const memory = article.spans.snapshot().document();
  const { document: onDisk, known } = resolveInto(disk, article.spans.text);
  const base = article.base ?? createEmptyDocument(memory.article);
  const mine = article.base === undefined ? onlyDecided(memory) : memory;
  const merged = isEmpty(mine) ? onDisk : mergeDocuments(base, mine, onDisk);
  setDocument(article, merged, new Map([...known, ...knownPlaces(article)]));
  article.base = disk;
  article.stale = true;
  article.hasUnsavedChanges = canonicalJson(article.spans.snapshot().document()) !== canonicalJson(disk);
  article.hasUnsavedDecisions &&= article.hasUnsavedChanges;
}

/** What was decided on an article that another one replaces and that no sidecar holds, as if that one's sidecar held it. */
export function takeReplaced(article: OpenArticle, replaced: OpenArticle): void {
  const memory = article.spans.snapshot().document();
  const { document, known } = resolveInto(onlyDecided(replaced.spans.snapshot().document()), article.spans.text);
  const base = article.base ?? createEmptyDocument(memory.article);
  setDocument(article, mergeDocuments(base, memory, document), new Map([...known, ...knownPlaces(article)]));
  article.stale = true;
  article.hasUnsavedDecisions = true;
  article.hasUnsavedChanges = true;
}

/** Proposals that no sidecar holds are made again by the next analysis: all but what a decision, also one that lost, leads to. */
function onlyDecided(document: AnnotatedDocument): AnnotatedDocument {
  const decided: ListFunction = (name, list) => (name === 'entities' ? list : list.filter(isDecided));
  const records = mapLists(document, decided);
  const contested = listContested(document);
  const entities = new Set([...referencedEntities(records), ...contestedEntities(document)]);
  const figures = new Set([...referencedFigures(records), ...referencedFigures(contested)]);
  return {
    ...records,
    entities: document.entities.filter((entity) => isDecided(entity) || entities.has(entity.id)),
    quantities: document.quantities.filter((figure) => isDecided(figure) || figures.has(figure.id)),
  };
}

function isEmpty(document: AnnotatedDocument): boolean {
  return [
    document.entities,
    document.mentions,
    document.quantities,
    document.attributions,
    document.events,
    document.passages ?? [],
    document.decisions ?? [],
  ].every((list) => list.length === 0);
}
