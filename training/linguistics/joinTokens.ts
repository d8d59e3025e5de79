import { ARABIC_ARTICLES } from '../../src/core/lexicon/wordParts.ts';
import { rearrange } from './rearrange.ts';
import type { TreebankSentence } from '../../measure/corpora/treebank.ts';

/** Joins what our tokenizer keeps in one token and the treebanks cut: the Arabic article and its name ("al - Qaeda"). */
export function joinTokens(sentence: TreebankSentence): TreebankSentence {
  const { tok } = sentence;
  const joined = tok.map(
    (word, i) => tok[i + 1] === '-' && ARABIC_ARTICLES.has(word.toLowerCase()) && /^\p{Lu}/u.test(tok[i + 2] ?? ''),
  );
  if (!joined.includes(true)) return sentence;
  const kept = tok.flatMap((_, i) => (joined[i] === true || joined[i - 1] === true ? [] : [i]));
  const words = tok.map((word, i) => (joined[i - 2] === true ? `${tok[i - 2] ?? ''}-${word}` : word));
  const places = tok.map((_, i) => (joined[i] === true ? i + 2 : joined[i - 1] === true ? i + 1 : i));
  const head = sentence.head.map((h) => (h === 0 ? 0 : (places[h - 1] ?? 0) + 1));
  return {
    ...rearrange({ ...sentence, head }, kept, words),
    lem: kept.map((i) => (joined[i - 2] === true ? (words[i] ?? '') : (sentence.lem[i] ?? ''))),
  };
}

/** True when every word but one has a head in the sentence that is not itself. */
export function isTree({ head }: TreebankSentence): boolean {
  return head.filter((h) => h === 0).length === 1 && head.every((h, i) => h !== i + 1);
}
