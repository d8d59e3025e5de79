import * as vscode from 'vscode';
import type { Attribution } from '../../core/model/attribution.ts';
import type { LayeredAnnotation } from '../../core/present/documentIndex.ts';
import { attributionHighlights, type HighlightStyle } from '../../core/present/highlights.ts';
import { annotationsAt } from '../../core/present/lookUp.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { normalizedText, toRange, toSpan } from '../services/convert.ts';
import { settings } from '../services/settings.ts';
import type { Workbench } from '../services/workbench.ts';
import type { DecorationTypes } from './decorationTypes.ts';

const HOVER_MS = 8000;
/** Nothing is worked out between the keystrokes of somebody who types: milliseconds. */
const CURSOR_PAUSE = 120;

/** Shows the parts of one statement as one thing: that under the pointer, while it rests there, else that under the cursor. */
export class ActiveStatement implements vscode.Disposable {
  readonly #workbench: Pick<Workbench, 'store' | 'session'>;
  readonly #types: DecorationTypes;
  #hovered: { readonly uri: string; readonly attribution: Attribution } | undefined;
  #hoverTimer: ReturnType<typeof setTimeout> | undefined;
  #cursorTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(workbench: Pick<Workbench, 'store' | 'session'>, types: DecorationTypes) {
    this.#workbench = workbench;
    this.#types = types;
  }

  /** Undefined where the pointer rests on none. */
  hover(uri: string, attribution: Attribution | undefined): void {
    clearTimeout(this.#hoverTimer);
    if (this.#hovered === undefined && attribution === undefined) return;
    this.#hovered = attribution === undefined ? undefined : { uri, attribution };
    this.#hoverTimer = setTimeout(() => {
      this.#hovered = undefined;
      this.paintAll();
    }, HOVER_MS);
    this.paintAll();
  }

  /** Soon: VS Code tells of each keystroke. */
  cursorMoved(editor: vscode.TextEditor): void {
    this.#hovered = undefined;
    clearTimeout(this.#cursorTimer);
    this.#cursorTimer = setTimeout(() => this.paint(editor), CURSOR_PAUSE);
  }

  paint(editor: vscode.TextEditor): void {
    const { store, session } = this.#workbench;
    const uri = editor.document.uri.toString();
    const state = store.get(uri);
    if (state === undefined || normalizedText(editor.document) !== state.text) return;
    // Under review the parts of the proposal at hand are marked, and no others.
    const isShown = session.highlightsVisible && session.reviewing !== uri && settings.kinds(editor.document.uri).attributions;
    const statement = isShown ? this.#find(editor, state) : undefined;
    const parts = statement === undefined ? [] : attributionHighlights(statement);
    const rangesOf = (style: HighlightStyle): vscode.Range[] =>
      parts.filter((part) => part.style === style).map(({ span }) => toRange(state.text, span));
    editor.setDecorations(this.#types.activeSource, rangesOf('source'));
    editor.setDecorations(this.#types.activeCue, rangesOf('cue'));
    editor.setDecorations(this.#types.activeContent, rangesOf('content'));
  }

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor);
  }

  dispose(): void {
    clearTimeout(this.#hoverTimer);
    clearTimeout(this.#cursorTimer);
  }

  #find(editor: vscode.TextEditor, state: ArticleState): Attribution | undefined {
    if (this.#hovered?.uri === state.uri) return this.#hovered.attribution;
    const { active } = editor.selection;
    return statementOf(annotationsAt(state, toSpan(state.text, new vscode.Range(active, active))));
  }
}

/** The closest-fitting statement. */
export function statementOf(annotations: readonly LayeredAnnotation[]): Attribution | undefined {
  const found = annotations.find(({ layer }) => layer === 'attribution');
  return found?.layer === 'attribution' ? found.value : undefined;
}
