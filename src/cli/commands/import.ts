import path from 'node:path';
import type { Format, ImportedArticle } from '../../core/exchange/format.ts';
import type { AnnotatedDocument } from '../../core/model/annotatedDocument.ts';
import { FileStoreError } from '../../core/ports.ts';
import { encodeSidecar } from '../../core/sidecar/codec.ts';
import { sidecarUri } from '../../core/sidecar/path.ts';
import { createSourceText } from '../../core/text/sourceText.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';
import type { ArticlePath } from '../articlePath.ts';
import { toUri } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { loadExchange } from '../loadExchange.ts';
import { makeFolder } from '../makeFolder.ts';
import { parseOptions } from '../parseOptions.ts';
import { ArticleError } from '../readArticle.ts';
import { readSidecar } from '../readSidecar.ts';
import { inTurnAt } from '../turn.ts';
import { UsageError } from '../usageError.ts';

/** Larger files are no exports of articles. */
const MOST_BYTES = 200_000_000;

/** `import FILE … --from FORMAT`; without the command's name. @throws UsageError */
export async function runImport(argv: readonly string[], io: CliIo): Promise<number> {
  const { values, args } = parseOptions(argv, ['from', 'out']);
  const { FORMATS } = await loadExchange();
  const readable = FORMATS.filter(({ read }) => read !== undefined);
  const names = readable.map(({ name }) => name).join(', ');
  if (args.length === 0) throw new UsageError('import: name a file');
  if (values.from === undefined) throw new UsageError(`import: say what the file is with --from FORMAT, one of ${names}`);
  const format = readable.find(({ name }) => name === values.from);
  if (format === undefined) throw new UsageError(`--from ${values.from}: one of ${names}`);
  let code = SUCCESS;
  for (const file of args) {
    try {
      const folder = path.resolve(io.folder, values.out ?? path.dirname(path.resolve(io.folder, file)));
      if (!(await importFile(file, format, folder, io))) code = FAILURE;
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      io.err(`${error.message}\n`);
      code = FAILURE;
    }
  }
  return code;
}

/** False where something in it could not be read. */
async function importFile(file: string, format: Format, folder: string, io: CliIo): Promise<boolean> {
  const bytes = await readFile(path.resolve(io.folder, file), file, io);
  if (bytes.length > MOST_BYTES) throw new ArticleError(`${file}: larger than 200 MB; split it first`);
  const look = async (name: string): Promise<string | undefined> => readText(await findArticle(folder, name, io), io);
  const imported = await format.read?.([{ path: path.basename(file), bytes }], look);
  if (imported === undefined) return false;
  for (const { message } of imported.problems) io.err(`${file}: ${message}\n`);
  for (const article of imported.articles) await takeArticle(article, format, folder, io);
  if (imported.articles.length === 0) io.err(`${file}: nothing to import as ${format.name}\n`);
  return imported.problems.length === 0 && imported.articles.length > 0;
}

async function readFile(full: string, shown: string, io: CliIo): Promise<Uint8Array> {
  try {
    return await io.files.read(toUri(full));
  } catch (error) {
    const missing = error instanceof FileStoreError && error.failure === 'not-found';
    throw new ArticleError(`${shown}: ${missing ? 'no such file' : "can't be read"}`, { cause: error });
  }
}

/** Where an article of that path is: below the folder, or right in it; where neither is there, below it. */
async function findArticle(folder: string, name: string, io: CliIo): Promise<string> {
  const below = path.join(folder, ...name.split('/'));
  const inside = path.join(folder, path.basename(below));
  if (await io.files.exists(toUri(below))) return below;
  return (await io.files.exists(toUri(inside))) ? inside : below;
}

async function readText(full: string, io: CliIo): Promise<string | undefined> {
  if (!(await io.files.exists(toUri(full)))) return undefined;
  const text = decodeUtf8(await io.files.read(toUri(full)));
  return text === undefined ? undefined : createSourceText(text).text;
}

async function takeArticle(article: ImportedArticle, format: Format, folder: string, io: CliIo): Promise<void> {
  const full = await findArticle(folder, article.path, io);
  const shown = path.relative(io.folder, full);
  const uri = toUri(full);
  let text = await readText(full, io);
  if (text === undefined) {
    if (await io.files.exists(uri)) throw new ArticleError(`${shown}: not encoded in UTF-8; save it in UTF-8 first`);
    await makeFolder(path.dirname(full));
    await io.files.writeAtomically(uri, encodeUtf8(article.text));
    text = createSourceText(article.text).text;
  }
  const known = text;
  await inTurnAt(uri, io, async () => addTo({ full, uri, text: known }, article, format, io));
}

/** An article of ours, with its text. */
interface Receiver {
  readonly full: string;
  readonly uri: string;
  readonly text: string;
}

async function addTo({ full, uri, text }: Receiver, article: ImportedArticle, format: Format, io: CliIo): Promise<void> {
  const { placeDocument, takeImport } = await loadExchange();
  const shown = path.relative(io.folder, full);
  const name = path.basename(full);
  const articlePath: ArticlePath = { shown, name, inFolder: name, uri, found: false };
  const sidecar = await readSidecar(articlePath, io);
  const earlier = sidecar === undefined ? emptyDocument(name, text) : placeDocument(sidecar.document, text);
  const { document, added, unplaced, passedOver } = takeImport(earlier, text, article, format.name);
  const { sha256 } = createSourceText(text);
  const described = { ...document, article: { ...document.article, length: text.length, sha256 } };
  const invalidRecords = sidecar?.invalidRecords ?? [];
  const content = encodeSidecar({ document: described, invalidRecords, schemaUrl: sidecar?.schemaUrl });
  await io.files.writeAtomically(sidecarUri(uri), encodeUtf8(content));
  io.out(`${shown}: ${added} proposals from ${format.name}, ${passedOver} there already, ${unplaced} unplaced\n`);
}

function emptyDocument(file: string, text: string): AnnotatedDocument {
  const article = { file, length: text.length, sha256: '', language: 'en' };
  return { article, entities: [], mentions: [], quantities: [], attributions: [], events: [] };
}
