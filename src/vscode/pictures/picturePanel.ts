import * as vscode from 'vscode';
import { makePictureSteps } from '../../core/picture/makePicture.ts';
import { DEFAULT_WIDTH, type PictureMark, type Picture } from '../../core/picture/picture.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { annotationsAt } from '../../core/present/lookUp.ts';
import type { Span } from '../../core/text/span.ts';
import { toRange } from '../services/convert.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import { revealSpan } from '../services/reveal.ts';
import { parseUri, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { FromPage, type PanelState, type ToPage } from './messages.ts';
import { kindLabel, pageHtml } from './pageHtml.ts';
import { keepPanelState, readPanelState } from './panelMemory.ts';
import { createPictureSource, type PictureSource } from './pictureSource.ts';
import { copyPicture, savePicture } from './savePicture.ts';

const PANEL_TYPE = 'articleAnnotator.pictures';
/** Drawn again so long after a change, once it has settled: milliseconds. */
const REDRAW_PAUSE = 150;
/** More rows are in the table that is saved. */
const MOST_ROWS = 500;
const PAINT_TIMEOUT = 20_000;

/** The one panel of pictures, and what goes back and forth between it and the text. */
export interface PicturePanel extends vscode.Disposable {
  reveal(): void;
}

export function showPicturePanel(
  workbench: Workbench,
  { extensionUri, workspaceState }: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>,
  given: vscode.WebviewPanel | undefined,
  onClose: () => void,
): PicturePanel {
  const { active, allArticles, session, store, dictionary, logger, log } = workbench;
  const panel =
    given ??
    vscode.window.createWebviewPanel(PANEL_TYPE, vscode.l10n.t('Pictures'), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: false,
    });
  const nonce = makeNonce();
  const read = createPictureSource(workbench, extensionUri);
  const pointed = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
  });
  let state = readPanelState(workspaceState);
  let picture: Picture | undefined;
  let source: PictureSource | undefined;
  let sent = '';
  let lit = '';
  let isReady = false;
  let width = DEFAULT_WIDTH;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let painted: ((bytes: Uint8Array) => void) | undefined;
  let drawing = new vscode.CancellationTokenSource();

  const post = (message: ToPage): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own channel to its webview
    void panel.webview.postMessage(message);
  };

  const draw = async (): Promise<void> => {
    drawing.cancel();
    drawing.dispose();
    drawing = new vscode.CancellationTokenSource();
    const { token } = drawing;
    const { kind, lanes } = state;
    const made = await read(kind === 'map', token);
    if (token.isCancellationRequested || !isReady) return;
    if (made === undefined) {
      source = undefined;
      picture = undefined;
      sent = '';
      return post({
        type: 'empty',
        message: vscode.l10n.t('Open an article, or show all articles in the views, to see pictures.'),
        state,
      });
    }
    const drawn = await runInSlices(makePictureSteps(kind, { ...made.input, lanes, width }), token);
    if (drawn === undefined || token.isCancellationRequested) return;
    source = made;
    picture = drawn;
    panel.title = vscode.l10n.t('{0}: {1}', kindLabel(state.kind), made.scope);
    const message = show(drawn, made, state);
    const text = JSON.stringify(message);
    if (text !== sent) {
      post(message);
      lit = '';
    }
    sent = text;
    return light();
  };

  const drawSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      draw().catch((error: unknown) => {
        logger.error('The picture could not be drawn.', error);
        post({
          type: 'empty',
          message: vscode.l10n.t('The picture could not be drawn: see the log (“Article: Show Log”).'),
          state,
        });
      });
    }, REDRAW_PAUSE);
  };

  /** The active article as marks call it. */
  const pathOfActive = (): string | undefined => {
    if (active.uri === undefined || source?.article !== undefined) return active.uri;
    return allArticles.room?.pathOf(parseUri(active.uri));
  };

  /** Where the words of a mark stand in the active article; undefined where it is of another. */
  const spanHere = (mark: PictureMark | undefined): Span | undefined => {
    const { state: shown } = active;
    if (mark?.start === undefined || mark.end === undefined || shown === undefined || mark.article !== pathOfActive())
      return undefined;
    // All articles are drawn as they are on disk: this one may have been edited since.
    const found = indexDocument(shown.document).annotation(mark.id);
    const live = found?.layer === 'attribution' ? found.value.content.targets[0] : found?.value.target;
    return live !== undefined && live.start < live.end ? live : { start: mark.start, end: mark.end };
  };

  /** Not over the pictures: where the article is shown, else where some text is. */
  const columnOf = (uri: string | undefined): vscode.ViewColumn => {
    const others = vscode.window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== panel.viewColumn);
    const shown = others.find(({ document }) => uriText(document.uri) === uri) ?? others[0];
    return shown?.viewColumn ?? (panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
  };

  /** The marks of what the cursor is in. */
  const light = (): void => {
    const selection = active.selection();
    const at = active.state === undefined || selection === undefined ? [] : annotationsAt(active.state, selection);
    const path = pathOfActive();
    const ids = new Set(path === undefined ? [] : at.map(({ value }) => `${path}#${value.id}`));
    const marks = (picture?.marks ?? []).flatMap(({ members }, index) =>
      members.some((member) => ids.has(member)) ? [index] : [],
    );
    if (marks.join() === lit) return;
    lit = marks.join();
    post({ type: 'light', marks });
  };

  const point = (mark: PictureMark | undefined): void => {
    const editor = active.editor();
    const text = active.state?.text;
    if (editor === undefined || text === undefined) return;
    const span = spanHere(mark);
    const range = span === undefined ? undefined : toRange(text, span);
    editor.setDecorations(pointed, range === undefined ? [] : [range]);
    if (range !== undefined) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const open = async (mark: PictureMark | undefined, focus: boolean): Promise<void> => {
    if (mark?.start === undefined || mark.end === undefined) return;
    const { start, end, article, id } = mark;
    if (source?.article === undefined) {
      const words =
        source?.input.entries.find(({ path }) => path === article)?.annotations.find((one) => one.id === id)?.words ?? '';
      const room = await allArticles.load();
      await room.open(
        article,
        { start, end, words },
        { viewColumn: columnOf(uriText(room.uriOf(article))), preserveFocus: !focus },
      );
    } else {
      if (article !== active.uri) await vscode.window.showTextDocument(parseUri(article), { viewColumn: columnOf(article) });
      if (article !== active.uri) return;
      session.setCurrent(id);
      await revealSpan(workbench, { start, end }, focus);
    }
  };

  const paint = (): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(vscode.l10n.t('The picture was not painted: keep the panel in view and try again.'))),
        PAINT_TIMEOUT,
      );
      painted = (bytes) => {
        clearTimeout(late);
        resolve(bytes);
      };
      post({ type: 'paint' });
    });

  const answer = async (message: FromPage): Promise<void> => {
    switch (message.type) {
      case 'ready': {
        width = message.width;
        isReady = true;
        sent = '';
        return draw();
      }
      case 'width':
        width = message.width;
        return drawSoon();
      case 'state':
        state = message.state;
        // The page may have passed over pictures that it no longer wanted.
        sent = '';
        keepPanelState(workspaceState, state);
        return draw();
      case 'point':
        return point(message.mark === null ? undefined : picture?.marks[message.mark]);
      case 'open':
        return open(picture?.marks[message.mark], message.focus);
      case 'save':
        return picture === undefined
          ? undefined
          : savePicture(picture, active.uri === undefined ? undefined : parseUri(active.uri), paint);
      case 'copy':
        return picture === undefined ? undefined : copyPicture(picture);
      case 'png':
        return painted?.(message.bytes);
      case 'failed':
        return logger.error(`The page of the pictures: ${message.message}`);
    }
  };

  const subscriptions = [
    pointed,
    panel.webview.onDidReceiveMessage((given: unknown) => {
      const message = FromPage.safeParse(given);
      if (!message.success) return logger.warn('The page of the pictures said something unknown.');
      return void answer(message.data).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'UserError') return void vscode.window.showInformationMessage(error.message);
        logger.error('Pictures', error);
        const showLog = vscode.l10n.t('Show Log');
        const text = vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error));
        return void vscode.window.showErrorMessage(text, showLog).then((choice) => choice === showLog && log.show());
      });
    }),
    store.onDidChange(({ uri }) => {
      if (active.uri === undefined || uri === active.uri) drawSoon();
    }),
    active.onDidChange(drawSoon),
    session.onDidChange(drawSoon),
    allArticles.onDidChange(drawSoon),
    dictionary.onDidRead(drawSoon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.toString() === active.uri) light();
    }),
    panel.onDidChangeViewState(() => {
      if (!panel.active) point(undefined);
    }),
  ];
  const dispose = (): void => {
    clearTimeout(timer);
    drawing.cancel();
    drawing.dispose();
    for (const subscription of subscriptions) subscription.dispose();
  };
  panel.onDidDispose(() => {
    dispose();
    onClose();
  });
  panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
  panel.webview.html = pageHtml(panel.webview, extensionUri, nonce);
  return {
    reveal: () => panel.reveal(undefined, false),
    dispose: () => panel.dispose(),
  };
}

function show(picture: Picture, { scope, filter }: PictureSource, state: PanelState): ToPage {
  const { title, description, svg, marks, table } = picture;
  return {
    type: 'show',
    title,
    scope,
    description,
    filter,
    svg,
    columns: table.columns.map(({ label, isNumber }) => ({ label, isNumber })),
    rows: table.rows.slice(0, MOST_ROWS),
    more: Math.max(0, table.rows.length - MOST_ROWS),
    marks: marks.map(({ article, id }) => `${article}#${id}`),
    state,
  };
}

function makeNonce(): string {
  const bytes = new Uint8Array(18);
  crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
