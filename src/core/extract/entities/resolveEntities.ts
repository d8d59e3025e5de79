import type { EntityCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { GenderOfName } from '../../model/gender.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { UserTerm } from '../../model/userTerm.ts';
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import { describeEntities } from './describeEntities.ts';
import { linkNames } from './linkNames.ts';
import { linkNominals } from './linkNominals.ts';
import { createPronounLinker } from './linkPronouns.ts';
import { indexMentions } from './mentionIndex.ts';

/** Something that refers to an entity without being a mention itself: a source or a participant, maybe a pronoun. */
export interface Reference {
  readonly span: Span;
  /** Head noun, name or pronoun. */
  readonly head: Span;
  /** Who speaks the quotation that it stands in: a reference's place in the list. */
  readonly spokenBy?: number | undefined;
}

export interface EntityResolution {
  readonly entities: readonly EntityCandidate[];
  /** For each mention the index of its entity. */
  readonly entityOfMention: readonly number[];
  /** For each reference the index of its entity, where one is known. */
  readonly entityOfReference: readonly (number | undefined)[];
}

const REFERENCES_A_STEP = 25;

/**
 * Groups the mentions of a text by who or what they mean, and finds whom the references mean.
 * @param mentions in text order
 */
export function* resolveEntities(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  references: readonly Reference[],
  userTerms: readonly UserTerm[],
  genderOfName: GenderOfName,
): Steps<EntityResolution> {
  const groupOfName = yield* linkNames(parsed, mentions, userTerms, genderOfName);
  const groups = yield* linkNominals(parsed, mentions, groupOfName, 2 * mentions.length);
  const { members, entityOfMention } = numberGroups(groups);
  const entities = yield* describeEntities(parsed, mentions, members);
  yield;
  const index = indexMentions(mentions);
  const pronouns = yield* createPronounLinker(parsed, mentions, entityOfMention, index, genderOfName);
  const entityOfReference: (number | undefined)[] = [];
  const speakerOf = (at: number): number | undefined => {
    const speaker = references[at];
    const mention = speaker === undefined ? undefined : index.at(speaker.span, speaker.head);
    return mention === undefined ? entityOfReference[at] : entityOfMention[mention];
  };
  for (const { span, head, spokenBy } of references) {
    const mention = index.at(span, head) ?? pronouns.antecedent(head, spokenBy === undefined ? undefined : speakerOf(spokenBy));
    entityOfReference.push(mention === undefined ? undefined : entityOfMention[mention]);
    if (entityOfReference.length % REFERENCES_A_STEP === 0) yield;
  }
  return { entities, entityOfMention, entityOfReference };
}

/** Numbers the groups in the order of their first mentions. */
function numberGroups(groups: readonly number[]): { members: number[][]; entityOfMention: number[] } {
  const numbers = new Map<number, number>();
  const members: number[][] = [];
  const entityOfMention = groups.map((group, mention) => {
    const known = numbers.get(group) ?? members.push([]) - 1;
    numbers.set(group, known);
    members[known]?.push(mention);
    return known;
  });
  return { members, entityOfMention };
}
