import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import type { NameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';
import { PERSON_NOUNS } from '../../lexicon/nominalTypes.ts';
import { HONORIFICS } from '../../lexicon/personTitles.ts';
import { isPersonTitle } from './trimName.ts';

const FINITE = /^(?:VBD|VBZ|MD)$/;

/** "Aria and Leo" taken for the name of one thing, or of which only "Leo" was, are two people: each word is a given name that only one gender bears. */
export function* splitCouples(
  { tokens }: ParsedText,
  names: readonly SentenceName[],
  { genderOfName, isCommon }: NameKnowledge,
): Steps<SentenceName[]> {
  const isGiven = (at: number): boolean => {
    const word = tokens[at]?.text ?? '';
    return genderOfName(word) !== undefined && !isCommon(word);
  };
  const taken = new Set(names.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)));
  const asPerson = (at: number): SentenceName => ({ first: at, end: at + 1, type: 'person', rule: 'given-name' });
  const persons = singlePersons(names);
  const isCouple = (at: number): boolean => tokens[at + 1]?.lower === 'and' && isGiven(at) && isGiven(at + 2);
  const parts = yield* mapSteps(names, (name): SentenceName[] => {
    const { first, end, type } = name;
    const before = first - 2;
    const isSecond = end - first === 1 && type === 'other' && isCouple(before);
    if (isSecond && persons.has(before)) return [asPerson(first)];
    if (isSecond && !taken.has(before)) return [asPerson(before), asPerson(first)];
    const isPair = end - first === 3 && isCouple(first);
    if (!isPair || (type !== 'other' && type !== 'organization')) return [name];
    return [asPerson(first), asPerson(first + 2)];
  });
  return parts.flat();
}

/** Where the people begin that are named by one word. */
function singlePersons(names: readonly SentenceName[]): ReadonlySet<number> {
  return new Set(names.filter(({ first, end, type }) => type === 'person' && end - first === 1).map(({ first }) => first));
}

/**
 * "“We left at dawn.” — Ada Brook", "ADA BROOK: We left.": what signs a quotation or labels a turn in capitals and begins with a given name is a
 * person, whatever its last word means elsewhere.
 */
export function* readSignatures(
  parsed: ParsedText,
  names: readonly SentenceName[],
  { genderOfName, isCommon }: NameKnowledge,
): Steps<SentenceName[]> {
  const { tokens } = parsed;
  return yield* mapSteps(names, (name): SentenceName => {
    const { first, end, type } = name;
    const given = tokens[first]?.text ?? '';
    const signs = /^[—–-]+$/.test(tokens[first - 1]?.text ?? '') && /^[”"’']$/.test(tokens[first - 2]?.text ?? '');
    const isLikePerson = end - first === 2 && type !== 'person' && genderOfName(given) !== undefined && !isCommon(given);
    return isLikePerson && (signs || isLabel(parsed, name)) ? { first, end, type: 'person', rule: 'signature' } : name;
  });
}

/** In capitals, between the start of a paragraph and a colon. */
function isLabel({ tokens, sentences, paragraphs }: ParsedText, { first, end }: SentenceName): boolean {
  const paragraph = paragraphs[sentences[tokens[first]?.sentence ?? -1]?.paragraph ?? -1];
  const opens = sentences[paragraph?.firstSentence ?? -1]?.firstToken === first;
  return opens && tokens[end]?.text === ':' && tokens.slice(first, end).every(({ text }) => /^\p{Lu}{2,}$/u.test(text));
}

/** People whose names look like other words: "Beverly wrote", "King said" after "Ben King", "Friday Okoro and Mr March". */
export function* findOverlookedPersons(
  parsed: ParsedText,
  names: readonly SentenceName[],
  knowledge: NameKnowledge,
): Steps<SentenceName[]> {
  const { tokens } = parsed;
  const surnames = wordySurnames(tokens, names);
  const givenDays = calendarGivenNames(tokens, names);
  const taken = new Map<number, SentenceName>();
  for (const name of names) for (let at = name.first; at < name.end; at++) taken.set(at, name);
  const replaced = new Map<SentenceName, SentenceName>();
  const added: SentenceName[] = [];
  const ruleOf = (token: Token, next: SentenceName | undefined): string | undefined => {
    const isOwn = isGivenName(parsed, token, knowledge) || isSurname(parsed, token, surnames);
    const isGiven = next === undefined ? isOwn || isDayOf(parsed, token, givenDays) : isCalendarGivenName(parsed, token, next);
    if (isGiven) return 'given-name';
    if (next === undefined && isCalendarName(parsed, token, knowledge)) return CALENDAR_NAME;
    return isTitled(parsed, token) ? 'honorific' : undefined;
  };
  for (const token of tokens) {
    if (isPause(token.index)) yield;
    if (taken.has(token.index) || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) continue;
    const next = taken.get(token.index + 1);
    const rule = ruleOf(token, next);
    if (rule === undefined) continue;
    const person: SentenceName = { first: token.index, end: next?.end ?? token.index + 1, type: 'person', rule };
    if (next === undefined) added.push({ ...person, end: rule === CALENDAR_NAME ? token.index + 2 : person.end });
    else replaced.set(next, person);
    if (isCalendar(token)) givenDays.add(token.text);
  }
  return [...names.map((name) => replaced.get(name) ?? name), ...added].sort((a, b) => a.first - b.first);
}

/** Surnames of the text's people that are also titles, months or days. */
function wordySurnames(tokens: readonly Token[], names: readonly SentenceName[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { first, end, type } of names) {
    const last = tokens[end - 1];
    if (type !== 'person' || end - first < 2 || last === undefined) continue;
    if (isPersonTitle(last.text) || MONTHS.has(last.lower) || WEEKDAYS.has(last.lower)) found.add(last.text);
  }
  return found;
}

/** "Mr Ito", "Dr. Brook": behind a title that stands before people's names only. */
function isTitled({ tokens }: ParsedText, token: Token): boolean {
  const stop = tokens[token.index - 1];
  const title = stop?.text === '.' ? tokens[token.index - 2] : stop;
  if (title === undefined || title.sentence !== token.sentence || !/^\p{Lu}/u.test(title.text)) return false;
  return HONORIFICS.has(title.lower.replace(/\.$/, ''));
}

/** At the start of a sentence, before a verb: a given name that only one gender bears and that is no common word. */
function isGivenName({ tokens, sentences }: ParsedText, token: Token, { genderOfName, isCommon }: NameKnowledge): boolean {
  const starts = sentences[token.sentence]?.firstToken === token.index;
  const known = genderOfName(token.text) !== undefined && !isCommon(token.text) && !MONTHS.has(token.lower);
  return starts && known && FINITE.test(tokens[token.index + 1]?.tag ?? '');
}

/** "King said": the surname of somebody named in full, before a verb and behind no article or preposition. */
function isSurname({ tokens, sentences }: ParsedText, token: Token, surnames: ReadonlySet<string>): boolean {
  if (!surnames.has(token.text)) return false;
  const starts = sentences[token.sentence]?.firstToken === token.index;
  const before = starts ? undefined : tokens[token.index - 1];
  const isFree = before === undefined || !/^(?:DT|IN|TO|PRP\$|CD|JJ|POS)$/.test(before.tag);
  return isFree && FINITE.test(tokens[token.index + 1]?.tag ?? '');
}

/** Days and months that begin the names of people. */
function calendarGivenNames(tokens: readonly Token[], names: readonly SentenceName[]): Set<string> {
  const given = names.flatMap(({ first, type }) => (type === 'person' ? tokens.slice(first, first + 1) : []));
  return new Set(given.filter(isCalendar).map(({ text }) => text));
}

function isDayOf(parsed: ParsedText, token: Token, givenDays: ReadonlySet<string>): boolean {
  return isNamedByDay(parsed, token, givenDays) || isKinMonth(parsed, token);
}

/** "her daughter April, a nurse": a month without a day behind somebody's kin. */
function isKinMonth({ tokens }: ParsedText, { index, lower }: Token): boolean {
  const [owner, noun, , behind] = tokens.slice(index - 2, index + 2);
  const isKin = PERSON_NOUNS.has(noun?.lower ?? '') && noun?.tag === 'NN' && /^(?:PRP\$|POS)$/.test(owner?.tag ?? '');
  return index > 1 && MONTHS.has(lower) && isKin && (FINITE.test(behind?.tag ?? '') || /^(?:,|and)$/.test(behind?.text ?? ''));
}

/** What days do in news: "Friday brought rain to her town". */
const OF_DAYS = new Set('be have see mark bring come begin start end open mean'.split(' '));

/** "Friday Eze won. Friday thanked his voters": the day that somebody is called by, before what only people do to what is his or hers. */
function isNamedByDay({ tokens, sentences }: ParsedText, token: Token, givenDays: ReadonlySet<string>): boolean {
  const sentence = sentences[token.sentence];
  const verb = tokens[token.index + 1];
  if (sentence?.firstToken !== token.index || !givenDays.has(token.text) || verb === undefined) return false;
  if (!FINITE.test(verb.tag) || verb.tag === 'MD' || OF_DAYS.has(verb.lemma)) return false;
  return tokens.slice(verb.index, sentence.endToken).some(({ lower }) => /^(?:he|she|his|her|him|himself|herself)$/.test(lower));
}

/** The rule of a day or month with a surname that nothing else knows. */
const CALENDAR_NAME = 'calendar-name';

function isCalendar({ lower }: Token): boolean {
  return MONTHS.has(lower) || WEEKDAYS.has(lower);
}

/** Where a person may be named: at the start of a sentence, or behind a title or what one is ("Judge Tuesday Phiri", "the poet Tuesday Phiri"). */
function mayBeginPerson({ tokens, sentences }: ParsedText, token: Token): boolean {
  const [article, before] = tokens.slice(Math.max(0, token.index - 2), token.index);
  if (before === undefined || sentences[token.sentence]?.firstToken === token.index) return true;
  const isOne = article?.lower === 'the' && before.tag === 'NN' && PERSON_NOUNS.has(before.lower);
  return isOne || (/^\p{Lu}/u.test(before.text) && isPersonTitle(before.text));
}

/** "told April Ott": unlike a day, a month is no time of a verb that it stands right behind. */
function isObjectMonth({ tokens }: ParsedText, token: Token): boolean {
  const before = tokens[token.index - 1];
  return MONTHS.has(token.lower) && before?.sentence === token.sentence && /^VB[DZGP]?$/.test(before.tag);
}

/** "January Mrema, a miner, was freed", "Friday Ekwueme said": a capitalised word behind that is no common one, and then a verb or apposition. */
function isCalendarName(parsed: ParsedText, token: Token, { isCommon }: NameKnowledge): boolean {
  const [surname, behind, second] = parsed.tokens.slice(token.index + 1, token.index + 4);
  if (!isCalendar(token) || !mayBeginPerson(parsed, token) || surname?.sentence !== token.sentence) return false;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(surname.text) || isCalendar(surname) || isCommon(surname.text)) return false;
  const isApposed = behind?.text === ',' && /^(?:an?|the|his|her|\d{1,2})$/.test(second?.lower ?? '');
  return isApposed || FINITE.test(behind?.tag ?? '');
}

/** Taken for a person, or with an age behind it: "Friday Mbala, 30,". */
function isPersonLike({ tokens }: ParsedText, { type, end }: SentenceName): boolean {
  return type === 'person' || (tokens[end]?.text === ',' && /^\d{1,2}$/.test(tokens[end + 1]?.text ?? ''));
}

/** "Friday Okoro scored": a day or month where a person may be named, right before a single name and its verb or apposition. */
function isCalendarGivenName(parsed: ParsedText, token: Token, next: SentenceName): boolean {
  const { tokens } = parsed;
  if (!isCalendar(token) || !isPersonLike(parsed, next) || next.first !== token.index + 1 || next.end !== next.first + 1)
    return false;
  if (/^(?:as|named|called)$/.test(tokens[token.index - 1]?.lower ?? '')) return true;
  if (!mayBeginPerson(parsed, token)) return isObjectMonth(parsed, token);
  const behind = tokens[next.end];
  return behind !== undefined && (FINITE.test(behind.tag) || behind.lower === 'and' || behind.text === ',');
}
