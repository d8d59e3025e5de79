import type { Decision } from '../../core/review/decision.ts';
import { withCompany } from '../../core/present/reviewQueue.ts';
import { editedWith, SAME_EVERYWHERE } from '../../core/review/editedWith.ts';
import type { Workbench } from '../services/workbench.ts';
import { requireArticle } from './targets.ts';

/** These and what is accepted with them: parts of a statement or event, and under review what is asked about with the one at hand. */
export function acceptedIds(workbench: Workbench, ids: readonly string[], args: readonly unknown[]): readonly string[] {
  const queue = workbench.shown.queue(requireArticle(workbench).state);
  return withCompany(queue, ids, isAboutQuestion(workbench, args) ? ['alike', 'parts'] : ['parts']);
}

/** These and what is rejected with the one under review. */
export function rejectedIds(workbench: Workbench, ids: readonly string[], args: readonly unknown[]): readonly string[] {
  if (!isAboutQuestion(workbench, args)) return ids;
  return withCompany(workbench.shown.queue(requireArticle(workbench).state), ids, ['alike']);
}

/** What is put right, and what is accepted with that: the same words, and the parts that it still has. */
export function editedIds(workbench: Workbench, id: string, decision: Decision): readonly string[] {
  const { state } = requireArticle(workbench);
  // What is put right in a row is that row's.
  if (SAME_EVERYWHERE.has(decision.kind) && workbench.session.current !== id) return [id];
  return [id, ...editedWith(workbench.shown.queue(state), state, id, decision)];
}

/** A row or a link says what it is about: only that. A key of review is about the question. */
function isAboutQuestion({ session }: Workbench, args: readonly unknown[]): boolean {
  return session.current !== undefined && args.every((arg) => arg === undefined);
}
