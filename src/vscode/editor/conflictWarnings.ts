import * as vscode from 'vscode';
import { ARTICLE_ID, type Conflict } from '../../core/model/conflict.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { showHidden } from '../../core/present/showHidden.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import type { Span } from '../../core/text/span.ts';
import { toRange } from '../services/convert.ts';
import { SECTION, settings } from '../services/settings.ts';
import { parseUri, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

/** A warning that knows the conflict it is about. */
class ConflictWarning extends vscode.Diagnostic {
  readonly id: string;
  constructor(range: vscode.Range, message: string, id: string) {
    super(range, message, vscode.DiagnosticSeverity.Warning);
    this.id = id;
    this.source = 'Article';
  }
}

/** Where the user asks for it: what two people decided differently in the Problems panel, to be settled there. */
export function showConflictWarnings({ store }: Workbench): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('articleAnnotator.conflicts');
  const update = (article: string): void => {
    const uri = parseUri(article);
    const state = store.get(article);
    if (state === undefined || !settings.conflictWarnings(uri)) collection.delete(uri);
    else
      collection.set(
        uri,
        state.conflicts.map((conflict) => createWarning(state, conflict)),
      );
  };
  const actions: vscode.CodeActionProvider = {
    provideCodeActions: ({ uri }, range) =>
      (collection.get(uri) ?? []).flatMap((warning) =>
        warning instanceof ConflictWarning && warning.range.intersection(range) !== undefined ? [createAction(warning)] : [],
      ),
  };
  return vscode.Disposable.from(
    collection,
    store.onDidChange(({ uri, what }) => {
      if (what !== 'text' && what !== 'saved') update(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.conflictWarnings`)) for (const uri of store.uris()) update(uriText(uri));
    }),
    vscode.languages.registerCodeActionsProvider({ pattern: '**' }, actions, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}

function createWarning(state: ArticleState, { other }: Conflict): ConflictWarning {
  const index = indexDocument(state.document);
  const annotation = index.annotation(other.id)?.value;
  const place: Span = annotation?.target ?? index.mentionsOf(other.id)[0]?.target ?? { start: 0, end: 0 };
  const words =
    other.id === ARTICLE_ID
      ? vscode.l10n.t('the article’s date')
      : `“${annotation?.target.exact ?? index.entity(other.id)?.canonicalName ?? other.id}”`;
  const by = other.review.by ?? vscode.l10n.t('somebody');
  const message = vscode.l10n.t('Two people decided differently on {0}; the decision that does not stand is by {1}.', words, by);
  return new ConflictWarning(toRange(state.text, place), showHidden(message), other.id);
}

function createAction(warning: ConflictWarning): vscode.CodeAction {
  const title = vscode.l10n.t('Settle Conflict…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [warning];
  action.command = { title, command: 'articleAnnotator.resolveConflict', arguments: [{ id: warning.id }] };
  return action;
}
