import type { EntityType } from '../../model/entityType.ts';
import { NAME_TYPES, type TaggedName } from './nameTags.ts';
import type { FoundName } from './names.ts';
import { isPersonTitle, trimName } from './trimName.ts';

const SEPARATOR = /^(?:\/|;|\||•|·)$/;

/**
 * Brings what the tagger found in one sentence to the guideline: spans without articles, titles and possessives; "PKK/YPG" and
 * "Paris, France" as two names; nothing that holds no letter.
 * @param offset index of the sentence's first token in the document
 */
export function refineNames(words: readonly string[], names: readonly TaggedName[], offset: number): FoundName[] {
  return names.flatMap((name) => {
    const type = NAME_TYPES[name.type] ?? 'other';
    return splitName(words, name.first, name.end, type).flatMap(({ first, end }) => {
      const trimmed = trimName(words, first, end, type);
      if (trimmed === undefined || !isNameLike(words, trimmed.first, trimmed.end, type)) return [];
      return [{ first: trimmed.first + offset, end: trimmed.end + offset, type, rule: 'name-tagger' }];
    });
  });
}

function splitName(words: readonly string[], first: number, end: number, type: EntityType): { first: number; end: number }[] {
  const parts: { first: number; end: number }[] = [];
  let from = first;
  for (let at = first; at < end; at++) {
    const word = words[at] ?? '';
    const cut = SEPARATOR.test(word) || (word === ',' && type === 'place');
    if (!cut) continue;
    if (at > from) parts.push({ first: from, end: at });
    from = at + 1;
  }
  if (from < end) parts.push({ first: from, end });
  return parts;
}

function isNameLike(words: readonly string[], first: number, end: number, type: EntityType): boolean {
  const range = words.slice(first, end);
  if (!range.some((word) => /\p{L}/u.test(word))) return false;
  const [only = ''] = range;
  return !(range.length === 1 && type === 'person' && isPersonTitle(only) && only.toLowerCase() === only);
}
