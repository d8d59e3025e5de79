import type { EventType } from '../../model/event.ts';
import type { ParsedText, Sentence } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { NOUN_TYPES, VERB_TYPES } from './eventLexicon.ts';
import type { Trigger } from './trigger.ts';

/** A particle stands at most this many tokens after its verb ("took the city over"). */
const PARTICLE_DISTANCE = 4;

/**
 * The triggers of one sentence in text order. `isInName` says whether a token lies in a proper name: events named inside names are not
 * triggers.
 */
export function findTriggers(parsed: ParsedText, sentence: Sentence, isInName: (token: Token) => boolean): Trigger[] {
  const triggers: Trigger[] = [];
  for (const token of parsed.tokens.slice(sentence.firstToken, sentence.endToken)) {
    if (isInName(token)) continue;
    const trigger = token.tag.startsWith('VB') ? verbTrigger(parsed, sentence, token) : nounTrigger(parsed, sentence, token);
    if (trigger !== undefined) triggers.push(trigger);
  }
  return triggers;
}

function verbTrigger(parsed: ParsedText, sentence: Sentence, verb: Token): Trigger | undefined {
  if (verb.relation.startsWith('aux') || verb.relation === 'cop') return undefined;
  const particle = findParticle(parsed, sentence, verb);
  const phrasal = particle === undefined ? undefined : VERB_TYPES.get(`${verb.lemma}_${particle.lower}`);
  if (phrasal?.[0] !== undefined && particle !== undefined) {
    const adjacent = particle.index === verb.index + 1;
    return {
      token: verb.index,
      span: { start: verb.start, end: adjacent ? particle.end : verb.end },
      type: phrasal[0],
      rule: 'event-phrasal-verb',
    };
  }
  const types = VERB_TYPES.get(verb.lemma);
  if (types === undefined) return undefined;
  return { token: verb.index, span: verb, type: chooseType(types), rule: 'event-verb' };
}

function findParticle(parsed: ParsedText, sentence: Sentence, verb: Token): Token | undefined {
  const last = Math.min(verb.index + PARTICLE_DISTANCE, sentence.endToken - 1);
  for (let index = verb.index + 1; index <= last; index++) {
    const token = parsed.tokens[index];
    if (token === undefined) return undefined;
    const belongs = token.head === verb.index && (token.relation === 'compound:prt' || token.tag === 'RP');
    if (belongs || (index === verb.index + 1 && VERB_TYPES.has(`${verb.lemma}_${token.lower}`))) return token;
  }
  return undefined;
}

function nounTrigger(parsed: ParsedText, sentence: Sentence, noun: Token): Trigger | undefined {
  if (noun.tag !== 'NN' && noun.tag !== 'NNS') return undefined;
  const before = noun.index > sentence.firstToken ? parsed.tokens[noun.index - 1] : undefined;
  const compound = before === undefined ? undefined : NOUN_TYPES.get(`${before.lower}_${noun.lemma}`);
  if (compound?.[0] !== undefined && before !== undefined) {
    return { token: noun.index, span: { start: before.start, end: noun.end }, type: compound[0], rule: 'event-noun-compound' };
  }
  const types = NOUN_TYPES.get(noun.lemma);
  if (types === undefined || noun.relation === 'compound') return undefined;
  return { token: noun.index, span: noun, type: chooseType(types), rule: 'event-noun' };
}

function chooseType(types: readonly EventType[]): EventType {
  return types[0] ?? 'other';
}
