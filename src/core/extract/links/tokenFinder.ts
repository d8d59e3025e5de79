import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import type { Span } from '../../text/span.ts';

/** Finds tokens by their place in the text, by halving. */
export interface TokenFinder {
  /** The last token that ends by the end of a span. */
  lastIn(span: Span): Token | undefined;
  /** The tokens that lie in a span, in text order. */
  tokensIn(span: Span): readonly Token[];
}

export function createTokenFinder({ tokens }: ParsedText): TokenFinder {
  const lastIn = (span: Span): Token | undefined => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.end ?? 0) <= span.end) low = middle + 1;
      else high = middle;
    }
    const token = tokens[low - 1];
    return token !== undefined && token.end > span.start ? token : undefined;
  };
  return {
    lastIn,
    tokensIn(span) {
      const found: Token[] = [];
      for (let at = lastIn(span)?.index ?? -1; at >= 0; at -= 1) {
        const token = tokens[at];
        if (token === undefined || token.start < span.start) break;
        found.unshift(token);
      }
      return found;
    },
  };
}

const MOST_STEPS = 12;

/** The token of a span whose head lies outside it, on the way up from `from`. */
export function outermostIn({ tokens }: ParsedText, span: Span, from: Token): Token {
  let token = from;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const head = tokens[token.head];
    if (head === undefined || head.start < span.start || head.end > span.end) return token;
    token = head;
  }
  return token;
}
