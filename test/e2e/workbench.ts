import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { repository } from '../host/paths.ts';
import { startServer, type VsCodeServer } from '../host/server.ts';
import { workbenchUrl } from '../host/workbenchUrl.ts';

const SCREENSHOTS = path.join(repository, 'out', 'screenshots');
const LOAD_TIMEOUT_MS = 60_000;
const ROW_TIMEOUT_MS = 2_000;
const PALETTE_TRIES = 15;

export interface WorkbenchOptions {
  readonly vsix: string;
  readonly folder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
}

/** A workbench in a headless browser, worked through its own user interface. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #server: VsCodeServer;

  private constructor(page: Page, browser: Browser, server: VsCodeServer) {
    this.page = page;
    this.#browser = browser;
    this.#server = server;
  }

  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const server = await startServer({
      vsix: [options.vsix],
      ...(options.settings === undefined ? {} : { settings: options.settings }),
    });
    const browser = await launchBrowser();
    const viewport = { width: options.width ?? 1440, height: options.height ?? 900 };
    const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
    const page = await context.newPage();
    await page.goto(workbenchUrl(server, { folder: options.folder }));
    await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: LOAD_TIMEOUT_MS });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: LOAD_TIMEOUT_MS });
    return new Workbench(page, browser, server);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }

  /** Opens a file of the workspace from the explorer. */
  async openFile(name: string): Promise<void> {
    await this.showExplorer();
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  async showExplorer(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
    await this.page.locator('.explorer-folders-view').waitFor();
  }

  /** The palette lists what was registered when it opened: reopened until a command of an extension that is just starting is there. */
  async runCommand(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]').first();
    const row = this.quickPickRow(title);
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('F1');
      await input.waitFor();
      await input.fill(`>${title}`);
      try {
        await row.waitFor({ timeout: ROW_TIMEOUT_MS });
        break;
      } catch (error) {
        if (attempt === PALETTE_TRIES) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
    await this.page.keyboard.press('Enter');
  }

  /** Shows one of the containers of the activity bar. */
  async showContainer(title: string): Promise<void> {
    await this.page
      .locator(`.activitybar .action-label[aria-label="${title}"], .activitybar .action-label[aria-label^="${title} "]`)
      .first()
      .click();
    await this.page.locator('.sidebar .composite.title', { hasText: title }).first().waitFor();
  }

  /** How many pieces of text the editor in front paints with a decoration of an extension. */
  countDecorations(): Promise<number> {
    return this.page.locator('.monaco-editor .view-lines [class*="ced-"], .monaco-editor .view-overlays [class*="ced-"]').count();
  }

  quickPickRow(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** A row of a tree view in the side bar. */
  treeRow(text: string | RegExp): Locator {
    return this.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
  }

  /** Saved under out/screenshots; for people to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
