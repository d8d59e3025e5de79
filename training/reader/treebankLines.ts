import { join } from 'node:path';
import { readTreebank, type TreebankSentence } from '../../measure/corpora/treebank.ts';
import { isTree, joinTokens } from '../linguistics/joinTokens.ts';
import { asHeadline, reportAfterwards } from '../linguistics/newsStyle.ts';

/** Treebanks that the reader learns tags and trees from, and those that tell how well; licences stand in `models/README.md`. */
const TREEBANKS = [
  ['trees', 'ewt-train'],
  ['trees', 'gum-train'],
  ['trees-dev', 'gum-dev'],
] as const;
/** The treebanks don't say where paragraphs end. */
const SENTENCES_A_PARAGRAPH = 4;

const CLOSING = /^(?:[,.;:!?)\]%’”]|['’]\p{L}{1,2}$|n['’]t$|-RRB-)/u;
const OPENING = /^[([“$£€]$/;

/** A sentence by its words: offsets in `text`, UTF-16 code units. */
interface PlacedSentence {
  readonly text: string;
  readonly words: readonly (readonly [start: number, end: number])[];
  readonly tree: TreebankSentence;
}

/**
 * The documents of the treebanks as lines for `reader.py`: as in `documentLines.ts`, with "trees": tags, heads (places of words in the document; the root is its own)
 * and relations. Sentences are also written as news writes them: headlines, and reporting clauses behind what they report.
 */
export function treebankLines(corpora: string): string[] {
  return TREEBANKS.flatMap(([split, name]) =>
    readTreebank(join(corpora, 'ud', `${name}.jsonl`)).flatMap(({ id, sents }) => {
      const trees = sents.map(joinTokens).filter(isTree);
      const news = split === 'trees' ? trees.flatMap((tree) => [...reportAfterwards(tree), ...asHeadline(tree)]) : [];
      const documents = [trees.flatMap(place), news.map(({ tree }) => placeWords(tree, textOf(tree.tok)))];
      return documents.flatMap((sentences, part) => (sentences.length === 0 ? [] : [toLine(`${id}.${part}`, split, sentences)]));
    }),
  );
}

/** A sentence of a treebank; none where its text isn't what its words say. */
function place(tree: TreebankSentence): PlacedSentence[] {
  const placed = placeWords(tree, tree.text);
  return placed.words.every(([start]) => start >= 0) ? [placed] : [];
}

function placeWords(tree: TreebankSentence, text: string): PlacedSentence {
  let at = 0;
  const words = tree.tok.map((word): [number, number] => {
    const start = at < 0 ? -1 : text.indexOf(word, at);
    at = start < 0 ? -1 : start + word.length;
    return [start, at];
  });
  return { text, words, tree };
}

/** Words as somebody would type them. */
function textOf(words: readonly string[]): string {
  return words.reduce((text, word, at) => {
    const isJoined = at === 0 || CLOSING.test(word) || OPENING.test(words[at - 1] ?? '');
    return text + (isJoined ? '' : ' ') + word;
  }, '');
}

function toLine(id: string, split: string, placed: readonly PlacedSentence[]): string {
  const paragraphs: [number, number][][] = [];
  const sentences: number[] = [];
  const trees = { tags: [] as string[], heads: [] as number[], relations: [] as string[] };
  let text = '';
  for (const [index, { words, tree, ...sentence }] of placed.entries()) {
    const opens = index % SENTENCES_A_PARAGRAPH === 0;
    if (opens) paragraphs.push([]);
    if (text !== '') text += opens ? '\n' : ' ';
    const first = trees.tags.length;
    const offset = [...text].length;
    const points = (at: number): number => offset + [...sentence.text.slice(0, at)].length;
    paragraphs.at(-1)?.push(...words.map(([start, end]): [number, number] => [points(start), points(end)]));
    trees.tags.push(...tree.pos);
    trees.heads.push(...tree.head.map((head, at) => first + (head === 0 ? at : head - 1)));
    trees.relations.push(...tree.rel);
    sentences.push(trees.tags.length);
    text += sentence.text;
  }
  return JSON.stringify({ id, split, text, paragraphs, sentences, names: [], events: [], trees });
}
