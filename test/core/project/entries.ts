import { indexArticle } from '../../../src/core/project/indexArticle.ts';
import type { ArticleEntry } from '../../../src/core/project/articleEntry.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { encodeSidecar } from '../../../src/core/sidecar/codec.ts';
import { createSourceText } from '../../../src/core/text/sourceText.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { makeDocument, TEXT } from '../present/builders.ts';

/** An article of a project with a sidecar that fits it. */
export function makeEntry(path: string, change: Partial<AnnotatedDocument> = {}, text: string = TEXT): ArticleEntry {
  const entry = indexArticle({ path, article: encodeUtf8(text), sidecar: sidecarBytes(change) });
  if (entry === undefined) throw new Error(`${path} is no article`);
  return entry;
}

export function sidecarBytes(change: Partial<AnnotatedDocument> = {}): Uint8Array {
  const document = makeDocument(change);
  const article = { ...document.article, sha256: createSourceText(TEXT).sha256 };
  return encodeUtf8(encodeSidecar({ document: { ...document, article }, invalidRecords: [], schemaUrl: undefined }));
}
