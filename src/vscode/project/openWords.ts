import * as vscode from 'vscode';
import type { Span } from '../../core/text/span.ts';
import { toRange } from '../services/convert.ts';

/** Words of an article, and where they stood when it was indexed. */
export interface PlacedWords extends Span {
  /** Whole, with `…` for what was cut, or parts with ` … ` between them. */
  readonly words: string;
}

/** Shows an article with some of its words selected, where they stand today. */
export async function openWords(
  article: vscode.Uri,
  { start, words }: PlacedWords,
  how: Pick<vscode.TextDocumentShowOptions, 'viewColumn' | 'preserveFocus'>,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(article);
  const text = document.getText().replaceAll('\r\n', '\n');
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: true, ...how });
  const range = toRange(text, placeOf(text, start, words));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where they stood, else their nearest other place, else where they stood. */
function placeOf(text: string, start: number, words: string): Span {
  const cut = words.replace(/…$/, '').split(' … ')[0] ?? words;
  if (text.startsWith(cut, start)) return { start, end: start + cut.length };
  let nearest = -1;
  for (let at = text.indexOf(cut); at !== -1; at = text.indexOf(cut, at + 1)) {
    if (nearest === -1 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  const found = nearest === -1 || cut === '' ? Math.min(start, text.length) : nearest;
  return { start: found, end: nearest === -1 ? found : found + cut.length };
}
