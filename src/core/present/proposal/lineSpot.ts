import type { Span } from '../../text/span.ts';

/** From here to the end of its paragraph the eye finds a line without searching: UTF-16 code units, about ten lines. */
const FAR = 800;

/** Where the line that says a proposal goes, so that no word is covered or moved. */
export interface LineSpot {
  /** In the text; a place at an empty line, or at the end of a line. */
  readonly offset: number;
  /** The line there is empty: what is said begins at its start. */
  readonly isEmptyLine: boolean;
}

/**
 * The empty line after the paragraph of the words; that before it where the words are far from the end and near the beginning; without
 * empty lines the end of the line itself.
 */
export function spotOfLine(text: string, { start, end }: Span): LineSpot {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(text, end);
  const below = lineEnd < text.length && isEmptyLine(text, lineEnd + 1) ? lineEnd + 1 : undefined;
  const above = lineStart > 0 ? startOfLine(text, lineStart - 1) : undefined;
  const isAboveNearer = lineEnd - end > FAR && start - lineStart < lineEnd - end;
  if (isAboveNearer && above !== undefined && isEmptyLine(text, above)) return { offset: above, isEmptyLine: true };
  return below === undefined ? { offset: lineEnd, isEmptyLine: false } : { offset: below, isEmptyLine: true };
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found;
}

function isEmptyLine(text: string, start: number): boolean {
  return text.slice(start, endOfLine(text, start)).trim() === '';
}
