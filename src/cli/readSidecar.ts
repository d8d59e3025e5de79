import { FileStoreError } from '../core/ports.ts';
import { decodeSidecar, type Sidecar } from '../core/sidecar/codec.ts';
import { sidecarName } from '../core/sidecar/fileName.ts';
import { sidecarUri } from '../core/sidecar/path.ts';
import type { ArticlePath } from './articlePath.ts';
import type { CliIo } from './cliIo.ts';
import { explainFailure } from './explainFailure.ts';
import { ArticleError } from './readArticle.ts';

/** The sidecar of an article; undefined where there is none. @throws ArticleError for one that can't be used, a newer one included */
export async function readSidecar({ uri, shown }: ArticlePath, io: CliIo): Promise<Sidecar | undefined> {
  if (uri === undefined) return undefined;
  const name = sidecarName(shown);
  let bytes: Uint8Array;
  try {
    bytes = await io.files.read(sidecarUri(uri));
  } catch (error) {
    if (error instanceof FileStoreError && error.failure === 'not-found') return undefined;
    const why = error instanceof Error ? error.message : String(error);
    throw new ArticleError(`${name}: can't be read (${why})`, { cause: error });
  }
  const decoded = decodeSidecar(bytes);
  if (!decoded.ok) throw new ArticleError(explainFailure(decoded.failure, name));
  if (decoded.newer !== undefined) throw new ArticleError(explainFailure(decoded.newer, name));
  return decoded.sidecar;
}
