import type { Span } from '../../text/span.ts';

/** So far from the words the eye finds a line without searching: UTF-16 code units, about ten lines. */
const FAR = 800;

/** Where the line that says a proposal goes, so that no word is covered or moved. */
export interface LineSpot {
  /** In the text; a place at an empty line, or at the end of a line. */
  readonly offset: number;
  /** The line there is empty: what is said begins at its start, and has all its width. */
  readonly isEmptyLine: boolean;
}

/**
 * The next empty line below the words; the one above them where that is much nearer or there is none below; without empty lines
 * near by the end of their own line.
 */
export function spotOfLine(text: string, { start, end }: Span): LineSpot {
  const below = emptyLineAfter(text, end);
  const above = emptyLineBefore(text, start);
  if (below !== undefined && below - end <= FAR) return { offset: below, isEmptyLine: true };
  if (above !== undefined && start - above <= FAR) return { offset: above, isEmptyLine: true };
  return { offset: endOfLine(text, end), isEmptyLine: false };
}

function emptyLineAfter(text: string, from: number): number | undefined {
  for (let at = endOfLine(text, from) + 1; at <= text.length && at - from <= FAR; at = endOfLine(text, at) + 1) {
    if (isEmptyLine(text, at)) return at;
  }
  return undefined;
}

function emptyLineBefore(text: string, from: number): number | undefined {
  for (let at = startOfLine(text, from); at > 0 && from - at <= FAR;) {
    at = startOfLine(text, at - 1);
    if (isEmptyLine(text, at)) return at;
  }
  return undefined;
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
