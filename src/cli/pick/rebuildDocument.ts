import { analyze, type LoadOptions } from '../../core/analyze.ts';
import { LAYERS, type Layer } from '../../core/model/annotation.ts';
import { keepLayers } from '../../core/rows/keepLayers.ts';
import { decodeSidecar, type Sidecar } from '../../core/sidecar/codec.ts';
import { createSourceText } from '../../core/text/sourceText.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { explainFailure } from '../explainFailure.ts';
import { ArticleError } from '../readArticle.ts';
import { encodeRows } from '../worker/answer.ts';
import { type Engine, hashConfiguration, recordKey } from '../worker/engine.ts';
import { MACHINE_LAYERS, type WorkerOptions } from '../worker/workerOptions.ts';
import type { ResultRecord } from './resultRecord.ts';

type Configuration = Pick<WorkerOptions, 'rows' | 'layers' | 'offsets'>;

/** The sidecar of a record, as the editor would write it beside the file of that name. @throws ArticleError that does not say where */
export type Rebuild = (record: ResultRecord, file: string) => Promise<Sidecar>;

interface PreparedEngine {
  readonly engine: Engine;
  readonly configurations: readonly (readonly [Configuration, string])[];
}

/** @param load what analyses, with or without the reader of paragraphs; asked for only where a record brings no document */
export function createRebuild(load: (options: LoadOptions) => Promise<Engine>): Rebuild {
  const prepare = async (options: LoadOptions): Promise<PreparedEngine> => {
    const engine = await load(options);
    return { engine, configurations: CONFIGURATIONS.map((one) => [one, hashConfiguration(engine, one)] as const) };
  };
  let fast: Promise<PreparedEngine> | undefined;
  let careful: Promise<PreparedEngine> | undefined;
  /** The fast engine first: it is the smaller, and needs no reader of paragraphs to be there. */
  const preparedFor = async ({ reference }: ResultRecord): Promise<PreparedEngine> => {
    const first = await (fast ??= prepare({ fast: true }));
    return first.engine.modelHash === reference.models ? first : (careful ??= prepare({}));
  };
  return async (record, file) => {
    const sidecar =
      record.document === undefined || record.document === null
        ? analyzeAgain(record, file, await preparedFor(record))
        : takeDocument(record);
    const { document } = sidecar;
    return { ...sidecar, document: { ...document, article: { ...document.article, file, record: record.reference } } };
  };
}

/** @throws ArticleError for a document that is none, or of another text */
function takeDocument({ reference, text, document }: ResultRecord): Sidecar {
  const name = `the document of record ${JSON.stringify(reference.id)}`;
  const decoded = decodeSidecar(encodeUtf8(JSON.stringify(document)));
  if (!decoded.ok) throw new ArticleError(explainFailure(decoded.failure, name));
  if (decoded.newer !== undefined) throw new ArticleError(explainFailure(decoded.newer, name));
  const { article } = decoded.sidecar.document;
  const source = createSourceText(text);
  if (article.sha256 !== source.sha256 || article.length !== source.text.length)
    throw new ArticleError(`${name} is not of the text that is with it`);
  return decoded.sidecar;
}

/** @throws ArticleError for a record of another engine, or of another text or date */
function analyzeAgain(
  { reference, text, date, rows }: ResultRecord,
  file: string,
  { engine, configurations }: PreparedEngine,
): Sidecar {
  const name = `record ${JSON.stringify(reference.id)}`;
  if (reference.engine !== engine.name || reference.models !== engine.modelHash) {
    const theirs = `${reference.engine} (models ${reference.models})`;
    throw new ArticleError(
      `${name} is of another engine, ${theirs}; this is ${engine.name} (models ${engine.modelHash}), which may annotate otherwise: pick with that one, or annotate the record again`,
    );
  }
  const [options] = configurations.find(([, hash]) => recordKey(hash, date, text) === reference.key) ?? [];
  if (options === undefined)
    throw new ArticleError(
      `${name}: its key is not of this text and date; "text" and "date" must be as the worker was given them`,
    );
  const whole = analyze(text, engine.models, { file, ...(date === undefined ? {} : { date }) });
  const document = options.layers.size === MACHINE_LAYERS.size ? whole : keepLayers(whole, options.layers);
  if (rows !== undefined && rows !== null && JSON.stringify(rows) !== encodeRows(text, document, options.offsets))
    throw new ArticleError(`${name}: its rows are not what this engine makes of its text: annotate the record again`);
  return { document, invalidRecords: [], schemaUrl: undefined };
}

/** All that a key can stand for, the likeliest first. */
const CONFIGURATIONS: readonly Configuration[] = layerSets().flatMap((layers): readonly Configuration[] => [
  { rows: true, layers, offsets: 'utf-16' },
  { rows: true, layers, offsets: 'code-points' },
  { rows: false, layers, offsets: 'utf-16' },
]);

function layerSets(): readonly ReadonlySet<Layer>[] {
  const sets: (readonly Layer[])[] = [[]];
  for (const layer of LAYERS.filter((one) => MACHINE_LAYERS.has(one))) sets.push(...sets.map((one) => [...one, layer]));
  return sets
    .filter((one) => one.length > 0)
    .sort((a, b) => b.length - a.length)
    .map((one) => new Set(one));
}
