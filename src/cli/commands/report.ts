import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze, type Models } from '../../core/analyze.ts';
import { placeDocument } from '../../core/exchange/placeDocument.ts';
import { plainEnglish } from '../../core/present/translate.ts';
import type { ReportArticle, ReportInput } from '../../core/report/reportInput.ts';
import { createSourceText } from '../../core/text/sourceText.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import type { ArticlePath } from '../articlePath.ts';
import { findArticles, toUri } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { isPassedOver } from '../jobs/annotateTask.ts';
import { parseOptions } from '../parseOptions.ts';
import { createProjectFinder } from '../projectFolder.ts';
import { ArticleError, readArticle } from '../readArticle.ts';
import { readSidecar } from '../readSidecar.ts';
import { UsageError } from '../usageError.ts';

const KINDS = ['report', 'sheet'] as const;

/** `report FILE|DIR … --out FILE.html|FILE.md [--kind report|sheet] [--title TEXT]`; without the command's name. @throws UsageError */
export async function runReport(argv: readonly string[], io: CliIo): Promise<number> {
  const { values, args } = parseOptions(argv, ['out', 'kind', 'title']);
  const kind = KINDS.find((one) => one === (values.kind ?? 'report'));
  if (args.length === 0) throw new UsageError('report: name a file or folder');
  if (values.out === undefined) throw new UsageError('report: say where to write with --out FILE.html or FILE.md');
  if (kind === undefined) throw new UsageError(`--kind ${values.kind ?? ''}: one of ${KINDS.join(', ')}`);
  const { paths, problems } = await findArticles(args, io);
  for (const problem of problems) io.err(`${problem}\n`);
  const { articles, failed } = await readAll(paths, io);
  if (articles.length === 0) {
    io.err(`no articles in ${args.join(', ')}\n`);
    return FAILURE;
  }
  const { createReport, reportFormat, readPlaceTable, PLACES_FILE } = await import('../../core/report/reportBundle.ts');
  const [first] = paths;
  const folder = first?.uri === undefined ? io.folder : path.dirname(fileURLToPath(first.uri));
  const { codebook, register } = await createProjectFinder(io)(folder);
  const input: ReportInput = {
    articles,
    codebook,
    register,
    places: readPlaceTable(await io.modelSource.load(PLACES_FILE)),
    day: io.now().slice(0, 10),
    ...(values.title === undefined ? {} : { title: values.title }),
  };
  const text = createReport(plainEnglish, input, kind, reportFormat(values.out));
  await io.files.writeAtomically(toUri(path.resolve(io.folder, values.out)), encodeUtf8(text));
  io.out(`${values.out}: ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}\n`);
  return problems.length === 0 && failed === 0 ? SUCCESS : FAILURE;
}

/** With their sidecars; without one an article is analysed, and nothing but the report is written. */
async function readAll(
  paths: readonly ArticlePath[],
  io: CliIo,
): Promise<{ articles: readonly ReportArticle[]; failed: number }> {
  const articles: ReportArticle[] = [];
  let failed = 0;
  let models: Models | undefined;
  for (const articlePath of paths) {
    try {
      const article = await readArticle(articlePath, io);
      if (isPassedOver(article, io)) continue;
      const { text } = createSourceText(article.original);
      const sidecar = await readSidecar(articlePath, io);
      if (sidecar === undefined) models ??= await io.loadModels();
      const document =
        sidecar === undefined && models !== undefined
          ? analyze(article.original, models, { file: articlePath.name })
          : sidecar?.document;
      if (document !== undefined) articles.push({ path: articlePath.inFolder, document: placeDocument(document, text), text });
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      io.err(`${error.message}\n`);
      failed++;
    }
  }
  return { articles, failed };
}
