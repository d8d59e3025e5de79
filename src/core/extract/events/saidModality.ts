import { wordSet } from '../../lexicon/wordList.ts';
import { isPassive, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { canAct } from './canAct.ts';
import type { EventContext } from './eventContext.ts';
import { readModality } from './modality.ts';
import { isMissed, isUndoneNoun, isUndoneVerb } from './neverHappened.ts';
import { nounBefore } from './nounBefore.ts';
import { saidOfAnyTime } from './anyTime.ts';
import { isBoundedNumber, saidDespiteNegation, saidOfOpenNoun, saidOfOpenVerb } from './openOutcomes.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

const NEGATING = wordSet("not n't n’t never");
const NOBODY: ReadonlySet<string> = new Set(['nothing', 'nobody', 'none', 'neither']);
/** Nouns of what may come: "fears of an attack", "the risk of flooding". */
const MAY_COME = wordSet('fear risk threat danger possibility prospect chance likelihood potential');
/** "no reports of outbreaks" */
const TRACES = wordSet('report sign evidence indication trace record');
/** "called for a boycott", "a demand for an inquiry" */
const ASKING_FOR = wordSet('call demand appeal request');
/** "in preparation for the assault", "the plan for a merger" */
const PREPARING = wordSet(
  'preparation plan proposal timetable condition foundation groundwork basis framework roadmap prepare train pave',
);
/** "suspected cases" */
const DOUBTED = wordSet('suspected possible potential presumed probable feared hypothetical');
/** "a vaccination planned by China" */
const MEANT = wordSet('planned proposed scheduled envisaged');
/** "committed to defeating", "plans on reviving" */
const COMMITTED = wordSet('commit plan aim intend pledge dedicate insist');
/** "the campaign to liberate the town" */
const ENDEAVOURS = wordSet(
  'campaign advance plan bid drive push mission scheme proposal operation effort intention promise pledge',
);
/** "sent troops to retake the town": what for, not what came of it. */
const SENDING = wordSet('send dispatch deploy assign hire recruit invite summon');
/** "announced cuts": what is announced lies ahead where it is a change that somebody makes; "announced a profit" tells of what was. */
const ANNOUNCING = wordSet('announce unveil outline signal');
const CHANGES = wordSet(
  'cut cutback layoff redundancy closure shutdown reduction tightening phaseout expansion investment funding restructuring increase hike',
);
/** "Engineers believe that a fuse has blown" */
const SUPPOSING = wordSet('believe suspect fear presume assume');
const PROMISED = wordSet("will would shall 'll ’ll 'd ’d");
const FUTURE = wordSet("will shall 'll ’ll");
/** "Should they attack, …", "Had she won, …" */
const INVERTED = wordSet('should had were');
const POSSIBLE = wordSet('may might could');
const CONDITIONS = wordSet('if unless whether lest until once');
/** "experts suspect poisoning", "they pursue a ceasefire" */
const DOUBTING = wordSet('suspect fear risk contemplate consider pursue seek demand want request');
/** "insisted that the union agree", "demand that he resign" */
const MANDATING = wordSet('insist demand require propose recommend request ask suggest urge');
/** What is intended, by a word behind the noun: "planes intended to spray" */
const INTENDED = wordSet('intended designed meant aimed poised slated scheduled');
/** "will deliver a defeat", "would impose a ban" */
const LIGHT = wordSet('deliver inflict impose give perform receive undergo suffer face see trigger');
/** "towards a settlement", "closer to a deal" */
const TOWARDS = wordSet('toward towards');
const NEARING = wordSet('close closer near nearer');
/** "helped them to clear the town", "assists the government to destroy": what for. */
const ASSISTING = wordSet('assist help equip train');
/** A condition this far up the tree still holds. */
const CLIMB = 3;
/** What could result in something makes that possible, not real. */
const CAUSING = wordSet('result lead cause bring trigger spark prompt mean involve enable');

/** What the words around a happening say of it: outright, or by those that it hangs on: "the firm should be split and parts sold". */
export function saidModality(parsed: ParsedText, trigger: TriggerCandidate): Modality | undefined {
  return (
    saidDespiteNegation(parsed, trigger.token) ??
    saidOfAnyTime(parsed, trigger.token) ??
    saidOutright(parsed, trigger) ??
    saidByOthers(parsed, trigger)
  );
}

/** What the words around a happening say outright: "no one was hurt" (negated), "fears of an attack" (hypothetical). */
export function saidOutright(parsed: ParsedText, { token, wordClass }: TriggerCandidate): Modality | undefined {
  return wordClass === 'verb' ? saidOfVerb(parsed, token) : saidOfNoun(parsed, token);
}

/** What a word shares with another, or has from one that only carries it: "will deliver a defeat", "there will be a ban". */
function saidByOthers(parsed: ParsedText, { token, wordClass }: TriggerCandidate): Modality | undefined {
  const first = wordClass === 'verb' ? token : firstOfList(parsed, token);
  const governor = parsed.tokens[first.head];
  if (wordClass === 'verb') {
    if (governor !== undefined && sharesHelper(parsed, token, governor)) return unreal(readModality(parsed, governor));
    const helpers = dependentsIn(parsed).of(token.index);
    const isToCome = helpers.some(({ relation, lower }) => relation.startsWith('aux') && FUTURE.has(lower));
    return isToCome && !isNegated(helpers) ? 'planned' : undefined;
  }
  if (
    dependentsIn(parsed)
      .of(token.index)
      .some(({ relation }) => relation === 'expl')
  )
    return unreal(readModality(parsed, token));
  return governor === undefined ? undefined : saidByCarrier(parsed, first, governor);
}

/** "could result in fines", "will deliver a defeat", "The tests will show" */
function saidByCarrier(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  const isCarried = hasRelation(noun, 'obj') && LIGHT.has(governor.lemma);
  const isResult = hasRelation(noun, 'obj', 'obl') && CAUSING.has(governor.lemma);
  if ((isCarried || isResult) && governor.tag.startsWith('VB')) return unreal(readModality(parsed, governor));
  return hasRelation(noun, 'nsubj') && readModality(parsed, governor) === 'planned' ? 'planned' : undefined;
}

/** Whether somebody means to do what would otherwise be taken for possible only: "the ministry would close the port", "a campaign to free the town". */
export function isMeant(context: EventContext, { token, wordClass }: TriggerCandidate): boolean {
  if (wordClass !== 'verb') return false;
  const { parsed } = context;
  const governor = parsed.tokens[token.head];
  if (isEndeavour(parsed, token)) return true;
  const first = governor !== undefined && sharesHelper(parsed, token, governor) ? governor : token;
  const helpers = dependentsIn(parsed).of(first.index);
  const isPromised = helpers.some(({ relation, lower }) => relation.startsWith('aux') && PROMISED.has(lower));
  if (!isPromised || isNegated(helpers) || helpers.some(({ lower }) => lower === 'have')) return false;
  const subject = subjectOf(parsed, first.index);
  return subject !== undefined && !isPassive(parsed, first.index) && canAct(context, subject) && !isConditional(parsed, first);
}

function isNegated(helpers: readonly Token[]): boolean {
  return helpers.some(({ lower }) => NEGATING.has(lower));
}

/** "if it rains, the club will cancel", "whether he will run", "without the loan, it would close" */
function isConditional(parsed: ParsedText, token: Token): boolean {
  const dependents = dependentsIn(parsed);
  const isCondition = (index: number): boolean =>
    dependents.of(index).some(({ relation, lower }) => /^(?:mark|advmod)/.test(relation) && CONDITIONS.has(lower));
  const isLack = (index: number): boolean => findDependent(parsed, index, 'case', 'mark')?.lower === 'without';
  const isInverted = (index: number): boolean => {
    const helper = findDependent(parsed, index, 'aux');
    return INVERTED.has(helper?.lower ?? '') && (helper?.index ?? 0) < (subjectOf(parsed, index) ?? -1);
  };
  const isCircumstance = ({ relation, index }: Token): boolean =>
    (relation === 'advcl' && (isCondition(index) || isLack(index) || isInverted(index))) || (relation === 'obl' && isLack(index));
  if (dependents.of(token.index).some(isCircumstance)) return true;
  let above: Token | undefined = token;
  for (let level = 0; level <= CLIMB && above !== undefined; level++) {
    if (isCondition(above.index)) return true;
    above = parsed.tokens[above.head];
  }
  return false;
}

type VerbTest = (parsed: ParsedText, token: Token, governor: Token) => boolean;

/** What a verb's governor says of it, the first that holds. */
const UNDER: readonly (readonly [Modality, VerbTest])[] = [
  ['negated', isUndoneVerb],
  ['hypothetical', isMandated],
  ['planned', isFor],
  ['planned', isCommitted],
  ['planned', isEndeavour],
  ['hypothetical', (_, token, governor) => /^(?:ccomp|csubj)/.test(token.relation) && SUPPOSING.has(governor.lemma)],
];

function saidOfVerb(parsed: ParsedText, token: Token): Modality | undefined {
  const subject = parsed.tokens[subjectOf(parsed, token.index) ?? -1];
  if (subject !== undefined && isNobody(parsed, subject.index)) return 'negated';
  if (isMissed(parsed, token)) return 'negated';
  if (isUnderIf(parsed, token)) return 'hypothetical';
  return saidOfOpenVerb(parsed, token) ?? saidByWordAbove(parsed, token) ?? (mayBe(parsed, token) ? 'hypothetical' : undefined);
}

function saidByWordAbove(parsed: ParsedText, token: Token): Modality | undefined {
  const governor = parsed.tokens[token.head];
  if (governor === undefined) return undefined;
  if (sharesHelper(parsed, token, governor)) return governor.index < token.index ? saidByWordAbove(parsed, governor) : undefined;
  return UNDER.find(([, holds]) => holds(parsed, token, governor))?.[0];
}

/** "it could close", "they might be hurt" */
function mayBe(parsed: ParsedText, token: Token): boolean {
  const helpers = dependentsIn(parsed).of(token.index);
  return helpers.some(({ relation, lower }) => relation.startsWith('aux') && POSSIBLE.has(lower)) && !isNegated(helpers);
}

/** "intended to spray", "helped them to clear the town", "sent ships to rescue them": what for. */
function isFor(parsed: ParsedText, token: Token, governor: Token): boolean {
  if (findDependent(parsed, token.index, 'mark')?.lower !== 'to') return false;
  return (
    INTENDED.has(governor.lower) ||
    (hasRelation(token, 'xcomp') && ASSISTING.has(governor.lemma)) ||
    (hasRelation(token, 'advcl') && SENDING.has(governor.lemma))
  );
}

/** "If the agency discovered it" */
function isUnderIf(parsed: ParsedText, token: Token): boolean {
  const mark = findDependent(parsed, token.index, 'mark');
  return mark !== undefined && mark.index < token.index && (mark.lower === 'if' || mark.lower === 'unless');
}

/** "insisted that the union agree" */
function isMandated(parsed: ParsedText, token: Token, governor: Token): boolean {
  const isBare = /^VBP?$/.test(token.tag) && findDependent(parsed, token.index, 'aux') === undefined;
  return isBare && hasRelation(token, 'ccomp') && MANDATING.has(governor.lemma) && governor.index < token.index;
}

/** "committed to defeating", "plans on reviving" */
function isCommitted(parsed: ParsedText, { tag, index }: Token, governor: Token): boolean {
  return tag === 'VBG' && COMMITTED.has(governor.lemma) && /^(?:to|on)$/.test(parsed.tokens[index - 1]?.lower ?? '');
}

/** "the campaign to liberate the town" */
function isEndeavour(parsed: ParsedText, token: Token): boolean {
  return ENDEAVOURS.has(nounBefore(parsed, token, 'to')?.lemma ?? '');
}

/** "should be cut and plants closed": the second verb has no helper of its own. */
function sharesHelper(parsed: ParsedText, token: Token, first: Token): boolean {
  if (token.relation !== 'conj' || token.tag !== first.tag || !/^VB[NG]?$/.test(token.tag)) return false;
  return findDependent(parsed, token.index, 'aux', 'mark') === undefined;
}

function saidOfNoun(parsed: ParsedText, token: Token): Modality | undefined {
  const own = dependentsIn(parsed).of(token.index);
  if (own.some(({ relation, lower }) => relation === 'amod' && DOUBTED.has(lower))) return 'hypothetical';
  if (own.some(({ relation, lower }) => relation === 'acl' && MEANT.has(lower))) return 'planned';
  const first = firstOfList(parsed, token);
  // The first noun of a headline stands under nothing.
  const governor = parsed.tokens[first.head] ?? first;
  if (isUndoneNoun(parsed, first, governor)) return 'negated';
  return (
    saidOfOpenNoun(parsed, first, governor) ??
    saidBefore(parsed, first, governor) ??
    saidOfGoal(parsed, first, governor) ??
    saidByGovernor(parsed, first, governor)
  );
}

/** "suspect poisoning", "announced job cuts" */
function saidByGovernor(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  if (isAhead(parsed, noun, governor) || isFeared(parsed, noun, governor)) return 'hypothetical';
  if (!hasRelation(noun, 'obj') || !governor.tag.startsWith('VB')) return undefined;
  if (ANNOUNCING.has(governor.lemma) && CHANGES.has(noun.lemma)) return 'planned';
  return DOUBTING.has(governor.lemma) ? 'hypothetical' : undefined;
}

/** "the potential of causing a pandemic" */
function isFeared(parsed: ParsedText, noun: Token, governor: Token): boolean {
  const isResult = hasRelation(noun, 'obj', 'obl') && CAUSING.has(governor.lemma) && hasRelation(governor, 'acl');
  return isResult && MAY_COME.has(parsed.tokens[governor.head]?.lemma ?? '');
}

/** "progress towards a settlement", "closer to a deal" */
function isAhead(parsed: ParsedText, noun: Token, governor: Token): boolean {
  const preposition = findDependent(parsed, noun.index, 'case')?.lower ?? '';
  return TOWARDS.has(preposition) || (preposition === 'to' && NEARING.has(governor.lemma));
}

/** "fears of an attack", "no reports of outbreaks" */
function saidBefore(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  if (!noun.relation.startsWith('nmod') || findDependent(parsed, noun.index, 'case')?.lower !== 'of') return undefined;
  if (MAY_COME.has(governor.lemma)) return 'hypothetical';
  const isDenied = TRACES.has(governor.lemma) && findDependent(parsed, governor.index, 'det')?.lower === 'no';
  return isDenied ? 'negated' : undefined;
}

/** "called for a boycott", "in preparation for the assault" */
function saidOfGoal(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  if (!hasRelation(noun, 'nmod', 'obl') || findDependent(parsed, noun.index, 'case')?.lower !== 'for') return undefined;
  if (PREPARING.has(governor.lemma)) return 'planned';
  return ASKING_FOR.has(governor.lemma) ? 'hypothetical' : undefined;
}

function unreal(modality: Modality): Modality | undefined {
  return modality === 'asserted' ? undefined : modality;
}

/** The first of a list, or what the word is one of: "problems including brain damage". */
function firstOfList(parsed: ParsedText, token: Token): Token {
  const isIncluded = token.relation.startsWith('nmod') && findDependent(parsed, token.index, 'case')?.lower === 'including';
  const head = token.relation === 'conj' || isIncluded ? parsed.tokens[token.head] : undefined;
  return head?.tag.startsWith('NN') === true ? head : token;
}

/** "nobody", "no one", "none of the passengers", "no part of it" */
function isNobody(parsed: ParsedText, subject: number): boolean {
  const word = parsed.tokens[subject]?.lower ?? '';
  return NOBODY.has(word) || (findDependent(parsed, subject, 'det')?.lower === 'no' && !isBoundedNumber(parsed, subject));
}
