import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { wordSet } from '../../lexicon/wordList.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';

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

/** What a word does in the noun phrase that is read: it closes it before itself, passes, or is its head as far as is known. */
type WordStep = 'closes' | 'passes' | 'head' | 'last' | 'possessor';

/**
 * The head of the noun phrase that starts with the token `first`: premodifiers are passed over, what follows the head is not looked at. The tree is asked only
 * where the tags leave a choice, because numbers confuse it. Undefined where none starts there.
 */
export function nounBehind(parsed: ParsedText, first: Token, form: NounForm = 'any'): Token | undefined {
  if (form !== 'determined' && NOT_COUNTED.has(first.lower)) return undefined;
  let head: Token | undefined;
  for (const token of parsed.tokens.slice(first.index, first.index + LONGEST)) {
    const step = token.sentence === first.sentence ? stepAt(parsed, token, head, form) : 'closes';
    if (step === 'closes') break;
    if (step === 'possessor') head = undefined;
    if (step === 'head' || step === 'last') head = token;
    if (step === 'last') break;
  }
  return head;
}

function stepAt(parsed: ParsedText, token: Token, head: Token | undefined, form: NounForm): WordStep {
  const next = parsed.tokens[token.index + 1];
  const determined = form === 'determined';
  if (isCalendarName(token)) return 'closes';
  if (NOUN.test(token.tag))
    return (determined && next?.tag === 'POS') || continues(parsed, token, next, form === 'plural') ? 'head' : 'last';
  if (determined && token.tag === 'POS') return 'possessor';
  if (isPredicate(token) || !(PREMODIFIER.test(token.tag) || (determined && DETERMINER.test(token.tag)))) return 'closes';
  return head !== undefined && token.tag !== 'HYPH' && !joinsNoun(token, next) ? 'closes' : 'passes';
}

const AUXILIARIES = new Set(['be', 'have', 'do']);

/** Whether a verb form says something of the number instead of qualifying a noun: "94 were women", "118 involved drones". */
function isPredicate(token: Token): boolean {
  if (!token.tag.startsWith('VB')) return false;
  if (token.head < token.index || AUXILIARIES.has(token.lemma.toLowerCase())) return true;
  return token.tag === 'VBD' && token.relation !== 'amod';
}

/** "up from nine last time": these open a phrase of time. */
const NOT_COUNTED = wordSet('last next this per each apiece ago earlier later being ashore else vs versus');

/** "people Monday": the day is not counted. */
function isCalendarName(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) && (WEEKDAYS.has(token.lower) || MONTHS.has(token.lower)) && token.relation !== 'compound';
}

/** Whether the noun phrase goes on after this noun: it modifies the next one. */
function continues(parsed: ParsedText, noun: Token, next: Token | undefined, plural: boolean): boolean {
  if (next === undefined || next.sentence !== noun.sentence) return false;
  if (next.tag === 'HYPH') return true;
  if (isSaidOf(parsed, noun, next) || opensName(noun, next) || !/^(?:NN|VBG$|JJ$)/.test(next.tag)) return false;
  if (noun.head > noun.index && INSIDE_NAME.test(noun.relation)) return true;
  return (plural && noun.tag === 'NN' && /^NNS?$/.test(next.tag)) || isUnattached(parsed, noun, next);
}

/** "14 detainees flee": a headline's verb that is tagged as a noun. */
function isSaidOf(parsed: ParsedText, noun: Token, next: Token): boolean {
  return noun.tag === 'NNS' && HEADLINE_VERBS.has(next.lower) && !isNounNext(parsed, next);
}

/** "20 people Monday": a name behind a common noun is another phrase. */
function opensName(noun: Token, next: Token): boolean {
  return /^\p{Ll}/u.test(noun.text) && next.tag.startsWith('NNP') && /^\p{Lu}/u.test(next.text);
}

/** A singular noun that the tree gives no place, before a noun that hangs on what stands before both. */
function isUnattached(parsed: ParsedText, noun: Token, next: Token): boolean {
  const hyphenated = parsed.tokens[noun.index - 1]?.tag === 'HYPH';
  return noun.relation === 'dep' && !noun.tag.endsWith('S') && !hyphenated && NOUN.test(next.tag) && next.head < noun.index;
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
