import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Entity } from '../../core/model/entity.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from '../../core/present/documentIndex.ts';
import { annotationsAt } from '../../core/present/lookUp.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import type { Workbench } from '../services/workbench.ts';
import type { UriText } from '../services/uris.ts';
import { UserError } from '../services/userError.ts';

/** What a tree row or a link in a hover passes: enough of it to act on. */
const TargetRow = z.object({ id: z.optional(z.string()), key: z.optional(z.string()), decides: z.optional(z.array(z.string())) });
type TargetRow = z.infer<typeof TargetRow>;
const Rows = z.array(TargetRow);

export interface ActiveTarget {
  readonly uri: UriText;
  readonly state: ArticleState;
  readonly index: DocumentIndex;
}

/** @throws UserError when no article is open. */
export function requireArticle({ active }: Workbench): ActiveTarget {
  const { uri, state } = active;
  if (uri === undefined || state === undefined) throw new UserError(vscode.l10n.t('Open an article first.'));
  return { uri, state, index: indexDocument(state.document) };
}

/** The rows that a command was called with: all selected ones when the clicked row is among them. */
function rowsOf(args: readonly unknown[]): readonly TargetRow[] {
  const [clicked, selected] = args;
  const row = TargetRow.safeParse(clicked);
  if (!row.success) return [];
  const all = Rows.safeParse(selected);
  return all.success && all.data.some(({ key }) => key !== undefined && key === row.data.key) ? all.data : [row.data];
}

function decidesOf(row: TargetRow): readonly string[] {
  return row.decides ?? (row.id === undefined ? [] : [row.id]);
}

/**
 * Everything that a decision is about: the rows of the call, else what is under review, else the rows selected in a view, else the
 * annotation at the cursor. @throws UserError when there is none.
 */
export function decisionTargets(workbench: Workbench, args: readonly unknown[]): readonly string[] {
  const called = rowsOf(args).flatMap(decidesOf);
  if (called.length > 0) return [...new Set(called)];
  const { session } = workbench;
  if (session.current !== undefined) return [session.current];
  const selected = session.rows.flatMap(({ decides }) => decides);
  if (selected.length > 0) return [...new Set(selected)];
  return [requireAnnotation(workbench, []).value.id];
}

/** The one annotation that a command is about. @throws UserError when there is none. */
export function requireAnnotation(workbench: Workbench, args: readonly unknown[]): LayeredAnnotation {
  const { index, state } = requireArticle(workbench);
  const { session, active } = workbench;
  const candidates = [...rowsOf(args).map(({ id }) => id), session.current, ...session.rows.map(({ id }) => id)];
  for (const id of candidates) {
    const annotation = id === undefined ? undefined : index.annotation(id);
    if (annotation !== undefined) return annotation;
  }
  const selection = active.selection();
  const found = selection === undefined ? [] : annotationsAt(state, selection);
  const exact = found.find(({ value }) => value.target.start === selection?.start && value.target.end === selection.end);
  const at = exact ?? found.find(({ value }) => value.review.status !== 'rejected') ?? found[0];
  if (at === undefined) throw new UserError(vscode.l10n.t('Put the cursor on an annotation, or select one in a view, first.'));
  return at;
}

/** The actors that a command is about: the rows', or that of the mention or source at hand. @throws UserError when there is none. */
export function requireEntities(workbench: Workbench, args: readonly unknown[]): readonly Entity[] {
  const { index } = requireArticle(workbench);
  const rows = rowsOf(args).length > 0 ? rowsOf(args) : workbench.session.current === undefined ? workbench.session.rows : [];
  const ofRows = rows.flatMap(({ id }) => {
    const entity = id === undefined ? undefined : (index.entity(id) ?? entityOf(index, index.annotation(id)));
    return entity === undefined ? [] : [entity];
  });
  if (ofRows.length > 0) return [...new Set(ofRows)];
  const entity = entityOf(index, requireAnnotation(workbench, args));
  if (entity === undefined)
    throw new UserError(vscode.l10n.t('Put the cursor on a name, or select an actor in the Actors view, first.'));
  return [entity];
}

function entityOf(index: DocumentIndex, annotation: LayeredAnnotation | undefined): Entity | undefined {
  if (annotation?.layer === 'mention') return index.entity(annotation.value.entity);
  if (annotation?.layer !== 'attribution' || annotation.value.source.entity === undefined) return undefined;
  return index.entity(annotation.value.source.entity);
}
