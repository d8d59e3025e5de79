import { COUNTRIES } from '../../lexicon/countries.ts';
import { INSTITUTION_HEADS, NO_NAMES, OUTLET_ENDINGS } from '../../lexicon/nameEndings.ts';
import { NAME_PARTICLES } from '../../lexicon/personTitles.ts';
import type { TokenRange } from '../../linguistics/indexedText/tokenRange.ts';
import type { EntityType } from '../../model/entityType.ts';
import { NAME_TYPES, type TaggedName } from './nameTags.ts';
import type { SentenceName } from './names.ts';
import { isPersonTitle, trimName } from './trimName.ts';
import { settleType } from './settleType.ts';

const SEPARATOR = /^(?:\/|;|\||•|·)$/;
/** Offices that follow an organization's name without belonging to it: "State Department Spokesperson". */
const OFFICE_BEHIND =
  /^(?:spokes(?:man|woman|person|people)|chief|chairman|chairwoman|chair|president|director|minister|secretary|commissioner|ceo|executive|officials?|officers?|leaders?|heads?|analysts?|correspondents?|reporters?|editors?|lawmakers?|senators?|mps?|members?|coach|manager|captain|photos?|images?)$/i;
/** Offices that stand between the name of a constituency or party and a person's name: "Kalonga MP Peter Tembo". */
const OFFICE_BETWEEN =
  /^(?:MPs?|MLAs?|MEPs?|MSPs?|MNA|Senator|Sen\.?|Rep\.?|Congressman|Congresswoman|Governor|Mayor|Commander|Spokes(?:man|woman|person)|CEO|Chairman)$/;
/** Small words that stand inside names. */
const INSIDE = /^(?:of|the|and|for|in|on|to|at|with|from|by|against|as|a|an|n|o|\p{Ll}+-?\p{Lu}.*)$/u;

/** Brings what the tagger found in one sentence to the guideline. */
export function refineNames(
  words: readonly string[],
  names: readonly (TaggedName & Pick<SentenceName, 'shares' | 'lead'>)[],
): SentenceName[] {
  const isTable = isTableRow(words);
  const refined = names.flatMap((name) => {
    const type = NAME_TYPES[name.type] ?? 'other';
    return splitName(words, name, type, isTable)
      .flatMap((part) => refinePart(words, part, part.type, names))
      .map((part) => ({ ...part, ...readingOf(name, part, type) }));
  });
  return nameTeams(words, addAcronyms(words, joinParts(words, refined)));
}

/** What the model says of a name holds for a part of it that has its type; how far ahead it was, only for the name as it stood. */
function readingOf(
  name: TaggedName & Pick<SentenceName, 'shares' | 'lead'>,
  part: SentenceName,
  type: EntityType,
): Pick<SentenceName, 'shares' | 'lead'> {
  if (part.type !== type) return {};
  const isWhole = part.first === name.first && part.end === name.end;
  return {
    ...(name.shares === undefined ? {} : { shares: name.shares }),
    ...(isWhole && name.lead !== undefined ? { lead: name.lead } : {}),
  };
}

function refinePart(words: readonly string[], part: TokenRange, type: EntityType, names: readonly TaggedName[]): SentenceName[] {
  const whole = extendPerson(words, part, names, type);
  const settled = settleType(words, whole.first, whole.end, type);
  const trimmed = trimName(words, whole.first, cutOffice(words, whole.first, whole.end, settled), settled);
  if (trimmed === undefined || !isNameLike(words, trimmed.first, trimmed.end, settled)) return [];
  if (settled === 'person' && isBill(words, trimmed))
    return [{ first: trimmed.first, end: trimmed.end, type: 'other', rule: 'name-tagger' }];
  if (isCommonNoun(words, trimmed, settled)) return [];
  return [{ ...withArticle(words, trimmed, settled), type: settled, rule: 'name-tagger' }];
}

interface TypedRange extends TokenRange {
  readonly type: EntityType;
}

/** Results and league tables: names and many numbers, which belong to none of them. */
function isTableRow(words: readonly string[]): boolean {
  let numbers = 0;
  let others = 0;
  for (const word of words) {
    if (/^\d[\d.:-]*$/.test(word)) numbers++;
    else if (/\p{L}/u.test(word)) others++;
  }
  return numbers > 1 && numbers * 5 >= others * 2;
}

/** "PKK/YPG" and "Paris, France" are two names, so are "Norway's Equinor" and "Kalonga MP Peter Tembo". */
function splitName(words: readonly string[], name: TokenRange, type: EntityType, isTable: boolean): TypedRange[] {
  const parts: TypedRange[] = [];
  let from = name.first;
  let kind = type;
  for (let at = name.first; at < name.end; at++) {
    const isNumber = /^\d+$/.test(words[at] ?? '') && (isTable || type === 'person');
    const cut = isNumber ? {} : cutAt(words, name, from, at, type);
    if (cut === undefined) continue;
    if (at > from) parts.push({ first: from, end: at, type: cut.left ?? kind });
    from = at + 1;
    kind = cut.right ?? type;
  }
  if (from < name.end) parts.push({ first: from, end: name.end, type: kind });
  return parts;
}

/** Whether the token divides two names, and what is then known of their types. */
function cutAt(
  words: readonly string[],
  name: TokenRange,
  from: number,
  at: number,
  type: EntityType,
): { left?: EntityType; right?: EntityType } | undefined {
  const word = words[at] ?? '';
  if (
    SEPARATOR.test(word) ||
    (word === '[' && at > name.first) ||
    (word === ',' && type === 'place') ||
    isStrayBracket(words, name, at)
  )
    return {};
  if (at <= from || at >= name.end - 1) return undefined;
  return cutInside(words, from, at, type) ?? (partsNames(words, name, from, at, type) ? {} : undefined);
}

/** "Oslo v Bergen", "France's Macron", "Iran Foreign Minister Hassan Amini": a word that says what its sides are. */
function cutInside(
  words: readonly string[],
  from: number,
  at: number,
  type: EntityType,
): { left?: EntityType; right?: EntityType } | undefined {
  const word = words[at] ?? '';
  if (/^(?:v|vs|versus)\.?$/.test(word)) return type === 'person' ? { left: 'place', right: 'place' } : {};
  if (/^['’]s$/.test(word) && COUNTRY_NAMES.has(words.slice(from, at).join(' '))) return { left: 'place' };
  return OFFICE_BETWEEN.test(word) ? { left: type === 'person' ? 'place' : type, right: 'person' } : undefined;
}

/** A conjunction between names, or a small word that no name has inside. */
function partsNames(words: readonly string[], name: TokenRange, from: number, at: number, type: EntityType): boolean {
  const word = words[at] ?? '';
  if (/^(?:and|&)$/i.test(word) && joinsNames(words, name, from, at, type)) return true;
  return /^\p{Ll}/u.test(word) && !INSIDE.test(word) && !NAME_PARTICLES.has(word) && type !== 'person';
}

/** "the Department of Health and the Department for Education": whether *and* stands between two whole names. */
function joinsNames(words: readonly string[], name: TokenRange, from: number, at: number, type: EntityType): boolean {
  if (type === 'person') return words[at] === 'and' && !isPersonTitle(words[at + 1] ?? '');
  if (type !== 'organization') return false;
  const next = words[at + 1] === 'the' ? at + 2 : at + 1;
  const isWhole = /^(?:of|for|on)$/.test(words[next + 1] ?? '') && next + 2 < name.end;
  return (
    isWhole &&
    INSTITUTION_HEADS.has((words[next] ?? '').toLowerCase()) &&
    words.slice(from, at).some((word) => /^(?:of|for|on|to)$/.test(word))
  );
}

/** A bracket whose partner is outside the name. */
function isStrayBracket(words: readonly string[], name: TokenRange, at: number): boolean {
  const own = words.slice(name.first, name.end);
  if (words[at] === ')') return !own.slice(0, at - name.first).includes('(');
  return words[at] === '(' && !own.slice(at - name.first).includes(')') && words[name.end] !== ')';
}

const COUNTRY_NAMES = new Set(COUNTRIES.flatMap((country) => [country.name, ...country.aliases]));

/** Takes in "Jr." and "III" behind a person's name. */
function extendPerson(words: readonly string[], part: TokenRange, names: readonly TaggedName[], type: EntityType): TokenRange {
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

/** "the Bill", "this Act" are laws, not people. */
function isBill(words: readonly string[], range: TokenRange): boolean {
  const alone = range.end - range.first === 1 && /^(?:Bill|Act)$/.test(words[range.first] ?? '');
  return alone && /^(?:the|a|an|this|that)$/i.test(words[range.first - 1] ?? '');
}

/** "the King", "the Whip": a single word behind an article names no person, unless it is a family. */
function isCommonNoun(words: readonly string[], range: TokenRange, type: EntityType): boolean {
  return (
    type === 'person' &&
    range.end - range.first === 1 &&
    /^(?:the|a|an|this|that)$/.test(words[range.first - 1] ?? '') &&
    !(words[range.first] ?? '').endsWith('s') &&
    !/^\p{Ll}{4,}$/u.test(words[range.end] ?? '')
  );
}

/** Newspapers and The Hague keep their article where it is written with a capital. */
function withArticle(words: readonly string[], range: TokenRange, type: EntityType): TokenRange {
  const last = words[range.end - 1] ?? '';
  const keeps = (type === 'organization' && OUTLET_ENDINGS.has(last.toLowerCase())) || (type === 'place' && last === 'Hague');
  return keeps && words[range.first - 1] === 'The'
    ? { first: range.first - 1, end: range.end }
    : { first: range.first, end: range.end };
}

function isNameLike(words: readonly string[], first: number, end: number, type: EntityType): boolean {
  const range = words.slice(first, end);
  if (!range.some((word) => /\p{L}/u.test(word))) return false;
  if (/^No\.?$/.test(range[0] ?? '') && range.slice(1).every((word) => /^\d+$/.test(word))) return false;
  if ((type === 'person' || type === 'organization') && range.every(isPersonTitle)) return false;
  return range.length > 1 || !NO_NAMES.has(range[0] ?? '');
}

/** "Amal" + bint + "Yusuf", "Edson" + “Pelé” + "Nascimento": the parts of a person's name are one. */
function joinParts(words: readonly string[], names: readonly SentenceName[]): SentenceName[] {
  const joined: SentenceName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const fits =
      last?.type === 'person' &&
      name.type === 'person' &&
      (isParticles(words.slice(last.end, name.first)) || isNickname(words.slice(last.end, name.end), name.end - name.first));
    if (last !== undefined && fits) joined[joined.length - 1] = { ...last, end: name.end };
    else joined.push(name);
  }
  return joined;
}

const MATCH_VERB = /^(?:beat|beats|defeated|defeat|thrashed|edged|hammered|stunned|overcame|downed|crushed|held|drew|lost)$/;

/** "Leeds 2-1 York", "Leeds beat York 2-1": places that play are clubs, unless they are countries. */
function nameTeams(words: readonly string[], names: readonly SentenceName[]): SentenceName[] {
  const isTeam = (name: SentenceName, index: number): boolean => {
    const before = names[index - 1];
    const after = names[index + 1];
    const first = before !== undefined && (isScore(words, before.end, name.first) || playsWith(words, before, name));
    return first || (after !== undefined && (isScore(words, name.end, after.first) || playsWith(words, name, after)));
  };
  return names.map((name, index) => {
    const { shares: _, ...rest } = name;
    const country = COUNTRY_NAMES.has(words.slice(name.first, name.end).join(' '));
    return name.type === 'place' && !country && isTeam(name, index) ? { ...rest, type: 'organization' } : name;
  });
}

/** Whether a result fills the tokens `[first, end)`: "2-1". */
function isScore(words: readonly string[], first: number, end: number): boolean {
  return end === first + 3 && /^\d{1,3}[-–]\d{1,3}$/.test(words.slice(first, end).join(''));
}

function playsWith(words: readonly string[], a: SentenceName, b: SentenceName): boolean {
  return b.first - a.end <= 2 && MATCH_VERB.test(words[a.end] ?? '') && isScore(words, b.end, b.end + 3);
}

/** "World Seed Council (WSC)": the letters in brackets name the same kind of thing. */
function addAcronyms(words: readonly string[], names: readonly SentenceName[]): SentenceName[] {
  const added = names.flatMap((name): SentenceName[] => {
    const at = name.end + 1;
    const bracketed = words[name.end] === '(' && words[at + 1] === ')' && /^\p{Lu}[\p{Lu}&]{1,7}$/u.test(words[at] ?? '');
    const free = !names.some((other) => other.first <= at && at < other.end);
    const fits = name.type === 'organization' && name.end - name.first > 1 && bracketed && free;
    return fits ? [{ first: at, end: at + 1, type: name.type, rule: 'acronym' }] : [];
  });
  return added.length === 0 ? [...names] : [...names, ...added].sort((a, b) => a.first - b.first);
}

function isParticles(between: readonly string[]): boolean {
  return (
    between.length > 0 &&
    between.length < 3 &&
    between.every((word) => NAME_PARTICLES.has(word) && !/^(?:e|y|i|la|los|las|le|du)$/.test(word))
  );
}

/** An opening quotation mark, a few words, a closing one, and more of the name. `length`: tokens of the later part. */
function isNickname(rest: readonly string[], length: number): boolean {
  if (!/^["“'‘]$/.test(rest[0] ?? '')) return false;
  const close = rest.findIndex((word, index) => index > 0 && /^["”'’]$/.test(word));
  return close > 1 && close <= 4 && close < rest.length - 1 && close >= rest.length - length - 1;
}
