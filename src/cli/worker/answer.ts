import { analyzeSteps, type AnalyzeOptions } from '../../core/analyze.ts';
import type { AnnotatedDocument } from '../../core/model/annotatedDocument.ts';
import { compactRows } from '../../core/rows/compactRows.ts';
import { keepLayers } from '../../core/rows/keepLayers.ts';
import { tabulate } from '../../core/rows/rowTables.ts';
import { encodeSidecarLine } from '../../core/sidecar/codec.ts';
import { createSourceText } from '../../core/text/sourceText.ts';
import { codePointCounter } from './codePoints.ts';
import { type Engine, recordKey } from './engine.ts';
import { type InputRecord, type RecordId, readRecord } from './inputRecord.ts';
import { RecordError } from './recordError.ts';
import type { InputLine } from './splitLines.ts';
import { MACHINE_LAYERS, type PositionUnit, type WorkerOptions } from './workerOptions.ts';

/** Milliseconds that only go up. */
export type Timer = () => number;

export interface Answerer {
  /** The output for the line of this number (from 1): one line without its end. Never throws. */
  answer(line: InputLine, number: number): string;
  /** Lines whose answer was an error. */
  readonly failures: number;
}

export function createAnswerer(engine: Engine, configuration: string, options: WorkerOptions, timer: Timer): Answerer {
  let failures = 0;
  const head = { engine: engine.name, models: engine.modelHash };
  const fail = (id: RecordId | null, line: number, key: string | null, { code, message }: RecordError): string => {
    failures++;
    return JSON.stringify({ id, ok: false, key, ...head, error: { code, message, line } });
  };
  const answer = (line: InputLine, number: number): string => {
    if ('tooLong' in line)
      return fail(null, number, null, new RecordError('too-long', 'the line is longer than --max-chars allows'));
    const read = readRecord(line.bytes, options.mostChars);
    if (!read.ok) return fail(read.id, number, null, read.error);
    const { id, text, date } = read.record;
    const key = recordKey(configuration, date, text);
    try {
      const output = encode(text, analyzeInTime(read.record, engine, options, timer), options);
      const given = options.text ? { date, text } : {};
      return `${JSON.stringify({ id, ok: true, key, ...head, ...given }).slice(0, -1)},${output}}`;
    } catch (error) {
      return fail(id, number, key, toRecordError(error));
    }
  };
  return {
    answer,
    get failures() {
      return failures;
    },
  };
}

/** @throws RecordError `timeout` */
function analyzeInTime(record: InputRecord, { models }: Engine, { timeoutMs }: WorkerOptions, timer: Timer): AnnotatedDocument {
  const given: AnalyzeOptions = { file: String(record.id), ...(record.date === undefined ? {} : { date: record.date }) };
  const steps = analyzeSteps(record.text, models, given);
  const end = timeoutMs === undefined ? Infinity : timer() + timeoutMs;
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done === true) return next.value;
    if (end !== Infinity && timer() > end) throw new RecordError('timeout', `took longer than ${timeoutMs} ms`);
  }
}

/** `"document":…` or `"rows":…` */
function encode(original: string, whole: AnnotatedDocument, { rows, layers, offsets }: WorkerOptions): string {
  const document = layers.size === MACHINE_LAYERS.size ? whole : keepLayers(whole, layers);
  if (!rows) return `"document":${encodeSidecarLine({ document, invalidRecords: [], schemaUrl: undefined })}`;
  return `"rows":${encodeRows(original, document, offsets)}`;
}

/** The flat rows of a document, as the worker writes them: JSON. */
export function encodeRows(original: string, document: AnnotatedDocument, offsets: PositionUnit): string {
  const offset = offsets === 'code-points' ? codePointCounter(createSourceText(original).text) : undefined;
  return JSON.stringify(compactRows(tabulate(document, offset === undefined ? {} : { offset })));
}

function toRecordError(error: unknown): RecordError {
  if (error instanceof RecordError) return error;
  return new RecordError('failed', error instanceof Error ? error.message : String(error), { cause: error });
}
