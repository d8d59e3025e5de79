import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Conflict } from '../model/conflict.ts';
import type { DecisionRecord } from '../model/decisionRecord.ts';
import { withConflicts } from './conflicts.ts';
import { followMerges, joinMerged } from './followMerges.ts';
import { splitDiverging } from './splitOut.ts';
import { compareVersions } from './versions.ts';

/**
 * A document in which no actor is part of two others: the later merge holds, the other one is a conflict. `news` is a decision that the
 * document doesn't list yet.
 */
export function settleDiverging(document: AnnotatedDocument, news: Pick<DecisionRecord, 'id' | 'at' | 'by'>): AnnotatedDocument {
  const parts = document.entities.flatMap(({ merged = [] }) => merged);
  if (new Set(parts).size === parts.length) return document;
  const plain = compareVersions(document, document, document);
  const versions = { ...plain, find: (id: string) => (id === news.id ? { ...news, kind: '' } : plain.find(id)) };
  const split = splitDiverging(versions.a, versions.b, versions);
  const conflicts: Conflict[] = [...(document.conflicts ?? [])];
  const { entities } = joinMerged(split.entities, versions, conflicts);
  return withConflicts(followMerges({ ...split, entities }, entities), conflicts);
}
