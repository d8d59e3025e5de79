import { countUnknownDecisions, isOfText } from '../core/review/strayed.ts';
import { decodeSidecar } from '../core/sidecar/codec.ts';
import { articleName, isSidecarName, sidecarName } from '../core/sidecar/fileName.ts';
import { createEmptyDocument } from '../core/store/openArticle.ts';
import { createSourceText } from '../core/text/sourceText.ts';
import { decodeUtf8 } from '../core/text/utf8.ts';
import type { AnnotatedDocument } from '../core/model/annotatedDocument.ts';
import type { ArticlePath } from './articlePath.ts';
import type { CliIo } from './cliIo.ts';
import { ArticleError } from './readArticle.ts';
import { say } from './say.ts';

/** A sidecar whose article is gone, and which people decided in. */
interface LeftSidecar {
  readonly name: string;
  readonly decisions: number;
  readonly document: AnnotatedDocument;
}

/**
 * For articles without a sidecar: refuses one that was renamed and whose sidecar was not, because what was decided would be passed over. Looks
 * into each folder once. The text has LF line ends and no byte order mark. Rejects with ArticleError.
 */
export function createLeftGuard(io: CliIo): (article: ArticlePath, text: string) => Promise<void> {
  const found = new Map<string, Promise<readonly LeftSidecar[]>>();
  return async ({ uri, name, shown }, text) => {
    if (uri === undefined) return;
    const folder = new URL('.', uri).href;
    const all = found.get(folder) ?? findLeft(uri, io);
    found.set(folder, all);
    const left = (await all).find((one) => isOfText(one.document, text));
    if (left === undefined) return;
    const held = `${left.name} holds ${say('decision', left.decisions)} on this text, and its article is gone`;
    throw new ArticleError(
      `${shown}: passed over: ${held}. If that was renamed, rename ${left.name} to ${sidecarName(name)}; else move it away`,
    );
  };
}

async function findLeft(uri: string, io: CliIo): Promise<readonly LeftSidecar[]> {
  const names = await io.files.listBeside(uri);
  const present = new Set(names);
  const found: LeftSidecar[] = [];
  for (const name of names.filter((one) => isSidecarName(one) && !present.has(articleName(one)))) {
    const decoded = decodeSidecar(await io.files.read(besides(uri, name)).catch(() => new Uint8Array()));
    if (!decoded.ok) continue;
    const { document } = decoded.sidecar;
    const decisions = countUnknownDecisions(document, createEmptyDocument(document.article));
    if (decisions > 0) found.push({ name, decisions, document });
  }
  return found;
}

/** The name of a file in the folder of an article that is gone which has its text, and no sidecar. */
export async function findRenamed({ uri }: ArticlePath, document: AnnotatedDocument, io: CliIo): Promise<string | undefined> {
  if (uri === undefined) return undefined;
  const names = await io.files.listBeside(uri).catch(() => []);
  const present = new Set(names);
  for (const name of names.filter((one) => !isSidecarName(one) && !present.has(sidecarName(one)))) {
    const bytes = await io.files.read(besides(uri, name)).catch(() => new Uint8Array());
    const text = bytes.includes(0) ? undefined : decodeUtf8(bytes);
    if (text !== undefined && isOfText(document, createSourceText(text).text)) return name;
  }
  return undefined;
}

function besides(uri: string, name: string): string {
  return new URL(encodeURIComponent(name), uri).href;
}
