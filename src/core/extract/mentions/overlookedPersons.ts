import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import type { NameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';
import { isPersonTitle } from './trimName.ts';

const FINITE = /^(?:VBD|VBZ|MD)$/;

/** "Aria and Leo" taken for the name of one thing are two people: each word is a given name that only one gender bears. */
export function* splitCouples(
  { tokens }: ParsedText,
  names: readonly SentenceName[],
  { genderOfName, isCommon }: NameKnowledge,
): Steps<SentenceName[]> {
  const isGiven = (at: number): boolean => {
    const word = tokens[at]?.text ?? '';
    return genderOfName(word) !== undefined && !isCommon(word);
  };
  const parts = yield* mapSteps(names, (name): SentenceName[] => {
    const { first, end, type } = name;
    const isPair = end - first === 3 && tokens[first + 1]?.lower === 'and' && isGiven(first) && isGiven(first + 2);
    if (!isPair || (type !== 'other' && type !== 'organization')) return [name];
    return [first, first + 2].map((at) => ({ first: at, end: at + 1, type: 'person', rule: 'given-name' }));
  });
  return parts.flat();
}

/** People whose names look like other words: "Beverly wrote", "King said" after "Ben King", "Friday Okoro and Mr March". */
export function* findOverlookedPersons(
  parsed: ParsedText,
  names: readonly SentenceName[],
  knowledge: NameKnowledge,
): Steps<SentenceName[]> {
  const { tokens } = parsed;
  const surnames = wordySurnames(tokens, names);
  const taken = new Map<number, SentenceName>();
  for (const name of names) for (let at = name.first; at < name.end; at++) taken.set(at, name);
  const replaced = new Map<SentenceName, SentenceName>();
  const added: SentenceName[] = [];
  for (const token of tokens) {
    if (isPause(token.index)) yield;
    if (taken.has(token.index) || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) continue;
    const next = taken.get(token.index + 1);
    const isPerson =
      next === undefined
        ? isGivenName(parsed, token, knowledge) || isSurname(parsed, token, surnames)
        : isCalendarGivenName(parsed, token, next);
    if (!isPerson) continue;
    const person: SentenceName = { first: token.index, end: next?.end ?? token.index + 1, type: 'person', rule: 'given-name' };
    if (next === undefined) added.push(person);
    else replaced.set(next, person);
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

/** "Friday Okoro scored": a day or month that begins its sentence, right before a single name and its verb. */
function isCalendarGivenName({ tokens, sentences }: ParsedText, token: Token, next: SentenceName): boolean {
  const isCalendar = MONTHS.has(token.lower) || WEEKDAYS.has(token.lower);
  const starts = sentences[token.sentence]?.firstToken === token.index;
  if (!isCalendar || !starts || next.type !== 'person' || next.first !== token.index + 1 || next.end !== next.first + 1)
    return false;
  const behind = tokens[next.end];
  return behind !== undefined && (FINITE.test(behind.tag) || behind.lower === 'and');
}
