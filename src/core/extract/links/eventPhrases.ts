import { isPassive, isVerb, objectOf, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent, hasRelation, nounPhraseTokens } from '../../linguistics/nounPhrase.ts';
import type { EventCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import { createTokenFinder } from './tokenFinder.ts';
import { phraseWords } from './phraseWords.ts';

/**
 * Words of the text that say what an event is about, participants or not: "Pre-tax profit" of "Pre-tax profit fell", "two slots" of "sold
 * two slots", "of pension contributions" of "suspension of pension contributions".
 */
export interface EventPhrases {
  readonly subject?: string;
  readonly object?: string;
}

export function findEventPhrases(parsed: ParsedText, events: readonly EventCandidate[]): Steps<readonly EventPhrases[]> {
  const finder = createTokenFinder(parsed);
  return mapSteps(events, ({ trigger }) => {
    const tokens = finder.tokensIn(trigger);
    const verb = tokens.find(isVerb);
    if (verb !== undefined && !isPremodifier(verb)) return readVerb(parsed, verb, indicesOf(tokens));
    const noun = [...tokens].reverse().find(({ tag }) => tag.startsWith('NN')) ?? tokens.at(-1);
    return noun === undefined ? {} : readNoun(parsed, noun, indicesOf(tokens));
  });
}

function indicesOf(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.map(({ index }) => Number(index)));
}

/** "the cancelled flights" */
function isPremodifier(verb: Token): boolean {
  return hasRelation(verb, 'amod') && verb.index < verb.head;
}

function readVerb(parsed: ParsedText, verb: Token, trigger: ReadonlySet<number>): EventPhrases {
  const subject = subjectOf(parsed, verb.index);
  const object = isPassive(parsed, verb.index) ? undefined : (objectOf(parsed, verb.index) ?? complementOf(parsed, verb));
  return phrases(wordsOf(parsed, subject, trigger), object === subject ? '' : wordsOf(parsed, object, trigger));
}

/** "began to boil", "resumed flying": what is done stands in the complement. */
function complementOf(parsed: ParsedText, verb: Token): number | undefined {
  return findDependent(parsed, verb.index, 'xcomp')?.index;
}

function wordsOf(parsed: ParsedText, head: number | undefined, trigger: ReadonlySet<number>): string {
  const token = parsed.tokens[head ?? -1];
  if (token === undefined || trigger.has(token.index)) return '';
  if (token.tag.startsWith('W') || EMPTY.test(token.lower)) return '';
  if (isVerb(token)) return clauseWords(parsed, token);
  const inside = nounPhraseTokens(parsed, token.index).filter((at) => !trigger.has(at));
  return phraseWords(parsed, inside);
}

/** Words that stand for anything. */
const EMPTY = /^(?:there|what|who|which|that|this|these|those|it)$/;

/** "flying to Lomé" */
function clauseWords(parsed: ParsedText, verb: Token): string {
  const object = objectOf(parsed, verb.index);
  const after =
    object ??
    dependentsIn(parsed)
      .of(verb.index)
      .find((token) => hasRelation(token, 'obl'))?.index;
  const end = after === undefined ? verb.index : Math.max(verb.index, nounPhraseTokens(parsed, after).at(-1) ?? verb.index);
  return phraseWords(
    parsed,
    Array.from({ length: end - verb.index + 1 }, (_, at) => verb.index + at),
  );
}

/** The words of its phrase before and behind a noun. */
function readNoun(parsed: ParsedText, noun: Token, trigger: ReadonlySet<number>): EventPhrases {
  const tokens = nounPhraseTokens(parsed, noun.index);
  const before = tokens.filter((at) => at < noun.index && !trigger.has(at));
  const behind = tokens.filter((at) => at > noun.index && !trigger.has(at));
  const [first] = behind;
  const preposition = first === undefined ? undefined : parsed.tokens[first];
  const joint = preposition !== undefined && /^(?:IN|TO)$/.test(preposition.tag) ? `${preposition.lower} ` : '';
  const words = phraseWords(parsed, behind);
  return phrases(phraseWords(parsed, before), words === '' ? '' : joint + words);
}

function phrases(subject: string, object: string): EventPhrases {
  return { ...(subject === '' ? {} : { subject }), ...(object === '' ? {} : { object }) };
}
