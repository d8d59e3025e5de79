import { foldLatin } from '../../text/foldLatin.ts';
import { WordMemory, copyText } from '../../text/wordMemory.ts';

const SHORTEST = 4;
const known = new WordMemory<string>(20_000);

/**
 * A key under which common romanizations of one name meet: Qurayshi and Quraishi, Mohammed and Muhammad, Zelensky and Zelenskyy. Words of
 * fewer than four letters stay as they are, so that short names are not confused.
 */
export function romanizationKey(word: string): string {
  return known.find(word) ?? known.keep(word, copyText(keyOf(word)));
}

function keyOf(word: string): string {
  const folded = foldLatin(word)
    .replace(/^(?:al|el|ad|an|ar|as|ash|at|az)-/, '')
    .replace(/[^a-z]/g, '');
  if (folded.length < SHORTEST) return folded;
  return folded
    .replace(/ou|oo/g, 'u')
    .replace(/ee|ie/g, 'i')
    .replace(/[ae]y|[ae]i/g, 'ai')
    .replace(/(?:iy|ij|yy|y)$/, 'i')
    .replace(/(?<!^)y(?=[aeiou])/g, '')
    .replace(/y/g, 'i')
    .replace(/kh|gh|q|g(?=[ad])/g, 'k')
    .replace(/dh/g, 'd')
    .replace(/ck|c(?=[aou])/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/e/g, 'a')
    .replace(/o/g, 'u')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
}
