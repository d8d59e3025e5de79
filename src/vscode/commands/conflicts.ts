import * as vscode from 'vscode';
import type { AnnotatedDocument } from '../../core/model/annotatedDocument.ts';
import type { Conflict } from '../../core/model/conflict.ts';
import { ARTICLE_ID } from '../../core/model/conflict.ts';
import { conflictKey } from '../../core/review/conflicts.ts';
import { memberName } from '../../core/review/recordFields.ts';
import type { Review } from '../../core/model/review.ts';
import type { DocumentIndex } from '../../core/present/documentIndex.ts';
import { showHidden } from '../../core/present/showHidden.ts';
import { revealAnnotation } from '../services/reveal.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import { decisionTargets, requireArticle } from './targets.ts';

/** The conflict that is meant, and which of its two decisions is to stand. Undefined when the person would not say. */
export async function askWhichStands(
  workbench: Workbench,
  args: readonly unknown[],
): Promise<{ readonly id: string; readonly keep: 'standing' | 'other'; readonly conflict: string } | undefined> {
  const conflict = conflictAt(workbench, args) ?? (await chooseConflict(workbench));
  if (conflict === undefined) return undefined;
  const { id } = conflict.other;
  const { index, state } = requireArticle(workbench);
  if (id !== ARTICLE_ID) await revealAnnotation(workbench, id);
  const standing = id === ARTICLE_ID ? undefined : (index.annotation(id)?.value ?? index.entity(id));
  const date = conflict.layer === 'article' ? [state.document.article.date, conflict.other.date] : [];
  const merges = describeMerges(conflict, state.document);
  const later = { label: vscode.l10n.t('Keep the later decision'), description: describe(standing?.review, date[0]) };
  const earlier = { label: vscode.l10n.t('Keep the earlier decision'), description: describe(conflict.other.review, date[1]) };
  const choice = await vscode.window.showQuickPick(
    [
      { keep: 'standing', ...later, detail: merges.standing },
      { keep: 'other', ...earlier, detail: merges.other },
    ] as const,
    { title: vscode.l10n.t('Two People Decided Differently'), matchOnDescription: true },
  );
  if (choice === undefined) return undefined;
  const chosen = conflictKey(conflict);
  if (!requireArticle(workbench).state.conflicts.some((one) => conflictKey(one) === chosen))
    throw new UserError(vscode.l10n.t('Somebody decided on this meanwhile. Look at it again.'));
  return { id, keep: choice.keep, conflict: chosen };
}

/** Who is who by each of two decisions, where they merged an actor into different ones, or only one of them did; else empty. */
function describeMerges(
  conflict: Conflict,
  { entities }: AnnotatedDocument,
): { readonly standing: string; readonly other: string } {
  const [gone] = (conflict.fields ?? []).flatMap((name) => (name.startsWith(MERGED) ? [name.slice(MERGED.length)] : []));
  if (conflict.layer !== 'entity' || gone === undefined) return { standing: '', other: '' };
  const { canonicalName, aliases } = conflict.other;
  const apart = entities.find(({ id }) => id === gone);
  const holder = entities.find(({ merged }) => merged?.includes(gone));
  const name = apart?.canonicalName ?? aliases.find((alias) => holder?.aliases.includes(alias)) ?? gone;
  const isPart = (whole: string): string => showHidden(vscode.l10n.t('“{0}” is “{1}”', name, whole));
  const isOther = showHidden(vscode.l10n.t('“{0}” is not “{1}”', name, canonicalName));
  return { standing: holder === undefined ? isOther : isPart(holder.canonicalName), other: isPart(canonicalName) };
}

const MERGED = memberName('merged', '');

/** That of the row, the reviewer or the cursor. */
function conflictAt(workbench: Workbench, args: readonly unknown[]): Conflict | undefined {
  const { conflicts } = requireArticle(workbench).state;
  try {
    const ids = decisionTargets(workbench, args);
    return conflicts.find(({ other }) => ids.includes(other.id));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** @throws UserError when there is none */
async function chooseConflict(workbench: Workbench): Promise<Conflict | undefined> {
  const { state, index } = requireArticle(workbench);
  const [only] = state.conflicts;
  if (only === undefined) throw new UserError(vscode.l10n.t('Nobody decided differently on anything here.'));
  if (state.conflicts.length === 1) return only;
  const items = state.conflicts.map((conflict) => ({
    conflict,
    label: nameOf(conflict, index),
    description: describe(conflict.other.review),
  }));
  const choice = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Settle Which Conflict?'),
    matchOnDescription: true,
  });
  return choice?.conflict;
}

function nameOf({ other, layer }: Conflict, index: DocumentIndex): string {
  if (layer === 'article') return vscode.l10n.t('The article’s date');
  return showHidden(index.annotation(other.id)?.value.target.exact ?? index.entity(other.id)?.canonicalName ?? other.id);
}

function describe(review: Review | undefined, value?: string): string {
  const parts = [value, review?.status, review?.by, review?.at?.slice(0, 16).replace('T', ' ')];
  return parts.filter((part) => part !== undefined).join(' · ');
}
