import type { ScoredEvent } from '../../measure/scorer/annotations.ts';
import type { SourceText } from '../../src/core/text/sourceText.ts';
import { contains, overlaps, spanLength, type Span } from '../../src/core/text/span.ts';
import type { ArgumentPhrase } from '../../src/core/extract/events/argumentCandidates.ts';
import type { TriggerCandidate } from '../../src/core/extract/events/triggerCandidates.ts';

/** Half of the words shared is enough to say that a candidate is the argument that a person marked. */
const SAME_ARGUMENT = 0.5;

export interface LearntArgument {
  readonly role: string;
  readonly span: Span;
}

/** A person's event with offsets of the LF text. */
export interface LearntEvent {
  readonly trigger: Span;
  readonly types: readonly string[];
  readonly modality: string;
  readonly optional: boolean;
  readonly arguments: readonly LearntArgument[];
}

export function readGoldEvents(gold: { readonly events: readonly ScoredEvent[] }, source: SourceText): LearntEvent[] {
  const span = ({ start, end }: Span): Span => ({ start: source.fromOriginal(start), end: source.fromOriginal(end) });
  return gold.events.map((event) => ({
    trigger: span(event.trigger),
    types: [event.type, ...(event.alt_types ?? [])],
    modality: event.modality ?? 'asserted',
    optional: event.optional === true,
    arguments: event.args.map(({ role, start, end }) => ({ role, span: span({ start, end }) })),
  }));
}

/** The one candidate that stands for a gold trigger: of several words in it the one that the others hang on, else the last. */
export function findTriggerCandidate(event: LearntEvent, candidates: readonly TriggerCandidate[]): TriggerCandidate | undefined {
  const inside = candidates.filter(({ token }) => contains(event.trigger, token));
  const top = inside.find(({ token }) => !inside.some((other) => other.token.index === token.head));
  return inside.length > 1 && top !== undefined ? top : inside.at(-1);
}

/** The role that a person gave to a candidate, "none" without one. */
export function findRole(event: LearntEvent, candidate: ArgumentPhrase): string {
  const isQuantity = candidate.quantity !== undefined;
  const match = event.arguments.find(({ role, span }) => {
    const fits = (role === 'time' || role === 'figure') === isQuantity;
    return fits && (similarity(span, candidate.span) >= SAME_ARGUMENT || (!isQuantity && isHeadOf(span, candidate)));
  });
  return match?.role ?? 'none';
}

function isHeadOf(span: Span, candidate: ArgumentPhrase): boolean {
  return contains(span, candidate.token) && contains(candidate.span, span);
}

function similarity(a: Span, b: Span): number {
  if (!overlaps(a, b)) return 0;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (spanLength(a) + spanLength(b) - shared);
}
