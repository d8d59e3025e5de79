import { createHash } from 'node:crypto';
import path from 'node:path';
import { analyze, type Models } from '../../core/analyze.ts';
import type { AnnotatedDocument } from '../../core/model/annotatedDocument.ts';
import type { ArticleView } from '../../core/present/articleView.ts';
import { toEvalFormat } from '../../core/present/evalFormat.ts';
import { reportArticle } from '../../core/present/report.ts';
import { plainEnglish } from '../../core/present/translate.ts';
import { articleName, isSidecarName } from '../../core/sidecar/fileName.ts';
import { encodeSidecar } from '../../core/sidecar/codec.ts';
import { type NotProse, whyNotProse } from '../../core/text/prose.ts';
import { createSourceText } from '../../core/text/sourceText.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { type ArticlePath, findArticles, toUri } from '../articlePaths.ts';
import { makeFolder } from '../makeFolder.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { ArticleError, type ArticleFile, readArticle } from '../readArticle.ts';
import { UsageError } from '../usageError.ts';

export type OutputFormat = 'text' | 'json' | 'eval';

export interface AnnotateOptions {
  readonly format: OutputFormat;
  /** Publication date of every article, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** A folder for one file an article; the standard output without it. */
  readonly out: string | undefined;
}

/** Prints or writes a fresh analysis; sidecars play no part in it. */
export async function annotate(args: readonly string[], options: AnnotateOptions, io: CliIo): Promise<number> {
  const { paths, problems } = await findArticles(args, io);
  for (const problem of problems) io.err(`${problem}\n`);
  if (paths.length === 0) {
    io.err(`no articles in ${args.join(', ')}\n`);
    return FAILURE;
  }
  const names = nameOutputs(paths, options.format);
  if (options.out !== undefined) refuseSharedOutputs(paths, names, options.out);
  const models = await io.loadModels();
  let code = problems.length > 0 ? FAILURE : SUCCESS;
  for (const [index, articlePath] of paths.entries()) {
    try {
      const article = await readArticle(articlePath, io);
      if (isPassedOver(article, io)) continue;
      const output = describe(article, models, options, paths.length > 1 && options.out === undefined);
      await deliver(output, names[index] ?? articlePath.inFolder, options.out, io);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      io.err(`${error.message}\n`);
      code = FAILURE;
    }
  }
  return code;
}

const LOOKS: Readonly<Record<Exclude<NotProse, 'empty'>, string>> = {
  binary: 'not text',
  'too-long': 'too long for an article',
  log: 'looks like a log',
  data: 'looks like a list or data',
  code: 'looks like code',
};

/** Of a folder, logs, data and code are no articles; a file that was named is what it was named for. An empty article is one without annotations. */
export function isPassedOver({ path: { found, shown }, original }: ArticleFile, io: CliIo): boolean {
  const reason = found ? whyNotProse(createSourceText(original).text) : undefined;
  if (reason === undefined || reason === 'empty') return false;
  io.err(`${shown}: passed over, ${LOOKS[reason]}; name the file itself to read it\n`);
  return true;
}

/** `amongOthers`: several articles share the output, so each JSON object takes one line. */
function describe(
  { path: { name }, original }: ArticleFile,
  models: Models,
  options: AnnotateOptions,
  amongOthers: boolean,
): string {
  const document = analyze(original, models, { file: name, ...(options.date === undefined ? {} : { date: options.date }) });
  const source = createSourceText(original);
  switch (options.format) {
    case 'text':
      return reportArticle(plainEnglish, viewOf(document, source.text)) + (amongOthers ? '\n' : '');
    case 'eval':
      return `${JSON.stringify(toEvalFormat(document, source, createHash('sha256').update(original).digest('hex')))}\n`;
    case 'json': {
      const content = encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined });
      return amongOthers ? `${JSON.stringify(JSON.parse(content))}\n` : content;
    }
  }
}

function viewOf(document: AnnotatedDocument, text: string): ArticleView {
  return { text, document, conflicts: [], anchorStatus: () => 'anchored', isNew: () => false };
}

async function deliver(output: string, name: string, folder: string | undefined, io: CliIo): Promise<void> {
  if (folder === undefined) return io.out(output);
  const file = path.resolve(io.folder, folder, name);
  if (isSidecarName(file) && (await io.files.exists(toUri(articleName(file)))))
    throw new ArticleError(`${path.join(folder, name)}: is an article's sidecar; use extract, which keeps what people decided`);
  await makeFolder(path.dirname(file));
  await io.files.writeAtomically(toUri(file), encodeUtf8(output));
}

const ENDINGS: Readonly<Record<OutputFormat, string>> = { text: '.report.txt', json: '.annotations.json', eval: '.pred.json' };

/** `NAME.pred.json` for the scorer, with the article's own ending too where two names are alike. */
function nameOutputs(paths: readonly ArticlePath[], format: OutputFormat): readonly string[] {
  const short = paths.map(({ inFolder }) => inFolder.slice(0, inFolder.length - path.extname(inFolder).length));
  return paths.map(({ inFolder }, index) => {
    const unique = short.indexOf(short[index] ?? '') === short.lastIndexOf(short[index] ?? '');
    return (format === 'eval' && unique ? (short[index] ?? inFolder) : inFolder) + ENDINGS[format];
  });
}

/** Two articles never go into one file; names that differ only in case or composition are one on many disks. @throws UsageError */
function refuseSharedOutputs(paths: readonly ArticlePath[], names: readonly string[], out: string): void {
  const firsts = new Map<string, ArticlePath>();
  for (const [index, articlePath] of paths.entries()) {
    const name = names[index] ?? '';
    const key = name.normalize('NFC').toLowerCase();
    const first = firsts.get(key);
    if (first !== undefined) {
      const both = `${first.shown} and ${articlePath.shown} would both be written to ${path.join(out, name)}`;
      throw new UsageError(`${both}: name the folder that holds them, or annotate them one by one`);
    }
    firsts.set(key, articlePath);
  }
}
