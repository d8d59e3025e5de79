import * as vscode from 'vscode';
import type { Attribution } from '../../core/model/attribution.ts';
import { normalizedText } from '../services/convert.ts';
import { SECTION } from '../services/settings.ts';
import type { Workbench } from '../services/workbench.ts';
import { ActiveStatement } from './activeStatement.ts';
import { createDecorationTypes } from './decorationTypes.ts';
import { highlightRanges } from './highlightRanges.ts';

/** Paints the visible editors from the store. VS Code moves what is painted with the text; every new analysis paints anew. */
export class Highlighter implements vscode.Disposable {
  readonly #workbench: Workbench;
  readonly #types = createDecorationTypes();
  readonly #statement: ActiveStatement;
  readonly #subscriptions: vscode.Disposable;
  /** Whether highlights are painted: the session says only that something of it changed. */
  #visible: boolean;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.#statement = new ActiveStatement(workbench, this.#types);
    this.#visible = workbench.session.highlightsVisible;
    this.#subscriptions = this.#listen();
    this.#paintAll();
  }

  /** Shows the parts of a statement as one thing while the pointer rests on it; undefined when it rests elsewhere. */
  hover(uri: string, attribution: Attribution | undefined): void {
    this.#statement.hover(uri, attribution);
  }

  dispose(): void {
    this.#statement.dispose();
    this.#types.dispose();
    this.#subscriptions.dispose();
  }

  #listen(): vscode.Disposable {
    const { store, session, active, dictionary } = this.#workbench;
    return vscode.Disposable.from(
      store.onDidChange(({ uri, what }) => {
        if (what !== 'text' && what !== 'saved') this.#paintArticle(uri);
      }),
      session.onDidChange(() => {
        if (this.#visible === session.highlightsVisible) return this.#statement.paintAll();
        this.#visible = session.highlightsVisible;
        return this.#paintAll();
      }),
      active.onDidChange(() => this.#statement.paintAll()),
      dictionary.onDidRead(() => this.#paintAll()),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.#paint(editor))),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#statement.cursorMoved(textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.kinds`)) this.#paintAll();
      }),
    );
  }

  #paintArticle(uri: string): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() === uri) this.#paint(editor);
    }
  }

  #paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#paint(editor);
  }

  #paint(editor: vscode.TextEditor): void {
    const { store, dictionary } = this.#workbench;
    const { uri } = editor.document;
    const state = store.get(uri.toString());
    if (state === undefined || (this.#visible && normalizedText(editor.document) !== state.text)) return;
    const ranges = this.#visible ? highlightRanges(state, uri, dictionary.codebook(uri), this.#types) : undefined;
    for (const [key, type] of this.#types.all) editor.setDecorations(type, ranges?.get(key) ?? []);
    this.#statement.paint(editor);
  }
}
