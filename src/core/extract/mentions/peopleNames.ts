import { COUNTRIES } from '../../lexicon/countries.ts';
import { PEOPLES, POLITICAL_GROUPS, RELIGIONS } from '../../lexicon/peoples.ts';

const COUNTRY_NAMES = new Set(
  COUNTRIES.flatMap((country) => [country.name, ...country.aliases]).map((name) => name.toLowerCase()),
);

/** Singulars and plurals; "Philippines" and "Laos" are countries. */
const PEOPLE = new Set(
  [...COUNTRIES.flatMap((country) => country.demonyms), ...PEOPLES, ...RELIGIONS, ...POLITICAL_GROUPS]
    .flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}s`])
    .filter((name) => !COUNTRY_NAMES.has(name)),
);

/** Whether the words are an adjective or a plural of a nationality, religion or political group. */
export function isPeople(words: readonly string[]): boolean {
  return PEOPLE.has(words.join(' ').replaceAll(' - ', '-').toLowerCase());
}
