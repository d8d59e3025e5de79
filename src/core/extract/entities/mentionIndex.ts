import type { MentionCandidate } from '../../model/candidates.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import { sameSpan, spanLength, type Span } from '../../text/span.ts';

/** Finds mentions by place. */
export interface MentionIndex {
  /** The mention with the span, else the smallest that holds the head: an index. */
  at(span: Span, head: Span): number | undefined;
  /** Index of the last mention that starts before the offset, or -1. */
  lastBefore(offset: number): number;
}

/** @param mentions in text order */
export function indexMentions(mentions: readonly MentionCandidate[]): MentionIndex {
  const spans = mentions.map(({ span }) => span);
  let longest = 0;
  for (const span of spans) longest = Math.max(longest, spanLength(span));
  const lastBefore = (offset: number): number => lastStartingBy(spans, offset - 1);
  return {
    lastBefore,
    at(span, head) {
      let best: number | undefined;
      for (let index = lastBefore(head.end); index >= 0; index--) {
        const mention = mentions[index];
        if (mention === undefined || mention.span.start < head.start - longest) break;
        if (sameSpan(mention.span, span)) return index;
        const holds = mention.span.start <= head.start && head.end <= mention.span.end;
        const shorter = best === undefined || spanLength(mention.span) < spanLength(mentions[best]?.span ?? mention.span);
        if (holds && shorter) best = index;
      }
      return best;
    },
  };
}
