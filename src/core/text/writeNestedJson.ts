/** How the parts of a value are written. */
export interface JsonStyle {
  /** Stands for the whole value, plain or not; undefined for an object or list whose parts are to be written. */
  whole(value: unknown): string | undefined;
  /** The fields of an object that are written, in their order. */
  fields(value: object): readonly (readonly [key: string, field: unknown])[];
}

/** Text to write, then a value, if there is one, whose parts come before all that waits. */
type WaitingText = readonly [text: string, value?: unknown];

/** JSON without white space, of values nested as deep as memory allows: it doesn't call itself. */
export function writeNestedJson(value: unknown, style: JsonStyle): string {
  const written: string[] = [];
  const waiting: WaitingText[] = [['', value]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    written.push(next[0]);
    if (next.length === 1) continue;
    const whole = style.whole(next[1]);
    if (whole === undefined) expand(next[1], style, waiting);
    else written.push(whole);
  }
  return written.join('');
}

function expand(value: unknown, style: JsonStyle, waiting: WaitingText[]): void {
  if (Array.isArray(value)) {
    waiting.push([']']);
    for (let at = value.length - 1; at >= 0; at--) waiting.push([at === 0 ? '[' : ',', value[at]]);
    if (value.length === 0) waiting.push(['[']);
    return;
  }
  const fields = typeof value === 'object' && value !== null ? style.fields(value) : [];
  waiting.push(['}']);
  for (let at = fields.length - 1; at >= 0; at--) {
    const [key, field] = fields[at] ?? ['', undefined];
    waiting.push([`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`, field]);
  }
  if (fields.length === 0) waiting.push(['{']);
}
