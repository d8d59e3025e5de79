import { subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import { DENIAL_WORDS, INTENTION_WORDS, POSSIBILITY_WORDS } from '../../lexicon/modalityWords.ts';
import type { Token } from '../../model/token.ts';
import type { EventContext } from './eventContext.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';
import { readModality } from './modality.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** How far up the tree a condition or an intention still reaches. */
const CLIMB = 3;
const SCOPE = 4;
const HINTS = new Set('will would could may might should if plan plans until expected tomorrow next'.split(' '));
/** Words this far before a happening still colour it. */
const BEFORE = 5;
const HELPER = /^(?:aux|mark|advmod|det|case|amod|cop|nmod:unmarked|obl:unmarked)/;
const ADJUNCT = /^(?:obl|nmod|compound|advcl|acl)/;
const NEGATIVE_SUBJECT = /^(?:no|none|nobody|neither|nothing|few)$/;

/** Fills `features` with what tells whether the happening is a fact, denied, only possible, or intended. */
export function describeModality(
  context: EventContext,
  { token, wordClass }: TriggerCandidate,
  type: string,
  features: FeatureSet,
): void {
  features.clear();
  const { parsed } = context;
  const byRule = readModality(parsed, token);
  features.add('rule', byRule);
  features.add('rule for', byRule, wordClass);
  features.add('tag', token.tag, token.relation);
  features.add('lemma', token.lemma);
  features.add('type', type, wordClass);
  addHelpers(context, token, 'own', features);
  let above = token;
  for (let level = 1; level <= CLIMB; level++) {
    const head = parsed.tokens[above.head];
    if (head === undefined) break;
    features.add('above', level, head.lemma);
    features.add('above relation', level, above.relation, head.lemma);
    features.add('above class', level, colourOf(head), above.relation);
    features.add('above any', colourOf(head), wordClass);
    addHelpers(context, head, `above ${level}`, features);
    above = head;
  }
  addScope(context, token, wordClass, features);
  addHints(context, token, wordClass, features);
  addSubject(context, token, features);
  addAdjuncts(context, token, wordClass, features);
  addSurroundings(context, token, wordClass, features);
}

/** What the words above make of it: "could result in losses", "14 plants should be cut and others closed", "no reports of outbreaks". */
function addScope(context: EventContext, token: Token, wordClass: string, features: FeatureSet): void {
  const { parsed } = context;
  let way = '';
  let above = token;
  let nearest = '-';
  for (let level = 1; level <= SCOPE; level++) {
    const head = parsed.tokens[above.head];
    if (head === undefined) break;
    way += `${above.relation}<`;
    const said = readModality(parsed, head);
    features.add('scope', level, said, wordClass);
    features.add('scope way', way, said);
    features.add('scope word', way, head.lemma);
    const colour = colourOf(head);
    features.add('scope colour', way, colour);
    if (nearest === '-' && said !== 'asserted') nearest = `${said} ${level}`;
    above = head;
  }
  features.add('nearest scope', nearest, wordClass, token.tag);
  const stance = context.stanceAt(token.index) ?? '-';
  features.add('stance', stance, wordClass);
  features.add('stance tag', stance, token.tag, nearest);
}

/** Helpers and words of another time anywhere in the sentence. */
function addHints({ parsed }: EventContext, token: Token, wordClass: string, features: FeatureSet): void {
  const sentence = parsed.sentences[token.sentence];
  for (let at = sentence?.firstToken ?? 0; at < (sentence?.endToken ?? 0); at++) {
    const lower = parsed.tokens[at]?.lower ?? '';
    if (HINTS.has(lower)) features.add('in sentence', lower, at < token.index ? 'before' : 'behind', wordClass);
  }
}

function colourOf({ lemma, lower }: Token): string {
  if (INTENTION_WORDS.has(lemma) || INTENTION_WORDS.has(lower)) return 'intended';
  if (POSSIBILITY_WORDS.has(lemma) || POSSIBILITY_WORDS.has(lower)) return 'possible';
  return DENIAL_WORDS.has(lemma) || DENIAL_WORDS.has(lower) ? 'denied' : '-';
}

function addHelpers(context: EventContext, token: Token, place: string, features: FeatureSet): void {
  features.add('helper tag', place, token.tag);
  for (const child of dependentsIn(context.parsed).of(token.index)) {
    if (!HELPER.test(child.relation)) continue;
    features.add('helper', place, child.relation, child.lower);
    const colour = colourOf(child);
    if (colour !== '-') features.add('helper class', place, colour);
  }
}

/** "The ceremony on 8 February", "next month's vote". */
function addAdjuncts(context: EventContext, token: Token, wordClass: string, features: FeatureSet): void {
  const dependents = dependentsIn(context.parsed);
  for (const child of dependents.of(token.index)) {
    if (!ADJUNCT.test(child.relation)) continue;
    const kind = context.quantity(context.quantityAt(child.index) ?? -1)?.kind;
    if (kind !== undefined) features.add('adjunct kind', kind, wordClass, token.tag);
    for (const word of [child, ...dependents.of(child.index)]) {
      features.add('adjunct', word.lower, wordClass);
      const colour = colourOf(word);
      if (colour !== '-') features.add('adjunct class', colour, wordClass);
    }
  }
}

/** "No lives were lost", "Nobody was hurt". */
function addSubject({ parsed }: EventContext, token: Token, features: FeatureSet): void {
  const subject = token.tag.startsWith('NN') ? token : parsed.tokens[subjectOf(parsed, token.index) ?? -1];
  if (subject === undefined) return;
  const determiners = dependentsIn(parsed).of(subject.index);
  if (NEGATIVE_SUBJECT.test(subject.lower) || determiners.some(({ lower }) => NEGATIVE_SUBJECT.test(lower)))
    features.add('negative subject');
}

function addSurroundings({ parsed }: EventContext, token: Token, wordClass: string, features: FeatureSet): void {
  const sentence = parsed.sentences[token.sentence];
  if (sentence === undefined) return;
  const role = parsed.paragraphs[sentence.paragraph]?.role ?? 'body';
  const before = parsed.tokens[token.index - 1];
  features.add('before', before?.lower ?? '-');
  features.add('before in', before?.lower === 'to' ? 'to' : '-', role, token.relation);
  for (let index = Math.max(sentence.firstToken, token.index - BEFORE); index < token.index; index++) {
    const word = parsed.tokens[index];
    if (word === undefined) continue;
    const colour = colourOf(word);
    if (colour === '-') continue;
    features.add('near', colour, wordClass);
    features.add('near word', word.lemma, wordClass);
  }
  if (parsed.tokens[sentence.endToken - 1]?.text === '?') features.add('question', wordClass);
}
