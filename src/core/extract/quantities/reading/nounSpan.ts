import { wordSet } from '../../../lexicon/wordList.ts';
import { MONTHS, WEEKDAYS } from '../../../lexicon/calendar.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Token } from '../../../model/token.ts';
import type { Lexemes } from '../../../pattern/row.ts';

/** A noun that a number counts: position after its last lexeme, and the index of its token. */
export interface NounSpan {
  readonly end: number;
  readonly noun: number;
}

const NOUN = /^NN/;
const PREMODIFIER = /^(?:JJ|VB[DGN]|CD|HYPH|``|''|NN|RB[RS]?$)/;
const DETERMINER = /^(?:DT|PDT|PRP\$|POS)/;
const INSIDE_NAME = /^(?:compound|amod|nmod:poss|flat|nummod|nmod:unmarked)/;
const LONGEST = 9;

/**
 * What kind of noun phrase is looked for: `determined` may open with a determiner or possessor ("the country's prewar population"), `plural`
 * follows a number that isn't one, so that a singular noun in it only qualifies the next ("eleven export control officers").
 */
export type NounForm = 'any' | 'determined' | 'plural';

/** The noun phrase that starts with the lexeme at `at`, up to its head noun: premodifiers belong, what follows the head does not. */
export function readNounSpan(parsed: ParsedText, lexemes: Lexemes, at: number, form: NounForm = 'any'): NounSpan | undefined {
  const first = lexemes[at]?.token;
  if (first === undefined) return undefined;
  const head = findHead(parsed, first, form);
  if (head === undefined) return undefined;
  let end = at;
  while (end < lexemes.length && (lexemes[end]?.start ?? 0) < head.end) end += 1;
  return { end, noun: head.index };
}

function findHead(parsed: ParsedText, first: Token, form: NounForm): Token | undefined {
  const determined = form === 'determined';
  let head: Token | undefined;
  if (!determined && NOT_COUNTED.has(first.lower)) return undefined;
  for (let i = first.index; i < first.index + LONGEST; i += 1) {
    const token = parsed.tokens[i];
    if (token === undefined || token.sentence !== first.sentence) break;
    if (isCalendarName(token) && i > first.index - 1) break;
    const next = parsed.tokens[i + 1];
    if (NOUN.test(token.tag)) {
      head = token;
      if (next?.tag === 'POS' && determined) continue;
      if (!continues(parsed, token, next, form === 'plural')) break;
      continue;
    }
    if (token.tag === 'POS' && determined) {
      head = undefined;
      continue;
    }
    if (isPredicate(token)) break;
    if (!PREMODIFIER.test(token.tag) && !(determined && DETERMINER.test(token.tag))) break;
    if (head !== undefined && token.tag !== 'HYPH' && !joinsNoun(token, next)) break;
  }
  return head;
}

const AUXILIARIES = new Set(['be', 'have', 'do']);

/** Whether a verb form says something of the number instead of qualifying a noun: "94 were women", "118 involved drones". */
function isPredicate(token: Token): boolean {
  if (!token.tag.startsWith('VB')) return false;
  if (token.head < token.index || AUXILIARIES.has(token.lemma.toLowerCase())) return true;
  return token.tag === 'VBD' && token.relation !== 'amod';
}

/** "up from nine last time": these open a phrase of time. */
const NOT_COUNTED = wordSet('last next this per each apiece ago earlier later being ashore else');

/** "people Monday": the day is not counted. */
function isCalendarName(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) && (WEEKDAYS.has(token.lower) || MONTHS.has(token.lower)) && token.relation !== 'compound';
}

/** Whether the noun phrase goes on after this noun: it modifies the next one. */
function continues(parsed: ParsedText, noun: Token, next: Token | undefined, plural: boolean): boolean {
  if (next === undefined || next.sentence !== noun.sentence) return false;
  if (next.tag === 'HYPH') return true;
  if (noun.tag === 'NNS' && HEADLINE_VERBS.has(next.lower) && !isNounNext(parsed, next)) return false;
  if (/^\p{Ll}/u.test(noun.text) && next.tag.startsWith('NNP') && /^\p{Lu}/u.test(next.text)) return false;
  if (!NOUN.test(next.tag) && !/^(?:VBG|JJ)$/.test(next.tag)) return false;
  if (noun.head > noun.index && INSIDE_NAME.test(noun.relation)) return true;
  if (plural && noun.tag === 'NN' && /^NNS?$/.test(next.tag)) return true;
  const previousIsHyphen = parsed.tokens[noun.index - 1]?.tag === 'HYPH';
  return NOUN.test(next.tag) && next.head < noun.index && !noun.tag.endsWith('S') && !previousIsHyphen && noun.relation === 'dep';
}

/** Verbs that headlines put right after their subject and that taggers take for nouns: "14 detainees flee". */
const HEADLINE_VERBS = wordSet(
  `flee escape die strike protest march rally vote return arrive face join win lose leave demand hold start end report claim
   back walk run fight`,
);

function isNounNext(parsed: ParsedText, token: Token): boolean {
  const next = parsed.tokens[token.index + 1];
  return next !== undefined && next.sentence === token.sentence && next.tag === 'NNS';
}

/** An adjective or participle after a noun, as in "prison health workers": only where a noun follows at once. */
function joinsNoun(token: Token, next: Token | undefined): boolean {
  return next !== undefined && NOUN.test(next.tag) && token.head > token.index;
}

const PRONOUNS = wordSet('them us you it this that these those all whom which');

/** The "of" phrase that starts at `at`, to its head noun or pronoun. */
export function readOfPhrase(parsed: ParsedText, lexemes: Lexemes, at: number): NounSpan | undefined {
  if (lexemes[at]?.lower !== 'of') return undefined;
  const noun = readNounSpan(parsed, lexemes, at + 1, 'determined');
  if (noun !== undefined) return noun;
  const pronoun = lexemes[at + 1];
  return pronoun !== undefined && PRONOUNS.has(pronoun.lower) ? { end: at + 2, noun: pronoun.token.index } : undefined;
}
