/** A zero-based place in a text: `character` counts UTF-16 code units from the start of the line. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into lines; lines end at LF. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offsets outside the text are clamped. */
  positionAt(offset: number): LinePosition;
  /** The offset at which the line starts; the text's length for a line past the end. */
  lineStart(line: number): number;
}

export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const positionAt = (offset: number): LinePosition => {
    const wanted = Math.min(Math.max(0, offset), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? Infinity) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: wanted - (starts[low] ?? 0) };
  };
  return { lineCount: starts.length, positionAt, lineStart: (line) => starts[line] ?? text.length };
}
