import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import { countStages } from '../../core/project/projectIndex.ts';
import type { FolderIndex } from './folderIndex.ts';

/** How far the articles of the folder are, in the status bar; a click goes on with the next one. */
export class ArticlesStatus implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  constructor() {
    this.#item = vscode.window.createStatusBarItem('articleAnnotator.project', vscode.StatusBarAlignment.Right, 89);
    this.#item.name = vscode.l10n.t('Articles of the Folder');
    this.#item.command = 'articleAnnotator.nextArticle';
  }

  /** Nothing while no article has annotations. */
  show({ index: { entries }, isWhole }: FolderIndex): void {
    const counts = countStages(entries);
    if (counts['not-extracted'] === entries.length && isWhole) return this.#item.hide();
    this.#item.text = isWhole ? `$(library) ${counts.reviewed}/${entries.length}` : `$(sync~spin) ${entries.length}`;
    this.#item.tooltip = describeArticles(entries);
    this.#item.accessibilityInformation = { label: this.#item.tooltip };
    return this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** How many articles there are, and how far they are: one line. */
export function describeArticles(entries: readonly ArticleEntry[]): string {
  const { t } = vscode.l10n;
  const counts = countStages(entries);
  const left = entries.reduce((sum, entry) => sum + entry.left, 0);
  const parts = [
    counted(t, 'article', entries.length),
    counts.reviewed === 0 ? '' : t('{0} reviewed', counts.reviewed),
    left === 0 ? '' : t('{0} to review', counted(t, 'proposal', left)),
    counts['not-extracted'] === 0 ? '' : t('{0} not extracted', counts['not-extracted']),
    counts.changed === 0 ? '' : t('{0} changed since', counts.changed),
    counts.problem + counts.gone === 0 ? '' : t('{0} with problems', counts.problem + counts.gone),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
