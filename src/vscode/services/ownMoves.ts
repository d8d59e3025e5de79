import type * as vscode from 'vscode';
import { uriText, type UriText } from './uris.ts';

/** As many keys as somebody may type ahead of a busy window: it tells us of none of the moves before it has passed on all the keys. */
const MOST_UNDER_WAY = 10_000;

/**
 * Tells our own moves of the cursor from those of a person. VS Code tells us of ours some time later, as of a person's command, when
 * the next key may have been pressed already.
 */
export interface OwnMoves {
  select<S extends Selected>(editor: WithCursor<S>, selection: S): void;
  /** Whether a move that no key or mouse made is ours. Ask once for each event. */
  isOwn(event: CursorMove): boolean;
}

/** What of a text editor, of its selection and of its events counts here. */
interface Selected {
  isEqual(other: Selected): boolean;
}
interface WithCursor<S> {
  readonly document: Pick<vscode.TextDocument, 'uri'>;
  selection: S;
}
interface CursorMove {
  readonly textEditor: Pick<WithCursor<unknown>, 'document'>;
  readonly selections: readonly Selected[];
}

export function createOwnMoves(): OwnMoves {
  let underWay: { readonly document: UriText; readonly selection: Selected }[] = [];
  return {
    select(editor, selection) {
      underWay = [...underWay.slice(1 - MOST_UNDER_WAY), { document: uriText(editor.document.uri), selection }];
      editor.selection = selection;
    },
    isOwn({ textEditor, selections }) {
      const [selection] = selections;
      if (selection === undefined || selections.length > 1) return false;
      const document = uriText(textEditor.document.uri);
      const at = underWay.findIndex((move) => move.document === document && move.selection.isEqual(selection));
      if (at === -1) return false;
      // Moves that came before it are over: VS Code reports only the last of several.
      underWay = underWay.slice(at + 1);
      return true;
    },
  };
}
