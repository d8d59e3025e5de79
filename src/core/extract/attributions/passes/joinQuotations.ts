import { isPause, type Steps } from '../../../steps.ts';
import { sentenceAt, isMark, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { StatementDraft } from '../statementDraft.ts';
import type { QuotedRange } from '../../../linguistics/indexedText/quotedTokens.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

/**
 * Gives the quotations that have no cue of their own to the speaker they continue: the rest of an interrupted quotation, a
 * quotation over several paragraphs, a sentence that is only a quotation.
 * @param drafts in text order
 */
export function* joinQuotations(text: IndexedText, drafts: readonly StatementDraft[]): Steps<StatementDraft[]> {
  const joined = drafts.map((draft) => ({ ...draft, content: [...draft.content] }));
  const claimed = new Set<number>();
  for (const [index, draft] of joined.entries()) {
    for (const piece of draft.content) for (const quote of quotationsWithin(text, piece)) claimed.add(quote);
    if (isPause(index)) yield;
  }
  for (const quote of text.quotes.ranges) {
    if (isPause(quote.index)) yield;
    if (quote.quotation.depth > 0 || claimed.has(quote.index)) continue;
    const speaker = speakerOf(text, quote, joined);
    if (speaker === undefined) continue;
    speaker.content.push({ first: quote.first, end: quote.end });
    claimed.add(quote.index);
  }
  yield;
  joinEarlierParagraphs(text, joined, claimed);
  yield;
  return joined.map((draft) => ({ ...draft, content: mergeTouching(text, draft.content) }));
}

/** The cue may come only after the last paragraph of a quotation: the paragraphs before it are said by the same speaker. */
function joinEarlierParagraphs(
  text: IndexedText,
  drafts: readonly { readonly content: TokenRange[] }[],
  claimed: Set<number>,
): void {
  const speakers = new Map<number, { readonly content: TokenRange[] }>();
  for (const draft of drafts) {
    for (const piece of draft.content) {
      const quote = text.quotes.startingAt(piece.first);
      if (quote !== undefined) speakers.set(quote.index, draft);
    }
  }
  for (const quote of [...text.quotes.ranges].sort((a, b) => b.first - a.first)) {
    const earlier = quote.quotation.continues === undefined ? undefined : text.quotes.byIndex(quote.quotation.continues);
    const speaker = speakers.get(quote.index);
    if (earlier === undefined || speaker === undefined || claimed.has(earlier.index)) continue;
    speaker.content.push({ first: earlier.first, end: earlier.end });
    claimed.add(earlier.index);
    speakers.set(earlier.index, speaker);
  }
}

/** Quotations that begin in the piece: a statement inside a quotation does not claim the whole. */
function quotationsWithin(text: IndexedText, piece: TokenRange): number[] {
  const found: number[] = [];
  for (let at = piece.first; at < piece.end; at++) {
    const quote = text.quotes.outermost(at);
    if (quote !== undefined && quote.first >= piece.first && found.at(-1) !== quote.index) found.push(quote.index);
  }
  return found;
}

function speakerOf<T extends StatementDraft>(text: IndexedText, quote: QuotedRange, drafts: readonly T[]): T | undefined {
  if (quote.quotation.continues !== undefined) {
    const earlier = text.quotes.byIndex(quote.quotation.continues);
    const speaker =
      earlier === undefined
        ? undefined
        : findRecent(drafts, quote.first, (draft) =>
            draft.content.some((piece) => piece.first <= earlier.first && earlier.end <= piece.end),
          );
    if (speaker !== undefined) return speaker;
  }
  if (!standsAlone(text, quote)) return undefined;
  const nearest = findRecent(drafts, quote.first, (draft) => endsBefore(text, draft, quote));
  if (nearest === undefined || holdsQuotation(text, nearest)) return nearest;
  const sentence = sentenceAt(text, nearest.anchor);
  const quoted = findRecent(
    drafts,
    quote.first,
    (draft) => sentenceAt(text, draft.anchor) === sentence && holdsQuotation(text, draft) && endsBefore(text, draft, quote),
  );
  return quoted ?? nearest;
}

/** "“We left,” said Ada Brook, who endorsed the plan. “It was late.”": who is quoted goes on, not what else is said of them. */
function holdsQuotation(text: IndexedText, { content }: StatementDraft): boolean {
  return content.some(({ first, end }) => {
    const quote = text.quotes.endingAt(end - 1) ?? text.quotes.startingAt(first);
    return quote !== undefined && quote.end - quote.first > LONGEST_EXPRESSION && text.quotes.innermost(first) !== undefined;
  });
}

/** "what he calls the “crooked” process": a word or two with its marks, in tokens. */
const LONGEST_EXPRESSION = 6;

/** The quotation opens a sentence and no other words share its last sentence. */
function standsAlone(text: IndexedText, quote: QuotedRange): boolean {
  const { sentences } = text.parsed;
  const opening = sentences[text.tokens[quote.first]?.sentence ?? -1];
  const closing = sentences[text.tokens[quote.end - 1]?.sentence ?? -1];
  if (opening === undefined || closing === undefined) return false;
  for (let at = opening.firstToken; at < quote.first; at++) if (!isMark(text, at)) return false;
  for (let at = quote.end; at < closing.endToken; at++) if (!isMark(text, at)) return false;
  return quote.end - quote.first > 3;
}

/** The draft's last words stand directly before the quotation: in the sentence or the paragraph before it. */
function endsBefore(text: IndexedText, draft: StatementDraft, quote: QuotedRange): boolean {
  if (draft.source === undefined || text.quotes.innermost(draft.anchor) !== undefined) return false;
  const last = Math.max(draft.anchor, (draft.content.at(-1)?.end ?? 0) - 1);
  const sentence = sentenceAt(text, quote.first);
  const own = sentenceAt(text, last);
  if (sentence === undefined || own === undefined || last >= quote.first) return false;
  const distance = sentence.index - own.index;
  if (own.paragraph === sentence.paragraph) return distance === 1 || (distance === 2 && goesOnAbout(text, draft, own.index + 1));
  const quotedBefore = draft.content.some((piece) => text.quotes.outermost(piece.end - 1) !== undefined);
  return sentence.paragraph - own.paragraph === 1 && distance === 1 && quotedBefore;
}

/** "“We left,” said Ada Brook. She has two sons. “Nobody saw us.”": the sentence between speaks of the speaker. */
function goesOnAbout(text: IndexedText, { source }: StatementDraft, index: number): boolean {
  const between = text.parsed.sentences[index];
  if (source === undefined || between === undefined || !/^(?:he|she)$/.test(wordAt(text, between.firstToken))) return false;
  for (let at = between.firstToken; at < between.endToken; at++) {
    if (text.nameAt(at)?.type === 'person' || text.quotes.innermost(at) !== undefined) return false;
  }
  return true;
}

/** Pieces with only white space between them are one. */
function mergeTouching(text: IndexedText, pieces: readonly TokenRange[]): TokenRange[] {
  const merged: TokenRange[] = [];
  for (const piece of [...pieces].sort((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    if (last !== undefined && piece.first <= last.end && sameParagraph(text, last, piece)) {
      merged[merged.length - 1] = { first: last.first, end: Math.max(last.end, piece.end) };
    } else merged.push(piece);
  }
  return merged;
}

function sameParagraph(text: IndexedText, a: TokenRange, b: TokenRange): boolean {
  const paragraphOf = (token: number): number => text.parsed.sentences[text.tokens[token]?.sentence ?? -1]?.paragraph ?? -1;
  return paragraphOf(a.end - 1) === paragraphOf(b.first);
}

/** How far back a speaker is looked for: the statements nested in a long quotation come between. */
const RECENT = 60;

/** The last of the drafts that begin before a token and pass the test; a bounded number of them is tried. */
function findRecent<T extends StatementDraft>(drafts: readonly T[], before: number, test: (draft: T) => boolean): T | undefined {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((drafts[middle]?.anchor ?? Infinity) < before) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - RECENT); at--) {
    const draft = drafts[at];
    if (draft !== undefined && test(draft)) return draft;
  }
  return undefined;
}
