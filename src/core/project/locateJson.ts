import type { JsonPath } from './projectProblem.ts';

/**
 * Where the value at a path stands in a JSON text, as offsets; the nearest value above it where the path leads nowhere. The text must be
 * JSON. Time is linear in the text.
 */
export function locateJson(text: string, path: JsonPath): { readonly start: number; readonly end: number } {
  let at = skipSpace(text, 0);
  for (const step of path) {
    const inside = typeof step === 'number' ? findItem(text, at, step) : findField(text, at, step);
    if (inside === undefined) break;
    at = inside;
  }
  return { start: at, end: skipValue(text, at) };
}

function findItem(text: string, list: number, index: number): number | undefined {
  if (text[list] !== '[') return undefined;
  let at = skipSpace(text, list + 1);
  for (let nth = 0; text[at] !== ']' && at < text.length; nth++) {
    if (nth === index) return at;
    at = skipComma(text, skipValue(text, at));
  }
  return undefined;
}

function findField(text: string, object: number, name: string): number | undefined {
  if (text[object] !== '{') return undefined;
  let at = skipSpace(text, object + 1);
  while (text[at] === '"') {
    const end = skipString(text, at);
    const value = skipSpace(text, skipSpace(text, end) + 1);
    const key: unknown = JSON.parse(text.slice(at, end));
    if (key === name) return value;
    at = skipComma(text, skipValue(text, value));
  }
  return undefined;
}

function skipComma(text: string, from: number): number {
  const at = skipSpace(text, from);
  return text[at] === ',' ? skipSpace(text, at + 1) : at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n\uFEFF'.includes(text.charAt(at))) at++;
  return at;
}

/** The offset after the string that begins at `from`. */
function skipString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charAt(at - 1 - backslashes) === '\\') backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
  return text.length;
}

const MARK = /["{}[\],]/g;

/** The offset after the value that begins at `from`. */
function skipValue(text: string, from: number): number {
  let depth = 0;
  MARK.lastIndex = from;
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
    const mark = found[0];
    const at = found.index;
    if (depth === 0 && at > from && !'{["'.includes(mark)) return trimEnd(text, from, at);
    if (mark === '"') MARK.lastIndex = skipString(text, at);
    if (mark === '{' || mark === '[') depth++;
    if (mark === '}' || mark === ']') depth--;
    if (depth === 0 && mark !== ',') return MARK.lastIndex;
  }
  return trimEnd(text, from, text.length);
}

function trimEnd(text: string, from: number, end: number): number {
  return from + text.slice(from, end).trimEnd().length;
}
