import { isPassive, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { canAct } from './canAct.ts';
import type { EventContext } from './eventContext.ts';
import { readModality } from './modality.ts';
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
const PREPARING = words('preparation plan proposal timetable');
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
/** A condition this far up the tree still holds. */
const CLIMB = 3;
/** What could result in something makes that possible, not real. */
const CAUSING = words('result lead cause bring trigger spark prompt mean involve enable');

/** What the words around a happening say outright: "no one was hurt" (negated), "fears of an attack" (hypothetical). */
export function saidModality(parsed: ParsedText, { token, wordClass }: TriggerCandidate): Modality | undefined {
  return wordClass === 'verb' ? saidOfVerb(parsed, token) : saidOfNoun(parsed, token);
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

function saidOfVerb(parsed: ParsedText, token: Token): Modality | undefined {
  const subject = parsed.tokens[subjectOf(parsed, token.index) ?? -1];
  if (subject !== undefined && isNobody(parsed, subject.index)) return 'negated';
  const governor = parsed.tokens[token.head];
  if (governor === undefined) return undefined;
  if (sharesHelper(parsed, token, governor)) return unreal(readModality(parsed, governor));
  if (isCommitted(parsed, token, governor) || isEndeavour(parsed, token, governor)) return 'planned';
  if (token.relation === 'ccomp' && SUPPOSING.has(governor.lemma)) return 'hypothetical';
  return isPurpose(parsed, token, 'advcl') && SENDING.has(governor.lemma) ? 'planned' : undefined;
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
    saidAhead(parsed, first, governor)
  );
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

function firstOfList({ tokens }: ParsedText, token: Token): Token {
  const head = token.relation === 'conj' ? tokens[token.head] : undefined;
  return head?.tag.startsWith('NN') === true ? head : token;
}

/** "nobody", "no one", "none of the passengers", "no part of it" */
function isNobody(parsed: ParsedText, subject: number): boolean {
  const word = parsed.tokens[subject]?.lower ?? '';
  return NOBODY.has(word) || findDependent(parsed, subject, 'det')?.lower === 'no';
}
