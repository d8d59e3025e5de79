// Stands in for the desktop `code` executable: takes the flags that @vscode/test-electron passes, runs the tests in an extension
// host of a real VS Code server with a headless Chromium as its window, and exits with the run's exit code.
import { parseArgs, format } from 'node:util';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { repository } from './paths.ts';
import { startServer, type VsCodeServer } from './server.ts';
import { serveFolder, type StaticServer } from './staticFiles.ts';
import { remoteUri, workbenchUrl } from './workbenchUrl.ts';

const RUN_TIMEOUT_MS = 240_000;
const verbose = process.env['HOST_VERBOSE'] !== undefined;

interface Flags {
  readonly folder: string | undefined;
  readonly extension: string;
  readonly tests: string;
  readonly web: boolean;
}

function readFlags(): Flags {
  const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
  const text = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`--${name}=PATH is missing`);
    return value;
  };
  return {
    folder: positionals[0] === undefined ? undefined : path.resolve(positionals[0]),
    extension: path.resolve(text('extensionDevelopmentPath')),
    tests: path.resolve(text('extensionTestsPath')),
    web: values['extensionDevelopmentKind'] === 'web',
  };
}

/** The test runner's own lines; everything else the workbench logs only when asked for. */
function print(type: string, line: string): void {
  if (verbose) console.error(`[${type}] ${line}`);
  else if (/^\s*(✔|✘|#|Tests: )/.test(line)) console.log(line);
}

/** Resolves with the exit code that the workbench reports when the tests have run. */
async function listenForExit(page: Page): Promise<{ exit: Promise<number> }> {
  let finish: (code: number) => void = () => undefined;
  const exit = new Promise<number>((resolve, reject) => {
    finish = resolve;
    setTimeout(() => reject(new Error('The test run took too long.')), RUN_TIMEOUT_MS).unref();
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => print(type, format(...args)));
  page.on('pageerror', (error) => console.error('page error', error));
  return { exit };
}

/**
 * Web: the extension is served over HTTP and named in the page's configuration, as @vscode/test-web does, so that the workbench runs
 * it and its tests in the browser's extension host. (Patched in the page: Chromium refuses the WebSocket of a rewritten document.)
 */
async function runInWebHost(page: Page, files: StaticServer, flags: Flags): Promise<void> {
  const uri = (file: string) => ({
    scheme: 'http',
    authority: `127.0.0.1:${files.port}`,
    path: `/${path.relative(repository, file)}`,
  });
  const development = { extensions: [uri(flags.extension)], extensionTestsPath: uri(flags.tests) };
  await page.addInitScript({ content: `(${PATCH_CONFIGURATION})(${JSON.stringify(development)})` });
}

/** Runs in the page: adds development options to the configuration that the workbench reads from its own document. */
const PATCH_CONFIGURATION = `(development) => {
  const read = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = read.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
    const configuration = JSON.parse(value);
    const developmentOptions = { ...configuration.developmentOptions, ...development };
    return JSON.stringify({ ...configuration, developmentOptions });
  };
}`;

/** Node: the extension belongs to the remote and runs in the server's Node extension host, as in a desktop window. */
function nodeHostPayload(server: VsCodeServer, flags: Flags): [string, string][] {
  return [
    ['extensionDevelopmentPath', remoteUri(server, flags.extension)],
    ['extensionTestsPath', remoteUri(server, flags.tests)],
  ];
}

async function main(): Promise<number> {
  const flags = readFlags();
  const server = await startServer({ development: true });
  const files = flags.web ? await serveFolder(repository) : undefined;
  const browser = await launchBrowser();
  try {
    // The workbench's content security policy allows no second http: origin, which the web host needs.
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: flags.web });
    const page = await context.newPage();
    const { exit } = await listenForExit(page);
    if (files !== undefined) await runInWebHost(page, files, flags);
    const payload = files === undefined ? nodeHostPayload(server, flags) : [];
    await page.goto(workbenchUrl(server, { ...(flags.folder === undefined ? {} : { folder: flags.folder }), payload }));
    return await exit;
  } finally {
    await browser.close();
    files?.stop();
    await server.stop();
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
