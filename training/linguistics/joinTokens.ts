import { ARABIC_ARTICLES } from '../../src/core/lexicon/wordParts.ts';
import type { TreebankSentence } from './treebank.ts';

/** Joins what our tokenizer keeps in one token and the treebanks cut: the Arabic article and its name ("al - Qaeda"). */
export function joinTokens(sentence: TreebankSentence): TreebankSentence {
  const { tok } = sentence;
  const joined = tok.map(
    (word, i) => tok[i + 1] === '-' && ARABIC_ARTICLES.has(word.toLowerCase()) && /^\p{Lu}/u.test(tok[i + 2] ?? ''),
  );
  if (!joined.includes(true)) return sentence;
  /** For each old index (from 0) its new index. */
  const places: number[] = [];
  const kept: number[] = [];
  tok.forEach((_, i) => {
    const isName = joined[i - 2] === true;
    const isInside = joined[i] === true || joined[i - 1] === true;
    places.push(kept.length);
    if (!isInside || isName) kept.push(i);
  });
  const place = (head: number): number => (head === 0 ? 0 : places[head - 1]! + 1);
  const heads = kept.map((i) => place(sentence.head[i]!));
  return {
    text: sentence.text,
    tok: kept.map((i) => (joined[i - 2] === true ? `${tok[i - 2]!}-${tok[i]!}` : tok[i]!)),
    pos: kept.map((i) => sentence.pos[i]!),
    lem: kept.map((i) => (joined[i - 2] === true ? `${tok[i - 2]!}-${tok[i]!}` : sentence.lem[i]!)),
    head: heads,
    rel: kept.map((i) => sentence.rel[i]!),
  };
}

/** True when every word but one has a head in the sentence that is not itself. */
export function isTree({ head }: TreebankSentence): boolean {
  return head.filter((h) => h === 0).length === 1 && head.every((h, i) => h !== i + 1);
}
