import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleName, isSidecarName } from '../core/sidecar/fileName.ts';
import type { ArticlePath } from './articlePath.ts';
import type { CliIo } from './cliIo.ts';
import { listFiles } from './listFiles.ts';
import { refuseEmptyName } from './usageError.ts';

/** What arguments name, each file once, and what of it could not be looked at: one line each. */
export interface FoundPaths {
  readonly paths: readonly ArticlePath[];
  readonly problems: readonly string[];
  /** Folders that are named and hold none. */
  readonly empty: readonly string[];
}

const ARTICLE_ENDINGS: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown', '.article', '.news']);
const STANDARD_INPUT: ArticlePath = {
  shown: 'standard input',
  name: 'stdin.txt',
  inFolder: 'stdin.txt',
  uri: undefined,
  found: false,
};

/**
 * The articles that arguments name: files, whatever their names, but no sidecars, which `extract folder/*` would name too; of folders (and their
 * folders) those with an article's ending.
 */
export async function findArticles(args: readonly string[], io: CliIo): Promise<FoundPaths> {
  const found = await findFiles(args, io, (name) => ARTICLE_ENDINGS.has(path.extname(name).toLowerCase()));
  return { ...found, paths: found.paths.filter(({ name }) => !isSidecarName(name)) };
}

/** The articles whose sidecars are in folders; files that are named, or whose sidecars are named, whatever they are. */
export async function findAnnotated(args: readonly string[], io: CliIo): Promise<FoundPaths> {
  const found = await findFiles(args, io, isSidecarName, true);
  return { ...found, paths: uniqueFiles(found.paths.map(articleOf)) };
}

function articleOf(file: ArticlePath): ArticlePath {
  const { shown, name, inFolder, uri } = file;
  if (uri === undefined || !isSidecarName(name)) return file;
  const article = { shown: articleName(shown), name: articleName(name), inFolder: articleName(inFolder), uri: articleName(uri) };
  return { ...article, found: false };
}

async function findFiles(
  args: readonly string[],
  io: CliIo,
  wanted: (name: string) => boolean,
  whatever = false,
): Promise<FoundPaths> {
  args.forEach(refuseEmptyName);
  const empty: string[] = [];
  const paths: ArticlePath[] = [];
  const problems: string[] = [];
  for (const arg of args) {
    const full = path.resolve(io.folder, arg);
    if (arg === '-') {
      paths.push(STANDARD_INPUT);
    } else if (await isFolder(full)) {
      const listed = await listFiles(full, wanted, whatever);
      if (listed.files.length === 0 && listed.problems.length === 0) empty.push(arg);
      for (const inside of listed.files) {
        const below = path.join(full, inside);
        paths.push({
          shown: path.join(arg, inside),
          name: path.basename(below),
          inFolder: inside.replaceAll(path.sep, '/'),
          uri: toUri(below),
          found: true,
        });
      }
      problems.push(...listed.problems.map(({ inside, why }) => `${path.join(arg, inside)}: ${why}`));
    } else {
      const name = path.basename(full);
      paths.push({ shown: arg, name, inFolder: name, uri: toUri(full), found: false });
    }
  }
  return { paths: uniqueFiles(paths), problems, empty };
}

/** A file that was named twice counts as it was named first. */
function uniqueFiles(paths: readonly ArticlePath[]): readonly ArticlePath[] {
  const seen = new Set<string | undefined>();
  return paths.filter(({ uri }) => !seen.has(uri) && seen.add(uri));
}

async function isFolder(full: string): Promise<boolean> {
  try {
    return (await stat(full)).isDirectory();
  } catch {
    return false;
  }
}

export function toUri(full: string): string {
  return pathToFileURL(full).href;
}
