import type { AttributionCandidate, MentionCandidate, QuantityCandidate } from '../../model/candidates.ts';
import type { EventType } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import type { EventLexicon } from './eventLexicon.ts';
import { findTopics, eventTopicOf } from './findTopics.ts';

/** A text with what other layers know of each of its tokens. */
export interface EventContext {
  readonly parsed: ParsedText;
  readonly lexicon: EventLexicon;
  /** What the text is mostly about, the commonest first. */
  readonly topics: readonly EventType[];
  /** The event type that a token speaks for; undefined for most. */
  topicAt(token: number): EventType | undefined;
  /** The name that holds a token. */
  nameAt(token: number): MentionCandidate | undefined;
  /** The index of the quantity that holds a token. */
  quantityAt(token: number): number | undefined;
  quantity(index: number): QuantityCandidate | undefined;
  /** Whether a token is the cue of an attribution: then it reports and does not happen. */
  isCue(token: number): boolean;
  /** The stance of the statement that a token stands in; undefined outside of statements. */
  stanceAt(token: number): string | undefined;
  /** Whether a token stands between quotation marks. */
  isQuoted(token: number): boolean;
}

export function* createEventContext(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
  quantities: readonly QuantityCandidate[],
  attributions: readonly AttributionCandidate[],
  lexicon: EventLexicon,
  topicAt: readonly (EventType | undefined)[] = parsed.tokens.map((token) => eventTopicOf(lexicon, token)),
): Steps<EventContext> {
  const nameOf = yield* tokensUnder(parsed.tokens, names, (name) => name.span);
  const quantityOf = yield* tokensUnder(
    parsed.tokens,
    quantities.map((quantity, index) => ({ index, span: quantity.span })),
    ({ span }) => span,
  );
  const cues = attributions.flatMap(({ cue, content }) =>
    cue.filter((span) => !content.some((piece) => contains(piece, span))).map((span) => ({ span })),
  );
  const cueOf = yield* tokensUnder(parsed.tokens, cues, ({ span }) => span);
  const statementOf = yield* tokensUnder(
    parsed.tokens,
    attributions.flatMap(({ content, stance }) => content.map((span) => ({ span, stance }))),
    ({ span }) => span,
  );
  const quotedOf = yield* tokensUnder(
    parsed.tokens,
    parsed.quotations.map((span) => ({ span })),
    ({ span }) => span,
  );
  return {
    parsed,
    lexicon,
    topics: findTopics(topicAt),
    topicAt: (token) => topicAt[token],
    nameAt: (token) => nameOf[token],
    quantityAt: (token) => quantityOf[token]?.index,
    quantity: (index) => quantities[index],
    isCue: (token) => cueOf[token] !== undefined,
    stanceAt: (token) => statementOf[token]?.stance,
    isQuoted: (token) => quotedOf[token] !== undefined,
  };
}

/** For each token the item whose span overlaps it; of several the one that starts last. */
function* tokensUnder<T>(tokens: readonly Token[], items: readonly T[], spanOf: (item: T) => Span): Steps<(T | undefined)[]> {
  const found = Array.from({ length: tokens.length }, (): T | undefined => undefined);
  const sorted = [...items].sort((a, b) => spanOf(a).start - spanOf(b).start);
  let first = 0;
  for (const [place, item] of sorted.entries()) {
    if (isPause(place)) yield;
    const span = spanOf(item);
    while ((tokens[first]?.end ?? Infinity) <= span.start) first++;
    for (let index = first; ; index++) {
      const token = tokens[index];
      if (token === undefined || !overlaps(token, span)) break;
      found[index] = item;
    }
  }
  return found;
}
