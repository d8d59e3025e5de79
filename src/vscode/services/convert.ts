import * as vscode from 'vscode';
import { createLineIndex, type LineIndex } from '../../core/text/lineIndex.ts';
import type { Span } from '../../core/text/span.ts';
import type { TextChange } from '../../core/store/annotationStore.ts';

// Lines and characters are the same whatever the line ends are, so all conversion goes through them: an offset of VS Code counts the
// CR of CRLF, an offset of ours doesn't.

let latest: { text: string; index: LineIndex } | undefined;

/** Lines of an LF text. The last one asked for is kept. */
function linesOf(text: string): LineIndex {
  if (latest === undefined || latest.text !== text) latest = { text, index: createLineIndex(text) };
  return latest.index;
}

const texts = new WeakMap<vscode.TextDocument, { version: number; text: string }>();

/** The document's text as the core knows it; put together once for each version. */
export function normalizedText(document: vscode.TextDocument): string {
  const known = texts.get(document);
  if (known?.version === document.version) return known.text;
  const original = document.getText();
  const text = document.eol === vscode.EndOfLine.CRLF ? original.replaceAll('\r\n', '\n') : original;
  texts.set(document, { version: document.version, text });
  return text;
}

function toPosition(text: string, offset: number): vscode.Position {
  const { line, character } = linesOf(text).positionAt(offset);
  return new vscode.Position(line, character);
}

export function toRange(text: string, span: Span): vscode.Range {
  return new vscode.Range(toPosition(text, span.start), toPosition(text, span.end));
}

export function toOffset(text: string, position: vscode.Position): number {
  return Math.min(text.length, linesOf(text).lineStart(position.line) + position.character);
}

export function toSpan(text: string, range: vscode.Range): Span {
  return { start: toOffset(text, range.start), end: toOffset(text, range.end) };
}

/** What an editor changed, in offsets of the text before. */
export function toTextChanges(before: string, changes: readonly vscode.TextDocumentContentChangeEvent[]): readonly TextChange[] {
  return changes.map(({ range, text }) => ({ ...toSpan(before, range), text: text.replaceAll('\r\n', '\n') }));
}
