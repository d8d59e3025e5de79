import { mkdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { closeAll, orClose } from '../host/orClose.ts';
import { repository } from '../host/paths.ts';
import { startServer, type VsCodeServer } from '../host/server.ts';
import { workbenchUrl } from '../host/workbenchUrl.ts';
import { until } from './series.ts';

const SCREENSHOTS = path.join(repository, 'out', 'screenshots');
/**
 * A window that loads nothing more, says nothing and isn't there after this long never will be; one that still does is late. As long as
 * Playwright waits for a page (90 s) and then for what is in it (60 s): on a machine with ten times its work nothing may happen for a minute.
 */
const SILENT_MS = 150_000;
/** A loaded machine takes ten times as long as a quiet one. */
const PATIENCE_MS = 90_000;
const ROW_TIMEOUT_MS = 2_000;
const MOST_ROWS = 200;

/** What the workbench wrote down under a name, in each of its stores; runs in its page. */
const remembered = (key: string): string => `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const database = await done(indexedDB.open(name));
    texts.push(await done(database.transaction('ItemTable').objectStore('ItemTable').get(${JSON.stringify(key)})));
    database.close();
  }
  return texts.join('\\n');
})()`;

/** An extension that runs in both hosts runs in the browser then. */
const IN_THE_BROWSER = { 'remote.extensionKind': { 'article-annotator.article-annotator': ['web'] } };

export interface WorkbenchOptions {
  readonly vsix: string;
  readonly folder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In which extension host the extension runs; the server's own Node when not given. */
  readonly extensionHost?: 'node' | 'web';
  readonly width?: number;
  readonly height?: number;
  /** How long each state is waited for, in milliseconds: when it doesn't come it never will. */
  readonly patience?: number;
}

/** A workbench in a headless browser, worked by keyboard through its own user interface. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #server: VsCodeServer;
  readonly #folder: string;
  readonly #patience: number;

  private constructor(
    page: Page,
    browser: Browser,
    server: VsCodeServer,
    options: Pick<WorkbenchOptions, 'folder' | 'patience'>,
  ) {
    this.page = page;
    this.#browser = browser;
    this.#server = server;
    this.#folder = options.folder;
    this.#patience = options.patience ?? PATIENCE_MS;
  }

  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const server = await startServer({
      vsix: [options.vsix],
      settings: { ...options.settings, ...(options.extensionHost === 'web' ? IN_THE_BROWSER : {}) },
    });
    const browser = await orClose(launchBrowser(), () => server.stop());
    return orClose(Workbench.#openIn(browser, server, options), () =>
      closeAll(
        () => browser.close(),
        () => server.stop(),
      ),
    );
  }

  static async #openIn(browser: Browser, server: VsCodeServer, options: WorkbenchOptions): Promise<Workbench> {
    const viewport = { width: options.width ?? 1280, height: options.height ?? 820 };
    const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
    context.setDefaultTimeout(options.patience ?? PATIENCE_MS);
    const page = await context.newPage();
    const workbench = new Workbench(page, browser, server, options);
    await workbench.#load();
    return workbench;
  }

  /** A second window of the same person on the same folder. */
  async openAnother(): Promise<Workbench> {
    const page = await this.page.context().newPage();
    const options = { folder: this.#folder, patience: this.#patience };
    const workbench = new Workbench(page, this.#browser, this.#server, options);
    await orClose(workbench.#load(), () => page.close());
    return workbench;
  }

  async #load(): Promise<void> {
    await this.#untilLoaded(() => this.page.goto(workbenchUrl(this.#server, { folder: this.#folder }), { timeout: 0 }));
  }

  /** The processes in which extensions run, on this server. */
  extensionHosts(): readonly number[] {
    return this.#server.extensionHosts();
  }

  /** Where our extension keeps its journal, in Node's extension host. */
  journalFolder(): string {
    return path.join(this.#server.storageFolder, 'article-annotator.article-annotator', 'journal');
  }

  async close(): Promise<void> {
    await closeAll(
      () => this.#browser.close(),
      () => this.#server.stop(),
    );
  }

  /** Loads the window again, as after a crash of the browser: what is open is opened again. */
  async reload(): Promise<void> {
    await this.#untilLoaded(() => this.page.reload({ timeout: 0 }));
  }

  /** Waits as long as the window gives signs of loading: a machine under load takes ten times as long. */
  async #untilLoaded(begin: () => Promise<unknown>): Promise<void> {
    const { page } = this;
    let lastSign = Date.now();
    const note = (): void => void (lastSign = Date.now());
    page.on('request', note).on('requestfinished', note).on('console', note).on('worker', note).on('framenavigated', note);
    const isShown = async (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    const begun = begin().then(
      () => true,
      (error: unknown) => error,
    );
    try {
      await until(
        async () => {
          if (Date.now() - lastSign > SILENT_MS) throw new Error('the window loads nothing more and is not there');
          const state = await Promise.race([begun, Promise.resolve(false)]);
          if (typeof state !== 'boolean') throw state;
          return state && (await isShown('.monaco-workbench .part.editor')) && isShown('.statusbar-item');
        },
        'the window is not there',
        Number.POSITIVE_INFINITY,
      );
    } finally {
      page.off('request', note).off('requestfinished', note).off('console', note).off('worker', note).off('framenavigated', note);
    }
  }

  #until(check: () => boolean | Promise<boolean>, message: string): Promise<void> {
    return until(check, message, this.#patience);
  }

  /** VS Code writes down once a minute what is open: only that comes back after `reload`. */
  async remembersOpen(viewType: string): Promise<void> {
    await this.#remembers('memento/workbench.parts.editor', viewType);
  }

  /** VS Code writes down at once, but not at the same moment, what our extension wants kept of this workspace. */
  async remembersOurs(text: string): Promise<void> {
    await this.#remembers('article-annotator.article-annotator', text);
  }

  async #remembers(key: string, text: string): Promise<void> {
    await this.#until(
      async () => String(await this.page.evaluate(remembered(key))).includes(text),
      `VS Code does not remember ${text} under ${key}`,
    );
  }

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Asked for again until it has the focus: a key that comes while the window starts or a list closes goes nowhere. */
  async showExplorer(): Promise<void> {
    const row = this.page.locator('.explorer-folders-view:focus-within .monaco-list-row').first();
    await this.#until(async () => {
      await this.press('Control+Shift+E');
      return row.waitFor({ timeout: ROW_TIMEOUT_MS }).then(
        () => true,
        () => false,
      );
    }, 'no explorer');
  }

  /** Opens a file of the workspace from the explorer. */
  async openFile(name: string): Promise<void> {
    const focused = this.page.locator('.explorer-folders-view .monaco-list-row.focused');
    // A file that was just written is there once the window has been told of it.
    await this.#until(async () => {
      await this.showExplorer();
      return this.#walkTo(focused.filter({ has: this.page.getByText(name, { exact: true }) })).then(
        () => true,
        () => false,
      );
    }, `the explorer has no ${name}`);
    await this.press('Enter');
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
    await this.focusEditor();
  }

  /** Goes down the rows of the list that has the focus, from the top, until the wanted one has it. */
  async #walkTo(focused: Locator): Promise<void> {
    await this.press('Home');
    for (let row = 0; row < MOST_ROWS; row++) {
      if (await focused.isVisible()) return;
      await this.press('ArrowDown');
    }
    throw new Error('there is no such row');
  }

  async focusEditor(): Promise<void> {
    await this.runCommand('View: Focus Active Editor Group');
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** The palette lists what was registered when it opened: reopened until a command of an extension that is just starting is there. */
  async runCommand(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]').first();
    const row = this.focusedChoice(title);
    const end = Date.now() + this.#patience;
    for (;;) {
      await this.press('F1');
      await input.waitFor();
      await input.fill(`>${title}`);
      try {
        await row.waitFor({ timeout: ROW_TIMEOUT_MS });
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.press('Escape');
      }
    }
    await this.press('Enter');
  }

  /** Picks from the list with that title: types until the choice has the focus. */
  async pick(title: string, choice: string): Promise<void> {
    await this.#dialog(title);
    await this.page.keyboard.type(choice);
    await this.focusedChoice(choice).waitFor();
    await this.press('Enter');
  }

  /** Checks one of the boxes of a list with boxes, and leaves the list open. */
  async check(title: string, choice: string): Promise<void> {
    await this.#dialog(title);
    await this.page.keyboard.type(choice);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).first().waitFor();
    await this.press('ArrowDown');
    await this.focusedChoice(choice).waitFor();
    await this.press('Space');
  }

  /** Fills in the input box with that title. */
  async answer(title: string, text: string): Promise<void> {
    await this.#dialog(title);
    // A list that was answered just now may have the same title.
    await this.page.locator('.quick-input-widget:visible .quick-input-list').waitFor({ state: 'hidden' });
    await this.press('Control+A');
    await this.page.keyboard.type(text);
    await this.press('Enter');
  }

  /** Takes what VS Code's own file dialog offers, or what has that name in the folder that it shows. */
  async answerFileDialog(title: string, name = ''): Promise<void> {
    await this.#dialog(title);
    const dialog = this.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title });
    const input = this.page.locator('.quick-input-widget:visible input[type=text]').first();
    await this.#until(async () => (await input.inputValue()).includes('/'), 'no path in the dialog');
    if (name !== '') {
      await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
      await this.#until(async () => {
        if (await this.focusedChoice(name).isVisible()) return true;
        await this.press('ArrowDown');
        return false;
      }, `${name} can't be chosen`);
    }
    // A folder is gone into first, and taken then.
    await this.#until(async () => {
      if ((await dialog.count()) === 0) return true;
      await this.press('Enter');
      return dialog.waitFor({ state: 'hidden', timeout: ROW_TIMEOUT_MS }).then(
        () => true,
        () => false,
      );
    }, 'the dialog stays');
  }

  async #dialog(title: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor();
  }

  /** Waits for the list or box with that title. */
  async dialog(title: string): Promise<void> {
    await this.#dialog(title);
  }

  /** From now on notes what the item of the status bar says that is a live region. */
  async listen(): Promise<void> {
    await this.page.evaluate(`(() => {
      window.heard = [];
      const look = () => {
        const said = document.querySelector('.statusbar-item [role=status]')?.getAttribute('aria-label') ?? '';
        if (said !== '' && said !== window.heard.at(-1)) window.heard.push(said);
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    })()`);
  }

  async heard(): Promise<readonly string[]> {
    return z.array(z.string()).parse(await this.page.evaluate('window.heard ?? []'));
  }

  /** What the line at the proposal under review says; empty without one. */
  async proposalLine(): Promise<string> {
    const contents = await this.page.evaluate(`[...document.querySelectorAll('.monaco-editor .view-lines [class*="ced-"]')]
      .map((one) => getComputedStyle(one, '::before').content)
      .find((content) => content !== 'none' && content !== 'normal') ?? ''`);
    return z.string().parse(contents).replace(/^"|"$/g, '').replaceAll('\\"', '"').trim();
  }

  /** Waits until the views of the side bar have been given all rows that they asked for. */
  async viewsSettled(): Promise<void> {
    const asking = this.page.locator('.sidebar .monaco-progress-container.active, .sidebar .codicon-tree-item-loading');
    await this.#until(async () => (await asking.count()) === 0, 'a view is still asking for its rows');
  }

  /** How many rows are selected in the side bar, or in one of its views. */
  selectedRows(view?: string): Promise<number> {
    return this.page.locator(`${view === undefined ? '.sidebar' : paneOf(view)} .monaco-list-row.selected`).count();
  }

  focusedChoice(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).first();
  }

  /** Puts the cursor before the character with that offset. */
  async goTo(text: string, offset: number): Promise<void> {
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    await this.focusEditor();
    await this.press('Control+G');
    await this.page.locator('.quick-input-widget input[type=text]').first().waitFor();
    await this.page.keyboard.type(`${before.length}:${column}`);
    await this.press('Enter');
    await this.status(`Ln ${before.length}, Col ${column}`).waitFor();
  }

  /** Selects the first occurrence of the words. */
  async select(text: string, words: string): Promise<void> {
    await this.goTo(text, text.indexOf(words));
    for (let length = 0; length < words.length; length++) await this.press('Shift+ArrowRight');
    await this.status(`(${words.length} selected)`).waitFor();
  }

  /** An editor that is restored meanwhile takes the focus back: asked for until the view has it. */
  async focusView(view: string): Promise<void> {
    const focused = this.page.locator(`${paneOf(view)} :focus`);
    await this.#until(async () => {
      await this.runCommand(`Focus on ${view} View`);
      return focused.waitFor({ state: 'attached', timeout: ROW_TIMEOUT_MS }).then(
        () => true,
        () => false,
      );
    }, `the view ${view} does not get the focus`);
  }

  /** Gives the focus to one of the views in the side bar and to its row that says `text`. */
  async goToRow(view: string, text: string | RegExp): Promise<void> {
    const row = this.page.locator(`${paneOf(view)} .monaco-list-row.focused`, { hasText: text }).first();
    const found = async (): Promise<boolean> => {
      await this.focusView(view);
      return this.#walkTo(row).then(
        () => true,
        () => false,
      );
    };
    await this.#until(found, `no row “${String(text)}” in ${view}`);
  }

  /** Tried again until the row `inside` shows: VS Code folds a row that is unfolded while the view's rows change, as they do while articles are read. */
  async unfoldRow(view: string, text: string | RegExp, inside: string | RegExp): Promise<void> {
    const shown = this.page.locator(`${paneOf(view)} .monaco-list-row`, { hasText: inside }).first();
    await this.#until(
      async () => {
        await this.goToRow(view, text);
        await this.press('ArrowRight');
        return shown.waitFor({ timeout: ROW_TIMEOUT_MS }).then(
          () => true,
          () => false,
        );
      },
      `no row “${String(inside)}” in ${view}`,
    );
  }

  /** How many pieces of text the editor in front paints with a decoration of an extension. */
  countDecorations(): Promise<number> {
    return this.page.locator('.monaco-editor .view-lines [class*="ced-"], .monaco-editor .view-overlays [class*="ced-"]').count();
  }

  async highlighted(): Promise<void> {
    await this.#until(async () => (await this.countDecorations()) > 10, 'no highlights');
  }

  /** An item of the status bar. */
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** A row of a tree view in the side bar. */
  treeRow(text: string | RegExp): Locator {
    return this.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
  }

  /** Saved under out/screenshots; for people to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
  }
}

function paneOf(view: string): string {
  return `.sidebar .pane:has(.pane-header[aria-label^="${view}"])`;
}
