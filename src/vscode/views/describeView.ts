import * as vscode from 'vscode';
import { isOpen } from '../../core/present/questions.ts';
import { counted } from '../../core/present/counted.ts';
import { annotationsOfLayer, indexDocument, type LayeredAnnotation } from '../../core/present/documentIndex.ts';
import { isFiltering } from '../../core/present/filter.ts';
import { describeFilter } from '../../core/present/filterWords.ts';
import { LAYER_OF_VIEW, type OutlineNode, type ViewName } from '../../core/present/outline.ts';
import { viewWord } from '../../core/present/words.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import type { Workbench } from '../services/workbench.ts';
import { firstStepsMessage } from './firstSteps.ts';

/** Badge: proposals and conflicts left, once the article is annotated. Message: what the filter does. */
export function describeView(name: ViewName, workbench: Workbench, view: vscode.TreeView<OutlineNode>): void {
  const { active, session, allArticles } = workbench;
  const { state } = active;
  const { proposals, conflicts } = state?.hasSidecar === true ? countLeft(state, name) : { proposals: 0, conflicts: 0 };
  const { t } = vscode.l10n;
  const words = [
    proposals === 0 ? '' : t('{0} to review', counted(t, 'proposal', proposals)),
    conflicts === 0 ? '' : t('{0} to settle', counted(t, 'conflict', conflicts)),
  ];
  const tooltip = words.filter((part) => part !== '').join(' · ');
  view.badge = tooltip === '' ? undefined : { value: proposals + conflicts, tooltip };
  // Not as a description: VS Code hides that of a folded view.
  const count = countShown(name, workbench);
  view.title = count === '' ? viewWord(vscode.l10n.t, name) : `${viewWord(vscode.l10n.t, name)} (${count})`;
  if (allArticles.scope === 'all') {
    view.message = allArticles.room?.message ?? vscode.l10n.t('Reading all articles…');
    return;
  }
  view.message =
    state !== undefined && isFiltering(session.filter)
      ? describeFilter(vscode.l10n.t, session.filter)
      : name === 'actors'
        ? firstStepsMessage(workbench)
        : '';
}

/** Beside the title, so that a folded view says what it holds; of what a filter hides the whole too. */
function countShown(name: ViewName, { active: { state }, session, shown, allArticles }: Workbench): string {
  if (state === undefined || allArticles.scope === 'all') return '';
  const visible = shown.shown(state);
  const all = annotationsOfLayer(indexDocument(state.document), LAYER_OF_VIEW[name]);
  const count = (annotations: readonly LayeredAnnotation[]): number =>
    name === 'actors'
      ? new Set(annotations.map((one) => (one.layer === 'mention' ? one.value.entity : ''))).size
      : annotations.length;
  const [some, whole] = [count(all.filter(visible)), count(all)];
  return isFiltering(session.filter) && some < whole ? `${some}/${whole}` : String(some);
}

function countLeft(state: ArticleState, name: ViewName): { readonly proposals: number; readonly conflicts: number } {
  const layer = LAYER_OF_VIEW[name];
  const index = indexDocument(state.document);
  const proposals = annotationsOfLayer(index, layer).filter((annotation) => isOpen(state, annotation)).length;
  const layers: readonly string[] = layer === 'mention' ? [layer, 'entity'] : [layer];
  return { proposals, conflicts: state.conflicts.filter((conflict) => layers.includes(conflict.layer)).length };
}
