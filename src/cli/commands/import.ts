import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ExchangeFile, ImportProblem } from '../../core/exchange/format.ts';
import type { OfferedFormat } from '../../core/exchange/registry.ts';
import { FileStoreError } from '../../core/ports.ts';
import { toUri } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { createFolderDesk, type FolderDesk } from '../folderDesk.ts';
import { listFiles } from '../listFiles.ts';
import { importExchange } from '../loadExchange.ts';
import { parseOptions } from '../parseOptions.ts';
import { createProjectFinder } from '../projectFolder.ts';
import { ArticleError } from '../readArticle.ts';
import { UsageError } from '../usageError.ts';

/** Larger files are no exports of articles. */
const MOST_BYTES = 200_000_000;

/** `import FILE|DIR … --from FORMAT`; without the command's name. @throws UsageError */
export async function runImport(argv: readonly string[], io: CliIo): Promise<number> {
  const { values, args } = parseOptions(argv, ['from', 'out']);
  const { READABLE, importUnits, mayBeOf } = await importExchange();
  const names = READABLE.map(({ name }) => name).join(', ');
  if (args.length === 0) throw new UsageError('import: name a file or folder');
  if (values.from === undefined) throw new UsageError(`import: say what the file is with --from FORMAT, one of ${names}`);
  const format = READABLE.find(({ name }) => name === values.from);
  if (format === undefined) throw new UsageError(`--from ${values.from}: one of ${names}`);
  let code = SUCCESS;
  const files = await listInputs(args, (name) => mayBeOf(format, name), io);
  if (files.length === 0) {
    io.err(`no files of ${format.name} in ${args.join(', ')}\n`);
    return FAILURE;
  }
  const projectOf = createProjectFinder(io);
  for (const unit of importUnits(format, files)) {
    try {
      const folder = path.resolve(io.folder, values.out ?? path.dirname(path.resolve(io.folder, unit[0] ?? '')));
      const desk = createFolderDesk(format.name, folder, await projectOf(folder), io);
      if (!(await importUnit(unit, format, desk, io))) code = FAILURE;
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      io.err(`${error.message}\n`);
      code = FAILURE;
    }
  }
  return code;
}

/** Files as they are named; of a folder those that are named like files of the format. */
async function listInputs(args: readonly string[], wanted: (name: string) => boolean, io: CliIo): Promise<readonly string[]> {
  const found: string[] = [];
  for (const arg of args) {
    const isFolder = await stat(path.resolve(io.folder, arg)).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (!isFolder) found.push(arg);
    else {
      const { files, problems } = await listFiles(path.resolve(io.folder, arg), wanted);
      for (const { inside, why } of problems) io.err(`${path.join(arg, inside)}: ${why}\n`);
      found.push(...files.map((file) => path.join(arg, file)));
    }
  }
  return [...new Set(found)];
}

/** False where something in it could not be read. */
async function importUnit(unit: readonly string[], format: OfferedFormat, desk: FolderDesk, io: CliIo): Promise<boolean> {
  const files: ExchangeFile[] = [];
  for (const file of unit) {
    const bytes = await readFile(path.resolve(io.folder, file), file, io);
    if (bytes.length > MOST_BYTES) throw new ArticleError(`${file}: larger than 200 MB; split it first`);
    files.push({ path: path.basename(file), bytes });
  }
  const shown = new Map(unit.map((file) => [path.basename(file), file]));
  const tell = (problems: readonly ImportProblem[]): void => {
    for (const { file, message } of problems) io.err(`${shown.get(file) ?? file}: ${message}\n`);
  };
  if (format.readEdits !== undefined) {
    const { articles, problems } = await format.readEdits(files);
    tell(problems);
    let isWhole = problems.length === 0;
    for (const [article, rows] of articles) {
      const told = await desk.takeEdits(article, rows);
      tell(told);
      isWhole &&= told.length === 0;
    }
    if (articles.size === 0) io.err(`${unit.join(', ')}: no tables of an export\n`);
    return isWhole && articles.size > 0;
  }
  const imported = await format.read?.(files, desk);
  if (imported === undefined) return false;
  tell(imported.problems);
  for (const article of imported.articles) await desk.takeArticle(article);
  if (imported.articles.length === 0) io.err(`${unit.join(', ')}: nothing to import as ${format.name}\n`);
  desk.tellCodes(imported.codes ?? []);
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
