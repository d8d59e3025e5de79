import path from 'node:path';
import type { LoadOptions } from '../../core/analyze.ts';
import { plainEnglish } from '../../core/present/translate.ts';
import type { ReportArticle, ReportInput } from '../../core/report/reportInput.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { createAnnotatedReader, findNamedArticles } from '../annotatedArticles.ts';
import type { ArticlePath } from '../articlePath.ts';
import { toUri } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { parseOptions } from '../parseOptions.ts';
import { createProjectFinder } from '../projectFolder.ts';
import { UsageError } from '../usageError.ts';
import { say } from '../say.ts';

const KINDS = ['report', 'sheet'] as const;

/** `report FILE|DIR … --out FILE.html|FILE.md [--kind report|sheet] [--title TEXT] [--fast]`; without the command's name. @throws UsageError */
export async function runReport(argv: readonly string[], io: CliIo): Promise<number> {
  const { values, flags, args } = parseOptions(argv, ['out', 'kind', 'title'], ['fast']);
  const kind = KINDS.find((one) => one === (values.kind ?? 'report'));
  if (args.length === 0) throw new UsageError('report: name a file or folder');
  if (values.out === undefined) throw new UsageError('report: say where to write with --out FILE.html or FILE.md');
  if (kind === undefined) throw new UsageError(`--kind ${values.kind ?? ''}: one of ${KINDS.join(', ')}`);
  const { paths, folder, complete } = await findNamedArticles(args, io);
  if (paths.length === 0) return FAILURE;
  const { articles, failed } = await readAll(paths, { fast: flags.has('fast') }, io);
  if (articles.length === 0) {
    io.err(`no articles in ${args.join(', ')}\n`);
    return FAILURE;
  }
  const { createReport, reportFormat, readPlaceTable, PLACES_FILE } = await import('../../core/report/reportBundle.ts');
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
  io.out(`${values.out}: ${say('article', articles.length)}\n`);
  return complete && failed === 0 ? SUCCESS : FAILURE;
}

/** With their sidecars; without one an article is analysed, and nothing but the report is written. */
async function readAll(
  paths: readonly ArticlePath[],
  options: LoadOptions,
  io: CliIo,
): Promise<{ articles: readonly ReportArticle[]; failed: number }> {
  const articles: ReportArticle[] = [];
  let failed = 0;
  const read = createAnnotatedReader(io, options);
  for (const articlePath of paths) {
    const article = await read(articlePath);
    if (article === 'failed') failed++;
    if (typeof article !== 'string') articles.push({ ...article, path: articlePath.inFolder });
  }
  return { articles, failed };
}
