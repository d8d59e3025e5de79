import { ENGLISH_WORDS, FOREIGN_WORDS } from './foreignWords.ts';

/** Fewer words tell nothing of a language. */
const LEAST_WORDS = 10;
/** With so many words a language is told from English by what it lacks, known or not. */
const MANY_WORDS = 50;
/** Shares of the words that begin small. English prose has 0.2 of its own and more; other languages hardly any. */
const ENGLISH_IS_READ_FROM = 0.04;
const FOREIGN_FROM = 0.15;
const LEAST_KINDS = 4;

/**
 * Whether a text written with Latin letters is in another language than English, judged by the words of the closed classes. Names tell
 * nothing, so only words that begin small count; a quotation or a title in another language changes nothing.
 */
export function isOtherLanguage(text: string): boolean {
  const words = text.match(/(?<![\p{L}\p{M}\p{N}@./-])\p{Ll}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}@/])/gu) ?? [];
  if (words.length < LEAST_WORDS) return false;
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length / words.length;
  if (english >= ENGLISH_IS_READ_FROM) return false;
  if (words.length >= MANY_WORDS && english < ENGLISH_IS_READ_FROM / 2) return true;
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word));
  return foreign.length / words.length >= FOREIGN_FROM && new Set(foreign).size >= LEAST_KINDS;
}
