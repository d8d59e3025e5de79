import { words } from '../text/markup.ts';

/** Attributes of an element; undefined ones are left out. Numbers are written with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element as text. `content` is markup already; use `words` for text. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? decimal(value) : words(value)}"`,
  );
  return content.length === 0 ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Width of text in the pictures' sans-serif, in pixels: an estimate that is rather too wide. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

function characterWidth(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
      character,
    )
  )
    return 1.05;
  if (/[ilj.,:;'|!()[\]ftr ]/.test(character)) return 0.34;
  if (/[mwMW@%]/.test(character)) return 0.9;
  return /[\p{Lu}\d]/u.test(character) ? 0.67 : 0.56;
}

/** How much wider bold text is. */
export const BOLD = 1.13;

/** The text, cut with "…" where it is wider than `width` pixels. */
export function fitText(text: string, size: number, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (textWidth(line, size) <= width) return line;
  let used = textWidth('…', size);
  let kept = '';
  for (const character of line) {
    used += textWidth(character, size);
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A name between other words, so that one from right to left doesn't turn them round. */
export function isolate(name: string): string {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(name) ? `\u2068${name}\u2069` : name;
}
