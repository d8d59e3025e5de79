import { FileStoreError, isNotFound, type FileStore } from '../ports.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { inTurn, type TurnPorts } from './inTurn.ts';

/** A file that others write at the same time is changed and written again, so often at most. */
export const MOST_WRITES = 8;

export interface Rewriting<T extends Rewritten> {
  readonly files: FileStore;
  readonly uri: string;
  readonly turn: TurnPorts;
  /** What the file is to say, made of what it says now: asked again where somebody changed it meanwhile. Undefined bytes: there is none. */
  change(bytes: Uint8Array | undefined): T;
  /** Called before each write. */
  beforeWrite?(change: T): Promise<void>;
}

export interface Rewritten {
  /** The whole file; undefined where it stays as it is. */
  readonly content: string | undefined;
}

/**
 * Changes a file that other programs change too, so that nobody's change is lost: in turn, read right before and again after.
 * @throws FileStoreError
 */
export async function rewriteInTurn<T extends Rewritten>(rewriting: Rewriting<T>): Promise<T> {
  const { files, uri, turn, change } = rewriting;
  const found = change(await readIfPresent(files, uri));
  if (found.content === undefined) return found;
  return inTurn(files, uri, turn, async () => rewrite(rewriting));
}

async function rewrite<T extends Rewritten>({ files, uri, change, beforeWrite }: Rewriting<T>): Promise<T> {
  for (let attempt = 0; attempt < MOST_WRITES; attempt++) {
    const before = await readIfPresent(files, uri);
    const made = change(before);
    if (made.content === undefined) return made;
    await beforeWrite?.(made);
    if (!isSame(before, await readIfPresent(files, uri))) continue;
    await files.writeAtomically(uri, encodeUtf8(made.content));
    const written = await readIfPresent(files, uri);
    if (written !== undefined && decodeUtf8(written) === made.content) return made;
  }
  throw new FileStoreError('unavailable', `${uri}: another program writes it all the time`);
}

export async function readIfPresent(files: FileStore, uri: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
