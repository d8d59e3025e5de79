import { nounPhraseTokens } from '../nounPhrase.ts';
import type { ParsedText } from '../../model/parsedText.ts';

const WEEKDAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/;
const TIME_NOUN =
  /^(?:yesterday|today|tonight|tomorrow|night|nights|morning|afternoon|evening|midnight|noon|dawn|dusk|weekend|week|month|year|decade|century|spring|summer|autumn|winter|hours|minutes|days|weeks|months|years|\d{1,2}:\d{2})$/;
const TIME_PREPOSITION = /^(?:on|in|at|by|during|since|until|before|after|from|over|for|late|early)$/;
const TIME_DETERMINER = /^(?:the|last|next|this|that|early|late|mid|each|every|same|past|following|previous|recent|\d+)$/;

/**
 * Token indices of the noun phrase that describes an actor: what the parser gives, without question words and stray adverbs at its start and
 * without times and what it is not at its end.
 */
export function nominalTokens(parsed: ParsedText, head: number): number[] {
  const tokens = nounPhraseTokens(parsed, head);
  let from = 0;
  while (from < tokens.length - 1 && (tokens[from] ?? head) < head && isForeign(parsed, tokens[from] ?? -1)) from++;
  from = Math.max(from, behindClause(parsed, tokens, head));
  const cut = tokens.findIndex((index) => index > head && (startsTime(parsed, index) || startsDenial(parsed, index)));
  return [...beginningOf(parsed, tokens[from] ?? head), ...tokens.slice(from, cut < 0 ? undefined : cut)];
}

/** "While many are aware, | more recent studies": where the phrase begins behind a clause that the parser hung on its head. */
function behindClause(parsed: ParsedText, tokens: readonly number[], head: number): number {
  let from = 0;
  let hasVerb = false;
  for (let at = 0; at < tokens.length && (tokens[at] ?? head) < head; at++) {
    const token = parsed.tokens[tokens[at] ?? -1];
    if (/^(?:VB[DPZ]|MD)$/.test(token?.tag ?? '')) hasVerb = true;
    if (hasVerb && token?.text === ',') from = at + 1;
  }
  return from;
}

/** "Urdu-| speaking community": what hyphens join to the first word. */
function beginningOf({ tokens }: Pick<ParsedText, 'tokens'>, first: number): number[] {
  const [word, hyphen] = [tokens[first - 2], tokens[first - 1]];
  const joined = hyphen?.text === '-' && hyphen.end === tokens[first]?.start && word?.end === hyphen.start;
  return joined ? [...beginningOf({ tokens }, first - 2), first - 2, first - 1] : [];
}

/** "whose house", "that beacons", "back 611 boats": the first word is not the phrase's; that of "at least 20 inmates" is. */
function isForeign({ tokens }: ParsedText, index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    !(token.lower === 'at' && /^(?:least|most)$/.test(tokens[index + 1]?.lower ?? '')) &&
    (/^(?:WP\$|WDT|WP|IN|CC)$/.test(token.tag) || /^(?:back|off|out|up|down|away|that)$/.test(token.lower)) &&
    token.lower !== 'up' &&
    !/^(?:over|under|about|around|some)$/.test(token.lower)
  );
}

/** "experts | not involved in the work" */
function startsDenial({ tokens }: ParsedText, index: number): boolean {
  return tokens[index]?.lower === 'not' && /^(?:VB[NG]|JJ)$/.test(tokens[index + 1]?.tag ?? '');
}

/** "on Sunday", "in 2019", "last October", "yesterday" */
function startsTime(parsed: ParsedText, index: number): boolean {
  const token = parsed.tokens[index];
  if (token === undefined) return false;
  if (/^(?:yesterday|today|tonight|tomorrow)$/.test(token.lower)) return true;
  const preposition = TIME_PREPOSITION.test(token.lower);
  if (!preposition && !/^(?:last|next|this)$/.test(token.lower)) return false;
  let at = index + 1;
  while (at < index + 4 && TIME_DETERMINER.test(parsed.tokens[at]?.lower ?? '') && !isYear(parsed.tokens[at]?.lower ?? '')) at++;
  const word = parsed.tokens[at]?.lower ?? '';
  return WEEKDAY_OR_MONTH.test(word) || TIME_NOUN.test(word) || (preposition && isYear(word));
}

function isYear(word: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(word);
}
