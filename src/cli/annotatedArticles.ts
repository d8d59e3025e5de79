import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze, type LoadOptions, type Models } from '../core/analyze.ts';
import { placeDocument } from '../core/exchange/placeDocument.ts';
import type { AnnotatedDocument } from '../core/model/annotatedDocument.ts';
import { createSourceText } from '../core/text/sourceText.ts';
import type { ArticlePath } from './articlePath.ts';
import { findArticles } from './articlePaths.ts';
import type { CliIo } from './cliIo.ts';
import { isPassedOver } from './jobs/annotateTask.ts';
import { createLeftGuard } from './leftSidecars.ts';
import { ArticleError, readArticle } from './readArticle.ts';
import { readSidecar } from './readSidecar.ts';

/** An article as it is annotated; targets are placed in `text`, which has LF line ends and no byte order mark. */
export interface AnnotatedArticle {
  readonly document: AnnotatedDocument;
  readonly text: string;
}

/** `failed`: it could not be read, and why is said. `none`: it is no article. */
export type AnnotatedReading = AnnotatedArticle | 'failed' | 'none';

/** Reads articles with their sidecars; what has none is analysed, by models that are loaded then. Nothing is written. */
export function createAnnotatedReader(io: CliIo, options: LoadOptions): (articlePath: ArticlePath) => Promise<AnnotatedReading> {
  let models: Models | undefined;
  const refuseLeft = createLeftGuard(io);
  const read = async (articlePath: ArticlePath): Promise<AnnotatedReading> => {
    const article = await readArticle(articlePath, io);
    if (isPassedOver(article, io)) return 'none';
    const { text } = createSourceText(article.original);
    const sidecar = await readSidecar(articlePath, io);
    if (sidecar !== undefined) return { document: placeDocument(sidecar.document, text), text };
    await refuseLeft(articlePath, text);
    models ??= await io.loadModels(options);
    return { document: placeDocument(analyze(article.original, models, { file: articlePath.name }), text), text };
  };
  return async (articlePath) => {
    try {
      return await read(articlePath);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      io.err(`${error.message}\n`);
      return 'failed';
    }
  };
}

/** The articles that arguments name, and the folder of the first: all are of one project. What is wrong is said; `complete`: nothing is. */
export async function findNamedArticles(
  args: readonly string[],
  io: CliIo,
): Promise<{ readonly paths: readonly ArticlePath[]; readonly folder: string; readonly complete: boolean }> {
  const { paths, problems } = await findArticles(args, io);
  for (const problem of problems) io.err(`${problem}\n`);
  if (paths.length === 0) io.err(`no articles in ${args.join(', ')}\n`);
  const [first] = paths;
  const folder = first?.uri === undefined ? io.folder : path.dirname(fileURLToPath(first.uri));
  return { paths, folder, complete: problems.length === 0 };
}
