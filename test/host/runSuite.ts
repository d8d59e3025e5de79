// Runs the host suite: tsx test/host/runSuite.ts node|web|desktop
import { mkdtempSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests, type TestRunFailedError } from '@vscode/test-electron';
import { canRunStandIn, installHost } from './install.ts';
import { repository } from './paths.ts';
import { makeCarefulArticle } from '../support/carefulArticle.ts';
import { makeNewsroom } from '../support/newsroom.ts';

const DESKTOP_VERSION = 'stable';

export type HostKind = 'node' | 'web' | 'desktop';

function parseKind(argument: string | undefined): HostKind {
  if (argument === 'node' || argument === 'web' || argument === 'desktop') return argument;
  throw new Error('usage: tsx test/host/runSuite.ts node|web|desktop');
}

/** Every run gets a fresh copy of the fixture workspace, which the tests may change. */
function copyWorkspace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-workspace-'));
  cpSync(path.join(repository, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
  makeLinks(folder);
  return folder;
}

/** `workspace.fs` makes no links, so the tests find them there: a folder that leads out of the workspace, and a linked sidecar. */
function makeLinks(folder: string): void {
  const outside = `${folder}-outside`;
  mkdirSync(outside);
  symlinkSync(outside, path.join(folder, 'leads-out'), 'junction');
  if (process.platform === 'win32') return;
  mkdirSync(path.join(folder, 'elsewhere'));
  writeFileSync(path.join(folder, 'elsewhere', 'kept.json'), '');
  symlinkSync(path.join('elsewhere', 'kept.json'), path.join(folder, 'linked.txt.annotations.json'));
}

async function runHostSuite(kind: HostKind): Promise<void> {
  const workspace = copyWorkspace();
  await makeNewsroom(repository, path.join(workspace, 'newsroom'));
  await makeCarefulArticle(repository, workspace);
  const desktop = kind === 'desktop' || !canRunStandIn();
  if (!desktop) await installHost();
  try {
    await runTests({
      ...(desktop ? { version: DESKTOP_VERSION } : { vscodeExecutablePath: path.join(repository, 'out', 'host', 'code.js') }),
      extensionDevelopmentPath: repository,
      extensionTestsPath: path.join(repository, 'out', 'host', 'suite.js'),
      launchArgs: [
        workspace,
        ...(desktop ? ['--disable-extensions', '--disable-workspace-trust'] : []),
        ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } finally {
    for (const folder of [workspace, `${workspace}-outside`]) rmSync(folder, { recursive: true, force: true });
  }
}

function exitCodeOf(error: unknown): number {
  const failed: Partial<TestRunFailedError> = error instanceof Error ? error : {};
  console.error(error instanceof Error ? error.message : error);
  return failed.code === undefined || failed.code === 0 ? 1 : failed.code;
}

runHostSuite(parseKind(process.argv[2])).catch((error: unknown) => process.exit(exitCodeOf(error)));
