import type { MentionCandidate } from '../../model/candidates.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { GenderOfName } from '../../model/gender.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { UserTerm } from '../../model/userTerm.ts';
import { isPause, type Steps } from '../../steps.ts';
import { findStatedAliases } from './aliasPatterns.ts';
import { linkOrganizations } from './linkOrganizations.ts';
import { linkPersons } from './linkPersons.ts';
import { collectNameForms, foldNameWord, type NameForm } from './nameForms.ts';
import { countryOfPeople, countryOfPlace, singularPeople } from './placeNames.ts';
import { createUnionFind, type UnionFind } from './unionFind.ts';

/** For each mention that is a name the number of its group, below twice the number of mentions, for others undefined. Mentions with one number mean the same. */
export function* linkNames(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  userTerms: readonly UserTerm[],
  genderOfName: GenderOfName,
): Steps<(number | undefined)[]> {
  const { forms, formOfMention } = yield* collectNameForms(parsed, mentions);
  const groups = createUnionFind(2 * forms.length);
  yield* uniteByKey(forms, groups, sameWording);
  yield* uniteByKey(forms, groups, (form) => (form.type === 'place' ? countryOfPlace(form.words) : undefined));
  yield* uniteByKey(forms, groups, (form) =>
    form.type === 'norp' ? (countryOfPeople(form.words) ?? singularPeople(form.words)) : undefined,
  );
  yield* linkOrganizations(forms, groups);
  for (const [earlier, later] of yield* findStatedAliases(parsed, mentions)) {
    const [a, b] = [formOfMention.get(earlier), formOfMention.get(later)];
    if (a !== undefined && b !== undefined) groups.unite(a, b);
  }
  yield* uniteByKey(forms, groups, yield* userTermKey(userTerms));
  const chosen = yield* linkPersons(parsed, mentions, forms, groups, genderOfName);
  return mentions.map((_, index) => {
    const form = chosen.get(index) ?? formOfMention.get(index);
    return form === undefined ? undefined : groups.find(form);
  });
}

function* uniteByKey(forms: readonly NameForm[], groups: UnionFind, keyOf: (form: NameForm) => string | undefined): Steps<void> {
  const first = new Map<string, number>();
  for (const form of forms) {
    if (isPause(form.index)) yield;
    const key = keyOf(form);
    if (key === undefined) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, form.index);
    else groups.unite(known, form.index);
  }
}

/** One wording is one thing, except that people and peoples are not places or organizations of the same name. */
function sameWording(form: NameForm): string {
  const kind: Readonly<Record<EntityType, string>> = {
    person: 'person',
    norp: 'norp',
    organization: 'thing',
    place: 'thing',
    other: 'thing',
  };
  return `${kind[form.type]} ${form.words.join(' ')}`;
}

function* userTermKey(terms: readonly UserTerm[]): Steps<(form: NameForm) => string | undefined> {
  const keys = new Map<string, string>();
  for (const [index, term] of terms.entries()) {
    if (isPause(index)) yield;
    for (const name of [term.name, ...(term.aliases ?? [])])
      keys.set(`${term.type} ${name.split(/\s+/).map(foldNameWord).join(' ')}`, `term ${index}`);
  }
  return (form) => keys.get(`${form.type} ${form.words.join(' ')}`);
}
