import { parseOptions } from '../parseOptions.ts';
import { UsageError } from '../usageError.ts';
import { type RecordQuery, readRecordQuery } from './recordQuery.ts';

export interface PickOptions {
  readonly kind: 'pick';
  /** Files, folders, or `-`. */
  readonly from: readonly string[];
  readonly to: string;
  readonly query: RecordQuery | undefined;
  readonly limit: number | undefined;
  readonly seed: number | undefined;
}

export interface JoinOptions {
  readonly kind: 'join';
  readonly folder: string;
  readonly out: string;
  readonly format: 'jsonl' | 'csv';
}

/** @throws UsageError */
export function readPickOptions(argv: readonly string[]): PickOptions | JoinOptions {
  const { values, args } = parseOptions(joinWhere(argv), ['where', 'to', 'limit', 'seed', 'join', 'out']);
  const { where, to, limit, seed, join, out } = values;
  if (join !== undefined) {
    refuse('pick --join', { where, to, limit, seed });
    if (args.length > 0) throw new UsageError(`pick --join takes one folder, not ${args.join(', ')} as well`);
    return { kind: 'join', folder: join, ...readOut(out) };
  }
  refuse('pick without --join', { out });
  if (args.length === 0) throw new UsageError('pick: name a file of records, a folder of them, or "-"');
  if (to === undefined || to === '') throw new UsageError('pick: say where the articles go with --to DIR');
  if (seed !== undefined && limit === undefined) throw new UsageError('--seed: say how many records with --limit N');
  return {
    kind: 'pick',
    from: args,
    to,
    query: where === undefined ? undefined : readRecordQuery(where),
    limit: readCount('--limit', limit, 1),
    seed: readCount('--seed', seed, 0),
  };
}

/** A query may begin with `-`, which would else be taken for an option. */
function joinWhere(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf('--where');
  const query = at === -1 ? undefined : argv[at + 1];
  return query === undefined ? argv : [...argv.slice(0, at), `--where=${query}`, ...argv.slice(at + 2)];
}

function readOut(out: string | undefined): Pick<JoinOptions, 'out' | 'format'> {
  if (out === undefined) throw new UsageError('pick --join: say where the rows go with --out FILE.jsonl or FILE.csv');
  const ending = /\.(?<format>jsonl|csv)$/iu.exec(out)?.groups?.['format']?.toLowerCase();
  if (ending !== 'jsonl' && ending !== 'csv') throw new UsageError(`--out ${out}: a name that ends in .jsonl or .csv`);
  return { out, format: ending };
}

function refuse(command: string, options: Readonly<Record<string, string | undefined>>): void {
  const given = Object.keys(options).find((name) => options[name] !== undefined);
  if (given !== undefined) throw new UsageError(`${command} has no option --${given}`);
}

function readCount(option: string, text: string | undefined, least: 0 | 1): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(?:0|[1-9]\d{0,11})$/u.test(text) || Number(text) < least)
    throw new UsageError(`${option} ${text}: a whole number from ${least}`);
  return Number(text);
}
