import * as z from 'zod/mini';
import { decodeUtf8 } from '../text/utf8.ts';
import { parseJson } from './fields.ts';

const FieldRecord = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const Layer = z.enum(['mention', 'quantity', 'attribution', 'event', 'passage', 'part']);

/** What we put beside a mark that others don't read; of a foreign file nothing. */
export const OurFields = z.object({ layer: z.catch(z.optional(Layer), undefined), fields: z.catch(FieldRecord, {}) });
export const OurActors = z.catch(z.array(FieldRecord), []);

/** The text of UTF-8 bytes without byte order mark; undefined for what is none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  return decodeUtf8(bytes)?.replace(/^\uFEFF/, '');
}

/** The values of a file with a JSON value a line, each with its number from 1; undefined for a line that is none. */
export function parseJsonLines(text: string): readonly { readonly line: number; readonly value: unknown }[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((one) => one.text !== '')
    .map(({ line, text: json }) => ({ line, value: parseJson(json) }));
}
