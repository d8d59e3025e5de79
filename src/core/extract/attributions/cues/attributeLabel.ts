import { isFinite, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { chunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

const LONGEST_LABEL = 14;

/** A paragraph that opens with its speaker: "Ada Brook, teacher: “We left.”". */
export function attributeLabel(text: IndexedText, sentence: TokenRange): StatementDraft | undefined {
  for (let at = sentence.first + 1; at < Math.min(sentence.end, sentence.first + LONGEST_LABEL); at++) {
    if (isFinite(text, at)) return undefined;
    if (wordAt(text, at) !== ':') continue;
    const quote = text.quotes.startingAt(at + 1);
    const first = afterMarks(text, sentence.first, at);
    const chunk = chunkStartingAt(text, first, at);
    if (quote === undefined || chunk === undefined || !hasName(text, first, at)) return undefined;
    const source = { range: { first, end: at }, head: chunk.head, inverted: false, inherited: false };
    const content = [{ first: quote.first, end: quote.end }];
    return { rule: 'speaker-label', stance: 'asserts', source, cue: [{ first: at, end: at + 1 }], content, anchor: at };
  }
  return undefined;
}

function afterMarks(text: IndexedText, first: number, end: number): number {
  let at = first;
  while (at < end && /^[*_•>#-]+$/.test(wordAt(text, at))) at++;
  return at;
}

function hasName(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (text.nameAt(at)?.type === 'person') return true;
  return false;
}
