// npm start: opens the extension with the sample articles, in the desktop VS Code found on PATH, else in the bundled workbench.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canRunStandIn, installHost } from '../test/host/install.ts';
import { cacheFolder, repository } from '../test/host/paths.ts';
import { startServer } from '../test/host/server.ts';
import { remoteUri, workbenchUrl } from '../test/host/workbenchUrl.ts';

/** What a person sees first: an article with wrapped lines, and the views beside it. */
const FOR_READING = {
  'articleAnnotator.openViews': true,
  'editor.wordWrap': 'on',
  'workbench.startupEditor': 'none',
};
const FIRST_ARTICLE = 'prison-break.txt';

/** The samples are copied once, so that annotating them does not change the repository; later starts find the earlier work. */
function sampleWorkspace(): string {
  const folder = path.join(cacheFolder, 'samples');
  if (!existsSync(folder)) {
    mkdirSync(cacheFolder, { recursive: true });
    cpSync(path.join(repository, 'samples'), folder, { recursive: true });
    mkdirSync(path.join(folder, '.vscode'));
    writeFileSync(path.join(folder, '.vscode', 'settings.json'), `${JSON.stringify(FOR_READING, null, 2)}\n`);
  }
  return folder;
}

function findDesktopCode(): string | undefined {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

function openDesktop(code: string, workspace: string): void {
  console.log(`Opening ${workspace} in ${code}`);
  const flags = ['--new-window', `--extensionDevelopmentPath=${repository}`, workspace, path.join(workspace, FIRST_ARTICLE)];
  // A .cmd file needs a shell, which takes words apart at spaces.
  if (process.platform === 'win32')
    spawn(
      `"${code}"`,
      flags.map((flag) => `"${flag}"`),
      { stdio: 'inherit', shell: true },
    );
  else spawn(code, flags, { stdio: 'inherit' });
}

async function openBundledWorkbench(workspace: string): Promise<void> {
  if (!canRunStandIn()) throw new Error('No `code` on PATH. Install VS Code and its shell command, then run npm start again.');
  await installHost();
  const vsix = path.join(repository, 'out', 'article-annotator.vsix');
  execFileSync('npm', ['run', '-s', 'package'], { cwd: repository, stdio: 'inherit' });
  const connectionToken = randomUUID();
  const server = await startServer({ vsix: [vsix], port: Number(process.env['PORT'] ?? 0), connectionToken });
  const first = remoteUri(server, path.join(workspace, FIRST_ARTICLE));
  console.log(
    `\nVS Code with Article Annotator: ${workbenchUrl(server, { folder: workspace, connectionToken, payload: [['openFile', first]] })}\nPress Ctrl+C to stop.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

async function main(): Promise<void> {
  const workspace = sampleWorkspace();
  const code = findDesktopCode();
  if (code === undefined) return openBundledWorkbench(workspace);
  execFileSync('node', ['esbuild.js'], { cwd: repository, stdio: 'inherit' });
  openDesktop(code, workspace);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
