import { FileStoreError } from '../core/ports.ts';
import { decodeUtf8 } from '../core/text/utf8.ts';
import type { ArticlePath } from './articlePath.ts';
import type { CliIo } from './cliIo.ts';

/** Larger files are no articles. */
const MOST_BYTES = 10_000_000;

export interface ArticleFile {
  readonly path: ArticlePath;
  /** The file's exact text: byte order mark and CR included. */
  readonly original: string;
}

/** Why a file can't be annotated; the message names it and says what to do. */
export class ArticleError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ArticleError';
  }
}

/** @throws ArticleError */
export async function readArticle(path: ArticlePath, io: CliIo): Promise<ArticleFile> {
  return { path, original: decodeArticle(await readBytes(path, io), path.shown) };
}

async function readBytes(path: ArticlePath, io: CliIo): Promise<Uint8Array> {
  if (path.uri === undefined) return io.readStdin();
  try {
    return await io.files.read(path.uri);
  } catch (error) {
    const missing = error instanceof FileStoreError && error.failure === 'not-found';
    const why = error instanceof Error ? error.message : String(error);
    throw new ArticleError(`${path.shown}: ${missing ? 'no such file' : `can't be read (${why})`}`, { cause: error });
  }
}

function decodeArticle(bytes: Uint8Array, shown: string): string {
  if (bytes.length > MOST_BYTES) throw new ArticleError(`${shown}: larger than 10 MB; split it into articles`);
  if (bytes.includes(0)) throw new ArticleError(`${shown}: a binary file, not an article (UTF-16 text: save it in UTF-8)`);
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new ArticleError(`${shown}: not encoded in UTF-8; save it in UTF-8 first`);
  return text;
}
