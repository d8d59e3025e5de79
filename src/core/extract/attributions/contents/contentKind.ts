import type { AttributionKind } from '../../../model/attribution.ts';
import { isMark, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { StatementDraft } from '../statementDraft.ts';

/** Direct when every word said stands in quotation marks, mixed when some do. Marks around the whole cue do not count. */
export function kindOfContent(text: IndexedText, draft: StatementDraft): AttributionKind {
  const around = text.quotes.innermost(draft.anchor);
  let quoted = 0;
  let plain = 0;
  for (const piece of draft.content) {
    for (let at = piece.first; at < piece.end; at++) {
      if (isMark(text, at)) continue;
      const quote = text.quotes.innermost(at);
      if (quote !== undefined && quote !== around && quote.first >= piece.first - 1) quoted++;
      else plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}
