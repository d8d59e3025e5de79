import { IRREGULAR_VERBS } from '../../lexicon/irregularForms.ts';
import { subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { EventType } from '../../model/event.ts';
import type { ParsedText, Sentence } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import type { Span } from '../../text/span.ts';
import type { EventContext } from './eventContext.ts';
import { knownVerb, verbLemma } from './eventLemma.ts';
import type { EventLexicon } from './eventLexicon.ts';

/** A particle stands at most this many tokens after its verb ("took the city over"). */
const PARTICLE_DISTANCE = 4;

/** The happening is the noun beside them: "committed suicide", "the blast occurred". */
const OCCURRENCE_VERBS: ReadonlySet<string> = new Set(['be', 'commit', 'occur', 'happen', 'undergo']);

const STRIKING_VERBS: ReadonlySet<string> = new Set(['strike', 'hit', 'break', 'erupt', 'shake', 'rock', 'jolt']);

/** A word that might name a happening. */
export interface TriggerCandidate {
  readonly token: Token;
  /** The word, with its particle or the compound it heads. */
  readonly span: Span;
  readonly wordClass: 'verb' | 'noun' | 'adjective';
  /** Lemma, with particle or compound: "break_out", "civil_war". */
  readonly key: string;
  /** What the lexicon says of it; empty for a word it does not know. */
  readonly types: readonly EventType[];
}

/** Changes stand next to how much: "down 11.8%", "0.9% higher". */
const CHANGES: ReadonlySet<string> = new Set(['up', 'down', 'higher', 'lower']);

/**
 * Every verb, common noun and participle of a sentence that is no part of a name, and the adjectives that tell an outcome. A cue of an
 * attribution is one only where the lexicon knows it as a happening too: "ruled that".
 */
export function listTriggerCandidates(context: EventContext, sentence: Sentence): TriggerCandidate[] {
  const candidates: TriggerCandidate[] = [];
  let done = -1;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const token = context.parsed.tokens[index];
    if (token === undefined || token.start < done || context.nameAt(index) !== undefined) continue;
    const candidate = readCandidate(context, sentence, token);
    if (candidate === undefined || (candidate.types.length === 0 && context.isCue(index))) continue;
    candidates.push(candidate);
    done = candidate.span.end;
  }
  return candidates;
}

function readCandidate(context: EventContext, sentence: Sentence, token: Token): TriggerCandidate | undefined {
  if (token.tag.startsWith('VB')) {
    const isHelper = token.relation.startsWith('aux') || token.relation === 'cop' || OCCURRENCE_VERBS.has(token.lemma);
    return isHelper || takesPlace(context, token) || onlyOccurs(context, token) ? undefined : readVerb(context, sentence, token);
  }
  if (token.tag === 'NN' || token.tag === 'NNS') return readNoun(context, sentence, token);
  if (token.tag === 'NNP' || token.tag === 'NNPS') return readCapitalized(context.lexicon, token);
  return readAdjective(context, sentence, token);
}

/** A word that the tagger takes for a name and the search for names does not, as in headlines: "Orders Climb". */
function readCapitalized(lexicon: EventLexicon, token: Token): TriggerCandidate | undefined {
  const singular = token.lower.replace(/(?<!s)s$/, '');
  const noun = lexicon.nouns.has(token.lower) ? token.lower : singular;
  const nounTypes = lexicon.nouns.get(noun);
  if (nounTypes !== undefined) return { token, span: token, wordClass: 'noun', key: noun, types: nounTypes };
  return readVerbForm(lexicon, token);
}

/** A form of a verb that the tagger takes for something else: "Tanker sank off Crete". */
function readVerbForm({ verbs }: EventLexicon, token: Token): TriggerCandidate | undefined {
  const key = knownVerb(verbs, token.lower);
  const types = key === undefined ? undefined : verbs.get(key);
  return key === undefined || types === undefined ? undefined : { token, span: token, wordClass: 'verb', key, types };
}

function readAdjective(context: EventContext, sentence: Sentence, token: Token): TriggerCandidate | undefined {
  const outcome = context.lexicon.adjectives.get(token.lower);
  if (outcome !== undefined) {
    const isOne = CHANGES.has(token.lower) ? isMeasured(context, sentence, token) : token.tag !== 'RP';
    return isOne ? { token, span: token, wordClass: 'adjective', key: token.lower, types: outcome } : undefined;
  }
  if (token.tag !== 'JJ' || !/(?:ed|n|t)$/.test(token.lower)) return undefined;
  const participle = readVerbForm(context.lexicon, token);
  return participle === undefined ? undefined : { ...participle, wordClass: 'adjective' };
}

/** Whether the words before or after say how much; "up to 40" does not. */
function isMeasured(context: EventContext, sentence: Sentence, { index }: Token): boolean {
  const next = context.parsed.tokens[index + 1]?.lower ?? '';
  if (next === 'to') return false;
  const far = BEFORE_MEASURES.has(next) ? 2 : 1;
  const after = index + far < sentence.endToken ? context.quantityAt(index + far) : undefined;
  const before = index > sentence.firstToken ? context.quantityAt(index - 1) : undefined;
  return [after, before].some((quantity) => MEASURES.has(context.quantity(quantity ?? -1)?.kind ?? 'none'));
}

const BEFORE_MEASURES: ReadonlySet<string> = new Set(['by', 'from', 'about', 'nearly', 'almost', 'more']);
const MEASURES: ReadonlySet<string> = new Set(['percent', 'money', 'measurement', 'ratio', 'count']);

/** "An earthquake struck", "a fire broke out": the noun is the trigger. */
function onlyOccurs({ parsed, lexicon }: EventContext, verb: Token): boolean {
  if (!STRIKING_VERBS.has(verb.lemma)) return false;
  const subject = parsed.tokens[subjectOf(parsed, verb.index) ?? -1];
  return subject !== undefined && subject.tag.startsWith('NN') && lexicon.nouns.get(subject.lemma)?.[0] === 'disaster';
}

function takesPlace({ parsed }: EventContext, { index, lemma }: Token): boolean {
  return lemma === 'take' && parsed.tokens[index + 1]?.lower === 'place';
}

function readVerb(context: EventContext, sentence: Sentence, verb: Token): TriggerCandidate {
  const { verbs } = context.lexicon;
  const lemma = verbLemma(verbs, verb.lemma, verb.lower);
  const particle = findParticle(context, sentence, verb, lemma);
  if (particle === undefined) {
    return { token: verb, span: verb, wordClass: 'verb', key: lemma, types: verbs.get(lemma) ?? [] };
  }
  const key = `${lemma}_${particle.lower}`;
  const end = particle.index === verb.index + 1 ? particle.end : verb.end;
  const types = verbs.get(key) ?? verbs.get(lemma) ?? [];
  return { token: verb, span: { start: verb.start, end }, wordClass: 'verb', key, types };
}

function findParticle({ parsed, lexicon }: EventContext, sentence: Sentence, verb: Token, lemma: string): Token | undefined {
  const last = Math.min(verb.index + PARTICLE_DISTANCE, sentence.endToken - 1);
  const attached = dependentsIn(parsed)
    .of(verb.index)
    .find((token) => token.relation === 'compound:prt' && token.index > verb.index && token.index <= last);
  const next = verb.index < last ? parsed.tokens[verb.index + 1] : undefined;
  const particle = attached ?? (next !== undefined && lexicon.verbs.has(`${lemma}_${next.lower}`) ? next : undefined);
  return particle !== undefined && qualifiesNumber(parsed, particle) ? undefined : particle;
}

/** "arrested up to 40 villagers", "fell over 3 per cent" */
function qualifiesNumber({ tokens }: ParsedText, { index, lower }: Token): boolean {
  const number = lower === 'up' && tokens[index + 1]?.lower === 'to' ? tokens[index + 2] : tokens[index + 1];
  return /^(?:up|over|about|around)$/.test(lower) && number?.tag === 'CD';
}

function readNoun({ parsed, lexicon }: EventContext, sentence: Sentence, noun: Token): TriggerCandidate {
  const before = noun.index > sentence.firstToken ? parsed.tokens[noun.index - 1] : undefined;
  const compound = before === undefined ? '' : `${before.lower}_${noun.lemma}`;
  const types = lexicon.nouns.get(compound);
  if (before !== undefined && types !== undefined) {
    return { token: noun, span: { start: before.start, end: noun.end }, wordClass: 'noun', key: compound, types };
  }
  const own = lexicon.nouns.get(noun.lemma) ?? lexicon.nouns.get(noun.lower);
  const verbForm = own === undefined && IRREGULAR_VERBS.has(noun.lower) ? readVerbForm(lexicon, noun) : undefined;
  return verbForm ?? { token: noun, span: noun, wordClass: 'noun', key: noun.lemma, types: own ?? [] };
}
