import * as vscode from 'vscode';
import { annotationsAt } from '../../core/present/lookUp.ts';
import type { Workbench } from '../services/workbench.ts';
import { showOccurrences } from './occurrences.ts';

/**
 * A person who moves the cursor looks at something else: under review at the annotation there, if there is one; otherwise what was
 * selected in a view no longer counts.
 */
export function followCursor(workbench: Workbench): vscode.Disposable {
  const { session, active, moves } = workbench;
  const following = vscode.window.onDidChangeTextEditorSelection((event) => {
    const { textEditor, kind } = event;
    if ((!isByHand(kind) && moves.isOwn(event)) || kind === undefined || textEditor.document.uri.toString() !== active.uri)
      return;
    session.setRows([]);
    if (session.reviewing !== active.uri) return session.setCurrent(undefined);
    const selection = active.selection();
    const [closest] = active.state === undefined || selection === undefined ? [] : annotationsAt(active.state, selection);
    if (closest !== undefined) session.setCurrent(closest.value.id);
  });
  return vscode.Disposable.from(following, showOccurrences(workbench));
}

function isByHand(kind: vscode.TextEditorSelectionChangeKind | undefined): boolean {
  return kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
}
