import * as vscode from 'vscode';
import { PART_ROLES, type PartRole } from '../../core/present/proposal/partsOf.ts';

const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`articleAnnotator.${name}`);

/** A line below the words: thick enough to tell how it is drawn. */
const below = (style: string, width: number): vscode.DecorationRenderOptions => ({
  border: `0 ${style}`,
  borderWidth: `0 0 ${width}px 0`,
});

/**
 * Parts of the proposal under review differ by shape, not by colour: what names it has a frame, the same words further on a dotted one, who acts or speaks a double line, what is
 * said a dashed line on a background, whom it befalls a dashed frame, where a dotted line, when a wavy one, how much a thin frame.
 */
const SHAPES: Readonly<Record<PartRole, vscode.DecorationRenderOptions>> = {
  alike: { border: '1px dotted', borderRadius: '3px' },
  itself: { border: '2px solid', borderRadius: '3px', backgroundColor: color('currentBackground') },
  source: below('double', 4),
  content: { ...below('dashed', 2), backgroundColor: color('currentBackground') },
  actor: below('double', 4),
  target: { border: '1px dashed', borderRadius: '3px' },
  victim: { border: '1px dashed', borderRadius: '3px' },
  place: below('dotted', 3),
  time: { textDecoration: 'underline wavy 1px' },
  figure: { border: '1px solid', borderRadius: '3px' },
};

export interface PartDecorations extends vscode.Disposable {
  readonly all: readonly { readonly role: PartRole; readonly type: vscode.TextEditorDecorationType }[];
}

export function createPartDecorations(): PartDecorations {
  const all = PART_ROLES.map((role) => ({
    role,
    type: vscode.window.createTextEditorDecorationType({
      ...SHAPES[role],
      borderColor: color('currentBorder'),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  }));
  return {
    all,
    dispose() {
      for (const { type } of all) type.dispose();
    },
  };
}
