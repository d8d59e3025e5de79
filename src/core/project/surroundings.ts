import type { Target } from '../model/target.ts';

/** What stands around targets, as one string. */
export interface Surroundings {
  /** Where the target's prefix and suffix begin in it. */
  place(target: Target): { readonly before: number; readonly after: number };
  text(): string;
}

/** Of an article whose text is at hand that text has them already; what is not there is put behind it. */
export function createSurroundings(text = ''): Surroundings {
  const more: string[] = [];
  let length = text.length;
  const add = (words: string): number => {
    more.push(words);
    length += words.length;
    return length - words.length;
  };
  return {
    place({ start, end, prefix, suffix }) {
      const before = start - prefix.length;
      const isThere = before >= 0 && text.startsWith(prefix, before) && text.startsWith(suffix, end);
      return isThere ? { before, after: end } : { before: add(prefix), after: add(suffix) };
    },
    text: () => (more.length === 0 ? text : text + more.join('')),
  };
}
