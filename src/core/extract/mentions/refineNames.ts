import { NAME_PARTICLES } from '../../lexicon/personTitles.ts';
import type { EntityType } from '../../model/entityType.ts';
import { NAME_TYPES, type TaggedName } from './nameTags.ts';
import type { SentenceName } from './names.ts';
import { isPersonTitle, trimName } from './trimName.ts';

const SEPARATOR = /^(?:\/|;|\||•|·)$/;
/** Legal forms of companies: a name that ends in one is an organization's. */
const LEGAL_FORM =
  /^(?:Inc|Corp|Corporation|Ltd|Limited|LLC|LLP|PLC|plc|AG|GmbH|SE|S\.A|S\.p\.A|SpA|N\.V|NV|B\.V|BV|AB|ASA|A\/S|Oyj?|K\.K|Holdings|Pty|Bhd|Tbk)\.?$/;
/** Offices that follow an organization's name without belonging to it: "State Department Spokesperson". */
const OFFICE_BEHIND =
  /^(?:spokes(?:man|woman|person|people)|chief|chairman|chairwoman|chair|president|director|minister|secretary|commissioner|ceo|executive|officials?|officers?|leaders?|heads?|analysts?|correspondents?|reporters?|editors?|lawmakers?|senators?|mps?|members?|coach|manager|captain)$/i;

/** Brings what the tagger found in one sentence to the guideline. */
export function refineNames(words: readonly string[], names: readonly TaggedName[]): SentenceName[] {
  const refined = names.flatMap((name) => {
    const type = NAME_TYPES[name.type] ?? 'other';
    return splitName(words, name.first, name.end, type).flatMap((part) => {
      const whole = extendPerson(words, part, names, type);
      const trimmed = trimName(words, whole.first, cutOffice(words, whole.first, whole.end, type), type);
      if (trimmed === undefined || !isNameLike(words, trimmed.first, trimmed.end, type)) return [];
      return [{ ...trimmed, type: typeOfEnding(words, trimmed.end, type), rule: 'name-tagger' }];
    });
  });
  return joinParticles(words, refined);
}

interface Range {
  readonly first: number;
  readonly end: number;
}

/** "PKK/YPG" and "Paris, France" are two names. */
function splitName(words: readonly string[], first: number, end: number, type: EntityType): Range[] {
  const parts: Range[] = [];
  let from = first;
  for (let at = first; at < end; at++) {
    const word = words[at] ?? '';
    if (!SEPARATOR.test(word) && !(word === ',' && type === 'place')) continue;
    if (at > from) parts.push({ first: from, end: at });
    from = at + 1;
  }
  if (from < end) parts.push({ first: from, end });
  return parts;
}

/** Takes in "Jr." and "III" behind a person's name. */
function extendPerson(words: readonly string[], part: Range, names: readonly TaggedName[], type: EntityType): Range {
  if (type !== 'person') return part;
  const at = words[part.end] === ',' ? part.end + 1 : part.end;
  const taken = names.some((name) => name.first <= at && at < name.end);
  return /^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/.test(words[at] ?? '') && !taken ? { first: part.first, end: at + 1 } : part;
}

function cutOffice(words: readonly string[], first: number, end: number, type: EntityType): number {
  let to = end;
  if (type === 'organization') while (to - first > 1 && OFFICE_BEHIND.test(words[to - 1] ?? '')) to--;
  return to;
}

function typeOfEnding(words: readonly string[], end: number, type: EntityType): EntityType {
  return LEGAL_FORM.test(words[end - 1] ?? '') && type !== 'norp' ? 'organization' : type;
}

function isNameLike(words: readonly string[], first: number, end: number, type: EntityType): boolean {
  const range = words.slice(first, end);
  if (!range.some((word) => /\p{L}/u.test(word))) return false;
  const [only = ''] = range;
  return !(range.length === 1 && type === 'person' && isPersonTitle(only) && only.toLowerCase() === only);
}

/** "Amal" + bint + "Yusuf": two parts of a person's name around a particle are one. */
function joinParticles(words: readonly string[], names: readonly SentenceName[]): SentenceName[] {
  const joined: SentenceName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const between = last === undefined ? [] : words.slice(last.end, name.first);
    const fits =
      last?.type === 'person' &&
      name.type === 'person' &&
      between.length > 0 &&
      between.length < 3 &&
      between.every((word) => NAME_PARTICLES.has(word) && !/^(?:e|y|i|la|los|las|le|du)$/.test(word));
    if (fits) joined[joined.length - 1] = { ...last, end: name.end };
    else joined.push(name);
  }
  return joined;
}
