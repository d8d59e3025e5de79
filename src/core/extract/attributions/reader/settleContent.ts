import type { ReadingWeights } from '../../../model/reading.ts';
import { isFinite, isMark, sentenceAt, tagAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { trimFinalMarks } from '../region.ts';
import type { StatementShares } from './statementShares.ts';

/** Shorter ends are left as rules found them. */
const LEAST_CHANGE = 3;

/** A statement whose content goes on as long as the reader is sure that it does. Quotations end where they are closed. */
export function settleContent(
  text: IndexedText,
  draft: StatementDraft,
  shares: StatementShares,
  weights: ReadingWeights,
): StatementDraft {
  const last = draft.content.at(-1);
  if (last === undefined || text.quotes.endingAt(last.end - 1) !== undefined) return draft;
  if (last.end <= draft.anchor) return draft;
  const end = longerEnd(text, draft, last, shares, weights);
  return end === undefined ? draft : { ...draft, content: [...draft.content.slice(0, -1), { ...last, end }] };
}

function longerEnd(
  text: IndexedText,
  { anchor }: StatementDraft,
  { first, end }: TokenRange,
  shares: StatementShares,
  { statementMore }: ReadingWeights,
): number | undefined {
  const limit = sentenceAt(text, anchor)?.endToken ?? end;
  let to = end;
  while (
    to < limit &&
    (shares(to, 'content') > statementMore || isMark(text, to)) &&
    text.quotes.innermost(to) === undefined &&
    !(tagAt(text, to) === 'CC' && to === end && isFinite(text, to + 1))
  )
    to++;
  const settled = trimFinalMarks(text, first, to);
  return settled - end < LEAST_CHANGE ? undefined : settled;
}
