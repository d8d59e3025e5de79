import { parseArgs } from 'node:util';
import type { Layer } from '../../core/model/annotation.ts';
import { UsageError } from '../usageError.ts';

export interface WorkerOptions {
  readonly rows: boolean;
  /** Without the reader of paragraphs. */
  readonly fast: boolean;
  readonly layers: ReadonlySet<Layer>;
  readonly offsets: PositionUnit;
  /** Answers carry the text and the date that was given, so that `pick` can take them up. */
  readonly text: boolean;
  /** UTF-16 code units of a text. */
  readonly mostChars: number;
  /** Of one article; undefined: as long as it takes. */
  readonly timeoutMs: number | undefined;
  /** Only tell what the worker would do. */
  readonly describe: boolean;
}

/** What offsets count. Rows may have either; a document always has UTF-16 code units. */
export type PositionUnit = 'utf-16' | 'code-points';

const MOST_CHARS = 1_000_000;
/** The sidecar's names of the layers. */
const LAYER_NAMES: Readonly<Record<string, Layer>> = {
  mentions: 'mention',
  quantities: 'quantity',
  attributions: 'attribution',
  events: 'event',
};
/** Those that an analysis fills. */
export const MACHINE_LAYERS: ReadonlySet<Layer> = new Set(Object.values(LAYER_NAMES));

/** @throws UsageError */
export function readWorkerOptions(argv: readonly string[]): WorkerOptions {
  const { values, positionals } = parse(argv);
  if (positionals.length > 0) throw new UsageError(`worker reads the standard input, not ${positionals.join(', ')}`);
  const rows = values.rows;
  const offsets = readOffsets(values.offsets);
  if (offsets === 'code-points' && !rows) throw new UsageError('--offsets code-points: only with --rows');
  return {
    rows,
    fast: values.fast,
    offsets,
    text: values.text,
    layers: readLayers(values.layers),
    mostChars: readCount('--max-chars', values['max-chars']) ?? MOST_CHARS,
    timeoutMs: readCount('--timeout-ms', values['timeout-ms']),
    describe: values.describe,
  };
}

function parse(argv: readonly string[]): {
  values: {
    rows: boolean;
    fast: boolean;
    text: boolean;
    describe: boolean;
    layers?: string | undefined;
    offsets?: string | undefined;
    'max-chars'?: string | undefined;
    'timeout-ms'?: string | undefined;
  };
  positionals: string[];
} {
  const word = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...{ rows: flag, fast: flag, text: flag, describe: flag },
        ...{ layers: word, offsets: word, 'max-chars': word, 'timeout-ms': word },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readLayers(names: string | undefined): ReadonlySet<Layer> {
  if (names === undefined) return MACHINE_LAYERS;
  return new Set(
    names.split(',').map((name) => {
      const layer = LAYER_NAMES[name.trim()];
      if (layer === undefined) throw new UsageError(`--layers ${name}: some of ${Object.keys(LAYER_NAMES).join(', ')}`);
      return layer;
    }),
  );
}

function readOffsets(unit: string | undefined): PositionUnit {
  if (unit === undefined || unit === 'utf-16') return 'utf-16';
  if (unit === 'code-points') return unit;
  throw new UsageError(`--offsets ${unit}: one of utf-16, code-points`);
}

function readCount(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,11}$/u.test(text)) throw new UsageError(`${option} ${text}: a whole number above 0`);
  return Number(text);
}
