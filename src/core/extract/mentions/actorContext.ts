import type { AttributionCandidate, EventCandidate, MentionCandidate, QuantityCandidate } from '../../model/candidates.ts';
import type { EventType } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import type { Span } from '../../text/span.ts';

/** What a word does in an event of ours. */
interface EventPart {
  readonly role: string;
  readonly event: EventCandidate;
}

/** What a word says. */
interface Speech {
  readonly cue: string;
  readonly rule: string;
}

/** A text with what the other layers know of each of its tokens. */
export interface ActorContext {
  readonly parsed: ParsedText;
  nameAt(token: number): MentionCandidate | undefined;
  quantityAt(token: number): QuantityCandidate | undefined;
  /** The types of happenings that a word can name, whether or not it does here; the likeliest first. */
  typesOf(token: Token): readonly EventType[];
  /** The event whose trigger holds the token. */
  eventAt(token: number): EventCandidate | undefined;
  /** The events that have the token as the head of a participant. */
  partsOf(token: number): readonly EventPart[];
  /** The statements that have it as the head of their source. */
  speechOf(token: number): readonly Speech[];
  /** The rule of the statement that the token is a cue of. */
  cueAt(token: number): string | undefined;
  isQuoted(token: number): boolean;
  /** How often nouns of this lemma stand in the text. */
  countOf(lemma: string): number;
  /** How often a noun of this lemma speaks or takes part. */
  rolesOf(lemma: string): number;
}

/** What other layers found in a text. */
export interface FoundLayers {
  readonly names: readonly MentionCandidate[];
  readonly quantities: readonly QuantityCandidate[];
  readonly attributions: readonly AttributionCandidate[];
  readonly events: readonly EventCandidate[];
}

export function* createActorContext(
  parsed: ParsedText,
  found: FoundLayers,
  typesOf: ActorContext['typesOf'],
): Steps<ActorContext> {
  const { names, quantities, attributions, events } = found;
  const parts = yield* collectParts(parsed, events);
  const speech = yield* collectSpeech(parsed, attributions);
  const nameOf = yield* tokensUnder(parsed, names, ({ span }) => span);
  const quantityOf = yield* tokensUnder(parsed, quantities, ({ span }) => span);
  const eventOf = yield* tokensUnder(parsed, events, ({ trigger }) => trigger);
  const cues = attributions.flatMap(({ cue, rule }) => cue.map((span) => ({ span, rule })));
  const cueOf = yield* tokensUnder(parsed, cues, ({ span }) => span);
  const quotedOf = yield* tokensUnder(parsed, parsed.quotations, (span) => span);
  const { counts, roles } = yield* countNouns(parsed.tokens, (token) => parts.has(token) || speech.has(token));
  return {
    parsed,
    nameAt: (token) => nameOf[token],
    quantityAt: (token) => quantityOf[token],
    typesOf,
    eventAt: (token) => eventOf[token],
    partsOf: (token) => parts.get(token) ?? [],
    speechOf: (token) => speech.get(token) ?? [],
    cueAt: (token) => cueOf[token]?.rule,
    isQuoted: (token) => quotedOf[token] !== undefined,
    countOf: (lemma) => counts.get(lemma) ?? 0,
    rolesOf: (lemma) => roles.get(lemma) ?? 0,
  };
}

function tokenStartingBy({ tokens }: ParsedText, offset: number): number {
  return Math.max(0, lastStartingBy(tokens, offset));
}

/** For each token the first item whose span overlaps it. */
function* tokensUnder<T>(parsed: ParsedText, items: readonly T[], spanOf: (item: T) => Span): Steps<(T | undefined)[]> {
  // With all its places from the start: an array with holes in it is looked up like a map.
  const found = Array.from({ length: parsed.tokens.length }, (): T | undefined => undefined);
  for (const [index, item] of items.entries()) {
    if (isPause(index)) yield;
    const { start, end } = spanOf(item);
    for (let at = tokenStartingBy(parsed, start); (parsed.tokens[at]?.start ?? Infinity) < end; at++) found[at] ??= item;
  }
  return found;
}

function* collectParts(parsed: ParsedText, events: readonly EventCandidate[]): Steps<ReadonlyMap<number, readonly EventPart[]>> {
  const found = new Map<number, EventPart[]>();
  for (const [index, event] of events.entries()) {
    if (isPause(index)) yield;
    for (const { role, head } of event.arguments)
      if (role !== 'time' && role !== 'figure') addTo(found, tokenStartingBy(parsed, head.start), { role, event });
  }
  return found;
}

function* collectSpeech(
  parsed: ParsedText,
  attributions: readonly AttributionCandidate[],
): Steps<ReadonlyMap<number, readonly Speech[]>> {
  const found = new Map<number, Speech[]>();
  for (const [index, { source, sourceHead, cue, rule }] of attributions.entries()) {
    if (isPause(index)) yield;
    const speaker = sourceHead ?? source[0];
    if (speaker === undefined) continue;
    const said = parsed.tokens[tokenStartingBy(parsed, cue[0]?.start ?? 0)]?.lemma ?? '';
    addTo(found, tokenStartingBy(parsed, speaker.start), { cue: said, rule });
  }
  return found;
}

function addTo<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** How often nouns stand in the text, and how often those do that take part or speak; by lemma. */
function* countNouns(
  tokens: readonly Token[],
  isTaken: (token: number) => boolean,
): Steps<{ counts: ReadonlyMap<string, number>; roles: ReadonlyMap<string, number> }> {
  const counts = new Map<string, number>();
  const roles = new Map<string, number>();
  for (const { tag, lemma, index } of tokens) {
    if (isPause(index)) yield;
    if (!tag.startsWith('N')) continue;
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    if (isTaken(index)) roles.set(lemma, (roles.get(lemma) ?? 0) + 1);
  }
  return { counts, roles };
}
