import * as vscode from 'vscode';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { spotOfLine } from '../../core/present/proposal/lineSpot.ts';
import type { Span } from '../../core/text/span.ts';
import { toRange } from './convert.ts';
import type { Workbench } from './workbench.ts';

/** Shows a place of the active article and selects it, leaving the focus where it is unless it is asked for. */
export async function revealSpan(workbench: Workbench, span: Span, focus = false): Promise<void> {
  await selectSpan(workbench, span, span, focus);
}

/** @param visible what is to be seen of the text; the beginning, where that is more than the editor shows */
async function selectSpan({ active, moves }: Workbench, span: Span, visible: Span, focus: boolean): Promise<void> {
  const { uri, state } = active;
  if (uri === undefined || state === undefined) return;
  const shown = active.editor();
  const editor =
    shown !== undefined && !focus
      ? shown
      : await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
          preserveFocus: !focus,
          ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
        });
  const range = toRange(state.text, span);
  moves.select(editor, new vscode.Selection(range.start, range.end));
  editor.revealRange(toRange(state.text, visible), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to an annotation and makes it the current one. */
export async function revealAnnotation(workbench: Workbench, id: string): Promise<void> {
  const { active, session } = workbench;
  const annotation = active.state === undefined ? undefined : indexDocument(active.state.document).annotation(id);
  if (annotation === undefined) return;
  session.setCurrent(id);
  const { start, end } = annotation.value.target;
  if (start >= end) return;
  if (session.reviewing === undefined) return revealSpan(workbench, { start, end });
  // Under review the annotation has a frame of its own, which a selection would cover, and a line that says what it is.
  const { offset } = spotOfLine(active.state?.text ?? '', { start, end });
  const visible = { start: Math.min(start, offset), end: Math.max(end, offset) };
  await selectSpan(workbench, { start, end: start }, visible, false);
}
