import * as vscode from 'vscode';
import { proposalLine } from '../../core/present/proposal/describeProposal.ts';
import { spotOfLine } from '../../core/present/proposal/lineSpot.ts';
import { partsOf } from '../../core/present/proposal/partsOf.ts';
import { keysFor, keysLine } from '../../core/present/proposal/proposalKeys.ts';
import { normalizedText, toRange } from '../services/convert.ts';
import { currentProposal, type CurrentProposal } from '../services/currentProposal.ts';
import type { Workbench } from '../services/workbench.ts';
import { createPartDecorations } from './partDecorations.ts';

const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`articleAnnotator.${name}`);
/** Characters of what is said of a proposal; with the keys it fills an ordinary line, and where it is cut what matters most stands before. */
const ROOM = 72;
/** Between the words of a line and what is said beside them. */
const BESIDE = '0 0 0 2em';

/** Shows the proposal under review where the eyes are: its parts are marked, and a line says what is proposed and which keys fit. */
export function markProposal(workbench: Workbench): vscode.Disposable {
  const { session, store, active } = workbench;
  const parts = createPartDecorations();
  const line = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let marked = '';

  const clear = (editor: vscode.TextEditor): void => {
    for (const { type } of parts.all) editor.setDecorations(type, []);
    editor.setDecorations(line, []);
  };
  const paint = (editor: vscode.TextEditor, proposal: CurrentProposal): void => {
    const { state, annotation } = proposal;
    if (normalizedText(editor.document) !== state.text) return clear(editor);
    const found = partsOf(annotation, proposal.alike);
    for (const { role, type } of parts.all) {
      editor.setDecorations(
        type,
        found.filter((part) => part.role === role).map(({ span }) => toRange(state.text, span)),
      );
    }
    editor.setDecorations(line, found.length === 0 ? [] : [lineOf(proposal)]);
  };
  const update = (): void => {
    const proposal = currentProposal(workbench);
    const uri = proposal?.state.uri ?? '';
    for (const editor of vscode.window.visibleTextEditors) {
      const document = editor.document.uri.toString();
      if (proposal !== undefined && document === uri) paint(editor, proposal);
      else if (document === marked) clear(editor);
    }
    marked = uri;
  };
  return vscode.Disposable.from(
    parts,
    line,
    session.onDidChange(update),
    active.onDidChange(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    store.onDidChange(({ uri, what }) => {
      if (uri === session.reviewing && what !== 'text' && what !== 'saved') update();
    }),
  );
}

function lineOf({ state, annotation, text, reach }: CurrentProposal): vscode.DecorationOptions {
  const { offset, isEmptyLine } = spotOfLine(state.text, annotation.value.target);
  const keys = keysLine(keysFor(vscode.l10n.t, annotation, reach));
  return {
    range: toRange(state.text, { start: offset, end: offset }),
    renderOptions: {
      before: {
        contentText: ` ${proposalLine(text, ROOM)} `,
        color: color('proposalForeground'),
        backgroundColor: color('proposalBackground'),
        border: '1px solid',
        borderColor: color('proposalBorder'),
        ...(isEmptyLine ? {} : { margin: BESIDE }),
      },
      after: { contentText: keys, color: color('proposalKeys'), margin: '0 0 0 1em' },
    },
  };
}
