import { ORGANIZATION_NOUNS, PERSON_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import type { EventContext } from './eventContext.ts';

/** Pronouns of people; "it" and "they" may mean things. */
const OF_PEOPLE: ReadonlySet<string> = new Set('i we he she you me us him her who whom'.split(' '));
const ACTING_NAMES: ReadonlySet<string> = new Set(['person', 'organization', 'norp']);

/** Whether a word names somebody who can do something on purpose: a person, a body, a country. */
export function canAct(context: EventContext, index: number): boolean {
  const token = context.parsed.tokens[index];
  if (token === undefined) return false;
  const name = context.nameAt(index);
  if (name !== undefined) return ACTING_NAMES.has(name.type) || (name.type === 'place' && token.relation.startsWith('nsubj'));
  if (/^(?:PRP|WP)/.test(token.tag)) return OF_PEOPLE.has(token.lower);
  return singularForms(token.lower).some((form) => PERSON_NOUNS.has(form) || ORGANIZATION_NOUNS.has(form));
}
