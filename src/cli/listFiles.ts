import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules']);

/** What a folder holds; `inside` is the path from there. */
export interface Listing {
  readonly files: readonly string[];
  readonly problems: readonly { readonly inside: string; readonly why: string }[];
}

/**
 * The wanted files of a folder and its folders, in order of their names; a folder that can't be read is a problem, and the rest is still listed.
 * @param whatever also what has a wanted name and is no file: whoever reads it says so
 */
export async function listFiles(folder: string, wanted: (name: string) => boolean, whatever = false): Promise<Listing> {
  const files: string[] = [];
  const problems: Listing['problems'][number][] = [];
  const look = async (inside: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await readdir(path.join(folder, inside), { withFileTypes: true });
    } catch (error) {
      problems.push({ inside, why: `this folder can't be read (${error instanceof Error ? error.message : String(error)})` });
      return;
    }
    for (const entry of entries.sort(byName)) {
      const below = path.join(inside, entry.name);
      if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name)) continue;
      if (whatever && wanted(entry.name)) files.push(below);
      else if (entry.isDirectory()) await look(below);
      else if (wanted(entry.name) && (await mayBeRead(entry, path.join(folder, below)))) files.push(below);
    }
  };
  await look('');
  return { files, problems };
}

/** Pipes and devices in a folder are no files of ours; a link counts as what it leads to, a broken one as a file that can't be read. */
async function mayBeRead(entry: Dirent, full: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(full).then(
    (target) => target.isFile(),
    () => true,
  );
}

/** By code units: the same on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
