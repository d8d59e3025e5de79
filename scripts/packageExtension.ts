// npm run package: builds, checks the notices and makes out/article-annotator.vsix. `--twice` makes it again under another umask, time zone and
// language, and fails where a byte differs.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

const VSIX = path.resolve('out', 'article-annotator.vsix');
const AGAIN = path.resolve('out', 'again.vsix');
const STAGE = path.resolve('out', 'stage');
/** 27 MB of weights of the reader of paragraphs, which hardly shrink, and 10 MB of everything else. */
const LARGEST = 45_000_000;
const EXECUTABLE = new Set(['dist/cli.js']);
/** The first day that a zip file can tell, so that no clock is in the bytes: seconds since 1970. */
const FIRST_DAY = '315619200';

const Manifest = z.object({ files: z.array(z.string()) });

function run(command: string, args: readonly string[], folder = '.', env: NodeJS.ProcessEnv = {}): void {
  const shell = process.platform === 'win32';
  execFileSync(command, [...args], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell,
  });
}

/** Copies what is packed into one folder, with rights that don't depend on the checkout. */
function stage(): void {
  rmSync(STAGE, { recursive: true, force: true });
  mkdirSync(STAGE, { recursive: true });
  const { files } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  for (const file of ['package.json', ...files]) cpSync(file, path.join(STAGE, file), { recursive: true });
  for (const file of readdirSync(STAGE, { recursive: true, encoding: 'utf8' })) {
    const full = path.join(STAGE, file);
    const isOpen = statSync(full).isDirectory() || EXECUTABLE.has(file.replaceAll(path.sep, '/'));
    chmodSync(full, isOpen ? 0o755 : 0o644);
  }
}

function pack(target: string, env: NodeJS.ProcessEnv = {}): void {
  run('node', ['esbuild.js', '--production'], '.', env);
  run('npx', ['tsx', 'scripts/thirdPartyNotices.ts', '--check'], '.', env);
  stage();
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const settled = { ...env, TZ: 'UTC', SOURCE_DATE_EPOCH: FIRST_DAY };
  run('npx', ['vsce', 'package', ...flags, '-o', target], STAGE, settled);
}

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

pack(VSIX);
const size = statSync(VSIX).size;
console.log(`${path.relative('.', VSIX)}: ${(size / 1e6).toFixed(2)} MB of ${LARGEST / 1e6} MB, sha256 ${digest(VSIX)}`);
if (size > LARGEST) throw new Error('the package is over its size budget');
if (process.argv.includes('--twice')) {
  process.umask(0o077);
  pack(AGAIN, { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  if (digest(AGAIN) !== digest(VSIX))
    throw new Error('two builds of the same source differ: compare out/article-annotator.vsix and out/again.vsix');
  rmSync(AGAIN);
  console.log('a second build gives the same bytes');
}
