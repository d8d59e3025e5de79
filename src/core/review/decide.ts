import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { DecidedFields } from '../model/decisionRecord.ts';
import { isShape } from '../model/shapedByDecision.ts';
import { codeAnnotations, renameCode } from './codes.ts';
import { type Act, describeAct, rememberAct } from './act.ts';
import { reviseConflicts } from './conflicts.ts';
import { findChanged } from './findChanged.ts';
import { deriveDecisionId } from './decisionLog.ts';
import { setDate } from './editArticle.ts';
import { stampDecision } from './stampDecision.ts';
import { createAnnotations } from './createAnnotations.ts';
import type { Decision } from './decision.ts';
import { importRecords } from './importRecords.ts';
import { deleteRecords } from './deleteRecords.ts';
import { editAttribution, editEvent, editMention, editQuantity, reattach } from './editAnnotation.ts';
import { editEntityType, mergeEntities, neverMerge, renameEntity, setAliases, splitMention } from './editEntity.ts';
import { type Reviewed } from './isDecided.ts';
import { type ListFunction, mapLists, sortRecords } from './records.ts';
import { stampField } from './recordFields.ts';
import { retireChanged } from './retireChanged.ts';
import { confirmTargets } from './confirmTargets.ts';
import { resolveConflict } from './resolveConflict.ts';
import { splitAnnotation } from './splitAnnotation.ts';
import { clearReview, noteReview, type Stamp, stampReview } from './stamp.ts';
import { startWork, type Working } from './workingDocument.ts';

export interface Decided {
  readonly document: AnnotatedDocument;
  /** Ids of the records that changed, new and removed ones included. */
  readonly changed: readonly string[];
  readonly created: readonly string[];
  /** To be done again on another version of the document, or taken back; undefined where nothing changed. */
  readonly act: Act | undefined;
}

/**
 * The document after a person's decision; `text` is what its positions refer to. Records that the decision doesn't touch stay the same
 * objects, and a decision that applies to nothing returns the document itself.
 */
export function decide(
  document: AnnotatedDocument,
  text: string,
  ids: readonly string[],
  decision: Decision,
  stamp: Stamp,
): Decided {
  const id = deriveDecisionId(document, stamp, [ids, decision]);
  const work = startWork(document, text, stamp, id);
  applyDecision(work, new Set(ids), decision);
  if (ANSWERS.has(decision.kind) && work.document !== document) {
    confirmTargets(work, new Set(ids), decision.kind === 'accept' ? 'all' : 'otherFacts');
    retireChanged(work, new Set(ids));
  }
  const settled = document.conflicts?.filter((conflict) => work.document.conflicts?.includes(conflict) !== true) ?? [];
  const changed = [...new Set([...findChanged(document, work.document), ...settled.map(({ other }) => other.id)])];
  if (changed.length === 0) return { document, changed, created: [], act: undefined };
  const into = decision.kind === 'mergeEntities' ? [decision.into] : [];
  const recodes = decision.kind === 'renameCode' ? { from: [...decision.from], to: [decision.to] } : undefined;
  const named = new Set([...(recodes === undefined ? ids : changed), ...into, ...work.created]);
  const isOfOne = decision.kind === 'resolveConflict' && decision.conflict !== undefined;
  const stamped = reviseConflicts(sortRecords(stampDecision(document, work.document, named, id)), isOfOne ? undefined : id);
  const count = MAKERS.has(decision.kind) ? work.created.length : recodes === undefined ? ids.length : changed.length;
  const header = { id, kind: decision.kind, stamp, count, recodes };
  const act = describeAct(document, stamped, changed, header);
  return { document: rememberAct(stamped, act), changed, created: work.created, act };
}

/** Kinds of decisions that say whether an annotation is right. */
const ANSWERS: ReadonlySet<string> = new Set(['accept', 'reject', 'editMention', 'editQuantity', 'editAttribution', 'editEvent']);

/** Kinds of decisions that are counted by what they make. */
const MAKERS: ReadonlySet<string> = new Set(['create', 'import']);

function applyDecision(work: Working, ids: ReadonlySet<string>, decision: Decision): void {
  switch (decision.kind) {
    case 'accept':
      return judge(work, ids, ({ review }) => stampReview(review, 'accepted', work.stamp));
    case 'reject':
      return judge(work, ids, ({ review }) => stampReview(review, 'rejected', work.stamp));
    case 'reset':
      return propose(work, ids);
    case 'note':
      return judge(work, ids, ({ review }) => noteReview(review, decision.note.trim(), work.stamp));
    case 'reattach':
      return reattach(work, ids, decision.span);
    case 'editMention':
      return editMention(work, ids, decision);
    case 'editQuantity':
      return editQuantity(work, ids, decision);
    case 'editAttribution':
      editAttribution(work, ids, decision);
      return acceptParts(work, ids);
    case 'editEvent':
      editEvent(work, ids, decision);
      return acceptParts(work, ids);
    case 'editEntity':
      return editEntityType(work, ids, decision.type, decision.ownType);
    case 'code':
      return codeAnnotations(work, ids, decision.add, decision.remove);
    case 'renameCode':
      return renameCode(work, decision.from, decision.to);
    case 'create':
      return createAnnotations(work, decision.drafts, decision.status);
    case 'import':
      return importRecords(work, decision.records);
    case 'delete':
      return deleteRecords(work, ids);
    case 'split':
      return splitAnnotation(work, ids, decision.at);
    case 'renameEntity':
      return renameEntity(work, ids, decision.name);
    case 'setAliases':
      return setAliases(work, ids, decision.aliases);
    case 'mergeEntities':
      return mergeEntities(work, ids, decision.into);
    case 'splitMention':
      return splitMention(work, ids, decision.entity);
    case 'neverMerge':
      return neverMerge(work, ids);
    case 'setDate':
      return setDate(work, decision.date);
    case 'resolveConflict':
      return resolveConflict(work, ids, decision);
  }
}

/** Mentions and figures that are parts of the statement or event that was put right. */
function acceptParts(work: Working, ids: ReadonlySet<string>): void {
  const { mentions, quantities } = work.document;
  const parts = [...mentions, ...quantities].filter(({ id }) => ids.has(id)).map(({ id }) => id);
  if (parts.length > 0) judge(work, new Set(parts), ({ review }) => stampReview(review, 'accepted', work.stamp));
}

/** What a person said that they are goes with the judgement: the machine reads them anew. Codes, notes and parts stay. */
function propose(work: Working, ids: ReadonlySet<string>): void {
  judge(work, ids, ({ review }) => clearReview(review));
  const unshape: ListFunction = (_, list) => list.map((record) => (ids.has(record.id) ? withoutShape(record) : record));
  work.document = mapLists(work.document, unshape);
}

function withoutShape<T extends { decided?: DecidedFields | undefined }>(record: T): T {
  const shape = Object.keys(record.decided ?? {}).filter(isShape);
  return shape.reduce((now, name) => stampField(now, name, undefined), record);
}

function judge(work: Working, ids: ReadonlySet<string>, review: (record: Reviewed) => Reviewed['review']): void {
  const replace: ListFunction = (_, list) =>
    list.map((record) => (ids.has(record.id) ? { ...record, review: review(record) } : record));
  work.document = mapLists(work.document, replace);
}
