import type { ReadingWeights } from '../../../model/reading.ts';
import type { IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { meanShare, type StatementShares } from './statementShares.ts';

/** Where the form alone says who speaks, or fixed words do ("her refusal to"), rules know better than the reader. */
const OPEN_FORMS = /^(?:cue-|passive|adjective|nominal-(?!infinitive)|hearsay)/;

/** Without the statements in which the reader sees neither cue nor source: "the brand attributed to no one", "as we heard". */
export function refuseStatements(
  text: IndexedText,
  drafts: readonly StatementDraft[],
  shares: StatementShares,
  { statementRefused: most }: ReadingWeights,
): readonly StatementDraft[] {
  return drafts.filter(({ rule, cue, source, content }) => {
    if (!OPEN_FORMS.test(rule) || content.some((piece) => isQuoted(text, piece))) return true;
    const seen = meanShare(shares, cue, 'cue');
    return seen > most || (source !== undefined && meanShare(shares, [source.range], 'source') > most);
  });
}

/** Words between quotation marks somebody said, whoever it was. */
function isQuoted(text: IndexedText, { first, end }: TokenRange): boolean {
  return text.quotes.startingAt(first) !== undefined || text.quotes.endingAt(end - 1) !== undefined;
}
