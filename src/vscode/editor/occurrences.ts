import * as vscode from 'vscode';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { annotationsAt } from '../../core/present/lookUp.ts';
import { normalizedText, toOffset, toRange } from '../services/convert.ts';
import { uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

/**
 * With the cursor in a mention of somebody, where else they are mentioned. Else nothing: by itself VS Code shades all occurrences of the
 * word at the cursor, in a review of every "the" that a proposal begins with, as if they were marks of ours.
 */
export function showOccurrences({ store, session, tracker }: Workbench): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(
    { pattern: '**' },
    {
      provideDocumentHighlights(document, position) {
        const uri = uriText(document.uri);
        const state = tracker.reading(uri) === undefined ? undefined : store.get(uri);
        if (state === undefined || normalizedText(document) !== state.text) return undefined;
        if (!session.highlightsVisible) return [];
        const offset = toOffset(state.text, position);
        const [closest] = annotationsAt(state, { start: offset, end: offset });
        if (closest?.layer !== 'mention') return [];
        const mentions = indexDocument(state.document).mentionsOf(closest.value.entity);
        return mentions
          .filter(({ review, target }) => review.status !== 'rejected' && target.start < target.end)
          .map(({ target }) => new vscode.DocumentHighlight(toRange(state.text, target), vscode.DocumentHighlightKind.Text));
      },
    },
  );
}
