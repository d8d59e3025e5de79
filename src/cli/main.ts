import { parseArgs } from 'node:util';
import type { CliIo } from './cliIo.ts';
import { annotate } from './commands/annotate.ts';
import type { OutputFormat } from './jobs/articleTask.ts';
import { check } from './commands/check.ts';
import { runExport } from './commands/export.ts';
import { runImport } from './commands/import.ts';
import { extract } from './commands/extract.ts';
import { runPick } from './commands/pick.ts';
import { runReport } from './commands/report.ts';
import { project } from './commands/project.ts';
import { query, QUERY_FORMATS, type QueryFormat } from './commands/query.ts';
import { runWorker } from './commands/worker.ts';
import { FAILURE, MISUSE, SUCCESS } from './exitCodes.ts';
import { HELP } from './help.ts';
import { isDate } from './isDate.ts';
import { UsageError } from './usageError.ts';

interface Invocation {
  readonly command: string | undefined;
  readonly args: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly format: string | undefined;
  readonly date: string | undefined;
  readonly out: string | undefined;
  readonly jobs: string | undefined;
  readonly fast: boolean;
}

/** Commands that read their own options. */
const OWN_OPTIONS: ReadonlyMap<string, (argv: readonly string[], io: CliIo) => Promise<number>> = new Map([
  ['export', runExport],
  ['import', runImport],
  ['pick', runPick],
  ['report', runReport],
  ['worker', runWorker],
]);

const WITHOUT_READER =
  '. Install article-annotator again; annotate, extract, export, report and worker do without it with --fast';

/** Also where the error is of another bundle. */
function isReaderError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReaderError';
}

/** Runs one command line (without the program's name) and gives its exit code. Never rejects. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const [first, ...rest] = argv;
    const command = first === undefined || rest.includes('--help') || rest.includes('-h') ? undefined : OWN_OPTIONS.get(first);
    return await (command === undefined ? runCommand(parseInvocation(argv), io) : command(rest, io));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof UsageError) {
      io.err(`article-annotator: ${message}\nRun "article-annotator --help" for the commands.\n`);
      return MISUSE;
    }
    io.err(`article-annotator: ${message}${isReaderError(error) ? WITHOUT_READER : ''}\n`);
    return FAILURE;
  }
}

async function runCommand(invocation: Invocation, io: CliIo): Promise<number> {
  const { command, args, date, out, jobs, fast } = invocation;
  if (invocation.help || (command === undefined && !invocation.version)) {
    io.out(HELP);
    return invocation.help ? SUCCESS : MISUSE;
  }
  if (invocation.version) {
    io.out(`${io.version}\n`);
    return SUCCESS;
  }
  if (date !== undefined && !isDate(date)) throw new UsageError(`--date ${date}: not a date like 2023-02-06`);
  switch (command) {
    case 'annotate':
      return annotate(
        needArticles(command, args),
        { format: readFormat(invocation.format), date, out, jobs: readJobs(jobs), fast },
        io,
      );
    case 'extract':
      refuse(command, { format: invocation.format, out });
      return extract(needFiles(command, args), { date, jobs: readJobs(jobs), fast }, io);
    case 'check':
      refuse(command, { date, out, jobs, fast: fast ? '' : undefined });
      return check(needFiles(command, args), { format: readCheckFormat(invocation.format) }, io);
    case 'query':
      refuse(command, { date, out, jobs, fast: fast ? '' : undefined });
      return query(args, { format: readQueryFormat(invocation.format) }, io);
    case 'project':
      refuse(command, { date, out, jobs, fast: fast ? '' : undefined });
      return project(args, { format: readCheckFormat(invocation.format) }, io);
    default:
      throw new UsageError(`no such command: ${command}`);
  }
}

function parseInvocation(argv: readonly string[]): Invocation {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { ...flag, short: 'h' }, version: flag, format: text, date: text, out: text, jobs: text, fast: flag },
    });
    const [command, ...args] = positionals;
    const { help, version, format, date, out, jobs, fast } = values;
    return { command, args, help, version, format, date, out, jobs, fast };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function needArticles(command: string, args: readonly string[]): readonly string[] {
  if (args.length === 0) throw new UsageError(`${command}: name a file or folder`);
  return args;
}

/** What has a sidecar beside it: the standard input has none. */
function needFiles(command: string, args: readonly string[]): readonly string[] {
  if (args.includes('-')) throw new UsageError(`${command} works with sidecars beside files: name a file instead of "-"`);
  return needArticles(command, args);
}

function refuse(command: string, options: Readonly<Record<string, string | undefined>>): void {
  const given = Object.keys(options).find((name) => options[name] !== undefined);
  if (given !== undefined) throw new UsageError(`${command} has no option --${given}`);
}

function readFormat(format: string | undefined): OutputFormat {
  if (format === undefined || format === 'text') return 'text';
  if (format === 'json' || format === 'eval') return format;
  throw new UsageError(`--format ${format}: one of text, json, eval`);
}

/** How many articles at a time; undefined: as the command sees fit. */
function readJobs(jobs: string | undefined): number | undefined {
  if (jobs === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/u.test(jobs)) throw new UsageError(`--jobs ${jobs}: a number from 1 to 999`);
  return Number(jobs);
}

function readCheckFormat(format: string | undefined): 'text' | 'json' {
  if (format === undefined || format === 'text') return 'text';
  if (format === 'json') return 'json';
  throw new UsageError(`--format ${format}: one of text, json`);
}

function readQueryFormat(format: string | undefined): QueryFormat {
  const known = QUERY_FORMATS.find((one) => one === (format ?? 'table'));
  if (known === undefined) throw new UsageError(`--format ${format}: one of ${QUERY_FORMATS.join(', ')}`);
  return known;
}
