import type { EntityCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import { isAcronym } from './organizationNames.ts';
import { countryOfPeople, countryOfPlace } from './placeNames.ts';
import { foldNameWord } from './nameForms.ts';

/** Turns groups of mentions into entities: best name first, aliases, type by majority, nationality related to its country. */
export function* describeEntities(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  groups: readonly (readonly number[])[],
): Steps<EntityCandidate[]> {
  const described = yield* mapSteps(groups, (members) => describeEntity(parsed, mentions, members));
  const places = new Map<string, number>();
  described.forEach((entity, index) => {
    const country = entity.type === 'place' && entity.named ? countryOfPlace(foldedWords(entity.canonicalName)) : undefined;
    if (country !== undefined && !places.has(country)) places.set(country, index);
  });
  return yield* mapSteps(described, (entity) => {
    const country = entity.type === 'norp' ? countryOfPeople(foldedWords(entity.canonicalName)) : undefined;
    const related = country === undefined ? undefined : places.get(country);
    return related === undefined ? entity : { ...entity, related };
  });
}

function foldedWords(name: string): string[] {
  return name.split(/\s+/).map(foldNameWord);
}

function describeEntity(parsed: ParsedText, mentions: readonly MentionCandidate[], members: readonly number[]): EntityCandidate {
  const own = members.flatMap((index) => mentions[index] ?? []);
  const names = own.filter((mention) => mention.form === 'name');
  const counts = new Map<string, number>();
  for (const mention of names.length > 0 ? names : own) {
    const text = parsed.source.text.slice(mention.span.start, mention.span.end).replace(/\s+/g, ' ');
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const type = commonest((names.length > 0 ? names : own).map((mention) => mention.type)) ?? 'other';
  const [canonicalName = '', ...aliases] = [...counts.keys()].sort(
    (a, b) => rankName(b, type, counts) - rankName(a, type, counts),
  );
  return { type, canonicalName, aliases, named: names.length > 0, mentions: [...members] };
}

function commonest(types: readonly EntityType[]): EntityType | undefined {
  const counts = new Map<EntityType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  let best: EntityType | undefined;
  for (const [type, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = type;
  return best;
}

/** People, organizations and things are best known by their fullest name in ordinary case, places and peoples by the commonest. */
function rankName(name: string, type: EntityType, counts: ReadonlyMap<string, number>): number {
  const count = Math.min(counts.get(name) ?? 0, 99) / 100;
  const shouted = name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
  if (type === 'place' || type === 'norp') return count + (shouted ? -1 : 0);
  const words = Math.min(name.split(' ').length, 9);
  return words + count + (shouted && (type === 'person' || !isAcronym(name)) ? -10 : 0);
}
