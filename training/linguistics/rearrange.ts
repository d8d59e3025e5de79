import type { TreebankSentence } from '../../measure/corpora/treebank.ts';

/** The sentence with the words `order` names (indices from 0), in that order; every head of a kept word must be kept. */
export function rearrange(
  sentence: TreebankSentence,
  order: readonly number[],
  words: readonly string[] = sentence.tok,
): TreebankSentence {
  const places = new Map(order.map((old, place) => [old, place + 1]));
  const tok = order.map((i) => words[i] ?? '');
  return {
    text: tok.join(' '),
    tok,
    pos: order.map((i) => sentence.pos[i] ?? ''),
    lem: order.map((i) => sentence.lem[i] ?? ''),
    head: order.map((i) => (sentence.head[i] === 0 ? 0 : (places.get((sentence.head[i] ?? 0) - 1) ?? 0))),
    rel: order.map((i) => sentence.rel[i] ?? ''),
  };
}
