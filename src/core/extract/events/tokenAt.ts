import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import type { Span } from '../../text/span.ts';

/** The word that a trigger stands on: of several the first verb, else the last. Undefined where no token starts in the span. */
export function tokenAt({ tokens }: ParsedText, span: Span): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? Infinity) < span.start) low = middle + 1;
    else high = middle;
  }
  let last: Token | undefined;
  for (let token = tokens[low]; token !== undefined && token.start < span.end; token = tokens[token.index + 1]) {
    if (token.tag.startsWith('VB')) return token;
    last = token;
  }
  return last;
}
