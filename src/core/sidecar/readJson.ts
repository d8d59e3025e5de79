import { decodeUtf8 } from '../text/utf8.ts';
import type { SidecarFailure } from './failure.ts';

export type ReadJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: SidecarFailure };

const CONFLICT_MARK = /^(?:<{7} |={7}\r?$|>{7} )/mu;
const BYTE_ORDER_MARK = '\uFEFF';

/** The JSON value of a file; says what is wrong where there is none. */
export function readJson(bytes: Uint8Array): ReadJson {
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) return { ok: false, failure: { reason: 'not-utf8' } };
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, failure: explain(text, error instanceof Error ? error.message : String(error)) };
  }
}

function explain(text: string, message: string): SidecarFailure {
  const mark = CONFLICT_MARK.exec(text);
  if (mark !== null) return { reason: 'merge-conflict-markers', line: lineOf(text, mark.index) };
  // V8 says where: "… in JSON at position 17".
  const position = /\bposition (\d+)/u.exec(message)?.[1];
  return { reason: 'not-json', message, ...(position === undefined ? {} : { line: lineOf(text, Number(position)) }) };
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
