import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { adoptDecisions } from '../review/adoptDecisions.ts';
import { canonicalJson } from '../review/comparable.ts';
import { isDecided } from '../review/isDecided.ts';
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

/** Proposals that no sidecar holds are made again by the next analysis. */
function onlyDecided(document: AnnotatedDocument): AnnotatedDocument {
  const decidedOnly: ListFunction = (name, list) =>
    name === 'entities' ? list.filter((record) => isDecided(record) || isUsed(document, record.id)) : list.filter(isDecided);
  return mapLists(document, decidedOnly);
}

function isUsed({ mentions }: AnnotatedDocument, entity: string): boolean {
  return mentions.some((mention) => mention.entity === entity && isDecided(mention));
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
