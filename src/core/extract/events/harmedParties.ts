import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { EventCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { tokenAt } from './tokenAt.ts';

/** To whom something is done. Entities are indices. */
export interface HarmedParties {
  /** By name. */
  readonly harmed: Set<number>;
  readonly harmedUnnamed: Set<number>;
  /** The nouns of those: "woman". */
  readonly harmedNouns: Set<string>;
  /** "two men", or a list. */
  readonly harmsSeveral: boolean;
}

/** Words that say of somebody or something that it is not the one told before: "another raid", "a second man". */
const OTHERS = new Set(
  'another other second third fourth fifth fresh further separate similar previous earlier later additional subsequent'.split(
    ' ',
  ),
);
const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an']);

/** The victims and targets of an event. @param entities of its arguments */
export function describeHarmed(
  parsed: ParsedText,
  event: EventCandidate,
  entities: readonly (number | undefined)[],
  isNamed: (entity: number) => boolean,
): HarmedParties & { readonly harmsNew: boolean; readonly harmsOther: boolean } {
  const parties = event.arguments
    .map(({ role, head }, at) => ({ role, head, entity: entities[at] }))
    .filter(({ role }) => role === 'victim' || role === 'target');
  const all = new Set(parties.flatMap(({ entity }) => entity ?? []));
  const unnamed = parties
    .filter(({ entity }) => entity === undefined || !isNamed(entity))
    .flatMap(({ head }) => tokenAt(parsed, head) ?? []);
  return {
    harmed: new Set([...all].filter((entity) => isNamed(entity))),
    harmedUnnamed: new Set([...all].filter((entity) => !isNamed(entity))),
    harmedNouns: new Set(unnamed.filter(({ tag }) => tag.startsWith('NN')).map(({ lemma }) => lemma)),
    harmsSeveral: all.size > 1 || unnamed.some(({ tag }) => tag === 'NNS'),
    harmsNew: unnamed.some((token) => isIndefinite(parsed, token)),
    harmsOther: unnamed.some((token) => isSaidToBeOther(parsed, token)),
  };
}

/** "a raid" */
export function isIndefinite(parsed: ParsedText, noun: Token): boolean {
  return hasBeside(parsed, noun, INDEFINITE);
}

/** "another raid", "the second man" */
export function isSaidToBeOther(parsed: ParsedText, noun: Token): boolean {
  return hasBeside(parsed, noun, OTHERS);
}

function hasBeside(parsed: ParsedText, noun: Token, words: ReadonlySet<string>): boolean {
  return dependentsIn(parsed)
    .of(noun.index)
    .some(({ lower, index }) => index < noun.index && words.has(lower));
}
