import { endsLikePerson, ORGANIZATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { NounKinds } from './nounKinds.ts';

const COUNTED =
  /^(?:[\d,.]+|lakh|crore|million|thousand|hundred|dozen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)$/;

/** What is hurt or fires and is nobody. */
const ANIMALS_AND_CRAFT: ReadonlySet<string> = new Set(
  (
    'bird chicken duck goose geese poultry hen horse cow cattle calf sheep lamb goat pig hog swine dog cat animal fish whale dolphin buffalo elephant swan ' +
    'airliner destroyer lander orbiter jetliner airplane aeroplane plane aircraft helicopter'
  ).split(' '),
);

/** What is found, buried or recovered: a body that speaks is another. */
const CORPSE = /^(?:body|bodies)$/;

/** Ordinals: what they count is left out. */
const NO_NOUN = /^(?:first|second|third|\w+th)$/;

/**
 * What kind of entity a description means, by its head noun.
 * @param role what licenses it
 * @param kindOf what a noun means that no list knows
 */
export function nominalType(
  head: string,
  role: 'source' | 'actor' | 'target' | 'victim' | 'place',
  kindOf?: NounKinds,
): EntityType {
  const lower = head.toLowerCase();
  const forms = singularForms(lower);
  const isIn = (nouns: ReadonlySet<string>): boolean => forms.some((form) => nouns.has(form));
  if (isIn(ANIMALS_AND_CRAFT)) return 'other';
  if (role === 'victim') return 'person';
  if (role === 'place') return 'place';
  if (role !== 'source' && CORPSE.test(lower)) return 'person';
  if (isIn(PERSON_NOUNS)) return 'person';
  if (isIn(ORGANIZATION_NOUNS)) return 'organization';
  if (isIn(PLACE_NOUNS)) return 'place';
  if (COUNTED.test(lower)) return 'person';
  return endsLikePerson(lower) ? 'person' : ((NO_NOUN.test(lower) ? undefined : kindOf?.(lower)) ?? 'other');
}
