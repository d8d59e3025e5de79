import * as vscode from 'vscode';
import { DEFAULT_WIDTH } from '../../core/picture/picture.ts';
import { parseUri } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { MarksInText } from './marksInText.ts';
import { kindLabel } from './pageHtml.ts';
import { PanelPage, type PageWish } from './panelPage.ts';
import { keepPanelState, readPanelState } from './panelMemory.ts';
import { PictureDrawer, type DrawnPicture } from './pictureDrawer.ts';
import { createPictureReader } from './pictureSource.ts';
import { copyPicture, savePicture } from './savePicture.ts';

const PANEL_TYPE = 'articleAnnotator.pictures';
/** Drawn again so long after a change, once it has settled: milliseconds. */
const REDRAW_PAUSE = 150;

/** The one panel of pictures, and what goes back and forth between it and the text. */
export interface PicturePanel extends vscode.Disposable {
  reveal(): void;
}

type PanelContext = Pick<vscode.ExtensionContext, 'extensionUri'>;

/** @param given the panel that VS Code brings back after a reload */
export function showPicturePanel(
  workbench: Workbench,
  context: PanelContext,
  given: vscode.WebviewPanel | undefined,
  onClose: () => void,
): PicturePanel {
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
  const panel = given ?? vscode.window.createWebviewPanel(PANEL_TYPE, vscode.l10n.t('Pictures'), place);
  return new Panel(workbench, context, panel, onClose);
}

/** Has the picture drawn that the person wants and the articles give, and does what is asked for in the page. */
class Panel implements PicturePanel {
  readonly #workbench: Workbench;
  readonly #panel: vscode.WebviewPanel;
  readonly #page: PanelPage;
  readonly #drawer: PictureDrawer;
  readonly #text: MarksInText;
  readonly #subscriptions: vscode.Disposable;
  #state: ReturnType<typeof readPanelState>;
  /** What the page shows; undefined where that is a message. */
  #drawn: DrawnPicture | undefined;
  /** False until the page can be told something. */
  #isReady = false;
  /** Of the place for pictures: pixels. */
  #width = DEFAULT_WIDTH;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workbench: Workbench, { extensionUri }: PanelContext, panel: vscode.WebviewPanel, onClose: () => void) {
    this.#workbench = workbench;
    this.#panel = panel;
    this.#state = readPanelState(workbench.memory);
    this.#drawer = new PictureDrawer(createPictureReader(workbench, extensionUri));
    this.#text = new MarksInText(workbench, panel);
    this.#page = new PanelPage(panel.webview, extensionUri, workbench.logger);
    this.#subscriptions = this.#listen();
    panel.onDidDispose(() => {
      this.#end();
      onClose();
    });
  }

  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#drawer.cancel();
    this.#text.dispose();
    this.#subscriptions.dispose();
  }

  #listen(): vscode.Disposable {
    const { active, allArticles, dictionary, session, store } = this.#workbench;
    const drawSoon = (): void => this.#drawSoon();
    return vscode.Disposable.from(
      this.#page.onDidWish((wish) => {
        this.#fulfil(wish).catch((error: unknown) => tellFailure(this.#workbench, error));
      }),
      store.onDidChange(({ uri }) => {
        if (active.uri === undefined || uri === active.uri) drawSoon();
      }),
      active.onDidChange(drawSoon),
      session.onDidChange(drawSoon),
      allArticles.onDidChange(drawSoon),
      dictionary.onDidRead(drawSoon),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === active.uri) this.#light();
      }),
      this.#panel.onDidChangeViewState(() => {
        if (!this.#panel.active) this.#text.pointAtNothing();
      }),
    );
  }

  #drawSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#draw().catch((error: unknown) => {
        this.#workbench.logger.error('The picture could not be drawn.', error);
        const message = vscode.l10n.t('The picture could not be drawn: see the log (“Article: Show Log”).');
        this.#page.showEmpty(message, this.#state);
      });
    }, REDRAW_PAUSE);
  }

  async #draw(): Promise<void> {
    if (!this.#isReady) return;
    const drawn = await this.#drawer.draw(this.#state, this.#width);
    if (drawn === 'overtaken') return;
    if (drawn === 'nothing') {
      this.#drawn = undefined;
      const message = vscode.l10n.t('Open an article, or show all articles in the views, to see pictures.');
      return this.#page.showEmpty(message, this.#state);
    }
    this.#drawn = drawn;
    this.#panel.title = vscode.l10n.t('{0}: {1}', kindLabel(this.#state.kind), drawn.source.scope);
    this.#page.show(drawn.picture, drawn.source, this.#state);
    return this.#light();
  }

  #light(): void {
    this.#page.light(this.#drawn === undefined ? [] : this.#text.atCursor(this.#drawn));
  }

  async #fulfil(wish: PageWish): Promise<void> {
    switch (wish.type) {
      case 'ready':
        this.#width = wish.width;
        this.#isReady = true;
        this.#page.forget();
        return this.#draw();
      case 'width':
        this.#width = wish.width;
        return this.#drawSoon();
      case 'state':
        this.#state = wish.state;
        this.#page.forget();
        keepPanelState(this.#workbench.memory, wish.state);
        return this.#draw();
      case 'point':
        return this.#point(wish.mark);
      case 'open':
        return this.#open(wish.mark, wish.focus);
      case 'save':
        return this.#save();
      case 'copy':
        return this.#drawn === undefined ? undefined : copyPicture(this.#drawn.picture);
    }
  }

  #point(at: number | null): void {
    const mark = at === null ? undefined : this.#drawn?.picture.marks[at];
    if (this.#drawn === undefined || mark === undefined) return this.#text.pointAtNothing();
    return this.#text.point(mark, this.#drawn.source);
  }

  async #open(at: number, focus: boolean): Promise<void> {
    const mark = this.#drawn?.picture.marks[at];
    if (this.#drawn !== undefined && mark !== undefined) await this.#text.open(mark, this.#drawn.source, focus);
  }

  async #save(): Promise<void> {
    const { uri } = this.#workbench.active;
    if (this.#drawn === undefined) return;
    await savePicture(this.#drawn.picture, uri === undefined ? undefined : parseUri(uri), () => this.#page.paint());
  }
}

function tellFailure({ logger, log }: Workbench, error: unknown): void {
  if (error instanceof Error && error.name === 'UserError') return void vscode.window.showInformationMessage(error.message);
  logger.error('Pictures', error);
  const showLog = vscode.l10n.t('Show Log');
  const text = vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error));
  return void vscode.window.showErrorMessage(text, showLog).then((choice) => choice === showLog && log.show());
}
