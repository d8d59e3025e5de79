import type { EntityCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { UserTerm } from '../../model/userTerm.ts';
import type { Steps } from '../../steps.ts';
import { overlaps, sameSpan, type Span } from '../../text/span.ts';

/** Something that refers to an entity without being a mention itself: a source or a participant, maybe a pronoun. */
export interface Reference {
  readonly span: Span;
  /** Head noun, name or pronoun. */
  readonly head: Span;
}

export interface EntityResolution {
  readonly entities: readonly EntityCandidate[];
  /** For each mention the index of its entity. */
  readonly entityOfMention: readonly number[];
  /** For each reference the index of its entity, where one is known. */
  readonly entityOfReference: readonly (number | undefined)[];
}

/** Groups the mentions of a text by who or what they mean, and finds whom the references mean. */
export function* resolveEntities(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  references: readonly Reference[],
  userTerms: readonly UserTerm[],
): Steps<EntityResolution> {
  void userTerms;
  const groups = new Map<string, number>();
  const members: number[][] = [];
  const entityOfMention = mentions.map((mention, index) => {
    const name = parsed.source.text.slice(mention.span.start, mention.span.end);
    const key = `${mention.form} ${mention.type} ${name.toLowerCase()}`;
    const known = groups.get(key) ?? members.push([]) - 1;
    groups.set(key, known);
    members[known]?.push(index);
    return known;
  });
  yield;
  const entities = members.map((indices): EntityCandidate => {
    const first = mentions[indices[0] ?? 0];
    const span = first?.span ?? { start: 0, end: 0 };
    return {
      type: first?.type ?? 'other',
      canonicalName: parsed.source.text.slice(span.start, span.end),
      aliases: [],
      named: first?.form === 'name',
      mentions: indices,
    };
  });
  const entityOfReference = references.map(({ span, head }) => {
    const index = mentions.findIndex((mention) => sameSpan(mention.span, span) || overlaps(mention.span, head));
    return index < 0 ? undefined : entityOfMention[index];
  });
  return { entities, entityOfMention, entityOfReference };
}
