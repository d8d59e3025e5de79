import * as z from 'zod/mini';
import { decodeUtf8 } from '../../core/text/utf8.ts';
import { isDate } from '../isDate.ts';
import { RecordError } from './recordError.ts';

/** A whole number that is larger than numbers hold exactly would come out as another, which is another article's. */
const ExactNumber = z.number().check(z.refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value)));
export const RecordId = z.union(
  [z.string(), ExactNumber],
  `neither a text nor a number up to ${Number.MAX_SAFE_INTEGER}; a larger one is written in quotes`,
);
export type RecordId = z.infer<typeof RecordId>;

/** One article as it comes in. Other fields are let pass. */
export interface InputRecord {
  readonly id: RecordId;
  readonly text: string;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string | undefined;
}

const absent = <T extends z.ZodMiniType>(schema: T): z.ZodMiniOptional<z.ZodMiniNullable<T>> => z.optional(z.nullable(schema));
const NO_TEXT = 'not a text';
const NO_DATE = 'not a date like 2023-02-06';
/** A date or language that is not known may also be empty, as tables write it. */
const Line = z.looseObject(
  {
    id: RecordId,
    text: z.string(NO_TEXT),
    date: absent(z.string(NO_DATE).check(z.refine((date) => date === '' || isDate(date), NO_DATE))),
    url: absent(z.string(NO_TEXT)),
    language: absent(z.string(NO_TEXT)),
  },
  'no object',
);
const WithId = z.looseObject({ id: RecordId });

/** What a line says, and its id even where the rest is wrong. */
export type ReadRecord =
  | { readonly ok: true; readonly record: InputRecord }
  | { readonly ok: false; readonly id: RecordId | null; readonly error: RecordError };

/** @param mostChars UTF-16 code units of the text */
export function readRecord(bytes: Uint8Array, mostChars: number): ReadRecord {
  const json = readJsonLine(bytes);
  if (json instanceof RecordError) return { ok: false, id: null, error: json };
  const line = Line.safeParse(json);
  if (line.success) {
    const { id, text, date, language } = line.data;
    const error = findFault(text, language ?? '', mostChars);
    return error === undefined
      ? { ok: true, record: { id, text, date: date === '' ? undefined : (date ?? undefined) } }
      : { ok: false, id, error };
  }
  const [issue] = line.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the line' : `"${issue.path.join('.')}"`;
  const error = new RecordError('wrong-shape', `${where}: ${issue?.message ?? 'wrong'}; an article is {"id", "text", "date"?}`);
  const withId = WithId.safeParse(json);
  return { ok: false, id: withId.success ? withId.data.id : null, error };
}

function readJsonLine(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text === undefined) return new RecordError('not-json', 'the line is not encoded in UTF-8');
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return value;
  } catch (error) {
    return new RecordError('not-json', error instanceof Error ? error.message : String(error));
  }
}

function findFault(text: string, language: string, mostChars: number): RecordError | undefined {
  if (text.length > mostChars)
    return new RecordError('too-long', `the text has ${text.length} characters; the most is ${mostChars}`);
  if (text.includes('\0')) return new RecordError('binary', 'the text is none: it has NUL characters');
  if (text.replace('\uFEFF', '').trim() === '') return new RecordError('empty', 'there is no text');
  if (language !== '' && !/^(?:en|eng|english)(?![a-z])/iu.test(language))
    return new RecordError('not-english', `the language is ${JSON.stringify(language)}; only English is read`);
  return undefined;
}
