import type { Analysis } from '../../model/analysis.ts';
import type { MentionCandidate } from '../../model/candidates.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { EventType } from '../../model/event.ts';
import type { Paragraph, ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import { overlaps, type Span } from '../../text/span.ts';

/** All layers of a text, but for what is derived from them. */
export type Layers = Pick<
  Analysis,
  | 'entities'
  | 'mentions'
  | 'quantities'
  | 'attributions'
  | 'events'
  | 'mentionEntities'
  | 'sourceEntities'
  | 'argumentEntities'
  | 'date'
>;

/** What open lists know a phrase as; empty for what they don't know. */
export type KnownAs = (words: readonly string[]) => readonly (EntityType | 'common')[];

/** A text with the look-ups that features are read from. */
export interface ConfidenceContext {
  readonly parsed: ParsedText;
  readonly layers: Layers;
  readonly knownAs: KnownAs;
  /** The tokens of a span: of the first and behind the last. */
  tokensOf(span: Span): { readonly first: number; readonly end: number };
  token(index: number): Token | undefined;
  paragraphOf(token: number): Paragraph | undefined;
  /** A mention that overlaps the span. */
  mentionAt(span: Span): MentionCandidate | undefined;
  /** How many events are of the type. */
  eventsOfType(type: EventType): number;
  /** The types of the events whose trigger ends in a word of this lemma. */
  typesOfLemma(lemma: string): readonly EventType[];
  isQuoted(token: number): boolean;
  /** Whether a token belongs to what takes part in an event. */
  isInEvent(token: number): boolean;
}

export function* createConfidenceContext(parsed: ParsedText, layers: Layers, knownAs: KnownAs): Steps<ConfidenceContext> {
  const { tokens } = parsed;
  const tokensOf: ConfidenceContext['tokensOf'] = ({ start, end }) => {
    const first = Math.max(0, lastStartingBy(tokens, start));
    return { first, end: Math.max(first, lastStartingBy(tokens, end - 1)) + 1 };
  };
  const events = yield* countEvents(parsed, layers, tokensOf);
  const mentions = layers.mentions.map(({ span }) => span);
  function* mark(spans: readonly Span[]): Steps<Uint8Array> {
    const marked = new Uint8Array(tokens.length);
    for (const [index, span] of spans.entries()) {
      if (isPause(index)) yield;
      const { first, end } = tokensOf(span);
      marked.fill(1, first, end);
    }
    return marked;
  }
  const quoted = yield* mark(parsed.quotations);
  const inEvents = yield* mark(layers.events.flatMap((event) => event.arguments.map(({ span }) => span)));
  return {
    parsed,
    layers,
    knownAs,
    tokensOf,
    token: (index) => tokens[index],
    paragraphOf: (index) => parsed.paragraphs[parsed.sentences[tokens[index]?.sentence ?? -1]?.paragraph ?? -1],
    mentionAt: (span) => {
      const at = lastStartingBy(mentions, span.end - 1);
      return [at, at - 1].flatMap((index) => layers.mentions[index] ?? []).find((mention) => overlaps(mention.span, span));
    },
    eventsOfType: (type) => events.types.get(type) ?? 0,
    typesOfLemma: (lemma) => events.lemmas.get(lemma) ?? [],
    isQuoted: (token) => quoted[token] === 1,
    isInEvent: (token) => inEvents[token] === 1,
  };
}

function* countEvents(
  { tokens }: ParsedText,
  { events }: Layers,
  tokensOf: ConfidenceContext['tokensOf'],
): Steps<{ types: ReadonlyMap<EventType, number>; lemmas: ReadonlyMap<string, readonly EventType[]> }> {
  const types = new Map<EventType, number>();
  const lemmas = new Map<string, EventType[]>();
  for (const [index, { type, trigger }] of events.entries()) {
    if (isPause(index)) yield;
    types.set(type, (types.get(type) ?? 0) + 1);
    const lemma = tokens[tokensOf(trigger).end - 1]?.lemma ?? '';
    const known = lemmas.get(lemma);
    if (known === undefined) lemmas.set(lemma, [type]);
    else known.push(type);
  }
  return { types, lemmas };
}

/** How many mentions mean the actor of a mention. @param index of the mention */
export function mentionsOfActor({ layers }: ConfidenceContext, index: number): number {
  return layers.entities[layers.mentionEntities[index] ?? -1]?.mentions.length ?? 1;
}

/** The number of limits that a value has reached: which of some ranges it falls into. */
export function rangeOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/** Where a token stands: in a headline, another line without full sentences, at the start of a sentence, or inside one. */
export function placeOf({ parsed, token, paragraphOf }: ConfidenceContext, index: number): string {
  const role = paragraphOf(index)?.role ?? 'body';
  if (role !== 'body') return role;
  return parsed.sentences[token(index)?.sentence ?? -1]?.firstToken === index ? 'start' : 'inside';
}

/** What the reader of paragraphs gives to a token's being of some classes of a head; undefined where it was not asked. */
export function shareSeen(
  { parsed }: ConfidenceContext,
  name: string,
  token: number,
  classes: readonly string[],
): number | undefined {
  const head = parsed.reading?.head(name);
  return head === undefined
    ? undefined
    : classes.reduce((sum, one) => sum + (head.classes.includes(one) ? head.share(token, head.classes.indexOf(one)) : 0), 0);
}
