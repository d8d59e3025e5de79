import { segment } from '../linguistics/segment.ts';
import type { Span } from '../text/span.ts';
import { hull, type Mark } from './marks.ts';

/** A sentence as a list of words. */
export type WordSentence = readonly Span[];

/** The text's sentences with their words, as we read it. White space is in none of them. */
export function splitWords(text: string): readonly WordSentence[] {
  const steps = segment(text);
  for (;;) {
    const next = steps.next();
    if (next.done !== true) continue;
    const { sentences, tokens } = next.value;
    return sentences.map(({ firstToken, endToken }) => tokens.slice(firstToken, endToken));
  }
}

/** A mark laid on words: from the first to the last, both of one sentence. */
export interface WordMark {
  readonly mark: Mark;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** Undefined where the mark begins or ends inside a word, or goes over a sentence. */
export function layOnWords(mark: Mark, sentences: readonly WordSentence[]): WordMark | undefined {
  const { start, end } = hull(mark);
  for (const [sentence, words] of sentences.entries()) {
    const first = words.findIndex((word) => word.start === start);
    if (first === -1) continue;
    const last = words.findIndex((word) => word.end === end);
    return last < first ? undefined : { mark, sentence, first, last };
  }
  return undefined;
}

/** Those of the marks that don't overlap, the longest first; the others are told to `leftOut`. */
export function withoutOverlaps(marks: readonly WordMark[], leftOut: (mark: WordMark) => void): readonly WordMark[] {
  const taken = new Set<string>();
  const kept: WordMark[] = [];
  for (const one of [...marks].sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const places = Array.from({ length: one.last - one.first + 1 }, (_, index) => `${one.sentence}:${one.first + index}`);
    if (places.some((place) => taken.has(place))) leftOut(one);
    else {
      for (const place of places) taken.add(place);
      kept.push(one);
    }
  }
  return kept;
}
