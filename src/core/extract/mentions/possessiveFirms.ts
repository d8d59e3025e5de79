import { IRREGULAR_VERBS } from '../../lexicon/irregularForms.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import { foldLatin } from '../../text/foldLatin.ts';
import type { NameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';
import { isPersonTitle } from './trimName.ts';

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const AUXILIARY = /^(?:is|was|are|were|have|will|would|could|may|does|did)$/;
/** What follows a name in 's that is no possessive: nothing is possessed. */
const AFTER_NAME =
  /^(?:and|or|to|in|at|on|for|by|with|from|as|but|over|after|before|because|while|when|during|[,;:.!?)]|also|already)$/;

/**
 * "Moody's cut the rating", "shares of Macy's rose", "Lloyd's of London": where nothing stands behind 's that could belong to the name, 's is
 * part of it, and then everywhere in the text. Who or what also stands without 's is no such firm, nor are "a friend of John's", "Apple's and
 * Google's phones", "the NHW's".
 */
export function* namePossessiveFirms(
  parsed: ParsedText,
  tagged: readonly SentenceName[],
  knowledge: NameKnowledge,
): Steps<SentenceName[]> {
  const names = yield* withUnseen(parsed, tagged, knowledge);
  const starts = new Set(names.map(({ first }) => first));
  const firms = new Set<string>();
  const bare = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (isPause(index)) yield;
    if (standsAlone(parsed, name, starts) || isKnown(parsed, name, knowledge)) firms.add(wordingOf(parsed, name));
    if (!hasPossessive(parsed, name)) bare.add(wordingOf(parsed, name));
    const firm = firmInside(parsed, name);
    if (firm !== undefined) firms.add(firm);
  }
  for (const wording of bare) firms.delete(wording);
  const widened = yield* mapSteps(names, (name): SentenceName => {
    if (!hasPossessive(parsed, name) || !firms.has(wordingOf(parsed, name))) return name;
    const { shares: _, ...rest } = name;
    return { ...rest, end: name.end + 1, type: 'organization', rule: 'possessive-firm' };
  });
  return joinSeats(parsed, widened);
}

/** "Sotheby's sold the vase": a capitalised word in 's that nobody took for a name, and that does something. */
function* withUnseen(
  parsed: ParsedText,
  names: readonly SentenceName[],
  { isCommon }: NameKnowledge,
): Steps<readonly SentenceName[]> {
  const { tokens } = parsed;
  const taken = new Uint8Array(tokens.length);
  for (const { first, end } of names) taken.fill(1, first, end + 1);
  const isFree = ({ index, tag, text }: Token): boolean =>
    taken[index] !== 1 && taken[index - 1] !== 1 && tag === 'NNP' && /^\p{Lu}\p{Ll}+$/u.test(text) && !isCommon(text);
  const unseen: SentenceName[] = [];
  for (const token of tokens) {
    if (isPause(token.index)) yield;
    if (!isFree(token)) continue;
    const name: SentenceName = { first: token.index, end: token.index + 1, type: 'organization', rule: 'possessive-firm' };
    if (hasPossessive(parsed, name) && doesSomething(parsed, token)) unseen.push(name);
  }
  return unseen.length === 0 ? names : [...names, ...unseen].sort((a, b) => a.first - b.first);
}

/** Whether the word behind "X's" is what X's does. */
function doesSomething(parsed: ParsedText, token: Token): boolean {
  const verb = parsed.tokens[token.index + 2];
  return verb?.sentence === token.sentence && isVerbOf(parsed, verb) && !isContracted(parsed.tokens, token.index, verb);
}

/** "Moody's chief executive": open lists know the name with its 's. */
function isKnown(parsed: ParsedText, name: SentenceName, { isFirmName }: NameKnowledge): boolean {
  const words = parsed.tokens.slice(name.first, name.end).map(({ text }) => text);
  return hasPossessive(parsed, name) && isFirmName([...words, "'s"]);
}

/** "Moody's Investors Service" is Moody's. */
function firmInside({ tokens }: ParsedText, { first, end, type }: SentenceName): string | undefined {
  const [word, mark] = [tokens[first], tokens[first + 1]];
  if (type !== 'organization' || end - first < 3 || word === undefined || mark?.start !== word.end) return undefined;
  return /^['’]s$/i.test(mark.text) ? foldLatin(word.text) : undefined;
}

function wordingOf({ tokens }: ParsedText, { first, end }: SentenceName): string {
  return tokens
    .slice(first, end)
    .map((token) => foldLatin(token.text))
    .join(' ');
}

function hasPossessive({ tokens }: ParsedText, { end, type }: SentenceName): boolean {
  const [last, mark] = [tokens[end - 1], tokens[end]];
  return type !== 'norp' && mark?.start === last?.end && /^['’][sS]$/.test(mark?.text ?? '');
}

function standsAlone(parsed: ParsedText, name: SentenceName, starts: ReadonlySet<number>): boolean {
  const { tokens } = parsed;
  const words = tokens.slice(name.first, name.end);
  const after = tokens[name.end + 1];
  if (!hasPossessive(parsed, name) || words.length > 4 || words.every((word) => /^\p{Lu}+$/u.test(word.text))) return false;
  if (after === undefined || after.sentence !== words[0]?.sentence || isContracted(tokens, name.first, after)) return false;
  if (after.text === 'of') return starts.has(name.end + 2);
  if (isTitled(tokens, name) || isOfPossessor(tokens, name.first) || isShared(parsed, name.end + 1)) return false;
  return AFTER_NAME.test(after.text) ? !isCompared(tokens, name.first) : isVerbOf(parsed, after);
}

/** "President Vladimir Putin's": a person behind a title. */
function isTitled(tokens: readonly Token[], { first, type }: SentenceName): boolean {
  return type === 'person' && isPersonTitle(tokens[first - 1]?.text ?? '');
}

/** "the Council's raised concerns": behind an article 's is "has" or "is" before a verb. */
function isContracted(tokens: readonly Token[], first: number, after: Token): boolean {
  return /^(?:the|a|an|another)$/i.test(tokens[first - 1]?.text ?? '') && /^V|^MD/.test(after.tag);
}

/** What cannot follow the noun that somebody possesses, but does follow a verb: "cut its rating", "closed 40 shops", "bought Tern Foods", "walked out". */
const BEHIND_VERBS = /^(?:TO|DT|PRP\$?|CD|RP|NNPS?)$/;

/** A finite verb behind 's that describes no noun: "cut the rating", not "cut flowers". The tagger may take it for a participle or a noun. */
function isVerbOf(parsed: ParsedText, verb: Token): boolean {
  const { tokens } = parsed;
  const next = tokens[verb.index + 1];
  if (/^(?:said|says|had|has)$/.test(verb.lower)) return true;
  if (verb.tag === 'VBN') return isObject(next) || isPastOnly(verb) || !hasOtherVerb(parsed, verb);
  if (verb.tag === 'NN') return isPast(verb) && (isObject(next) || isPastOnly(verb));
  if (verb.tag === 'JJ') return IRREGULAR_VERBS.has(verb.lower) && isCapitalized(next);
  return isFiniteVerb(verb, next);
}

function isFiniteVerb(verb: Token, next: Token | undefined): boolean {
  if (!FINITE.test(verb.tag) || /^(?:amod|compound)/.test(verb.relation)) return false;
  if (AUXILIARY.test(verb.lower)) return !/^(?:the|a|an)$/.test(next?.lower ?? '');
  return next === undefined || !/^NNS?$|^JJ/.test(next.tag) || (verb.tag === 'VBD' && isCapitalized(next));
}

function isObject(next: Token | undefined): boolean {
  return BEHIND_VERBS.test(next?.tag ?? '') || next?.lower === 'that' || isCapitalized(next);
}

function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** Without it a whole sentence has no verb but this one, unless it is a heading; before no noun, its part up to ";" or ", and" has none. */
function hasOtherVerb({ tokens, sentences }: ParsedText, verb: Token): boolean {
  const sentence = sentences[verb.sentence];
  if (sentence === undefined || !/^[.!?]$/.test(tokens[sentence.endToken - 1]?.text ?? '')) return true;
  const mayDescribe = /^(?:NN|JJ)/.test(tokens[verb.index + 1]?.tag ?? '');
  const parts = (at: number): boolean =>
    !mayDescribe &&
    (tokens[at]?.text === ';' || (tokens[at]?.text === ',' && /^(?:and|but|while)$/.test(tokens[at + 1]?.lower ?? '')));
  let [from, to] = [verb.index, verb.index + 1];
  while (from > sentence.firstToken && !parts(from - 1)) from--;
  while (to < sentence.endToken && !parts(to)) to++;
  return tokens.slice(from, to).some(({ tag }) => FINITE.test(tag));
}

function isPast({ lower }: Token): boolean {
  return IRREGULAR_VERBS.has(lower) || lower.endsWith('ed');
}

/** "fell", "grew": no participle, whatever the tagger thinks; "rose" and "saw" are nouns too. */
function isPastOnly({ lower }: Token): boolean {
  const base = IRREGULAR_VERBS.get(lower);
  if (base === undefined || /(?:n|ne|d|t|g|k)$|^(?:rose|saw|bore|lay|came|ran|wove)$/.test(lower)) return false;
  return base !== lower && [...IRREGULAR_VERBS].some(([form, other]) => other === base && form !== lower);
}

/** "a friend of John's" */
function isOfPossessor(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== 'of') return false;
  const noun = tokens[first - 2];
  const article = tokens[first - 3]?.lower ?? '';
  return noun !== undefined && /^NN$/.test(noun.tag) && /^(?:a|an|this|that|another|no|one)$/.test(article);
}

/** "bigger than Trump's", "similar to Yu's.": a comparison leaves out what is possessed. */
function isCompared(tokens: readonly Token[], first: number): boolean {
  const [adjective, before] = [tokens[first - 2]?.lower ?? '', tokens[first - 1]?.lower ?? ''];
  if (before === 'to')
    return /^(?:similar|close|closer|identical|next|equal|comparable|compared|superior|inferior)$/.test(adjective);
  return /^(?:than|like|unlike|as|is|was|are|were)$/.test(before);
}

/** "and Biden's lawyers": a further possessive close by, which shares what is possessed. */
function isShared(parsed: ParsedText, from: number): boolean {
  const { tokens } = parsed;
  if (!/^(?:and|or|,)$/.test(tokens[from]?.text ?? '')) return false;
  for (let at = from + 1; at < from + 5; at++) {
    const token = tokens[at];
    if (token === undefined || FINITE.test(token.tag)) return false;
    if (token.tag === 'POS') return !actsTogether(parsed, from, token);
  }
  return false;
}

/** "Sainsbury's and Macy's reported weak sales": behind the second nothing is possessed either. */
function actsTogether(parsed: ParsedText, conjunction: number, possessive: Token): boolean {
  const verb = parsed.tokens[possessive.index + 1];
  const isPair = possessive.index === conjunction + 2 && verb !== undefined && verb.sentence === possessive.sentence;
  return isPair && isVerbOf(parsed, verb);
}

/** "Lloyd's of London" is one name. */
function joinSeats({ tokens }: ParsedText, names: readonly SentenceName[]): SentenceName[] {
  const joined: SentenceName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const isSeat = last?.rule === 'possessive-firm' && last.end === name.first - 1 && tokens[last.end]?.text === 'of';
    if (last !== undefined && isSeat && name.type === 'place') joined[joined.length - 1] = { ...last, end: name.end };
    else joined.push(name);
  }
  return joined;
}
