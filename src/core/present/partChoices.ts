import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { ArgumentRole, EventType } from '../model/event.ts';
import { overlaps, sameSpan, type Span } from '../text/span.ts';
import { paragraphAround } from './nearby.ts';

/** A part that an event has or could have. */
export interface PartChoice {
  readonly role: ArgumentRole;
  readonly span: Span;
}

interface Known {
  readonly span: Span;
  /** The roles that such words may have, the likeliest first, before it is known on which side of the event they stand. */
  readonly roles: readonly ArgumentRole[];
  /** Words that no name, description or figure marks. */
  readonly isBare: boolean;
}

interface TypedTrigger {
  readonly type: EventType;
  readonly target: Span;
}

const HARM: ReadonlySet<EventType> = new Set<EventType>(['kill-die', 'injure', 'displacement', 'rescue']);
/** What a second and third reading of the same words costs, in words nearer to the event. */
const NEXT_ROLE = 2.5;
const BARE = 4;
/** What stands beyond the sentence. */
const ELSEWHERE = 6;

/**
 * The parts that an event could have beside those that it has: what stands in its paragraph, each in the roles that it may have, the likeliest
 * first. That goes by how near it stands, in which sentence, on which side and as what.
 * @param parts what the event has
 * @param phrases further words that may take part, which nothing marks
 */
export function partChoices(
  document: AnnotatedDocument,
  text: string,
  event: TypedTrigger,
  parts: readonly PartChoice[],
  phrases: readonly Span[] = [],
): readonly PartChoice[] {
  const trigger = event.target;
  const paragraph = paragraphAround(text, trigger);
  const known = knownWords(document, phrases).filter(({ span }) => overlaps(span, paragraph) && !overlaps(span, trigger));
  const near = [...known].sort((a, b) => distance(a.span, trigger) - distance(b.span, trigger));
  const seen = new Set(parts.map(keyOf));
  const scored = near.flatMap((words, at) =>
    rolesOf(words, event).map((role, nth) => ({
      part: { role, span: words.span },
      score: at + nth * NEXT_ROLE + (words.isBare ? BARE : 0) + (isBeyond(text, words.span, trigger) ? ELSEWHERE : 0),
    })),
  );
  return scored
    .sort((a, b) => a.score - b.score)
    .map(({ part }) => part)
    .filter((part) => {
      const key = keyOf(part);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function keyOf({ role, span }: PartChoice): string {
  return `${role} ${span.start}-${span.end}`;
}

function knownWords({ mentions, quantities }: AnnotatedDocument, phrases: readonly Span[]): readonly Known[] {
  const placed = (span: Span): boolean => span.start < span.end;
  const names = mentions
    .filter(({ review, target }) => review.status !== 'rejected' && placed(target))
    .map(({ target: { start, end }, type }): Known => {
      const roles: readonly ArgumentRole[] = type === 'place' ? ['place', 'target', 'actor'] : ['actor', 'target', 'victim'];
      return { span: { start, end }, roles, isBare: false };
    });
  const figures = quantities
    .filter(({ review, target }) => review.status !== 'rejected' && placed(target))
    .map(({ target: { start, end }, kind }): Known => {
      return { span: { start, end }, roles: [kind === 'date' ? 'time' : 'figure'], isBare: false };
    });
  const marked = [...names, ...figures];
  const bare = phrases
    .filter((span) => !marked.some((one) => sameSpan(one.span, span)))
    .map((span): Known => ({ span, roles: ['actor', 'target', 'victim', 'place'], isBare: true }));
  return [...marked, ...bare];
}

/** Who acts stands mostly before the happening, who or what undergoes it behind. */
function rolesOf({ span, roles }: Known, { type, target }: TypedTrigger): readonly ArgumentRole[] {
  if (!roles.includes('actor')) return roles;
  const undergoes: ArgumentRole = HARM.has(type) ? 'victim' : 'target';
  const other: ArgumentRole = undergoes === 'victim' ? 'target' : 'victim';
  const sides: readonly ArgumentRole[] = span.start < target.start ? ['actor', undergoes, other] : [undergoes, 'actor', other];
  return [
    ...(roles[0] === 'place' ? ['place' as const] : []),
    ...sides.filter((role) => roles.includes(role)),
    ...(roles.at(-1) === 'place' ? ['place' as const] : []),
  ];
}

function distance(span: Span, from: Span): number {
  return Math.max(0, span.start - from.end, from.start - span.end);
}

function isBeyond(text: string, a: Span, b: Span): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return /[.!?]["”’)]?\s+\p{Lu}/u.test(between);
}
