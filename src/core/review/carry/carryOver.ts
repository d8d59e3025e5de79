import type { AnnotatedDocument } from '../../model/annotatedDocument.ts';
import type { Conflict } from '../../model/conflict.ts';
import { conflictKey, withConflicts } from '../conflicts.ts';
import { knownDecisions } from '../decisionLog.ts';
import { findChanged } from '../findChanged.ts';
import { restoreFigures } from '../figuresOfDecisions.ts';
import { followMerges, joinMerged, restoreReferenced } from '../followMerges.ts';
import { dropDanglingLinks, referencedFigures } from '../links.ts';
import { placeRecords } from '../placeRecords.ts';
import { isDecided } from '../isDecided.ts';
import { mapLists, recordIds, sortRecords } from '../records.ts';
import { renewFigure } from '../renewLinks.ts';
import { settleDiverging } from '../settleDiverging.ts';
import { compareVersions } from '../versions.ts';
import type { Carry, Task } from './carry.ts';
import { carryDate } from './carryDate.ts';
import { carryList } from './carryRecord.ts';
import { giveBackMerged } from './giveBackMerged.ts';
import { relinkRemoved } from './relinkRemoved.ts';
import { returnLinks } from './returnLinks.ts';

export interface Applied {
  readonly document: AnnotatedDocument;
  /** Ids of the records that changed; `article` for the article's date. */
  readonly changed: readonly string[];
  /** Ids of the records on which somebody decided since, and of which that was left as it is. */
  readonly left: readonly string[];
}

/** What leads from one document to another, done in a third. */
export function carryOver(document: AnnotatedDocument, text: string, carry: Carry): Applied {
  const ids = new Set(carry.act.ids);
  const placed = placeRecords(carry.to, document, text);
  const known = knownDecisions(document);
  const others = document.entities.filter(({ id }) => !ids.has(id));
  const parts = new Set(others.flatMap(({ merged = [] }) => merged));
  const conflicts = carryConflicts(document, carry);
  const task: Task = { ...carry, to: placed, ids, left: new Set(), known, parts, conflicts };
  const lists = withLinks(
    task,
    document,
    mapLists(document, (name, list) => carryList(task, name, list)),
  );
  const carried = { ...lists, article: carryDate(task, document.article), conflicts: task.conflicts };
  const takesBack = carry.stance === 'undo' || carry.act.undoes !== undefined;
  const returned = takesBack ? returnLinks(giveBackMerged(carried, carry), carry) : carried;
  const linked = relinkRemoved(document, returned, carry);
  const entities = [...document.entities, ...placed.entities, ...carry.from.entities];
  const actors = restoreReferenced(linked, entities);
  // Also those that no analysis has found here yet.
  const restored = restoreFigures(actors, referencedFigures(actors), placed.quantities);
  const whole = dropDanglingLinks(restored);
  const settled = settleDiverging(withConflicts(whole, returned.conflicts ?? []), carry.news);
  const sorted = sortRecords(joinParts(settled, carry));
  const conflicted = sorted.conflicts ?? [];
  const keys = new Set((document.conflicts ?? []).map(conflictKey));
  const news = conflicted.filter((conflict) => !keys.has(conflictKey(conflict))).map(({ other }) => other.id);
  const gone = (document.conflicts ?? []).filter((one) => !conflicted.some((other) => conflictKey(other) === conflictKey(one)));
  const changed = new Set([...findChanged(document, sorted), ...news, ...gone.map(({ other }) => other.id)]);
  return { document: sorted, changed: [...changed], left: [...task.left].filter((id) => !changed.has(id)) };
}

/** What was judged with its links, and is done again where the machine has the record without them, has those that lead to something that is there. */
function withLinks({ stance, to, ids }: Task, before: AnnotatedDocument, document: AnnotatedDocument): AnnotatedDocument {
  if (stance !== 'replay') return document;
  const present = new Set([...recordIds(document), ...to.entities.map(({ id }) => id)]);
  const there = (id: string): string | undefined => (present.has(id) ? id : undefined);
  const judgedAnew = new Set(before.quantities.filter((one) => ids.has(one.id) && !isDecided(one)).map(({ id }) => id));
  const quantities = document.quantities.map((figure) => {
    const judged = judgedAnew.has(figure.id) && isDecided(figure) ? to.quantities.find(({ id }) => id === figure.id) : undefined;
    return judged === undefined ? figure : renewFigure(figure, judged, there);
  });
  return { ...document, quantities };
}

/** What the act merged and somebody else decided on meanwhile is part of the other with that, as where two versions are merged. */
function joinParts(document: AnnotatedDocument, { news, act }: Carry): AnnotatedDocument {
  const present = new Set(document.entities.map(({ id }) => id));
  if (!document.entities.some(({ merged = [] }) => merged.some((id) => present.has(id)))) return document;
  const known = { ...document, decisions: [...(document.decisions ?? []), { ...news, kind: act.kind }] };
  const versions = compareVersions(known, known, known);
  const conflicts = [...(document.conflicts ?? [])];
  const { entities } = joinMerged(document.entities, versions, conflicts);
  return withConflicts(dropDanglingLinks(followMerges({ ...document, entities }, entities)), conflicts);
}

/** What the act settled is settled again, or open again. */
function carryConflicts({ conflicts = [] }: AnnotatedDocument, { from, to }: Carry): Conflict[] {
  const after = new Set((to.conflicts ?? []).map(conflictKey));
  const settled = new Set((from.conflicts ?? []).map(conflictKey).filter((key) => !after.has(key)));
  return [...conflicts.filter((one) => !settled.has(conflictKey(one))), ...(to.conflicts ?? [])];
}
