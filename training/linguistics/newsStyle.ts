/**
 * News has two patterns that the treebanks hardly show: the reporting clause after what is reported ("Rain is likely, officials said.")
 * and headlines, which leave out articles and the full stop. These functions turn ordinary sentences into such ones.
 */
import { capitalize } from '../../src/core/text/capitalize.ts';
import { rearrange } from './rearrange.ts';
import type { TreebankSentence } from '../../measure/corpora/treebank.ts';

/** A sentence made from another, with the index of the original word behind each word (-1 for an added mark). */
export interface Variant {
  readonly tree: TreebankSentence;
  readonly origins: readonly number[];
}

const SPEECH = new Set(
  'say tell add report announce claim believe note explain state confirm warn argue suggest insist admit think'.split(' '),
);
const ARTICLES = new Set(['the', 'a', 'an']);
const SHORTEST_HEADLINE = 5;
const LONGEST_HEADLINE = 14;

/** "Officials said (that) rain is likely." as "Rain is likely, officials said.", "Rain is likely, said officials." and in quotation marks. */
export function reportAfterwards(sentence: TreebankSentence): Variant[] {
  const { tok, pos, head, rel, lem } = sentence;
  const verb = head.indexOf(0);
  const parts = tok.flatMap((_, i) => (head[i] === verb + 1 ? [i] : []));
  const subject = parts.find((i) => rel[i] === 'nsubj');
  const content = parts.find((i) => rel[i] === 'ccomp' && i > verb);
  const last = tok.length - 1;
  if (
    !SPEECH.has(lem[verb] ?? '') ||
    !/^VB[DZP]$/.test(pos[verb] ?? '') ||
    subject === undefined ||
    content === undefined ||
    tok[last] !== '.'
  )
    return [];
  if (parts.some((i) => i !== subject && i !== content && i !== last)) return [];
  const subjectWords = wordsUnder(sentence, subject);
  const contentWords = wordsUnder(sentence, content).filter(
    (i) => !(rel[i] === 'mark' && head[i] === content + 1 && (tok[i] ?? '').toLowerCase() === 'that'),
  );
  if (subjectWords.some((i) => i > verb) || contentWords.some((i) => i < verb)) return [];
  const orders = [[...contentWords, ...subjectWords, verb, last]];
  if (pos[subject]?.startsWith('NN') === true) orders.push([...contentWords, verb, ...subjectWords, last]);
  return orders.flatMap((order) =>
    [false, true].map((quoted) => withMarks(sentence, order, contentWords.length, verb, content, quoted)),
  );
}

/** Leaves out articles and the full stop; the second variant has capitals. */
export function asHeadline(sentence: TreebankSentence): Variant[] {
  const { tok, pos, head, rel } = sentence;
  const verb = head.indexOf(0);
  const hasSubject = rel.some(
    (relation, i) => relation.startsWith('nsubj') && head[i] === verb + 1 && pos[i]?.startsWith('NN') === true,
  );
  if (!/^VB[DZP]$/.test(pos[verb] ?? '') || !hasSubject || tok.at(-1) !== '.') return [];
  const kept = tok.flatMap((word, i) =>
    i === tok.length - 1 || (ARTICLES.has(word.toLowerCase()) && !head.includes(i + 1)) ? [] : [i],
  );
  if (kept.length < SHORTEST_HEADLINE || kept.length > LONGEST_HEADLINE || kept.length === tok.length - 1) return [];
  const plain = tok.map((word, i) => (i === kept[0] ? capitalize(word) : word));
  const capitals = tok.map((word, i) =>
    i === kept[0] || !/^(?:IN|TO|CC|RP|DT|POS)$/.test(pos[i] ?? '') ? capitalize(word) : word,
  );
  return [plain, capitals].map((words) => ({ tree: rearrange(sentence, kept, words), origins: kept }));
}

function wordsUnder({ tok, head }: TreebankSentence, root: number): number[] {
  const under = new Set([root]);
  for (let grown = -1; grown !== under.size;) {
    grown = under.size;
    tok.forEach((_, i) => {
      if (under.has((head[i] ?? 0) - 1)) under.add(i);
    });
  }
  return [...under].sort((a, b) => a - b);
}

function withMarks(
  sentence: TreebankSentence,
  order: readonly number[],
  contentLength: number,
  verb: number,
  content: number,
  quoted: boolean,
): Variant {
  const moved = rearrange(sentence, order, recased(sentence, order[0] ?? 0));
  const marks: (readonly [at: number, word: string, tag: string, head: number])[] = [
    [contentLength, ',', ',', order.indexOf(verb)],
  ];
  if (quoted) {
    marks.unshift([0, '“', '``', order.indexOf(content)]);
    marks.push([contentLength, '”', "''", order.indexOf(content)]);
  }
  /** Where each old place comes to stand: after the marks put before it. */
  const shift = (place: number): number => place + marks.filter(([at]) => at <= place).length;
  const size = order.length + marks.length;
  const tree = {
    text: '',
    tok: Array<string>(size).fill(''),
    pos: Array<string>(size).fill(''),
    lem: Array<string>(size).fill(''),
    head: Array<number>(size).fill(0),
    rel: Array<string>(size).fill(''),
  };
  const origins = Array<number>(size).fill(-1);
  order.forEach((old, place) => {
    const at = shift(place);
    tree.tok[at] = moved.tok[place] ?? '';
    tree.pos[at] = moved.pos[place] ?? '';
    tree.lem[at] = moved.lem[place] ?? '';
    tree.head[at] = moved.head[place] === 0 ? 0 : shift((moved.head[place] ?? 0) - 1) + 1;
    tree.rel[at] = moved.rel[place] ?? '';
    origins[at] = old;
  });
  marks.forEach(([at, word, tag, head], number) => {
    const place = at + number;
    tree.tok[place] = word;
    tree.pos[place] = tag;
    tree.lem[place] = word;
    tree.head[place] = shift(head) + 1;
    tree.rel[place] = 'punct';
  });
  return { tree, origins };
}

/** The words with a capital at the new beginning and none at the old. */
function recased({ tok, pos }: TreebankSentence, first: number): string[] {
  return tok.map((word, i) => {
    if (i === first) return capitalize(word);
    return i === 0 && pos[i]?.startsWith('NNP') !== true && word !== 'I' && !/^\p{Lu}{2}/u.test(word)
      ? word.slice(0, 1).toLowerCase() + word.slice(1)
      : word;
  });
}
