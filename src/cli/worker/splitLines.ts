const LINE_FEED = 10;

/** A line of the input without its line end, or that it had more bytes than are read. */
export type InputLine = { readonly bytes: Uint8Array } | { readonly tooLong: true };

/**
 * The lines of a stream of bytes, in memory that does not depend on how long the stream or one of its lines is. A line feed at the very end
 * begins no further line.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<InputLine, void, void> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let began = false;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > mostBytes) parts = [];
    else parts.push(part);
    began = true;
  };
  const finish = (): InputLine => {
    const line: InputLine = length > mostBytes ? { tooLong: true } : { bytes: join(parts, length) };
    parts = [];
    length = 0;
    began = false;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (began) yield finish();
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
