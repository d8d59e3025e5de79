import { wordSet } from '../../lexicon/wordList.ts';
import { TIME_UNITS } from '../../lexicon/calendar.ts';
import { isPassive, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { particleOf, undergoneBy } from './undergone.ts';

const NEGATING = wordSet("not n't n’t never");
const UNTIL = wordSet('until till');
const FUTURE = wordSet("will shall 'll ’ll wo");
/** Helpers of what has been. */
const PAST = wordSet('did was were had could been');
/** "no more than 40 people" */
const COMPARED = wordSet('more fewer less');
/** So many words may say how much later. */
const OPENING = 5;
const LONGEST_BOUND = 6;
/** "is thought to have been killed" */
const SUPPOSED = wordSet('believe think suspect fear presume assume reckon allege rumour rumor');
/** "He would later win two cups" */
const LATER = wordSet('later eventually subsequently ultimately');
/** "on the verge of collapse" */
const EDGES = wordSet('verge brink cusp threshold');
/** "Layoffs loom" */
const LOOMING = wordSet('loom threaten beckon');
/** "The demolition was stayed": it is still to come. */
const POSTPONING = wordSet('postpone stay defer');
const AWAITING = wordSet('await wait');
/** "more flooding is feared" */
const FORECAST = wordSet('forecast expected predicted feared');

/** What a negation leaves: "did not open until 1998" (it opened), "no more than 40 died" (some did), "have not ruled out an attack" (it may be). */
export function saidDespiteNegation(parsed: ParsedText, token: Token): Modality | undefined {
  if (token.tag.startsWith('VB')) {
    const isBounded = isBoundedNumber(parsed, subjectOf(parsed, token.index));
    return (
      saidUntil(parsed, token) ??
      (isBounded && !hasHelper(parsed, token, (helper) => helper.tag === 'MD') ? 'asserted' : undefined)
    );
  }
  return isNotRuledOut(parsed, token) ? 'hypothetical' : undefined;
}

function hasHelper(parsed: ParsedText, { index }: Token, fits: (helper: Token) => boolean): boolean {
  return dependentsIn(parsed)
    .of(index)
    .some((child) => /^(?:aux|advmod)/.test(child.relation) && fits(child));
}

/** "was not arrested until Friday", "will not open until May" */
function saidUntil(parsed: ParsedText, token: Token): Modality | undefined {
  const isUntil = dependentsIn(parsed)
    .of(token.index)
    .some(
      ({ relation, index }) =>
        index > token.index &&
        /^(?:obl|advcl|nmod|advmod)/.test(relation) &&
        UNTIL.has(findDependent(parsed, index, 'case', 'mark')?.lower ?? ''),
    );
  if (!isUntil || !hasHelper(parsed, token, ({ lower }) => NEGATING.has(lower))) return undefined;
  if (hasHelper(parsed, token, ({ lower }) => FUTURE.has(lower))) return 'planned';
  return hasHelper(parsed, token, ({ lower }) => PAST.has(lower)) ? 'asserted' : undefined;
}

/** "no more than 40 people", "no fewer than six ministers" */
export function isBoundedNumber({ tokens }: ParsedText, noun: number | undefined): boolean {
  if (noun === undefined) return false;
  for (let at = noun; at >= Math.max(2, noun - LONGEST_BOUND); at--)
    if (tokens[at]?.lower === 'than')
      return COMPARED.has(tokens[at - 1]?.lower ?? '') && /^(?:no|not)$/.test(tokens[at - 2]?.lower ?? '');
  return false;
}

/** "have not ruled out an attack" */
function isNotRuledOut(parsed: ParsedText, noun: Token): boolean {
  const verb = undergoneBy(parsed, noun);
  return (
    verb?.lemma === 'rule' && particleOf(parsed, verb) === 'out' && hasHelper(parsed, verb, ({ lower }) => NEGATING.has(lower))
  );
}

/** What the words around a verb leave open: "Did the army kill them?", "is thought to have been killed"; or tell as done: "would later win". */
export function saidOfOpenVerb(parsed: ParsedText, token: Token): Modality | undefined {
  if (isAsked(parsed, token) || isSupposed(parsed, token)) return 'hypothetical';
  if (wasToBe(parsed, token)) return 'planned';
  return isToldAhead(parsed, token) ? 'asserted' : undefined;
}

/** "Did the army kill them?", "Will he resign?"; who or when something is done is asked of what is. */
function isAsked(parsed: ParsedText, token: Token): boolean {
  const { firstToken = 0, endToken = 0 } = parsed.sentences[token.sentence] ?? {};
  const isQuestion = parsed.tokens.slice(Math.max(firstToken, endToken - 2), endToken).some(({ text }) => text === '?');
  const helper = isQuestion ? findDependent(parsed, token.index, 'aux', 'aux:pass') : undefined;
  const subject = findDependent(parsed, token.index, 'nsubj');
  if (helper === undefined || subject === undefined || helper.index > subject.index) return false;
  const before = helper.index === firstToken ? undefined : parsed.tokens[helper.index - 1];
  return before === undefined || /^(?:CC|\W)/.test(before.tag);
}

/** "was to have opened in May" */
function wasToBe(parsed: ParsedText, token: Token): boolean {
  const has = (form: RegExp): boolean => hasHelper(parsed, token, ({ lower }) => form.test(lower));
  return (
    token.tag === 'VBN' && has(/^(?:was|were)$/) && has(/^have$/) && findDependent(parsed, token.index, 'mark')?.lower === 'to'
  );
}

/** "is thought to have been killed" */
function isSupposed(parsed: ParsedText, token: Token): boolean {
  const above = parsed.tokens[token.head];
  if (above === undefined || !hasRelation(token, 'xcomp') || !SUPPOSED.has(above.lemma) || !isPassive(parsed, above.index))
    return false;
  return (
    token.tag === 'VBN' &&
    hasHelper(parsed, token, ({ lower }) => lower === 'have') &&
    !hasHelper(parsed, above, ({ lower }) => NEGATING.has(lower))
  );
}

/** "He would later win two cups", "Ten years later he would be elected", "would go on to become president": what came after what is told, and is over. */
function isToldAhead(parsed: ParsedText, token: Token): boolean {
  const above = parsed.tokens[token.head];
  const isGoingOn =
    hasRelation(token, 'xcomp', 'advcl') && above?.lemma === 'go' && parsed.tokens[above.index + 1]?.lower === 'on';
  const verb = isGoingOn ? above : token;
  const would = findDependent(parsed, verb.index, 'aux');
  if (would?.lower !== 'would' || hasHelper(parsed, verb, ({ lower }) => NEGATING.has(lower) || lower === 'have')) return false;
  const isLater =
    opensLater(parsed, verb) || parsed.tokens.slice(would.index + 1, verb.index).some(({ lower }) => LATER.has(lower));
  return parsed.tokens[verb.head]?.lower === 'later' || ((isGoingOn || isLater) && isMainClause(parsed, verb));
}

/** "Ten years later he would …" */
function opensLater({ tokens, sentences }: ParsedText, { sentence }: Token): boolean {
  const first = sentences[sentence]?.firstToken ?? 0;
  return tokens
    .slice(first + 1, first + OPENING)
    .some(({ lower, index }) => lower === 'later' && TIME_UNITS.has(tokens[index - 1]?.lower ?? ''));
}

/** Whether a clause is not what somebody says, thinks or sets as a condition. */
function isMainClause(parsed: ParsedText, { relation, index }: Token): boolean {
  return /^(?:root|acl:relcl|conj)/.test(relation) && findDependent(parsed, index, 'mark') === undefined;
}

/** What the words around a noun leave open: "on the verge of collapse", "Layoffs loom", "more flooding is feared", "awaits the verdict". */
export function saidOfOpenNoun(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  if (
    isOnTheEdge(parsed, noun, governor) ||
    (hasRelation(noun, 'nsubj') && LOOMING.has(governor.lemma) && lacksObject(parsed, governor))
  )
    return 'hypothetical';
  const verb = undergoneBy(parsed, noun);
  if (verb === undefined) return isWaitedFor(parsed, noun, governor) ? 'planned' : undefined;
  if (isPut(parsed, verb) || AWAITING.has(verb.lemma)) return 'planned';
  const isForetold =
    FORECAST.has(verb.lower) && !hasRelation(noun, 'obj') && findDependent(parsed, verb.index, 'xcomp') === undefined;
  return isForetold ? 'hypothetical' : undefined;
}

/** "on the verge of collapse", "in the event of an attack", "in case of fire" */
function isOnTheEdge({ tokens }: ParsedText, noun: Token, governor: Token): boolean {
  if (!noun.relation.startsWith('nmod') || tokens[governor.index + 1]?.lower !== 'of') return false;
  const before = tokens[governor.index - 1]?.lower;
  return (
    EDGES.has(governor.lemma) ||
    (governor.lower === 'event' && before === 'the') ||
    (governor.lower === 'case' && before === 'in')
  );
}

function lacksObject(parsed: ParsedText, { index }: Token): boolean {
  return findDependent(parsed, index, 'obj', 'xcomp', 'ccomp') === undefined;
}

/** "are waiting for the verdict" */
function isWaitedFor(parsed: ParsedText, noun: Token, governor: Token): boolean {
  return governor.lemma === 'wait' && hasRelation(noun, 'obl') && findDependent(parsed, noun.index, 'case')?.lower === 'for';
}

/** "postponed the talks", "The execution was stayed" */
function isPut(parsed: ParsedText, verb: Token): boolean {
  return POSTPONING.has(verb.lemma) || (verb.lemma === 'put' && particleOf(parsed, verb) === 'off');
}
