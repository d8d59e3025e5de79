import * as z from 'zod/mini';
import { decodeUtf8 } from '../../core/text/utf8.ts';
import { isDate } from '../isDate.ts';
import { type RecordId, RecordId as RecordIdSchema } from '../worker/inputRecord.ts';
import type { InputLine } from '../worker/splitLines.ts';

/** Which record of a worker's output an article was made of; kept in the sidecar, in `article.record`. */
export const RecordReference = z.looseObject({ id: RecordIdSchema, key: z.string(), engine: z.string(), models: z.string() });
export type RecordReference = z.infer<typeof RecordReference>;

/** A line of a worker's output that holds an article. */
export interface ResultRecord {
  readonly reference: { readonly id: RecordId; readonly key: string; readonly engine: string; readonly models: string };
  readonly text: string;
  /** The publication date that the worker was given. */
  readonly date: string | undefined;
  /** The sidecar's JSON, where the line has it. */
  readonly document: unknown;
  /** The flat rows, where the line has them. */
  readonly rows: unknown;
}

const Line = z.looseObject({
  id: RecordIdSchema,
  key: z.string().check(z.regex(/^[\da-f]{64}$/u, 'not a key of 64 hexadecimal digits')),
  engine: z.string(),
  models: z.string(),
  text: z.optional(z.nullable(z.string())),
  date: z.optional(z.nullable(z.string().check(z.refine(isDate, 'not a date like 2023-02-06')))),
  document: z.optional(z.nullable(z.looseObject({}))),
  rows: z.optional(z.nullable(z.looseObject({}))),
});
const Failure = z.looseObject({ ok: z.literal(false) });

/** `failure`: the worker could not annotate that article. */
export type ReadResult =
  | { readonly kind: 'record'; readonly record: ResultRecord }
  | { readonly kind: 'failure' }
  | { readonly kind: 'fault'; readonly message: string };

/** Never throws. */
export function readResult(line: InputLine): ReadResult {
  if ('tooLong' in line) return fault('the line is too long');
  const content = decodeUtf8(line.bytes);
  if (content === undefined) return fault('not encoded in UTF-8');
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return fault(`not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (Failure.safeParse(json).success) return { kind: 'failure' };
  const parsed = Line.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'the line' : `"${issue.path.join('.')}"`;
    return fault(`no record of the worker: ${where}: ${issue?.message ?? 'wrong'}`);
  }
  const { id, key, engine, models, text, date, document, rows } = parsed.data;
  if (text === undefined || text === null)
    return fault(`record ${JSON.stringify(id)} has no text: run worker with --text, or add the article as "text"`);
  if (/\p{Surrogate}/u.test(text))
    return fault(`record ${JSON.stringify(id)}: the text has half a character (a lone surrogate), which no file can hold`);
  const reference = { id, key, engine, models };
  return { kind: 'record', record: { reference, text, date: date ?? undefined, document, rows } };
}

function fault(message: string): ReadResult {
  return { kind: 'fault', message };
}
