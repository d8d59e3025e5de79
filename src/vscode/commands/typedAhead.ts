import * as vscode from 'vscode';

/** Longer words were not meant as keys. */
const MOST_KEYS = 40;

/** What was put into an article while a review was about to start. */
export interface TypedAhead {
  /** Takes it out again and tells of it; for after the article has become read-only. What was typed over is there again. */
  takeOut(): Promise<void>;
}

/**
 * Keys that are pressed between a command of the window and its arrival here go into the article. The window's messages keep their order:
 * what is typed before the article is read-only is told after this call, and before the answer to that.
 */
export function noteTyping(document: vscode.TextDocument): TypedAhead {
  const before = document.getText();
  return {
    async takeOut() {
      const change = changeOf(before, document.getText());
      if (change === undefined || change.typed.length > MOST_KEYS || change.typed.includes('\n')) return;
      const { start, end, replaced, typed } = change;
      const edit = new vscode.WorkspaceEdit();
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      edit.replace(document.uri, range, replaced);
      if (!(await vscode.workspace.applyEdit(edit))) return;
      const message = vscode.l10n.t('Typed before the review had started, and taken out of the article again: “{0}”', typed);
      void vscode.window.showInformationMessage(message);
    },
  };
}

interface TypedChange {
  /** Where what was typed stands, in UTF-16 code units of the text as it is now. */
  readonly start: number;
  readonly end: number;
  readonly replaced: string;
  readonly typed: string;
}

/** The one stretch in which two texts differ; undefined where they don't. */
function changeOf(before: string, after: string): TypedChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  const end = after.length - behind;
  return { start, end, replaced: before.slice(start, before.length - behind), typed: after.slice(start, end) };
}
