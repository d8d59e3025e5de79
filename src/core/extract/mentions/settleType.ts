import { COUNTRIES } from '../../lexicon/countries.ts';
import { EVENT_PREFIXES, ORGANIZATION_ENDINGS, PLACE_ENDINGS, SHIP_PREFIXES } from '../../lexicon/nameEndings.ts';
import { HONORIFICS } from '../../lexicon/personTitles.ts';
import type { EntityType } from '../../model/entityType.ts';
import { isPeople } from './peopleNames.ts';

/** Legal forms of companies: a name that ends in one is an organization's. */
export const LEGAL_FORM =
  /^(?:Inc|Corp|Corporation|Ltd|Limited|LLC|LLP|PLC|plc|AG|GmbH|SE|S\.A|S\.p\.A|SpA|N\.V|NV|B\.V|BV|AB|ASA|A\/S|Oyj?|K\.K|Holdings|Pty|Bhd|Tbk|SC|FC|CF|AFC)\.?$/;

/** Clubs are called so as often as towns and woods are. */
const CLUB_ENDING = /^(?:City|Town|County|Forest)$/;

/** Channels and reserves are broadcasters and banks as often as straits and woods; markets are shops. */
const ALSO_BODIES = /^(?:channel|reserve|market)$/;

/** "Soviet Union", "Czech Republic", whatever else ends so. */
const COUNTRY_NAMES = new Set(COUNTRIES.map(({ name }) => name));

/** The type of a name where its own words or the word before leave no doubt; else the type given. */
export function settleType(words: readonly string[], first: number, end: number, type: EntityType): EntityType {
  if (type === 'norp' || isAdherents(words.slice(first, end), type)) return 'norp';
  const length = end - first;
  if (length > 1 && COUNTRY_NAMES.has(words.slice(first, end).join(' '))) return 'place';
  if (length > 1 && LEGAL_FORM.test(words[end - 1] ?? '')) return 'organization';
  const told = typeOfStart(words, first, length);
  if (told !== undefined) return told;
  if (isRiverside(words, first, end)) return 'place';
  return length > 1 ? typeOfEnding(words[end - 1] ?? '', type) : type;
}

/** "the West Bank", "the Left Bank": no bank that lends is called after a side, with an article. */
function isRiverside(words: readonly string[], first: number, end: number): boolean {
  return (
    /^the$/i.test(words[first - 1] ?? '') && /^(?:West|East|North|South|Left|Right) Bank$/.test(words.slice(first, end).join(' '))
  );
}

/** What the first word, or the one before, says of a name: a ship, a storm, a person with a title. */
function typeOfStart(words: readonly string[], first: number, length: number): EntityType | undefined {
  const head = words[first] ?? '';
  if (length > 1 && SHIP_PREFIXES.has(head)) return 'other';
  if (length > 1 && length < 4 && EVENT_PREFIXES.has(head)) return 'other';
  const isTitled = isHonorific(head) ? length > 1 : isHonorific(words[first - 1] ?? '') && length < 4;
  return isTitled ? 'person' : undefined;
}

/** What the last of several words says of a name. */
function typeOfEnding(last: string, type: EntityType): EntityType {
  const ending = last.toLowerCase();
  if ((type === 'person' || type === 'place') && ORGANIZATION_ENDINGS.has(ending)) return 'organization';
  if (type === 'person' && CLUB_ENDING.test(last)) return 'organization';
  const isPlace = PLACE_ENDINGS.has(ending) && !ALSO_BODIES.test(ending) && !CLUB_ENDING.test(last);
  return type === 'organization' && isPlace ? 'place' : type;
}

/** "New Zealander", "Scientologist": what no other name ends in. */
function isAdherents(name: readonly string[], type: EntityType): boolean {
  return name.length > 1 ? isPeople(name) : type === 'other' && /^\p{Lu}\p{Ll}{3,}ists?$/u.test(name[0] ?? '');
}

function isHonorific(word: string): boolean {
  return /^\p{Lu}/u.test(word) && HONORIFICS.has(word.toLowerCase().replace(/\.$/, ''));
}
