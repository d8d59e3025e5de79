import { isMark, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { chunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

/** A quotation signed with a dash: "“We left.” — Ada Brook". */
export function attributeDashByline(text: IndexedText, sentence: TokenRange): StatementDraft | undefined {
  for (let at = sentence.first; at < sentence.end; at++) {
    if (!/^(?:—|–|--|-|―)$/.test(wordAt(text, at))) continue;
    const quote = text.quotes.endingAt(at - 1);
    if (quote === undefined || quote.end - quote.first < 4) continue;
    let end = sentence.end;
    while (end > at + 1 && isMark(text, end - 1)) end--;
    const chunk = chunkStartingAt(text, at + 1, end);
    if (
      chunk === undefined ||
      (chunk.end !== end && wordAt(text, chunk.end) !== ',') ||
      text.nameAt(chunk.head)?.type !== 'person'
    )
      continue;
    const source = { range: { first: at + 1, end }, head: chunk.head, inverted: true, inherited: false };
    return {
      rule: 'dash-byline',
      stance: 'asserts',
      source,
      cue: [{ first: at, end: at + 1 }],
      content: [{ first: quote.first, end: quote.end }],
      anchor: at,
    };
  }
  return undefined;
}
