import type { MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import type { Gender, GenderOfName } from '../../model/gender.ts';
import { genderOfFullName, genderShown } from './gender.ts';
import { foldNameWord, readPersonName, type NameForm, type PersonName } from './nameForms.ts';
import { areNamesakes, haveOtherGivenNames, isSamePerson } from './personNames.ts';
import { romanizationKey } from './romanization.ts';
import type { UnionFind } from './unionFind.ts';

interface Person {
  readonly form: NameForm;
  readonly name: PersonName;
}

/**
 * Unites the full names of one person, then single names with the person they fit. A single name that fits several people belongs, mention
 * by mention, to the one named last: those choices are returned, from mention to form. "Mr Corby" is not Ms Schapelle Corby: mentions whose title shows
 * another gender than the person's are one of their own, with a number above those of the forms.
 */
export function* linkPersons(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  forms: readonly NameForm[],
  groups: UnionFind,
  genderOfName: GenderOfName,
): Steps<Map<number, number>> {
  const personForms = forms.filter((form) => form.type === 'person');
  const persons = yield* mapSteps(personForms, (form) => ({ form, name: readPersonName(form) }));
  const full = persons.filter(({ name }) => name.parts.length > 1);
  yield* uniteFullNames(full, yield* findKin(parsed, mentions, full), groups);
  const index = yield* indexParts(full);
  const chosen = new Map<number, number>();
  for (const [at, { form, name }] of persons.entries()) {
    if (isPause(at)) yield;
    const [part] = name.parts;
    if (part === undefined || name.parts.length > 1) continue;
    const candidates = findCandidates(index, part).filter(
      (person) => name.suffix === undefined || person.name.suffix === name.suffix,
    );
    const people = new Set(candidates.map((person) => groups.find(person.form.index)));
    const [only] = candidates;
    if (only !== undefined && people.size === 1) {
      groups.unite(only.form.index, form.index);
      const gender =
        genderOfForm(parsed, mentions, only.form, genderOfName) ?? genderOfForm(parsed, mentions, form, genderOfName);
      setOthersApart(parsed, mentions, form, gender, chosen, forms.length);
      setCouplesApart(parsed, mentions, { form, name }, candidates, chosen, forms.length);
    } else if (only !== undefined) yield* chooseByRecency(parsed, mentions, form, candidates, genderOfName, chosen);
  }
  return chosen;
}

/** Fuller names first, so that a short one that fits two namesakes joins one of them, not both. */
function* uniteFullNames(full: readonly Person[], kin: ReadonlyMap<number, ReadonlySet<number>>, groups: UnionFind): Steps<void> {
  const buckets = new Map<string, Person[]>();
  const members = new Map<number, readonly Person[]>();
  const membersOf = ({ form }: Person): readonly Person[] => members.get(groups.find(form.index)) ?? [];
  const areTwo = (a: Person, b: Person): boolean =>
    areNamesakes(a.name, b.name) || haveOtherGivenNames(a.name, b.name) || kin.get(a.form.index)?.has(b.form.index) === true;
  const unite = (a: Person, b: Person): void => {
    const [ofA, ofB] = [membersOf(a), membersOf(b)];
    if (ofA === ofB || ofA.some((one) => ofB.some((other) => areTwo(one, other)))) return;
    groups.unite(a.form.index, b.form.index);
    members.set(groups.find(a.form.index), [...ofA, ...ofB]);
  };
  for (const person of full) members.set(groups.find(person.form.index), [...membersOf(person), person]);
  for (const person of [...full].sort((a, b) => b.name.parts.length - a.name.parts.length)) {
    const { parts } = person.name;
    for (const key of new Set([`first ${romanizationKey(parts[0] ?? '')}`, `last ${romanizationKey(parts.at(-1) ?? '')}`])) {
      const bucket = buckets.get(key) ?? [];
      if (bucket.length === 0) buckets.set(key, bucket);
      for (const other of bucket) if (isSamePerson(other.name, person.name)) unite(other, person);
      if (bucket.length < MOST_NAMESAKES) bucket.push(person);
    }
    yield;
  }
}

/** Relatives, behind a possessive and before a name. */
const RELATIVE =
  /(?:\b(?:his|her|their)|['’]s?)\s(?:[\p{Ll}-]+\s){0,2}(?:son|daughter|father|mother|brother|sister|wife|husband|uncle|aunt|nephew|niece|cousin|twin|grandson|granddaughter|grandfather|grandmother|father-in-law|mother-in-law|son-in-law|daughter-in-law|brother-in-law|sister-in-law),?\s$/u;
/** In UTF-16 code units. */
const BEFORE_NAME = 50;

/** "William Hart … his son, Billy Hart": whoever is introduced as a relative is none of the people named before in the sentence. Forms by forms. */
function* findKin(
  { source, tokens }: ParsedText,
  mentions: readonly MentionCandidate[],
  full: readonly Person[],
): Steps<ReadonlyMap<number, ReadonlySet<number>>> {
  const kin = new Map<number, Set<number>>();
  const formOf = new Map(full.flatMap(({ form }) => form.mentions.map((mention): [number, number] => [mention, form.index])));
  const sentenceOf = (mention: number): number | undefined =>
    tokens[lastStartingBy(tokens, mentions[mention]?.span.start ?? 0)]?.sentence;
  const add = (a: number, b: number): void => void kin.set(a, (kin.get(a) ?? new Set()).add(b));
  for (const [mention, form] of formOf) {
    if (isPause(mention)) yield;
    const start = mentions[mention]?.span.start ?? 0;
    if (!RELATIVE.test(source.text.slice(Math.max(0, start - BEFORE_NAME), start))) continue;
    const sentence = sentenceOf(mention);
    for (let at = mention - 1; at >= 0 && sentenceOf(at) === sentence; at--) {
      const other = formOf.get(at);
      if (other === undefined || other === form) continue;
      add(form, other);
      add(other, form);
    }
  }
  return kin;
}

/** Bounds the work on texts with very many namesakes. */
const MOST_NAMESAKES = 60;

interface PartIndex {
  readonly exact: ReadonlyMap<string, readonly Person[]>;
  readonly romanized: ReadonlyMap<string, readonly Person[]>;
}

function* indexParts(full: readonly Person[]): Steps<PartIndex> {
  const exact = new Map<string, Person[]>();
  const romanized = new Map<string, Person[]>();
  const add = (map: Map<string, Person[]>, key: string, person: Person): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [person]);
    else if (list.length < MOST_NAMESAKES) list.push(person);
  };
  for (const [at, person] of full.entries()) {
    if (isPause(at)) yield;
    for (const part of person.name.parts) {
      if (part.length < 2) continue;
      add(exact, part, person);
      if (part.length > 3) add(romanized, romanizationKey(part), person);
    }
  }
  return { exact, romanized };
}

/** People with the name as their last part; failing that as another part; failing that in another romanization. */
function findCandidates(index: PartIndex, part: string): readonly Person[] {
  const exact = index.exact.get(part) ?? [];
  const byLast = exact.filter(({ name }) => name.parts.at(-1) === part);
  if (byLast.length > 0) return byLast;
  if (exact.length > 0) return exact;
  return part.length > 3 ? (index.romanized.get(romanizationKey(part)) ?? []) : [];
}

function genderAt(parsed: ParsedText, mentions: readonly MentionCandidate[], index: number): Gender | undefined {
  const mention = mentions[index];
  return mention === undefined ? undefined : genderShown(parsed, mention);
}

/** The gender that a title before any of the form's mentions shows, or else the given name. */
function genderOfForm(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  form: NameForm,
  genderOfName: GenderOfName,
): Gender | undefined {
  for (const index of form.mentions) {
    const gender = genderAt(parsed, mentions, index);
    if (gender !== undefined) return gender;
  }
  return genderOfFullName(form.text, genderOfName);
}

function setOthersApart(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  form: NameForm,
  gender: Gender | undefined,
  chosen: Map<number, number>,
  firstNew: number,
): void {
  if (gender === undefined) return;
  for (const index of form.mentions) {
    const shown = genderAt(parsed, mentions, index);
    if (shown !== undefined && shown !== gender) chosen.set(index, firstNew + form.index);
  }
}

/** "Bill and Melinda Gates" after Bill de Blasio: a given name that shares the surname behind it is of nobody with another. */
function setCouplesApart(
  { source }: ParsedText,
  mentions: readonly MentionCandidate[],
  { form, name }: Person,
  candidates: readonly Person[],
  chosen: Map<number, number>,
  firstNew: number,
): void {
  const [given] = name.parts;
  if (candidates.some((person) => person.name.parts.at(-1) === given)) return;
  for (const index of form.mentions) {
    const [own, next] = [mentions[index], mentions[index + 1]];
    if (own === undefined || next?.type !== 'person' || next.form !== 'name') continue;
    if (source.text.slice(own.span.end, next.span.start) !== ' and ') continue;
    const words = source.text.slice(next.span.start, next.span.end).split(/\s+/);
    const surname = foldNameWord(words.at(-1) ?? '');
    if (words.length > 1 && !candidates.some((person) => person.name.parts.includes(surname)))
      chosen.set(index, firstNew + form.index);
  }
}

function* chooseByRecency(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  form: NameForm,
  candidates: readonly Person[],
  genderOfName: GenderOfName,
  chosen: Map<number, number>,
): Steps<void> {
  const known = candidates.map((person) => ({ person, gender: genderOfForm(parsed, mentions, person.form, genderOfName) }));
  let last: { readonly person: Person; readonly mention: number } | undefined;
  for (const index of form.mentions) {
    const gender = genderAt(parsed, mentions, index);
    const fitting = known.filter((other) => gender === undefined || other.gender === undefined || other.gender === gender);
    const people = fitting.length > 0 ? fitting.map(({ person }) => person) : candidates;
    const nearest = nearestBefore(people, index);
    const person =
      last !== undefined && isInPassing(nearest, last, index) && people.includes(last.person) ? last.person : nearest;
    if (person !== undefined) {
      chosen.set(index, person.form.index);
      last = { person, mention: index };
    }
    yield;
  }

  /** "Kadyrov is the son of Akhmad Kadyrov. Kadyrov has denied …": who is named in full in a sentence about somebody of the same name stays beside the point. */
  function isInPassing(nearest: Person | undefined, told: { readonly mention: number }, before: number): boolean {
    const named = nearest === undefined ? undefined : lastBelow(nearest.form.mentions, before);
    return named !== undefined && told.mention < named && sentenceOf(told.mention) === sentenceOf(named);
  }

  function sentenceOf(index: number): number {
    return lastStartingBy(parsed.sentences, mentions[index]?.span.start ?? 0);
  }
}

/** The last of ascending numbers that is smaller than `limit`. */
function lastBelow(numbers: readonly number[], limit: number): number | undefined {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle;
    else high = middle - 1;
  }
  return numbers[low];
}

/** The person last named in full before the mention, or else the one named first. */
function nearestBefore(candidates: readonly Person[], mention: number): Person | undefined {
  let best: Person | undefined;
  let bestAt = -Infinity;
  for (const person of candidates) {
    const before = lastBelow(person.form.mentions, mention);
    const at = before ?? -(person.form.mentions[0] ?? 0) - 1;
    if (at > bestAt) {
      best = person;
      bestAt = at;
    }
  }
  return best;
}
