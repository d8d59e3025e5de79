import * as vscode from 'vscode';
import type { PictureMark } from '../../core/picture/picture.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { annotationsAt } from '../../core/present/lookUp.ts';
import type { Span } from '../../core/text/span.ts';
import { toRange } from '../services/convert.ts';
import { revealSpan } from '../services/reveal.ts';
import { parseUri, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import type { DrawnPicture } from './pictureDrawer.ts';
import type { PictureSource } from './pictureSource.ts';

/** What goes back and forth between the marks of a picture and the words of the articles. */
export class MarksInText implements vscode.Disposable {
  readonly #workbench: Workbench;
  readonly #panel: vscode.WebviewPanel;
  /** The words of the mark that the pointer is on. */
  readonly #pointed = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
  });

  constructor(workbench: Workbench, panel: vscode.WebviewPanel) {
    this.#workbench = workbench;
    this.#panel = panel;
  }

  /** The marks of what the cursor is in, by their place among all. */
  atCursor({ picture, source }: DrawnPicture): readonly number[] {
    const { active } = this.#workbench;
    const selection = active.selection();
    const path = this.#pathOfActive(source);
    if (active.state === undefined || selection === undefined || path === undefined) return [];
    const ids = new Set(annotationsAt(active.state, selection).map(({ value }) => `${path}#${value.id}`));
    return picture.marks.flatMap(({ members }, index) => (members.some((member) => ids.has(member)) ? [index] : []));
  }

  /** Marks the words where they are of the active article. */
  point(mark: PictureMark, source: PictureSource): void {
    const editor = this.#workbench.active.editor();
    const text = this.#workbench.active.state?.text;
    if (editor === undefined || text === undefined) return;
    const span = this.#spanHere(mark, source);
    if (span === undefined) return this.pointAtNothing();
    const range = toRange(text, span);
    editor.setDecorations(this.#pointed, [range]);
    return editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  pointAtNothing(): void {
    this.#workbench.active.editor()?.setDecorations(this.#pointed, []);
  }

  /** Goes to the words, with the focus or without. */
  async open(mark: PictureMark, source: PictureSource, focus: boolean): Promise<void> {
    const { active, allArticles, session } = this.#workbench;
    const { start, end, article, id } = mark;
    if (start === undefined || end === undefined) return;
    if (source.article === undefined) {
      const room = await allArticles.load();
      const how = { viewColumn: this.#columnOf(uriText(room.uriOf(article))), preserveFocus: !focus };
      return room.open(article, { start, end, words: wordsOf(mark, source) }, how);
    }
    if (article !== active.uri) await vscode.window.showTextDocument(parseUri(article), { viewColumn: this.#columnOf(article) });
    if (article !== active.uri) return;
    session.setCurrent(id);
    await revealSpan(this.#workbench, { start, end }, focus);
  }

  dispose(): void {
    this.#pointed.dispose();
  }

  /** The active article as marks call it. */
  #pathOfActive(source: PictureSource): string | undefined {
    const { active, allArticles } = this.#workbench;
    if (active.uri === undefined || source.article !== undefined) return active.uri;
    return allArticles.room?.pathOf(parseUri(active.uri));
  }

  /** Where the words of a mark stand in the active article; undefined where it is of another. */
  #spanHere(mark: PictureMark, source: PictureSource): Span | undefined {
    const { state } = this.#workbench.active;
    if (mark.start === undefined || mark.end === undefined || state === undefined) return undefined;
    if (mark.article !== this.#pathOfActive(source)) return undefined;
    // All articles are drawn as they are on disk: this one may have been edited since.
    const found = indexDocument(state.document).annotation(mark.id);
    const live = found?.layer === 'attribution' ? found.value.content.targets[0] : found?.value.target;
    return live !== undefined && live.start < live.end ? live : { start: mark.start, end: mark.end };
  }

  /** Not over the pictures: where the article is shown, else where some text is. */
  #columnOf(uri: string): vscode.ViewColumn {
    const ours = this.#panel.viewColumn;
    const others = vscode.window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== ours);
    const shown = others.find(({ document }) => uriText(document.uri) === uri) ?? others[0];
    return shown?.viewColumn ?? (ours === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
  }
}

function wordsOf({ article, id }: PictureMark, { input: { entries } }: PictureSource): string {
  return entries.find(({ path }) => path === article)?.annotations.find((one) => one.id === id)?.words ?? '';
}
