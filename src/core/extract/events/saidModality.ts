import { subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { readModality } from './modality.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NOBODY: ReadonlySet<string> = new Set(['nothing', 'nobody', 'none', 'neither']);
/** Nouns of what may come: "fears of an attack", "the risk of flooding". */
const MAY_COME = words('fear risk threat danger possibility prospect chance likelihood potential');
/** "no reports of outbreaks" */
const TRACES = words('report sign evidence indication trace record');
/** "suspected cases" */
const DOUBTED = words('suspected possible potential presumed probable feared hypothetical');
/** "a vaccination planned by China" */
const MEANT = words('planned proposed scheduled envisaged');
/** "committed to defeating", "plans on reviving" */
const COMMITTED = words('commit plan aim intend pledge dedicate insist');
/** "the campaign to liberate the town" */
const ENDEAVOURS = words('campaign advance plan bid drive push mission scheme proposal');
/** What could result in something makes that possible, not real. */
const CAUSING = words('result lead cause bring trigger spark prompt mean involve enable');

/** What the words around a happening say outright: "no one was hurt" (negated), "fears of an attack" (hypothetical). */
export function saidModality(parsed: ParsedText, { token, wordClass }: TriggerCandidate): Modality | undefined {
  return wordClass === 'verb' ? saidOfVerb(parsed, token) : saidOfNoun(parsed, token);
}

function saidOfVerb(parsed: ParsedText, token: Token): Modality | undefined {
  const subject = parsed.tokens[subjectOf(parsed, token.index) ?? -1];
  if (subject !== undefined && isNobody(parsed, subject.index)) return 'negated';
  const governor = parsed.tokens[token.head];
  if (governor === undefined) return undefined;
  if (sharesHelper(parsed, token, governor)) return unreal(readModality(parsed, governor));
  if (token.tag === 'VBG' && COMMITTED.has(governor.lemma) && /^(?:to|on)$/.test(parsed.tokens[token.index - 1]?.lower ?? ''))
    return 'planned';
  const isPurpose = findDependent(parsed, token.index, 'mark')?.lower === 'to' && hasRelation(token, 'acl');
  return isPurpose && ENDEAVOURS.has(governor.lemma) ? 'planned' : undefined;
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
  const governor = parsed.tokens[first.head];
  return governor === undefined ? undefined : (saidBefore(parsed, first, governor) ?? saidByCause(parsed, first, governor));
}

/** "fears of an attack", "no reports of outbreaks" */
function saidBefore(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  if (!noun.relation.startsWith('nmod') || findDependent(parsed, noun.index, 'case')?.lower !== 'of') return undefined;
  if (MAY_COME.has(governor.lemma)) return 'hypothetical';
  const isDenied = TRACES.has(governor.lemma) && findDependent(parsed, governor.index, 'det')?.lower === 'no';
  return isDenied ? 'negated' : undefined;
}

/** "could result in fines" */
function saidByCause(parsed: ParsedText, noun: Token, governor: Token): Modality | undefined {
  const isResult = hasRelation(noun, 'obj', 'obl') && CAUSING.has(governor.lemma) && governor.tag.startsWith('VB');
  return isResult ? unreal(readModality(parsed, governor)) : undefined;
}

function unreal(modality: Modality): Modality | undefined {
  return modality === 'asserted' ? undefined : modality;
}

function firstOfList({ tokens }: ParsedText, token: Token): Token {
  const head = token.relation === 'conj' ? tokens[token.head] : undefined;
  return head?.tag.startsWith('NN') === true ? head : token;
}

/** "nobody", "no one", "none of the passengers" */
function isNobody(parsed: ParsedText, subject: number): boolean {
  const word = parsed.tokens[subject]?.lower ?? '';
  return NOBODY.has(word) || (word === 'one' && parsed.tokens[subject - 1]?.lower === 'no');
}
