import { isPause, type Steps } from '../../steps.ts';
import { isMark, wordAt, type Article } from './article.ts';
import type { Draft } from './draft.ts';
import type { QuotedRange } from './quotedTokens.ts';
import type { TokenRange } from './tokenRange.ts';

/**
 * Gives the quotations that have no cue of their own to the speaker they continue: the rest of an interrupted quotation, a
 * quotation over several paragraphs, a sentence that is only a quotation.
 * @param drafts in text order
 */
export function* joinQuotations(article: Article, drafts: readonly Draft[]): Steps<Draft[]> {
  const joined = drafts.map((draft) => ({ ...draft, content: [...draft.content] }));
  const claimed = new Set<number>();
  for (const [index, draft] of joined.entries()) {
    for (const piece of draft.content) for (const quote of quotationsWithin(article, piece)) claimed.add(quote);
    if (isPause(index)) yield;
  }
  for (const quote of article.quotes.ranges) {
    if (isPause(quote.index)) yield;
    if (quote.quotation.depth > 0 || claimed.has(quote.index)) continue;
    const speaker = speakerOf(article, quote, joined);
    if (speaker === undefined) continue;
    speaker.content.push({ first: quote.first, end: quote.end });
    claimed.add(quote.index);
  }
  yield;
  joinEarlierParagraphs(article, joined, claimed);
  yield;
  return joined.map((draft) => ({ ...draft, content: mergeTouching(article, draft.content) }));
}

/** The cue may come only after the last paragraph of a quotation: the paragraphs before it are said by the same speaker. */
function joinEarlierParagraphs(
  article: Article,
  drafts: readonly { readonly content: TokenRange[] }[],
  claimed: Set<number>,
): void {
  const speakers = new Map<number, { readonly content: TokenRange[] }>();
  for (const draft of drafts) {
    for (const piece of draft.content) {
      const quote = article.quotes.startingAt(piece.first);
      if (quote !== undefined) speakers.set(quote.index, draft);
    }
  }
  for (const quote of [...article.quotes.ranges].sort((a, b) => b.first - a.first)) {
    const earlier = quote.quotation.continues === undefined ? undefined : article.quotes.byIndex(quote.quotation.continues);
    const speaker = speakers.get(quote.index);
    if (earlier === undefined || speaker === undefined || claimed.has(earlier.index)) continue;
    speaker.content.push({ first: earlier.first, end: earlier.end });
    claimed.add(earlier.index);
    speakers.set(earlier.index, speaker);
  }
}

/** Quotations that begin in the piece: a statement inside a quotation does not claim the whole. */
function quotationsWithin(article: Article, piece: TokenRange): number[] {
  const found: number[] = [];
  for (let at = piece.first; at < piece.end; at++) {
    const quote = article.quotes.outermost(at);
    if (quote !== undefined && quote.first >= piece.first && found.at(-1) !== quote.index) found.push(quote.index);
  }
  return found;
}

function speakerOf<T extends Draft>(article: Article, quote: QuotedRange, drafts: readonly T[]): T | undefined {
  if (quote.quotation.continues !== undefined) {
    const earlier = article.quotes.byIndex(quote.quotation.continues);
    const speaker =
      earlier === undefined
        ? undefined
        : findRecent(drafts, quote.first, (draft) =>
            draft.content.some((piece) => piece.first <= earlier.first && earlier.end <= piece.end),
          );
    if (speaker !== undefined) return speaker;
  }
  if (!standsAlone(article, quote)) return undefined;
  return findRecent(drafts, quote.first, (draft) => endsBefore(article, draft, quote));
}

/** The quotation opens a sentence and no other words share its last sentence. */
function standsAlone(article: Article, quote: QuotedRange): boolean {
  const { sentences } = article.parsed;
  const opening = sentences[article.tokens[quote.first]?.sentence ?? -1];
  const closing = sentences[article.tokens[quote.end - 1]?.sentence ?? -1];
  if (opening === undefined || closing === undefined) return false;
  for (let at = opening.firstToken; at < quote.first; at++) if (!isMark(article, at)) return false;
  for (let at = quote.end; at < closing.endToken; at++) if (!isMark(article, at)) return false;
  return quote.end - quote.first > 3;
}

/** The draft's last words stand directly before the quotation: in the sentence or the paragraph before it. */
function endsBefore(article: Article, draft: Draft, quote: QuotedRange): boolean {
  if (draft.source === undefined || article.quotes.innermost(draft.anchor) !== undefined) return false;
  const { sentences } = article.parsed;
  const sentence = sentences[article.tokens[quote.first]?.sentence ?? -1];
  const lastContent = draft.content.at(-1);
  const last = Math.max(draft.anchor, (lastContent?.end ?? 0) - 1);
  const own = sentences[article.tokens[last]?.sentence ?? -1];
  if (sentence === undefined || own === undefined || last >= quote.first) return false;
  if (own.paragraph === sentence.paragraph)
    return sentence.index - own.index === 1 || (sentence.index - own.index === 2 && goesOnAbout(article, draft, own.index + 1));
  const anchorParagraph = sentences[article.tokens[draft.anchor]?.sentence ?? -1]?.paragraph;
  const quotedBefore = draft.content.some((piece) => article.quotes.outermost(piece.end - 1) !== undefined);
  return (
    sentence.paragraph - own.paragraph === 1 && sentence.index - own.index === 1 && quotedBefore && anchorParagraph !== undefined
  );
}

/** "“We left,” said Ada Brook. She has two sons. “Nobody saw us.”": the sentence between speaks of the speaker. */
function goesOnAbout(article: Article, { source }: Draft, index: number): boolean {
  const between = article.parsed.sentences[index];
  if (source === undefined || between === undefined || !/^(?:he|she)$/.test(wordAt(article, between.firstToken))) return false;
  for (let at = between.firstToken; at < between.endToken; at++) {
    if (article.nameAt(at)?.type === 'person' || article.quotes.innermost(at) !== undefined) return false;
  }
  return true;
}

/** Pieces with only white space between them are one. */
function mergeTouching(article: Article, pieces: readonly TokenRange[]): TokenRange[] {
  const merged: TokenRange[] = [];
  for (const piece of [...pieces].sort((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    if (last !== undefined && piece.first <= last.end && sameParagraph(article, last, piece)) {
      merged[merged.length - 1] = { first: last.first, end: Math.max(last.end, piece.end) };
    } else merged.push(piece);
  }
  return merged;
}

function sameParagraph(article: Article, a: TokenRange, b: TokenRange): boolean {
  const paragraphOf = (token: number): number => article.parsed.sentences[article.tokens[token]?.sentence ?? -1]?.paragraph ?? -1;
  return paragraphOf(a.end - 1) === paragraphOf(b.first);
}

/** How far back a speaker is looked for: the statements nested in a long quotation come between. */
const RECENT = 60;

/** The last of the drafts that begin before a token and pass the test; a bounded number of them is tried. */
function findRecent<T extends Draft>(drafts: readonly T[], before: number, test: (draft: T) => boolean): T | undefined {
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
