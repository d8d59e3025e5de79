import { COUNTRIES } from '../../lexicon/countries.ts';
import type { EntityType } from '../../model/entityType.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import { foldLatin } from '../../text/foldLatin.ts';
import type { NameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';
import { NAME_TYPES } from './nameTags.ts';
import { isPeople } from './peopleNames.ts';
import { isPersonTitle } from './trimName.ts';
import { LEGAL_FORM } from './settleType.ts';

/** What the harmonizer asks of the gazetteer. */
export type ListedNames = Pick<NameKnowledge, 'isPlace' | 'isOnlyBody' | 'isCommon'>;

type Sentences = readonly (readonly string[])[];
type NameLists = readonly (readonly SentenceName[])[];

/**
 * Makes names consistent over a document: a surname is its bearer's, a short form its organization's, one wording has one type, and names
 * in capitals or once overlooked are found again.
 */
export function* harmonizeNames(sentences: Sentences, found: NameLists, listed: ListedNames): Steps<SentenceName[][]> {
  const cut = yield* leaveOutCommonWords(sentences, yield* takeInTitles(sentences, found), listed);
  const names = yield* typeShortForms(sentences, yield* partPeoples(sentences, cut));
  const parts = yield* readParts(sentences, names);
  const types = yield* clearTypes(sentences, names, (word, votes) => addVotesOfParts(word, votes, parts, listed));
  const harmonized = yield* mapSteps(names, (list, sentence) =>
    list.map((name) => {
      const type = types.get(wordingOf(sentences[sentence] ?? [], name));
      const isPlain = name.type !== 'norp' || (type === 'organization' && !isPeople(wordsOf(sentences, sentence, name)));
      return type === undefined || type === name.type || type === 'norp' || !isPlain ? name : { ...name, type };
    }),
  );
  return yield* findOverlooked(sentences, harmonized, types, parts);
}

/** "King Nut said": what looks like a title belongs to the name where the document has the two as the name of a thing. */
function* takeInTitles(sentences: Sentences, names: NameLists): Steps<NameLists> {
  const things = new Map<string, EntityType>();
  for (const [sentence, list] of names.entries()) {
    const words = sentences[sentence] ?? [];
    for (const name of list)
      if (name.type !== 'person' && isPersonTitle(words[name.first] ?? '')) things.set(wordingOf(words, name), name.type);
    if (isPause(sentence)) yield;
  }
  if (things.size === 0) return names;
  return yield* mapSteps(names, (list, sentence) =>
    list.map((name) => {
      const whole = { ...name, first: name.first - 1 };
      const type = name.type === 'person' ? things.get(wordingOf(sentences[sentence] ?? [], whole)) : undefined;
      return type === undefined ? name : { first: whole.first, end: whole.end, type, rule: name.rule };
    }),
  );
}

/** "Ada Brook Donor Praises": a common word behind a full name, as headlines write it, is no part of a name that the text also has without it. */
function* leaveOutCommonWords(sentences: Sentences, names: NameLists, { isCommon }: ListedNames): Steps<NameLists> {
  const people = yield* fullNames(sentences, names);
  return yield* mapSteps(names, (list, sentence) => {
    const words = sentences[sentence] ?? [];
    return list.map((name) => (name.type === 'person' ? withoutCommon(words, name, people, isCommon) : name));
  });
}

function withoutCommon(
  words: readonly string[],
  name: SentenceName,
  people: ReadonlySet<string>,
  isCommon: (word: string) => boolean,
): SentenceName {
  let { end } = name;
  while (end - name.first > 2 && isCommon(words[end - 1] ?? '')) end--;
  return end < name.end && people.has(wordingOf(words, { first: name.first, end })) ? { ...name, end } : name;
}

/** "Arab East Jerusalem", "Democratic White House": a people before what the text also names without it is a name of its own. */
function* partPeoples(sentences: Sentences, names: NameLists): Steps<NameLists> {
  const counts = new Map<string, number>();
  for (const [sentence, list] of names.entries()) {
    for (const name of list) {
      const wording = wordingOf(sentences[sentence] ?? [], name);
      counts.set(wording, (counts.get(wording) ?? 0) + 1);
    }
    if (isPause(sentence)) yield;
  }
  return yield* mapSteps(names, (list, sentence) => {
    const words = sentences[sentence] ?? [];
    return list.flatMap((name) => withoutPeople(words, name, counts));
  });
}

function withoutPeople(words: readonly string[], name: SentenceName, counts: ReadonlyMap<string, number>): SentenceName[] {
  const rest = { first: name.first + 1, end: name.end };
  const isParted =
    (name.type === 'place' || name.type === 'organization') &&
    rest.end - rest.first > 1 &&
    isPeople([words[name.first] ?? '']) &&
    counts.get(wordingOf(words, name)) === 1 &&
    counts.has(wordingOf(words, rest));
  if (!isParted) return [name];
  return [
    { first: name.first, end: rest.first, type: 'norp', rule: name.rule },
    { ...rest, type: name.type, rule: name.rule },
  ];
}

/** "the Africa Cup of Nations (AFCON)": what brackets behind a name spell of it has its type, everywhere. */
function* typeShortForms(sentences: Sentences, names: NameLists): Steps<NameLists> {
  const types = new Map<string, EntityType>();
  for (const [sentence, list] of names.entries()) {
    const words = sentences[sentence] ?? [];
    for (const [at, name] of list.entries()) {
      const short = list[at + 1];
      if (short !== undefined && isSpelledBehind(words, name, short)) types.set(words[short.first] ?? '', name.type);
    }
    if (isPause(sentence)) yield;
  }
  if (types.size === 0) return names;
  return yield* mapSteps(names, (list, sentence) => list.map((name) => typedAs(sentences[sentence] ?? [], name, types)));
}

/** A name of one word with the type that it has in a list. */
function typedAs(words: readonly string[], name: SentenceName, types: ReadonlyMap<string, EntityType>): SentenceName {
  const type = name.end - name.first === 1 && name.type !== 'norp' ? types.get(words[name.first] ?? '') : undefined;
  return type === undefined || type === name.type ? name : { first: name.first, end: name.end, type, rule: name.rule };
}

/** Capitals in brackets whose letters come in the name in their order, the first at its beginning. */
function isSpelledBehind(words: readonly string[], name: SentenceName, short: SentenceName): boolean {
  const letters = words[short.first] ?? '';
  if (name.end - name.first < 3 || name.type === 'person' || short.end - short.first !== 1 || !/^\p{Lu}{3,}$/u.test(letters))
    return false;
  if (short.first !== name.end + 1 || words[name.end] !== '(' || words[short.end] !== ')') return false;
  const spelled = words.slice(name.first, name.end).join('').toUpperCase();
  let from = 0;
  for (const letter of letters) {
    const found = spelled.indexOf(letter, from);
    if (found < 0 || (from === 0 && found > 0)) return false;
    from = found + 1;
  }
  return true;
}

/** The names of people with two words or more. */
function* fullNames(sentences: Sentences, names: NameLists): Steps<ReadonlySet<string>> {
  const people = new Set<string>();
  for (const [sentence, list] of names.entries()) {
    const full = list.filter(({ type, first, end }) => type === 'person' && end - first > 1);
    for (const name of full) people.add(wordingOf(sentences[sentence] ?? [], name));
    if (isPause(sentence)) yield;
  }
  return people;
}

function wordsOf(sentences: Sentences, sentence: number, { first, end }: SentenceName): readonly string[] {
  return sentences[sentence]?.slice(first, end) ?? [];
}

function wordingOf(words: readonly string[], name: { first: number; end: number }): string {
  return words.slice(name.first, name.end).map(foldLatin).join(' ');
}

/** What is often named after a person, whose surname then still means the person. */
const NAMED_AFTER: ReadonlySet<string> = new Set(
  'administration government cabinet foundation center centre university college school institute library museum memorial commission committee inquiry report campaign team airport hospital clinic park trust family fund estate prize award lecture doctrine plan act law'.split(
    ' ',
  ),
);

/** Words by their place in the longer names of the document. */
interface NameParts {
  readonly surnames: ReadonlySet<string>;
  readonly personWords: ReadonlySet<string>;
  /** With the number of mentions of organizations that begin with the word. */
  readonly organizationStarts: ReadonlyMap<string, number>;
  /** Names of companies without their legal form. */
  readonly companies: ReadonlySet<string>;
}

const COUNTRY_WORDS = new Set(COUNTRIES.flatMap((country) => [country.name, ...country.aliases]).map(foldLatin));

function* readParts(sentences: Sentences, names: NameLists): Steps<NameParts> {
  const surnames = new Set<string>();
  const personWords = new Set<string>();
  const organizationStarts = new Map<string, number>();
  const companies = new Set<string>();
  for (const [sentence, list] of names.entries()) {
    for (const { first, end, type } of list) {
      if (end - first < 2) continue;
      const words = (sentences[sentence] ?? []).slice(first, end).map(foldLatin);
      if (LEGAL_FORM.test(sentences[sentence]?.[end - 1] ?? '')) addCompany(words.slice(0, -1), companies);
      if (type === 'person') addPerson(words, surnames, personWords);
      if (type === 'organization' && !words.some((word) => NAMED_AFTER.has(word))) countStart(words[0], organizationStarts);
    }
    if (isPause(sentence)) yield;
  }
  return { surnames, personWords, organizationStarts, companies };
}

function addPerson(words: readonly string[], surnames: Set<string>, personWords: Set<string>): void {
  const surname = surnameOf(words);
  if (surname.length > 2) surnames.add(surname);
  for (const word of words) personWords.add(word);
}

function countStart(word: string | undefined, starts: Map<string, number>): void {
  if (word !== undefined) starts.set(word, (starts.get(word) ?? 0) + 1);
}

/** The last word, or the last words where hyphens join them ("adeyinka - cruz"). */
function surnameOf(words: readonly string[]): string {
  let from = words.length - 1;
  while (from > 1 && /^[-–‐]$/.test(words[from - 1] ?? '')) from -= 2;
  return words.slice(from).join(' ');
}

/** "Vela Energy" and, where it is no personal name, "Vela" stand for Vela Energy Ltd. */
function addCompany(words: readonly string[], companies: Set<string>): void {
  companies.add(words.join(' '));
  if (words.length > 1 && words[0] !== undefined && words[0].length > 3) companies.add(words[0]);
}

/** How many mentions the evidence of a longer name outweighs. */
const SURNAME_VOTES = 2.5;
const SHORT_FORM_VOTES = 1.5;
const COMPANY_VOTES = 20;

/**
 * Adds the votes that the longer names of the document cast for the type of a single word. A surname that is also a place means the person; a
 * word that organizations begin with, unless it is a place, means one of them. An armed group or firm is none of its members.
 */
function addVotesOfParts(word: string, types: Map<EntityType, number>, parts: NameParts, listed: ListedNames): void {
  if (COUNTRY_WORDS.has(word) || types.has('norp')) return;
  const votesFor = (type: EntityType): number => types.get(type) ?? 0;
  if (!parts.surnames.has(word) && types.has('person') && listed.isOnlyBody(word)) {
    types.set('organization', votesFor('organization') + votesFor('person'));
    types.delete('person');
  }
  if (parts.surnames.has(word)) {
    types.set('person', votesFor('person') + votesFor('place') + SURNAME_VOTES);
    types.delete('place');
  }
  if (listed.isPlace(word)) return;
  if (parts.companies.has(word) && !parts.surnames.has(word)) types.set('organization', votesFor('organization') + COMPANY_VOTES);
  const starts = parts.organizationStarts.get(word) ?? 0;
  if (starts > 0 && !parts.personWords.has(word)) types.set('organization', votesFor('organization') + SHORT_FORM_VOTES * starts);
}

/** The commonest type of each wording, where one is commonest. */
function* clearTypes(
  sentences: Sentences,
  names: NameLists,
  addVotes: (wording: string, types: Map<EntityType, number>) => void,
): Steps<Map<string, EntityType>> {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const [sentence, list] of names.entries()) {
    for (const name of list) {
      const wording = wordingOf(sentences[sentence] ?? [], name);
      const types = counts.get(wording) ?? new Map<EntityType, number>();
      castVotes(name, types);
      counts.set(wording, types);
    }
    if (isPause(sentence)) yield;
  }
  const clear = new Map<string, EntityType>();
  for (const [index, [wording, types]] of [...counts].entries()) {
    if (isPause(index)) yield;
    addVotes(wording, types);
    const [first, second] = [...types].sort((a, b) => b[1] - a[1]);
    if (first !== undefined && first[1] > (second?.[1] ?? 0)) clear.set(wording, first[0]);
  }
  return clear;
}

/** A mention votes for each type as likely as it is; for a nationality only where it is taken for one. */
function castVotes({ type, shares }: SentenceName, types: Map<EntityType, number>): void {
  const add = (voted: EntityType, share: number): unknown => types.set(voted, (types.get(voted) ?? 0) + share);
  if (shares === undefined) add(type, 1);
  else for (const [index, voted] of NAME_TYPES.entries()) if (voted !== 'norp' || type === 'norp') add(voted, shares[index] ?? 0);
}

const LONGEST = 6;

/** Adds what stands untagged: longer names and surnames known from elsewhere in the document, also in capitals. */
function* findOverlooked(
  sentences: Sentences,
  names: NameLists,
  types: ReadonlyMap<string, EntityType>,
  parts: NameParts,
): Steps<SentenceName[][]> {
  const { known, shouted } = wordingsOf(types, parts);
  return yield* mapSteps(sentences, (words, sentence) => {
    const own = names[sentence] ?? [];
    const added = overlookedIn(words, own, known, shouted);
    return added.length === 0 ? [...own] : [...own, ...added].sort((a, b) => a.first - b.first);
  });
}

type Wordings = ReadonlyMap<string, EntityType>;

/** What is found again: longer names and surnames, and in capitals names of one word as well. */
function wordingsOf(types: Wordings, { surnames }: NameParts): { readonly known: Wordings; readonly shouted: Wordings } {
  const people = [...surnames].map((surname): [string, EntityType] => [surname, 'person']);
  const longer = [...types].filter(([wording, type]) => wording.includes(' ') && type !== 'norp');
  return {
    known: new Map([...longer, ...people.filter(([surname]) => types.get(surname) === 'person')]),
    shouted: new Map([...[...types].filter(([wording]) => wording.length > 2), ...people]),
  };
}

function overlookedIn(
  words: readonly string[],
  own: readonly SentenceName[],
  known: Wordings,
  shouted: Wordings,
): SentenceName[] {
  const taken = new Uint8Array(words.length);
  for (const { first, end } of own) taken.fill(1, first, end);
  const added: SentenceName[] = [];
  for (let first = 0; first < words.length; first++) {
    if (taken[first] === 1 || !/^\p{Lu}/u.test(words[first] ?? '')) continue;
    const match = longestMatch(words, taken, first, known, shouted);
    if (match === undefined) continue;
    added.push({ ...match, rule: 'name-repeated' });
    taken.fill(1, match.first, match.end);
  }
  return added;
}

function longestMatch(
  words: readonly string[],
  taken: Uint8Array,
  first: number,
  known: ReadonlyMap<string, EntityType>,
  shouted: ReadonlyMap<string, EntityType>,
): { first: number; end: number; type: EntityType } | undefined {
  let wording = '';
  let best: { first: number; end: number; type: EntityType } | undefined;
  for (let end = first + 1; end <= Math.min(words.length, first + LONGEST) && taken[end - 1] !== 1; end++) {
    const word = words[end - 1] ?? '';
    wording = wording === '' ? foldLatin(word) : `${wording} ${foldLatin(word)}`;
    const capitals = words.slice(first, end).every((part) => part === part.toUpperCase());
    const type = (capitals ? shouted : known).get(wording);
    if (type !== undefined && /^[\p{Lu}\p{N}]/u.test(word)) best = { first, end, type };
  }
  return best;
}
