import type { Lexemes } from '../../../pattern/row.ts';

/** Whether most longer words of the row start with a capital, as in a headline. */
export function isTitleCase(row: Lexemes): boolean {
  const words = row.slice(0, 40).filter(({ kind, text }) => kind === 'word' && text.length > 3);
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  return words.length > 2 && capitals.length / words.length > 0.7;
}
