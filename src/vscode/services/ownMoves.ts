import * as vscode from 'vscode';
import { uriText, type UriText } from './uris.ts';

/** More moves of ours than this are never under way at once. */
const MOST_UNDER_WAY = 64;

/**
 * Tells our own moves of the cursor from those of a person. VS Code tells us of ours some time later, as of a person's command, when
 * the next key may have been pressed already.
 */
export interface OwnMoves {
  select(editor: vscode.TextEditor, selection: vscode.Selection): void;
  /** Ask once for each event. */
  isOwn(event: vscode.TextEditorSelectionChangeEvent): boolean;
}

export function createOwnMoves(): OwnMoves {
  let underWay: { readonly document: UriText; readonly selection: vscode.Selection }[] = [];
  return {
    select(editor, selection) {
      underWay = [...underWay.slice(1 - MOST_UNDER_WAY), { document: uriText(editor.document.uri), selection }];
      editor.selection = selection;
    },
    isOwn({ textEditor, selections, kind }) {
      const isByHand =
        kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
      const [selection] = selections;
      if (isByHand || selection === undefined || selections.length > 1) return false;
      const document = uriText(textEditor.document.uri);
      const at = underWay.findIndex((move) => move.document === document && move.selection.isEqual(selection));
      if (at === -1) return false;
      // Moves that came before it are over: VS Code reports only the last of several.
      underWay = underWay.slice(at + 1);
      return true;
    },
  };
}
