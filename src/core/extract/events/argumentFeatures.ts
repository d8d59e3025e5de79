import { clauseHead, isPassive, objectOf, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent } from '../../linguistics/nounPhrase.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { EventType } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import type { ArgumentCandidate } from './argumentCandidates.ts';
import { classOfWord, clusterOf } from './describeWord.ts';
import type { EventContext } from './eventContext.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';
import type { Prospect } from './prospects.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** The roles that nearer phrases have in the same event. */
export class RolesSoFar {
  private readonly byToken = new Map<number, string>();
  private readonly taken = new Set<string>();

  /** @param role "none" for a phrase that has nothing to do with the event */
  add({ candidate: { token, quantity } }: Prospect, role: string): void {
    if (quantity === undefined) this.byToken.set(token.index, role);
    if (role !== 'none') this.taken.add(role);
  }

  of(token: number): string {
    return this.byToken.get(token) ?? '-';
  }

  has(role: string): boolean {
    return this.taken.has(role);
  }
}

const PARTICIPANTS = ['actor', 'target', 'victim'] as const;

/** What is the same for all phrases of an event. */
interface Frame {
  readonly context: EventContext;
  readonly clusters: WordClusters;
  readonly trigger: TriggerCandidate;
  readonly type: EventType;
  readonly shape: string;
  readonly clause: number;
  readonly so: RolesSoFar;
}

export type ArgumentDescriber = (prospect: Prospect, so: RolesSoFar, features: FeatureSet) => void;

/** For one event: fills features with what tells the role of a phrase in it. */
export function createArgumentDescriber(
  context: EventContext,
  clusters: WordClusters,
  trigger: TriggerCandidate,
  type: EventType,
): ArgumentDescriber {
  const shape = shapeOf(context.parsed, trigger);
  const clause = clauseHead(context.parsed, trigger.token.index);
  return (prospect, so, features) => {
    features.clear();
    const frame: Frame = { context, clusters, trigger, type, shape, clause, so };
    const view = viewOf(frame, prospect);
    addPlace(frame, view, features);
    addWords(frame, view, features);
    addSurroundings(frame, view, features);
    addRolesSoFar(frame, view, features);
  };
}

/** A phrase with what several features need of it. */
interface View extends Prospect {
  readonly what: string;
  readonly preposition: string;
  readonly layer: string;
  readonly side: string;
}

function viewOf({ context, clusters, trigger }: Frame, prospect: Prospect): View {
  const { candidate, first } = prospect;
  return {
    ...prospect,
    what: kindOf(context, clusters, candidate),
    preposition: prepositionOf(context, first),
    layer: candidate.quantity === undefined ? 'participant' : 'quantity',
    side: candidate.token.index < trigger.token.index ? 'before' : 'after',
  };
}

/** How the phrase stands to the word of the event. */
function addPlace({ trigger, type, shape }: Frame, view: View, features: FeatureSet): void {
  const { grammar, way, what, preposition, layer, side, chain, stepsUp, stepsDown } = view;
  const { wordClass, key, token } = trigger;
  features.add('layer', layer, wordClass);
  features.add('what', what);
  features.add('what', what, wordClass, type);
  features.add('grammar', grammar, wordClass);
  features.add('grammar', grammar, type);
  features.add('grammar', grammar, what);
  features.add('grammar', grammar, type, what);
  features.add('grammar', grammar, key);
  features.add('way', way, wordClass);
  features.add('way', way, what);
  features.add('way', way, preposition, wordClass);
  features.add('way', way, type);
  features.add('preposition', preposition, what);
  features.add('preposition', preposition, type);
  features.add('preposition', preposition, grammar, wordClass);
  features.add('steps', stepsUp + stepsDown, layer, side);
  features.add('steps', stepsUp, stepsDown, what);
  features.add('side', side, wordClass, what);
  features.add('near', distanceClass(trigger, view.candidate), layer, side);
  features.add('chain', chain, what);
  features.add('chain', chain, way);
  features.add('chain', chain, grammar, type);
  features.add('shape', shape, grammar, type);
  features.add('shape', shape, grammar, wordClass);
  features.add('shape', shape, grammar, what);
  features.add('shape', shape, way);
  features.add('shape', shape, preposition, way);
  features.add('hangs', token.relation, way, preposition);
  features.add('hangs', token.relation, grammar, side);
}

/** The words themselves and their classes. */
function addWords({ context, clusters, trigger, type }: Frame, view: View, features: FeatureSet): void {
  const { parsed } = context;
  const { grammar, way, what, preposition, layer, side, candidate, first } = view;
  const { key, token } = trigger;
  features.add('word', candidate.token.lemma, layer);
  features.add('governor', way, parsed.tokens[token.head]?.lemma ?? '-');
  const fine = clusters.fine(token.lower);
  const middle = clusterOf(clusters, token.lower);
  features.add('fine', fine, grammar);
  features.add('middle', middle, grammar);
  features.add('middle', middle, way);
  features.add('middle', middle, preposition, way);
  const own = clusters.fine(candidate.token.lower);
  features.add('own fine', own, type);
  features.add('own fine', own, grammar);
  const head = parsed.tokens[first.head];
  features.add('head', head?.lemma ?? '-', first.relation, layer);
  features.add('head class', classOfWord(context, clusters, head), first.relation, preposition);
  features.add('is head', head?.index === token.index ? 'trigger' : (head?.tag ?? '-'), what);
  features.add('key', key, preposition);
  features.add('key way', key, way);
  features.add('key what', key, what);
  features.add('key side', key, side, layer);
  const form = context.nameAt(candidate.token.index)?.type ?? candidate.token.tag;
  features.add('form', form, grammar, type);
  features.add('form preposition', form, preposition, type);
  features.add('form way', form, way);
}

/** What stands between, and whether both belong to one clause. */
function addSurroundings({ context: { parsed }, trigger, type, clause }: Frame, view: View, features: FeatureSet): void {
  const { what, preposition, layer, side, candidate, first } = view;
  const own = clauseHead(parsed, first.index);
  const where = relationOfClauses(parsed, own, clause);
  features.add('clause', where, layer, trigger.wordClass);
  features.add('clause what', where, what);
  features.add('clause side', where, side, type);
  features.add('clause preposition', where, preposition, layer);
  const { verbs, nouns, commas } = countBetween(parsed.tokens, candidate.token.index, trigger.token.index);
  features.add('verbs', Math.min(verbs, 3), layer, side);
  features.add('between', Math.min(verbs, 2), Math.min(nouns, 3), side);
  features.add('commas', Math.min(commas, 2), layer, side);
  features.add('verbs what', Math.min(verbs, 2), what, side);
}

function addRolesSoFar({ so, type, trigger: { wordClass } }: Frame, view: View, features: FeatureSet): void {
  const { first, chain, candidate, grammar, layer, what } = view;
  const listed = chain === '-' ? '-' : so.of(first.index);
  features.add('listed', listed, chain);
  features.add('listed', listed, chain, what);
  const above = so.of(candidate.token.head);
  features.add('above', above, candidate.token.relation);
  features.add('above', above, view.preposition, what);
  for (const role of PARTICIPANTS) {
    const taken = so.has(role) ? 'taken' : 'free';
    features.add('taken', role, taken, layer);
    features.add(`taken ${role}`, taken, grammar, type);
    features.add(`taken ${role} class`, taken, grammar, wordClass);
    features.add(`taken ${role} what`, taken, what);
  }
}

function relationOfClauses({ tokens }: ParsedText, own: number, its: number): string {
  if (own === its) return 'same';
  if (tokens[own]?.head === its) return 'below';
  return tokens[its]?.head === own ? 'above' : 'other';
}

function countBetween(tokens: readonly Token[], a: number, b: number): { verbs: number; nouns: number; commas: number } {
  const counts = { verbs: 0, nouns: 0, commas: 0 };
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) {
    const { tag = '', text = '' } = tokens[at] ?? {};
    if (tag.startsWith('VB')) counts.verbs++;
    else if (tag.startsWith('NN')) counts.nouns++;
    else if (text === ',') counts.commas++;
  }
  return counts;
}

/** What the word of the event has of its own beside it. */
function shapeOf(parsed: ParsedText, { token, wordClass }: TriggerCandidate): string {
  const has = (name: string, ...relations: readonly string[]): string =>
    findDependent(parsed, token.index, ...relations) === undefined ? '' : name;
  if (wordClass === 'noun') return has('poss', 'nmod:poss') + has('comp', 'compound') + has('adj', 'amod') + has('det', 'det');
  const voice = isPassive(parsed, token.index) ? 'p' : token.tag;
  const subject = subjectOf(parsed, token.index) === undefined ? '' : 's';
  const object = objectOf(parsed, token.index) === undefined ? '' : 'o';
  return voice + subject + object + has('i', 'iobj') + has('c', 'ccomp', 'xcomp');
}

function kindOf(context: EventContext, clusters: WordClusters, { token, quantity }: ArgumentCandidate): string {
  if (quantity !== undefined) return `quantity:${context.quantity(quantity)?.kind ?? 'none'}`;
  return classOfWord(context, clusters, token);
}

function prepositionOf({ parsed }: EventContext, token: Token): string {
  const preposition = dependentsIn(parsed)
    .of(token.index)
    .find((child) => child.relation === 'case' && child.index < token.index);
  return preposition?.lower ?? '-';
}

function distanceClass(trigger: TriggerCandidate, { token }: ArgumentCandidate): number {
  const distance = Math.abs(trigger.token.index - token.index);
  return distance < 4 ? distance : distance < 8 ? 4 : 8;
}
