import { encodeUtf8 } from '../text/utf8.ts';

/** UTF-8 with a line end; lone surrogates as escapes, as JSON has them. */
export function encodeJson(value: unknown): Uint8Array {
  return encodeUtf8(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** On one line. */
export function encodeJsonLine(value: unknown): Uint8Array {
  return encodeUtf8(`${JSON.stringify(value)}\n`);
}

/** A JSON list that is written item by item; call `end` at the end. */
export function createListWriter(): { add(item: unknown): Uint8Array; end(): Uint8Array } {
  let isFirst = true;
  return {
    add(item) {
      const before = isFirst ? '[\n' : ',\n';
      isFirst = false;
      return encodeUtf8(before + JSON.stringify(item));
    },
    end: () => encodeUtf8(isFirst ? '[]\n' : '\n]\n'),
  };
}
