import { decodeSidecar, encodeSidecar } from '../../../core/sidecar/codec.ts';
import { encodeUtf8 } from '../../../core/text/utf8.ts';
import type { FileName } from '../uris.ts';

/** The sidecar of an article that has another name now; undefined where it can't be changed, or need not be. */
export function withArticleFile(sidecar: Uint8Array, file: FileName): Uint8Array | undefined {
  const decoded = decodeSidecar(sidecar);
  if (!decoded.ok || decoded.newer !== undefined) return undefined;
  const { document } = decoded.sidecar;
  if (document.article.file === file) return undefined;
  return encodeUtf8(encodeSidecar({ ...decoded.sidecar, document: { ...document, article: { ...document.article, file } } }));
}
