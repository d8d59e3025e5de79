import * as vscode from 'vscode';
import type { Picture } from '../../core/picture/picture.ts';
import type { Logger } from '../../core/ports.ts';
import { FromPage, type PanelState, type ShownPicture, type ToPage } from './messages.ts';
import { pageHtml } from './pageHtml.ts';
import type { PictureSource } from './pictureSource.ts';

/** More rows are in the table that is saved. */
const MOST_ROWS = 500;
const PAINT_TIMEOUT = 20_000;

/** What a person does in the page. */
export type PageWish = Exclude<FromPage, { readonly type: 'png' | 'failed' }>;

/** The page in the panel: knows what it was told last, so that nothing is sent twice. */
export class PanelPage {
  readonly #webview: vscode.Webview;
  readonly #logger: Logger;
  #sent = '';
  #lit = '';
  #painted: ((bytes: Uint8Array) => void) | undefined;

  constructor(webview: vscode.Webview, extensionUri: vscode.Uri, logger: Logger) {
    this.#webview = webview;
    this.#logger = logger;
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
    webview.html = pageHtml(webview, extensionUri, makeNonce());
  }

  onDidWish(listener: (wish: PageWish) => void): vscode.Disposable {
    return this.#webview.onDidReceiveMessage((given: unknown) => {
      const message = FromPage.safeParse(given);
      if (!message.success) return this.#logger.warn('The page of the pictures said something unknown.');
      const { data } = message;
      if (data.type === 'png') return this.#painted?.(data.bytes);
      if (data.type === 'failed') return this.#logger.error(`The page of the pictures: ${data.message}`);
      return listener(data);
    });
  }

  show(picture: Picture, source: PictureSource, state: PanelState): void {
    const message = describeShown(picture, source, state);
    const text = JSON.stringify(message);
    if (text === this.#sent) return;
    this.#sent = text;
    this.#lit = '';
    this.#post(message);
  }

  showEmpty(message: string, state: PanelState): void {
    this.#sent = '';
    this.#post({ type: 'empty', message, state });
  }

  /** The next picture is sent in any case: the page is new, or may have passed over some that it no longer wanted. */
  forget(): void {
    this.#sent = '';
  }

  /** The marks of what the cursor is in, by their place among all. */
  light(marks: readonly number[]): void {
    if (marks.join() === this.#lit) return;
    this.#lit = marks.join();
    this.#post({ type: 'light', marks });
  }

  /** The picture as PNG. @throws Error where the panel is out of view for too long */
  paint(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(vscode.l10n.t('The picture was not painted: keep the panel in view and try again.'))),
        PAINT_TIMEOUT,
      );
      this.#painted = (bytes) => {
        clearTimeout(late);
        resolve(bytes);
      };
      this.#post({ type: 'paint' });
    });
  }

  #post(message: ToPage): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own channel to its webview
    void this.#webview.postMessage(message);
  }
}

function describeShown(picture: Picture, { scope, filter }: PictureSource, state: PanelState): ShownPicture {
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
