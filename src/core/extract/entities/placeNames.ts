import { COUNTRIES } from '../../lexicon/countries.ts';
import { foldNameWord } from './nameForms.ts';

function keyOf(name: string): string {
  return name.split(/\s+/).map(foldNameWord).join(' ');
}

const COUNTRY_OF_NAME = new Map<string, string>();
const COUNTRY_OF_DEMONYM = new Map<string, string>();
for (const country of COUNTRIES) {
  for (const name of [country.name, ...country.aliases])
    if (!COUNTRY_OF_NAME.has(keyOf(name))) COUNTRY_OF_NAME.set(keyOf(name), country.name);
  for (const demonym of country.demonyms) {
    for (const form of [keyOf(demonym), `${keyOf(demonym)}s`, keyOf(demonym).replace(/man$/, 'men')]) {
      if (!COUNTRY_OF_DEMONYM.has(form)) COUNTRY_OF_DEMONYM.set(form, country.name);
    }
  }
}

/** The country that the folded words of a place name mean, by its common name. */
export function countryOfPlace(words: readonly string[]): string | undefined {
  return COUNTRY_OF_NAME.get(words.join(' '));
}

/** The country that a nationality belongs to. */
export function countryOfPeople(words: readonly string[]): string | undefined {
  return COUNTRY_OF_DEMONYM.get(words.join(' '));
}

/** A people's name in the singular, so that "Sunnis" meets "Sunni". */
export function singularPeople(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=[^su])s$/, '');
}
