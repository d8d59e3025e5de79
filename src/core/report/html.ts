import { words } from '../text/markup.ts';

/** Attributes of an element; undefined ones are left out. */
type TagAttributes = Readonly<Record<string, string | undefined>>;

/** An HTML element with an end tag. `content` is markup already; use `words` for text. */
export function tag(name: string, attributes: TagAttributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${words(value)}"`));
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** An id that is a fragment of a link, whatever characters the words have. */
export function anchorOf(...parts: readonly (string | number)[]): string {
  return parts.join('-').replace(/[^A-Za-z0-9_-]/g, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}`);
}
