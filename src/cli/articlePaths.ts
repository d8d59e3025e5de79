import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isSidecarUri } from '../core/sidecar/path.ts';
import type { CliIo } from './cliIo.ts';

/** A file as it was named, or as it was found in a folder that was named. */
export interface ArticlePath {
  /** For messages: as the user would write it. */
  readonly shown: string;
  readonly name: string;
  /** Where its output goes under `--out`: its path in the folder that was named, with `/`. */
  readonly inFolder: string;
  /** Undefined for the standard input. */
  readonly uri: string | undefined;
  /** True when it was found in a folder: then what is no prose is passed over. */
  readonly found: boolean;
}

const ARTICLE_ENDINGS: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown', '.article', '.news']);
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules']);

/** The articles that arguments name: files, whatever their names; of folders (and their folders) those with an article's ending. */
export async function findArticles(args: readonly string[], io: CliIo): Promise<readonly ArticlePath[]> {
  return findFiles(args, io, (name) => ARTICLE_ENDINGS.has(path.extname(name).toLowerCase()));
}

/** The sidecars of folders; files that are named, whatever they are. */
export async function findSidecars(args: readonly string[], io: CliIo): Promise<readonly ArticlePath[]> {
  return findFiles(args, io, isSidecarUri);
}

async function findFiles(args: readonly string[], io: CliIo, wanted: (name: string) => boolean): Promise<readonly ArticlePath[]> {
  const paths: ArticlePath[] = [];
  for (const arg of args) {
    const full = path.resolve(io.folder, arg);
    if (arg === '-')
      paths.push({ shown: 'standard input', name: 'stdin.txt', inFolder: 'stdin.txt', uri: undefined, found: false });
    else if (await isFolder(full)) paths.push(...(await listFolder(full, arg, '', wanted)));
    else paths.push({ shown: arg, name: path.basename(full), inFolder: path.basename(full), uri: toUri(full), found: false });
  }
  return paths;
}

async function isFolder(full: string): Promise<boolean> {
  try {
    return (await stat(full)).isDirectory();
  } catch {
    return false;
  }
}

async function listFolder(
  full: string,
  shown: string,
  inside: string,
  wanted: (name: string) => boolean,
): Promise<readonly ArticlePath[]> {
  const entries = await readdir(full, { withFileTypes: true });
  const paths: ArticlePath[] = [];
  for (const entry of entries.sort(byName)) {
    const { name } = entry;
    const below = path.join(full, name);
    if (name.startsWith('.') || PASSED_OVER.has(name)) continue;
    if (entry.isDirectory()) paths.push(...(await listFolder(below, path.join(shown, name), `${inside}${name}/`, wanted)));
    else if (wanted(name))
      paths.push({ shown: path.join(shown, name), name, inFolder: inside + name, uri: toUri(below), found: true });
  }
  return paths;
}

/** By code units: the same on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

export function toUri(full: string): string {
  return pathToFileURL(full).href;
}
