import * as vscode from 'vscode';
import { figureFindings } from '../../core/present/comparison.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { toRange } from '../services/convert.ts';
import { SECTION, settings } from '../services/settings.ts';
import type { Workbench } from '../services/workbench.ts';

const SOURCE = 'Article';

/** A warning that knows the figure it is about. */
class FigureWarning extends vscode.Diagnostic {
  readonly id: string;
  constructor(range: vscode.Range, message: string, id: string) {
    super(range, message, vscode.DiagnosticSeverity.Information);
    this.id = id;
    this.source = SOURCE;
  }
}

/** Where the user asks for it: contradicting, miscalculated and unattributed figures in the Problems panel, with what to do about them. */
export function showFigureWarnings({ store }: Workbench): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('articleAnnotator');
  const warnings = new Map<string, readonly FigureWarning[]>();

  const update = (uri: string): void => {
    const parsed = vscode.Uri.parse(uri, true);
    const state = store.get(uri);
    if (state === undefined || !settings.figureWarnings(parsed)) {
      warnings.delete(uri);
      collection.delete(parsed);
      return;
    }
    const made = figureFindings(vscode.l10n.t, indexDocument(state.document))
      .filter(({ quantity }) => state.anchorStatus(quantity.id) !== 'orphaned')
      .map(({ quantity, finding }) => new FigureWarning(toRange(state.text, quantity.target), finding.text, quantity.id));
    warnings.set(uri, made);
    collection.set(parsed, made);
  };

  const actions: vscode.CodeActionProvider = {
    provideCodeActions({ uri }, range) {
      const here = (warnings.get(uri.toString()) ?? []).filter((warning) => warning.range.intersection(range) !== undefined);
      return here.flatMap((warning) => [
        action(vscode.l10n.t('Accept this figure'), 'accept', warning),
        action(vscode.l10n.t('Reject this figure'), 'reject', warning),
        action(vscode.l10n.t('Comment on this figure…'), 'comment', warning),
      ]);
    },
  };

  return vscode.Disposable.from(
    collection,
    store.onDidChange(({ uri, what }) => {
      if (what !== 'text' && what !== 'saved') update(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.figureWarnings`)) for (const uri of store.uris()) update(uri);
    }),
    vscode.languages.registerCodeActionsProvider({ pattern: '**' }, actions, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}

function action(title: string, command: 'accept' | 'reject' | 'comment', warning: FigureWarning): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = [warning];
  made.command = { title, command: `articleAnnotator.${command}`, arguments: [{ id: warning.id }] };
  return made;
}
