import { wordSet } from '../../lexicon/wordList.ts';
import { dependentsIn, findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { readModality } from './modality.ts';
import { nounBefore } from './nounBefore.ts';
import { particleOf, undergoneBy } from './undergone.ts';

/** "denied that soldiers had shot them", "denies taking bribes" */
const DENYING = wordSet('deny refute disprove debunk');
/** Words for what is said and may be false: "dismissed claims that the army had bombed it", "the report that he had died was false". */
const CLAIMS = wordSet(
  'claim accusation allegation report rumour rumor suggestion assertion insinuation speculation notion story',
);
const REFUTING = wordSet('deny refute disprove debunk reject dismiss rebut');
const FALSE = wordSet('false untrue wrong unfounded baseless groundless incorrect inaccurate fabricated unsubstantiated');
/** "averted an attack", "a landing that the fog prevented", "foiled a plot to bomb" */
const AVERTING = wordSet('avert prevent foil thwart forestall preclude block');
/** "called off the race", "ruled out poisoning" */
const UNDOING_PARTICLES: ReadonlySet<string> = new Set(['call off', 'rule out']);
/** "cleared of murder" */
const ACQUITTING = wordSet('clear acquit exonerate absolve');
/** "denies murder", "escaped death"; who escaped the fire was in one. */
const DENIED = wordSet('deny escape');
/** "saved from collapse" */
const SAVING = wordSet('save spare');
/** What a court or a body denies is asked for all the same. */
const PLEAS = wordSet('appeal charge motion request petition bid application');
/** "prevented it from sailing", "barred them from voting" */
const KEEPING = wordSet('prevent stop bar ban block prohibit keep deter dissuade');
/** What is struck out does not happen: "cancelled the race", "the cancellation of the race". */
const CANCELLING = wordSet('cancel scrap abandon forgo cancellation absence lack');
/** "scrapped plans to demolish it" */
const GIVING_UP = wordSet('scrap abandon cancel drop shelve ditch axe foil thwart avert reject');
const MEANS = wordSet('plan attempt bid effort plot proposal scheme intention move push campaign threat');
/** "the failure of the bill to pass", "failed attempts to land" */
const FAILING = wordSet('failure inability refusal');
const TRYING = wordSet('attempt bid effort try');
const FAILED = wordSet('failed unsuccessful abortive botched futile foiled');
/** "delayed lifting the ban", "ruled out sending troops", "stopped flying there" */
const AVOIDING = wordSet('delay postpone avoid resist forgo rule shun stop');
/** "no interest in running the firm" */
const INTERESTS = wordSet('interest intention plan desire need reason point');

/** "falsely stated that it had exploded" */
const FALSELY = wordSet('falsely wrongly mistakenly erroneously incorrectly');
/** "no information that planes had struck it" */
const TRACES = wordSet('report sign evidence indication trace record information proof suggestion');
/** "nearly captured the town"; "nearly doubled" tells of how much. */
const ALMOST = wordSet('almost nearly');
const CHANGE_OF_AMOUNT = wordSet('double triple treble quadruple halve');
/** "stopped short of closing it", "came close to collapsing" */
const SHORT_OF = wordSet('short_of close_to brink_of verge_of cusp_of');

/** "nearly captured the town", "came close to collapsing" */
export function isMissed(parsed: ParsedText, token: Token): boolean {
  const helpers = dependentsIn(parsed).of(token.index);
  const wordAt = (index: number): string => parsed.tokens[index]?.lower ?? '';
  if (token.tag === 'VBG') return SHORT_OF.has(`${wordAt(token.index - 2)}_${wordAt(token.index - 1)}`);
  if (!/^VB[DN]$/.test(token.tag)) return false;
  const isAlmost = helpers.some(({ index, lower }) => index === token.index - 1 && ALMOST.has(lower));
  return isAlmost && !CHANGE_OF_AMOUNT.has(token.lemma);
}

/** Whether the word above a verb says that what it tells of did not come about. */
export function isUndoneVerb(parsed: ParsedText, token: Token, governor: Token): boolean {
  return UNDONE.some((holds) => holds(parsed, token, governor));
}

/** "cancelled the race", "averted an attack", "the cancellation of the race" */
export function isUndoneNoun(parsed: ParsedText, noun: Token, governor: Token): boolean {
  const verb = undergoneBy(parsed, noun);
  const isOf = noun.relation.startsWith('nmod') && findDependent(parsed, noun.index, 'case')?.lower === 'of';
  if (isOf && CANCELLING.has(governor.lemma)) return true;
  if (isGivenUpFor(parsed, noun, governor)) return true;
  if (verb === undefined) return isAcquittedOf(parsed, noun, governor);
  return CANCELLING.has(verb.lemma) || (isUndoing(parsed, noun, verb) && isReal(parsed, verb));
}

/** "averted an attack", "called off the talks", "ruled out poisoning", "denies murder" */
function isUndoing(parsed: ParsedText, noun: Token, verb: Token): boolean {
  const particle = particleOf(parsed, verb);
  if (AVERTING.has(verb.lemma) || UNDOING_PARTICLES.has(`${verb.lemma} ${particle}`)) return true;
  return DENIED.has(verb.lemma) && hasRelation(noun, 'obj') && isBareDeed(parsed, noun);
}

/** "denies murder", "denied any attacks"; who denies the charge or an appeal does not deny that there is one. */
function isBareDeed(parsed: ParsedText, noun: Token): boolean {
  const determiner = findDependent(parsed, noun.index, 'det', 'nmod:poss')?.lower;
  return (determiner === undefined || determiner === 'any') && !CLAIMS.has(noun.lemma) && !PLEAS.has(noun.lemma);
}

/** "cleared of murder", "not guilty of killing him"; "saved from collapse" */
function isAcquittedOf(parsed: ParsedText, deed: Token, verb: Token): boolean {
  if (!hasRelation(deed, 'obl', 'advcl', 'xcomp')) return false;
  const preposition = findDependent(parsed, deed.index, 'case', 'mark')?.lower;
  if (preposition === 'from') return SAVING.has(verb.lemma) && isBareDeed(parsed, deed) && isReal(parsed, verb);
  if (preposition !== 'of') return false;
  if (verb.lower === 'guilty') return findDependent(parsed, verb.index, 'advmod')?.lower === 'not';
  return ACQUITTING.has(verb.lemma) && isReal(parsed, verb);
}

/** "Plans for a merger were abandoned" */
function isGivenUpFor(parsed: ParsedText, noun: Token, plan: Token): boolean {
  const isAimedAt = hasRelation(noun, 'nmod') && /^(?:for|of)$/.test(findDependent(parsed, noun.index, 'case')?.lower ?? '');
  const above = parsed.tokens[plan.head];
  if (!isAimedAt || !MEANS.has(plan.lemma) || above === undefined || !hasRelation(plan, 'obj', 'nsubj:pass')) return false;
  return GIVING_UP.has(above.lemma) && isReal(parsed, above);
}

type Undoing = (parsed: ParsedText, token: Token, governor: Token) => boolean;
const UNDONE: readonly Undoing[] = [isAcquittedOf, isDenied, isRefuted, isUnfounded, isPrevented, isGivenUp, isFailed, isAvoided];

/** "denied that soldiers had shot them" */
function isDenied(parsed: ParsedText, token: Token, governor: Token): boolean {
  const isContent = hasRelation(token, 'ccomp') || (hasRelation(token, 'xcomp', 'advcl') && token.tag === 'VBG');
  return isContent && DENYING.has(governor.lemma) && governor.index < token.index && isReal(parsed, governor);
}

/** "dismissed claims that the army had bombed it", "reports that he had died were false" */
function isRefuted(parsed: ParsedText, token: Token, governor: Token): boolean {
  const claim = nounBefore(parsed, token, 'that');
  if (claim === undefined || !CLAIMS.has(claim.lemma)) return false;
  const above = parsed.tokens[claim.head];
  if (FALSE.has(governor.lower) || FALSE.has(above?.lower ?? '')) return true;
  return above !== undefined && REFUTING.has(above.lemma) && above.index < claim.index && isReal(parsed, above);
}

/** "falsely stated that it had exploded", "no information that planes had struck it" */
function isUnfounded(parsed: ParsedText, token: Token, governor: Token): boolean {
  const trace = nounBefore(parsed, token, 'that');
  if (trace !== undefined && TRACES.has(trace.lemma)) return findDependent(parsed, trace.index, 'det')?.lower === 'no';
  return (
    hasRelation(token, 'ccomp') &&
    dependentsIn(parsed)
      .of(governor.index)
      .some(({ lower }) => FALSELY.has(lower))
  );
}

/** "prevented them from entering" */
function isPrevented(parsed: ParsedText, token: Token, governor: Token): boolean {
  if (token.tag !== 'VBG' || !KEEPING.has(governor.lemma) || !hasRelation(token, 'advcl', 'obl', 'xcomp', 'acl')) return false;
  return findDependent(parsed, token.index, 'mark', 'case')?.lower === 'from' && isReal(parsed, governor);
}

/** "scrapped plans to demolish it", "foiled a plot to bomb the bridge" */
function isGivenUp(parsed: ParsedText, token: Token): boolean {
  const plan = nounBefore(parsed, token, 'to');
  if (plan === undefined || !MEANS.has(plan.lemma) || !hasRelation(plan, 'obj', 'nsubj:pass')) return false;
  const above = parsed.tokens[plan.head];
  return above !== undefined && GIVING_UP.has(above.lemma) && isReal(parsed, above);
}

/** "the failure of the bill to pass", "failed attempts to land" */
function isFailed(parsed: ParsedText, token: Token, governor: Token): boolean {
  if (FAILING.has(governor.lemma) && hasRelation(token, 'acl') && findDependent(parsed, token.index, 'mark')?.lower === 'to')
    return true;
  const attempt = nounBefore(parsed, token, 'to');
  if (attempt === undefined || !TRYING.has(attempt.lemma)) return false;
  return dependentsIn(parsed)
    .of(attempt.index)
    .some(({ relation, lower }) => relation === 'amod' && FAILED.has(lower));
}

/** "delayed lifting the ban", "no interest in running the firm" */
function isAvoided(parsed: ParsedText, token: Token, governor: Token): boolean {
  if (token.tag !== 'VBG') return false;
  if (hasRelation(token, 'xcomp') && AVOIDING.has(governor.lemma) && isReal(parsed, governor))
    return governor.lemma !== 'rule' || findDependent(parsed, governor.index, 'compound:prt')?.lower === 'out';
  return INTERESTS.has(governor.lemma) && findDependent(parsed, governor.index, 'det')?.lower === 'no';
}

/** "did not deny", "may prevent": nothing is undone yet. */
function isReal(parsed: ParsedText, token: Token): boolean {
  return readModality(parsed, token) === 'asserted';
}
