import { isFinite, wordAt, type Article } from './article.ts';
import type { Draft } from './draft.ts';
import { chunkStartingAt } from './nounChunks.ts';
import type { TokenRange } from './tokenRange.ts';

const LONGEST_LABEL = 14;

/** A paragraph that opens with its speaker: "Ada Brook, teacher: “We left.”". */
export function attributeLabel(article: Article, sentence: TokenRange): Draft | undefined {
  for (let at = sentence.first + 1; at < Math.min(sentence.end, sentence.first + LONGEST_LABEL); at++) {
    if (isFinite(article, at)) return undefined;
    if (wordAt(article, at) !== ':') continue;
    const quote = article.quotes.startingAt(at + 1);
    const first = afterMarks(article, sentence.first, at);
    const chunk = chunkStartingAt(article, first, at);
    if (quote === undefined || chunk === undefined || !hasName(article, first, at)) return undefined;
    const source = { range: { first, end: at }, head: chunk.head, inverted: false, inherited: false };
    const content = [{ first: quote.first, end: quote.end }];
    return { rule: 'speaker-label', stance: 'asserts', source, cue: [{ first: at, end: at + 1 }], content, anchor: at };
  }
  return undefined;
}

function afterMarks(article: Article, first: number, end: number): number {
  let at = first;
  while (at < end && /^[*_•>#-]+$/.test(wordAt(article, at))) at++;
  return at;
}

function hasName(article: Article, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (article.nameAt(at)?.type === 'person') return true;
  return false;
}
