import { createHash } from 'node:crypto';
import path from 'node:path';
import { analyze, type Models } from '../../core/analyze.ts';
import type { AnnotatedDocument } from '../../core/model/annotatedDocument.ts';
import type { ArticleView } from '../../core/present/articleView.ts';
import { toEvalFormat } from '../../core/present/evalFormat.ts';
import { reportArticle } from '../../core/present/report.ts';
import { plainEnglish } from '../../core/present/translate.ts';
import { encodeSidecar, encodeSidecarLine } from '../../core/sidecar/codec.ts';
import { articleName, isSidecarName } from '../../core/sidecar/fileName.ts';
import { type NotProse, whyNotProse } from '../../core/text/prose.ts';
import { createSourceText } from '../../core/text/sourceText.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { toUri } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { makeFolder } from '../makeFolder.ts';
import { ArticleError, type ArticleFile, readArticle } from '../readArticle.ts';
import type { AnnotateOptions, ArticleTask } from './articleTask.ts';

/** Annotates one article; false: it was passed over. @throws ArticleError */
export function createAnnotateTask(
  models: Models,
  io: CliIo,
): (task: Extract<ArticleTask, { kind: 'annotate' }>) => Promise<boolean> {
  return async ({ path: articlePath, options, outputName, amongOthers }) => {
    const article = await readArticle(articlePath, io);
    if (isPassedOver(article, io)) return false;
    await deliver(describe(article, models, options, amongOthers), outputName, options.out, io);
    return true;
  };
}

const LOOKS: Readonly<Record<Exclude<NotProse, 'empty'>, string>> = {
  binary: 'not text',
  'too-long': 'too long for an article',
  log: 'looks like a log',
  data: 'looks like a list or data',
  code: 'looks like code',
  'other-script': 'only English is read',
  'other-language': 'only English is read',
};

/** Of a folder, logs, data and code are no articles; a file that was named is what it was named for. An empty article is one without annotations. */
export function isPassedOver({ path: { found, shown }, original }: ArticleFile, io: CliIo): boolean {
  const reason = found ? whyNotProse(createSourceText(original).text) : undefined;
  if (reason === undefined || reason === 'empty') return false;
  io.err(`${shown}: passed over, ${LOOKS[reason]}; name the file itself to read it\n`);
  return true;
}

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
      const sidecar = { document, invalidRecords: [], schemaUrl: undefined };
      return amongOthers ? `${encodeSidecarLine(sidecar)}\n` : encodeSidecar(sidecar);
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
