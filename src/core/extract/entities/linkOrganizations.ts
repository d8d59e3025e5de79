import { isPause, type Steps } from '../../steps.ts';
import { WIRE_AGENCIES } from '../../lexicon/bodies.ts';
import { INSTITUTION_HEADS } from '../../lexicon/nameEndings.ts';
import type { NameForm } from './nameForms.ts';
import { acronymsOf, distinctiveWords, isAcronym, isShortForm, looseAcronymsOf, plainAcronym } from './organizationNames.ts';
import type { UnionFind } from './unionFind.ts';

/** Unites acronyms with the names they abbreviate, and short forms with the one long form they fit. */
export function* linkOrganizations(forms: readonly NameForm[], groups: UnionFind): Steps<void> {
  yield* linkAcronyms(forms, groups);
  for (const type of ['organization', 'other'] as const)
    yield* linkShortForms(
      forms.filter((form) => form.type === type),
      groups,
    );
}

function* linkAcronyms(forms: readonly NameForm[], groups: UnionFind): Steps<void> {
  const spelled = new Map<string, NameForm[]>();
  const loose = new Map<string, NameForm[]>();
  for (const form of forms) {
    if (isPause(form.index)) yield;
    if (form.type === 'person' || form.type === 'norp') continue;
    for (const acronym of acronymsOf(form.surface)) addTo(spelled, acronym, form);
    for (const acronym of looseAcronymsOf(form.surface)) addTo(loose, acronym, form);
  }
  for (const form of forms) {
    if (isPause(form.index)) yield;
    if (form.type === 'norp' || form.surface.length !== 1 || !isAcronym(form.text)) continue;
    const acronym = plainAcronym(form.text);
    uniteWithOne(form, spellingsOf(acronym, spelled) ?? sameType(form, loose.get(acronym)), groups);
  }
}

/** No place is meant by the sign of an agency. */
function spellingsOf(acronym: string, spelled: ReadonlyMap<string, readonly NameForm[]>): readonly NameForm[] | undefined {
  const forms = spelled.get(acronym);
  return WIRE_AGENCIES.has(acronym) ? forms?.filter(({ type }) => type !== 'place') : forms;
}

function sameType({ type }: NameForm, forms: readonly NameForm[] = []): readonly NameForm[] {
  return forms.filter((other) => other.type === type);
}

/** Unites an acronym with the names that spell it, where those are one actor; one of its own type goes first. */
function uniteWithOne(form: NameForm, candidates: readonly NameForm[], groups: UnionFind): void {
  const only = candidates.find((other) => other.type === form.type) ?? candidates[0];
  const isOne = new Set(candidates.map((other) => groups.find(other.index))).size === 1;
  if (only !== undefined && isOne) groups.unite(only.index, form.index);
}

/** Longer names first, so that a short form meets the whole group of its long form. */
function* linkShortForms(forms: readonly NameForm[], groups: UnionFind): Steps<void> {
  const byWord = new Map<string, NameForm[]>();
  for (const [index, form] of forms.entries()) {
    if (isPause(index)) yield;
    for (const word of new Set(edgesOf(form))) addTo(byWord, word, form);
  }
  for (const [index, form] of forms.entries()) {
    if (isPause(index)) yield;
    const near = edgesOf(form).flatMap((word) => byWord.get(word) ?? []);
    const longer = near.filter(
      (other) => other !== form && isLonger(other, form) && isShortForm(form.words, other.words) && !isBodyOf(other, form),
    );
    uniteWithLonger(form, longer, groups);
  }
}

/** The first and the last distinctive word. */
function edgesOf(form: NameForm): readonly [string, string] {
  const words = distinctiveWords(form.words);
  return [words[0] ?? '', words.at(-1) ?? ''];
}

function uniteWithLonger(form: NameForm, longer: readonly NameForm[], groups: UnionFind): void {
  const candidates = new Set(longer.map((other) => groups.find(other.index)));
  const [only] = longer;
  if (only === undefined) return;
  if (candidates.size === 1 || candidates.has(groups.find(form.index))) groups.unite(only.index, form.index);
  else uniteWithNearest(form, longer, groups);
}

/** Of several long forms, the one that adds fewest words, where that is but one. */
function uniteWithNearest(form: NameForm, longer: readonly NameForm[], groups: UnionFind): void {
  const fewest = Math.min(...longer.map((other) => other.words.length));
  const nearest = longer.filter((other) => other.words.length === fewest);
  const [only] = nearest;
  if (only !== undefined && new Set(nearest.map((other) => groups.find(other.index))).size === 1)
    groups.unite(only.index, form.index);
}

/** "USDA Animal and Plant Health Inspection Service" is a body of the USDA, not the USDA. */
function isBodyOf(long: NameForm, short: NameForm): boolean {
  const last = long.words.at(-1) ?? '';
  if (CHAMBERS.has(short.words.join(' ')) && long.words.length > short.words.length && PARTS_OF_CHAMBERS.has(last)) return true;
  return short.surface.length === 1 && isAcronym(short.text) && long.words[0] === short.words[0] && INSTITUTION_HEADS.has(last);
}

/** The "Senate Armed Services Committee" is no short form of the Senate. */
const CHAMBERS: ReadonlySet<string> = new Set([
  'senate',
  'house',
  'congress',
  'assembly',
  'parliament',
  'us senate',
  'us house',
  'commons',
  'lords',
]);
const PARTS_OF_CHAMBERS: ReadonlySet<string> = new Set(['committee', 'subcommittee', 'panel', 'caucus']);

function isLonger(a: NameForm, b: NameForm): boolean {
  return a.words.length > b.words.length || (a.words.length === b.words.length && a.index < b.index);
}

function addTo(map: Map<string, NameForm[]>, key: string, form: NameForm): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [form]);
  else if (list.length < MOST_CANDIDATES && !list.includes(form)) list.push(form);
}

/** A word that this many names share tells nothing apart; the bound keeps long texts linear. */
const MOST_CANDIDATES = 50;
