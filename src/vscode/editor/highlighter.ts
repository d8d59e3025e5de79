import * as vscode from 'vscode';
import { LAYERS } from '../../core/model/annotation.ts';
import type { Attribution } from '../../core/model/attribution.ts';
import type { LayeredAnnotation } from '../../core/present/documentIndex.ts';
import type { Codebook } from '../../core/model/codebook.ts';
import { codedSpans } from '../../core/present/codedSpans.ts';
import { attributionHighlights, highlightsOf, type HighlightStyle } from '../../core/present/highlights.ts';
import { annotationsAt } from '../../core/present/lookUp.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { normalizedText, toRange, toSpan } from '../services/convert.ts';
import { KIND_OF_LAYER, SECTION, settings } from '../services/settings.ts';
import type { Workbench } from '../services/workbench.ts';
import type { Span } from '../../core/text/span.ts';
import { createDecorationTypes, type DecorationTypes, decorationKey } from './decorationTypes.ts';

export interface Highlighter extends vscode.Disposable {
  /** Shows the parts of a statement as one thing while the pointer rests on it; undefined when it rests elsewhere. */
  hover(uri: string, attribution: Attribution | undefined): void;
}

const HOVER_MS = 8000;
/** Nothing is worked out between the keystrokes of somebody who types: milliseconds. */
const CURSOR_PAUSE = 120;

/** Paints the visible editors from the store. VS Code moves what is painted with the text; every new analysis paints anew. */
export function createHighlighter({ store, session, active, dictionary }: Workbench): Highlighter {
  const types = createDecorationTypes();
  let visible = session.highlightsVisible;
  let hovered: { uri: string; attribution: Attribution } | undefined;
  let hoverTimer: ReturnType<typeof setTimeout> | undefined;
  let cursorTimer: ReturnType<typeof setTimeout> | undefined;

  const editorsOf = (uri: string): readonly vscode.TextEditor[] =>
    vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);

  const paint = (editor: vscode.TextEditor): void => {
    const state = store.get(editor.document.uri.toString());
    if (state === undefined || (visible && normalizedText(editor.document) !== state.text)) return;
    const codebook = dictionary.codebook(editor.document.uri);
    const ranges = visible ? rangesByKey(state, editor.document.uri, codebook, types) : new Map<string, vscode.Range[]>();
    for (const [key, type] of types.all) editor.setDecorations(type, ranges.get(key) ?? []);
    paintActive(editor);
  };

  /** The statement under cursor or pointer. */
  const paintActive = (editor: vscode.TextEditor): void => {
    const uri = editor.document.uri.toString();
    const state = store.get(uri);
    if (state === undefined || normalizedText(editor.document) !== state.text) return;
    // Under review the parts of the proposal at hand are marked, and no others.
    const isShown = visible && session.reviewing !== uri && settings.kinds(editor.document.uri).attributions;
    const statement = isShown ? activeStatement(editor, state) : undefined;
    const parts = statement === undefined ? [] : attributionHighlights(statement);
    const rangesOf = (style: HighlightStyle): vscode.Range[] =>
      parts.filter((part) => part.style === style).map(({ span }) => toRange(state.text, span));
    editor.setDecorations(types.activeSource, rangesOf('source'));
    editor.setDecorations(types.activeCue, rangesOf('cue'));
    editor.setDecorations(types.activeContent, rangesOf('content'));
  };

  const activeStatement = (editor: vscode.TextEditor, state: ArticleState): Attribution | undefined => {
    if (hovered?.uri === state.uri) return hovered.attribution;
    const under = annotationsAt(state, toSpan(state.text, new vscode.Range(editor.selection.active, editor.selection.active)));
    return statementOf(under);
  };

  const repaint = (uri: string): void => {
    for (const editor of editorsOf(uri)) paint(editor);
  };
  const repaintAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) paint(editor);
  };
  const repaintActive = (): void => {
    for (const editor of vscode.window.visibleTextEditors) paintActive(editor);
  };

  const subscriptions = [
    types,
    store.onDidChange(({ uri, what }) => {
      if (what !== 'text' && what !== 'saved') repaint(uri);
    }),
    session.onDidChange(() => {
      if (visible === session.highlightsVisible) return repaintActive();
      visible = session.highlightsVisible;
      return repaintAll();
    }),
    active.onDidChange(repaintActive),
    dictionary.onDidRead(repaintAll),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(paint)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      hovered = undefined;
      clearTimeout(cursorTimer);
      cursorTimer = setTimeout(() => paintActive(textEditor), CURSOR_PAUSE);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.kinds`)) repaintAll();
    }),
  ];
  repaintAll();

  return {
    hover(uri, attribution) {
      clearTimeout(hoverTimer);
      if (hovered === undefined && attribution === undefined) return;
      hovered = attribution === undefined ? undefined : { uri, attribution };
      hoverTimer = setTimeout(() => {
        hovered = undefined;
        repaintActive();
      }, HOVER_MS);
      repaintActive();
    },
    dispose() {
      clearTimeout(hoverTimer);
      clearTimeout(cursorTimer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** The closest-fitting statement. */
export function statementOf(annotations: readonly LayeredAnnotation[]): Attribution | undefined {
  const found = annotations.find(({ layer }) => layer === 'attribution');
  return found?.layer === 'attribution' ? found.value : undefined;
}

/** What has a code with a colour has its bar besides; a passage that is nothing else only that. */
function rangesByKey(
  state: ArticleState,
  scope: vscode.Uri,
  codebook: Codebook,
  types: DecorationTypes,
): Map<string, vscode.Range[]> {
  const kinds = settings.kinds(scope);
  const layers = LAYERS.filter((layer) => kinds[KIND_OF_LAYER[layer]]);
  const ranges = new Map<string, vscode.Range[]>();
  const add = (key: string, span: Span): void => {
    const known = ranges.get(key);
    const range = toRange(state.text, span);
    if (known === undefined) ranges.set(key, [range]);
    else known.push(range);
  };
  const colored = kinds[KIND_OF_LAYER.passage] ? codedSpans(state.document, codebook) : [];
  const ids = new Set(colored.map(({ id }) => id));
  for (const { span, color } of colored) add(types.keyOfColor(color), span);
  for (const { id, span, style, accepted } of highlightsOf(state, layers)) {
    if (style !== 'passage' || !ids.has(id)) add(decorationKey(style, accepted), span);
  }
  return ranges;
}
