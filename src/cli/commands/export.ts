import path from 'node:path';
import {
  type Dropped,
  type ExportOptions,
  type ExportPiece,
  type Format,
  FORMAT_NAMES,
  type QdaProgram,
  QDA_PROGRAMS,
} from '../../core/exchange/format.ts';
import type { ReviewStatus } from '../../core/model/review.ts';
import { plainEnglish } from '../../core/present/translate.ts';
import { createAppendedFiles } from '../appendedFiles.ts';
import { createAnnotatedReader, findNamedArticles } from '../annotatedArticles.ts';
import type { ArticlePath } from '../articlePath.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { parseOptions } from '../parseOptions.ts';
import { importExchange } from '../loadExchange.ts';
import { createProjectFinder } from '../projectFolder.ts';
import { UsageError } from '../usageError.ts';
import { say } from '../say.ts';

interface ExportCommand {
  readonly to: string;
  /** A file, or a folder where the format has several. */
  readonly out: string;
  readonly only: 'all' | 'accepted';
  readonly target: QdaProgram | undefined;
  /** Articles that have no sidecar are read without the reader of paragraphs. */
  readonly fast: boolean;
}

/** `export FILE|DIR … --to FORMAT --out PATH`; without the command's name. @throws UsageError */
export async function runExport(argv: readonly string[], io: CliIo): Promise<number> {
  const { args, options } = readOptions(argv);
  return exportArticles(args, options, io);
}

function readOptions(argv: readonly string[]): { args: readonly string[]; options: ExportCommand } {
  const { values, flags, args } = parseOptions(argv, ['to', 'out', 'only', 'for'], ['fast']);
  const { to, out, only = 'all', for: program } = values;
  const formats = FORMAT_NAMES.join(', ');
  if (args.length === 0) throw new UsageError('export: name a file or folder');
  if (to === undefined) throw new UsageError(`export: say what to export to with --to FORMAT, one of ${formats}`);
  if (!FORMAT_NAMES.some((name) => name === to)) throw new UsageError(`--to ${to}: one of ${formats}`);
  if (out === undefined) throw new UsageError('export: say where to write with --out PATH');
  if (only !== 'all' && only !== 'accepted') throw new UsageError(`--only ${only}: one of all, accepted`);
  const target = QDA_PROGRAMS.find((name) => name === program);
  if (program !== undefined && target === undefined) throw new UsageError(`--for ${program}: one of ${QDA_PROGRAMS.join(', ')}`);
  return { args, options: { to, out, only, target, fast: flags.has('fast') } };
}

/** Writes articles with their annotations for another program. An article without a sidecar is analysed; its annotations are proposals. */
async function exportArticles(args: readonly string[], options: ExportCommand, io: CliIo): Promise<number> {
  io.saveMemory?.();
  const { findFormat, startExport, describeDropped, readPlaceTable, PLACES_FILE } = await importExchange();
  const format = findFormat(options.to);
  if (format === undefined) throw new UsageError(`--to ${options.to}: no such format`);
  const { paths, folder, complete } = await findNamedArticles(args, io);
  if (paths.length === 0) return FAILURE;
  const { codebook } = await createProjectFinder(io)(folder);
  const places = format.needsPlaces === true ? { places: readPlaceTable(await io.modelSource.load(PLACES_FILE)) } : {};
  const session = startExport(format, { ...toExportOptions(options, io), codebook, ...places });
  const files = createAppendedFiles();
  const names = nameArticles(paths);
  const place = placeOutput(format, path.resolve(io.folder, options.out), paths.length);
  const write = async (pieces: readonly ExportPiece[]): Promise<void> => {
    for (const piece of pieces) await files.append(place(piece.path), piece.bytes);
  };
  let [code, done] = [complete ? SUCCESS : FAILURE, 0];
  const read = createAnnotatedReader(io, { fast: options.fast });
  try {
    for (const [index, articlePath] of paths.entries()) {
      const article = await read(articlePath);
      if (article === 'failed') code = FAILURE;
      if (typeof article === 'string') continue;
      await write(session.add({ ...article, path: names[index] ?? articlePath.name }));
      done++;
    }
    await write(await session.end());
    await files.commit();
  } finally {
    await files.discard();
  }
  io.out(`${options.out}: ${say('article', done)} as ${format.name}\n`);
  report(session.dropped(), (dropped) => describeDropped(plainEnglish, dropped), format, io);
  return code;
}

function toExportOptions({ only, target }: ExportCommand, io: CliIo): ExportOptions {
  const keep = (_: string, status: ReviewStatus): boolean => only === 'all' || status === 'accepted';
  return { keep, now: io.now(), ...(target === undefined ? {} : { target }) };
}

function report(dropped: readonly Dropped[], describe: (one: Dropped) => string, { name }: Format, io: CliIo): void {
  for (const one of dropped) io.err(`${name}: ${describe(one)}\n`);
}

/** Where a piece goes: `out` itself for a format of one file, and for the one file of one article; else below it. */
function placeOutput(format: Format, out: string, articles: number): (piece: string) => string {
  const isFile = format.output === 'file' || (format.output === 'each' && articles === 1);
  return (piece) => (isFile ? out : path.join(out, piece));
}

/** The paths in the folders that were named; as they were named where two are alike. */
function nameArticles(paths: readonly ArticlePath[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { inFolder } of paths) uses.set(inFolder, (uses.get(inFolder) ?? 0) + 1);
  const used = new Set<string>();
  return paths.map(({ inFolder, shown }) => {
    const wanted = (uses.get(inFolder) ?? 0) > 1 ? relativeName(shown) : inFolder;
    let name = wanted;
    for (let nth = 2; used.has(name); nth++) name = `${nth}-${wanted}`;
    used.add(name);
    return name;
  });
}

/** Without what would lead out of the folder of the export. */
function relativeName(shown: string): string {
  return shown
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !part.endsWith(':'))
    .join('/');
}
