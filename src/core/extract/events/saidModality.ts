import { isPassive, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { canAct } from './canAct.ts';
import type { EventContext } from './eventContext.ts';
import { readModality } from './modality.ts';
import { saidOfAnyTime } from './anyTime.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NEGATING = words("not n't n’t never");
const NOBODY: ReadonlySet<string> = new Set(['nothing', 'nobody', 'none', 'neither']);
/** Nouns of what may come: "fears of an attack", "the risk of flooding". */
const MAY_COME = words('fear risk threat danger possibility prospect chance likelihood potential');
/** "no reports of outbreaks" */
const TRACES = words('report sign evidence indication trace record');
/** "called for a boycott", "a demand for an inquiry" */
const ASKING_FOR = words('call demand appeal request');
/** "in preparation for the assault", "the plan for a merger" */
const PREPARING = words(
  'preparation plan proposal timetable condition foundation groundwork basis framework roadmap prepare train pave',
);
/** "suspected cases" */
const DOUBTED = words('suspected possible potential presumed probable feared hypothetical');
/** "a vaccination planned by China" */
const MEANT = words('planned proposed scheduled envisaged');
/** "committed to defeating", "plans on reviving" */
const COMMITTED = words('commit plan aim intend pledge dedicate insist');
/** "the campaign to liberate the town" */
const ENDEAVOURS = words(
  'campaign advance plan bid drive push mission scheme proposal operation effort intention promise pledge',
);
/** "sent troops to retake the town": what for, not what came of it. */
const SENDING = words('send dispatch deploy assign hire recruit invite summon');
/** "announced cuts": what is announced lies ahead where it is a change that somebody makes; "announced a profit" tells of what was. */
const ANNOUNCING = words('announce unveil outline');
const CHANGES = words(
  'cut cutback layoff redundancy closure shutdown reduction tightening phaseout expansion investment funding restructuring increase hike',
);
/** "Engineers believe that a fuse has blown" */
const SUPPOSING = words('believe suspect fear presume assume');
const PROMISED = words("will would shall 'll ’ll 'd ’d");
const CONDITIONS = words('if unless whether lest until once');
/** What is put off or struck out does not happen: "cancelled the race", "the cancellation of the race". */
const CANCELLING = words('cancel scrap abandon forgo cancellation absence lack');
/** "the failure of the bill to pass", "failed attempts to land" */
const FAILING = words('failure inability refusal');
const TRYING = words('attempt bid effort try');
const FAILED = words('failed unsuccessful abortive botched futile foiled');
/** "experts suspect poisoning", "they pursue a ceasefire" */
const DOUBTING = words('suspect fear risk contemplate consider pursue seek demand want request');
/** "insisted that the union agree", "demand that he resign" */
const MANDATING = words('insist demand require propose recommend request ask suggest urge');
/** "delayed lifting the ban", "ruled out sending troops" */
const AVOIDING = words('delay postpone avoid resist forgo rule shun');
/** "no interest in running the firm" */
const INTERESTS = words('interest intention plan desire need reason point');
/** What is intended, by a word behind the noun: "planes intended to spray" */
const INTENDED = words('intended designed meant aimed poised slated scheduled');
/** "will deliver a defeat", "would impose a ban" */
const LIGHT = words('deliver inflict impose give perform receive undergo suffer face see trigger');
/** "towards a settlement", "closer to a deal" */
const TOWARDS = words('toward towards');
const NEARING = words('close closer near nearer');
/** "helped them to clear the town", "assists the government to destroy": what for. */
const ASSISTING = words('assist help equip train');
/** A condition this far up the tree still holds. */
const CLIMB = 3;
/** What could result in something makes that possible, not real. */
const CAUSING = words('result lead cause bring trigger spark prompt mean involve enable');

/** What the words around a happening say outright: "no one was hurt" (negated), "fears of an attack" (hypothetical). */
export function saidModality(parsed: ParsedText, { token, wordClass }: TriggerCandidate): Modality | undefined {
  return saidOfAnyTime(parsed, token) ?? (wordClass === 'verb' ? saidOfVerb(parsed, token) : saidOfNoun(parsed, token));
}

/** Whether somebody means to do what would otherwise be taken for possible only: "the ministry would close the port", "a campaign to free the town". */
export function isMeant(context: EventContext, { token, wordClass }: TriggerCandidate): boolean {
  if (wordClass !== 'verb') return false;
  const { parsed } = context;
  const governor = parsed.tokens[token.head];
  if (governor !== undefined && isEndeavour(parsed, token, governor)) return true;
  const first = governor !== undefined && sharesHelper(parsed, token, governor) ? governor : token;
  const helpers = dependentsIn(parsed).of(first.index);
  const isPromised = helpers.some(({ relation, lower }) => relation.startsWith('aux') && PROMISED.has(lower));
  if (!isPromised || helpers.some(({ lower }) => lower === 'have' || NEGATING.has(lower))) return false;
  const subject = subjectOf(parsed, first.index);
  return subject !== undefined && !isPassive(parsed, first.index) && canAct(context, subject) && !isConditional(parsed, first);
}

/** "if it rains, the club will cancel", "whether he will run" */
function isConditional(parsed: ParsedText, token: Token): boolean {
  const dependents = dependentsIn(parsed);
  const isCondition = (index: number): boolean =>
    dependents.of(index).some(({ relation, lower }) => /^(?:mark|advmod)/.test(relation) && CONDITIONS.has(lower));
  if (dependents.of(token.index).some((child) => child.relation === 'advcl' && isCondition(child.index))) return true;
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
  ['negated', isFailed],
  ['negated', isAvoided],
  ['hypothetical', isMandated],
  ['planned', isFor],
  ['planned', isCommitted],
  ['planned', isEndeavour],
  ['hypothetical', (_, token, governor) => token.relation === 'ccomp' && SUPPOSING.has(governor.lemma)],
];

function saidOfVerb(parsed: ParsedText, token: Token): Modality | undefined {
  const subject = parsed.tokens[subjectOf(parsed, token.index) ?? -1];
  if (subject !== undefined && isNobody(parsed, subject.index)) return 'negated';
  if (isUnderIf(parsed, token)) return 'hypothetical';
  const governor = parsed.tokens[token.head];
  if (governor === undefined) return undefined;
  if (sharesHelper(parsed, token, governor)) return unreal(readModality(parsed, governor));
  return UNDER.find(([, holds]) => holds(parsed, token, governor))?.[0];
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

/** "delayed lifting the ban", "no interest in running the firm" */
function isAvoided(parsed: ParsedText, token: Token, governor: Token): boolean {
  if (token.tag !== 'VBG') return false;
  if (hasRelation(token, 'xcomp') && AVOIDING.has(governor.lemma))
    return governor.lemma !== 'rule' || isRuledOut(parsed, governor);
  return INTERESTS.has(governor.lemma) && findDependent(parsed, governor.index, 'det')?.lower === 'no';
}

function isRuledOut(parsed: ParsedText, governor: Token): boolean {
  return findDependent(parsed, governor.index, 'compound:prt')?.lower === 'out';
}

/** "the failure of the bill to pass", "failed attempts to land" */
function isFailed(parsed: ParsedText, token: Token, governor: Token): boolean {
  if (!isPurpose(parsed, token, 'acl')) return false;
  if (FAILING.has(governor.lemma)) return true;
  return (
    TRYING.has(governor.lemma) &&
    dependentsIn(parsed)
      .of(governor.index)
      .some(({ relation, lower }) => relation === 'amod' && FAILED.has(lower))
  );
}

/** "committed to defeating", "plans on reviving" */
function isCommitted(parsed: ParsedText, { tag, index }: Token, governor: Token): boolean {
  return tag === 'VBG' && COMMITTED.has(governor.lemma) && /^(?:to|on)$/.test(parsed.tokens[index - 1]?.lower ?? '');
}

/** "the campaign to liberate the town" */
function isEndeavour(parsed: ParsedText, token: Token, governor: Token): boolean {
  return ENDEAVOURS.has(governor.lemma) && isPurpose(parsed, token, 'acl');
}

function isPurpose(parsed: ParsedText, token: Token, relation: string): boolean {
  return hasRelation(token, relation) && findDependent(parsed, token.index, 'mark')?.lower === 'to';
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
  // "There will be a ban."
  if (own.some(({ relation }) => relation === 'expl')) return unreal(readModality(parsed, token));
  const first = firstOfList(parsed, token);
  const governor = parsed.tokens[first.head];
  if (governor === undefined) return undefined;
  return (
    saidBefore(parsed, first, governor) ??
    saidOfGoal(parsed, first, governor) ??
    saidByCause(parsed, first, governor) ??
    saidByGovernor(parsed, first, governor) ??
    saidAhead(parsed, first, governor)
  );
}

/** "suspect poisoning", "cancelled the race", "the cancellation of the race" */
function saidByGovernor(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  const isUndergone = hasRelation(noun, 'obj') || (hasRelation(noun, 'nsubj:pass') && governor.tag.startsWith('VB'));
  const isOf = noun.relation.startsWith('nmod') && findDependent(parsed, noun.index, 'case')?.lower === 'of';
  if ((isUndergone || isOf) && CANCELLING.has(governor.lemma)) return 'negated';
  if (isAhead(parsed, noun, governor)) return 'hypothetical';
  if (!hasRelation(noun, 'obj') || !governor.tag.startsWith('VB')) return undefined;
  if (LIGHT.has(governor.lemma)) return unreal(readModality(parsed, governor));
  return DOUBTING.has(governor.lemma) ? 'hypothetical' : undefined;
}

/** "progress towards a settlement", "closer to a deal" */
function isAhead(parsed: ParsedText, noun: Token, governor: Token): boolean {
  const preposition = findDependent(parsed, noun.index, 'case')?.lower ?? '';
  return TOWARDS.has(preposition) || (preposition === 'to' && NEARING.has(governor.lemma));
}

/** "announced job cuts", "The tests will show" */
function saidAhead(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  if (hasRelation(noun, 'obj') && ANNOUNCING.has(governor.lemma) && CHANGES.has(noun.lemma)) return 'planned';
  return hasRelation(noun, 'nsubj') && readModality(parsed, governor) === 'planned' ? 'planned' : undefined;
}

/** "fears of an attack", "no reports of outbreaks" */
function saidBefore(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  if (!noun.relation.startsWith('nmod') || findDependent(parsed, noun.index, 'case')?.lower !== 'of') return undefined;
  if (MAY_COME.has(governor.lemma)) return 'hypothetical';
  const isDenied = TRACES.has(governor.lemma) && findDependent(parsed, governor.index, 'det')?.lower === 'no';
  return isDenied ? 'negated' : undefined;
}

/** "called for a boycott", "in preparation for the assault", "denied any attacks" */
function saidOfGoal(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  if (hasRelation(noun, 'obj'))
    return governor.lemma === 'deny' && findDependent(parsed, noun.index, 'det')?.lower === 'any' ? 'negated' : undefined;
  if (!hasRelation(noun, 'nmod', 'obl') || findDependent(parsed, noun.index, 'case')?.lower !== 'for') return undefined;
  if (PREPARING.has(governor.lemma)) return 'planned';
  return ASKING_FOR.has(governor.lemma) ? 'hypothetical' : undefined;
}

/** "could result in fines", "the potential of causing a pandemic" */
function saidByCause(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  const isResult = hasRelation(noun, 'obj', 'obl') && CAUSING.has(governor.lemma) && governor.tag.startsWith('VB');
  if (!isResult) return undefined;
  const above = parsed.tokens[governor.head];
  if (hasRelation(governor, 'acl') && MAY_COME.has(above?.lemma ?? '')) return 'hypothetical';
  return unreal(readModality(parsed, governor));
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
  return NOBODY.has(word) || findDependent(parsed, subject, 'det')?.lower === 'no';
}
