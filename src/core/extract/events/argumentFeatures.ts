import { clauseHead, isPassive, objectOf, subjectOf } from '../../linguistics/clause.ts';
import { findDependent } from '../../linguistics/nounPhrase.ts';
import { hashText } from '../../linguistics/hash.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { EventType } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { clusterOf } from './describeWord.ts';
import type { EventContext } from './eventContext.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';
import { standingOf, type Standing } from './phraseStanding.ts';
import type { Prospect } from './prospects.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** The roles that nearer phrases have in the same event. */
export class RolesSoFar {
  private readonly byToken = new Map<number, string>();
  private readonly taken = new Set<string>();
  private readonly seen = new Map<number, number>();

  /** @param role "none" for a phrase that has nothing to do with the event */
  add({ candidate: { token, quantity } }: Prospect, role: string): void {
    if (quantity === undefined) this.byToken.set(token.index, role);
    if (role !== 'none') this.taken.add(role);
  }

  of(token: number): string {
    return this.byToken.get(token) ?? '-';
  }

  /** How many nearer phrases of a sort there are, of more than three three. */
  countOf(sort: number): number {
    return Math.min(3, this.seen.get(sort) ?? 0);
  }

  /** @param sort as in `Standing` */
  see(sort: number): void {
    this.seen.set(sort, (this.seen.get(sort) ?? 0) + 1);
  }

  has(role: string): boolean {
    return this.taken.has(role);
  }
}

const PARTICIPANTS = ['actor', 'target', 'victim'] as const;

/** What is the same for all phrases of an event; values are hashes of words. */
interface Frame {
  readonly context: EventContext;
  readonly clusters: WordClusters;
  readonly trigger: number;
  readonly type: number;
  readonly wordClass: number;
  readonly key: number;
  readonly relation: number;
  readonly governor: number;
  readonly fine: number;
  readonly middle: number;
  readonly shape: number;
  readonly clause: number;
}

/** A phrase in an event; values are hashes of words. */
interface PhraseView extends Standing {
  readonly prospect: Prospect;
  readonly way: number;
  readonly grammar: number;
  readonly chained: number;
  readonly side: number;
  readonly so: RolesSoFar;
}

const BEFORE = 1;
const BEHIND = 2;

/** Fills `features` for a phrase, and counts it in `so`. */
export type ArgumentDescriber = (prospect: Prospect, so: RolesSoFar, features: FeatureSet) => void;

/** For one event: fills features with what tells the role of a phrase in it. */
export function createArgumentDescriber(
  context: EventContext,
  clusters: WordClusters,
  trigger: TriggerCandidate,
  type: EventType,
): ArgumentDescriber {
  const frame = readFrame(context, clusters, trigger, type);
  return (prospect, so, features) => {
    features.clear();
    const view = viewOf(frame, prospect, so);
    addPlace(frame, view, features);
    addShape(frame, view, features);
    addWords(frame, view, features);
    addSurroundings(frame, view, features);
    addRolesSoFar(frame, view, features);
    addSort(frame, view, features);
    so.see(view.sort);
  };
}

function readFrame(context: EventContext, clusters: WordClusters, trigger: TriggerCandidate, type: EventType): Frame {
  const { token, key, wordClass } = trigger;
  return {
    context,
    clusters,
    trigger: token.index,
    type: hashText(type),
    wordClass: hashText(wordClass),
    key: hashText(key),
    relation: hashText(token.relation),
    governor: hashText(context.parsed.tokens[token.head]?.lemma ?? '-'),
    fine: clusters.fine(token.lower),
    middle: clusterOf(clusters, token.lower),
    shape: hashText(shapeOf(context.parsed, trigger)),
    clause: clauseHead(context.parsed, token.index),
  };
}

function viewOf({ context, clusters, trigger }: Frame, prospect: Prospect, so: RolesSoFar): PhraseView {
  const { candidate, first, chain, way, grammar } = prospect;
  const { what, sort, preposition, layer, word, fine, head, headClass, form, clause } = standingOf(
    context,
    clusters,
    candidate,
    first,
  );
  // Spread, this would be the dearest line of the search for events.
  return {
    what,
    sort,
    preposition,
    layer,
    word,
    fine,
    head,
    headClass,
    form,
    clause,
    prospect,
    way: hashText(way),
    grammar: hashText(grammar),
    chained: hashText(chain),
    side: candidate.token.index < trigger ? BEFORE : BEHIND,
    so,
  };
}

/** How the phrase stands to the word of the event. A feature's name is a number: there are many of them for each of many phrases. */
function addPlace({ type, wordClass, key, trigger }: Frame, view: PhraseView, features: FeatureSet): void {
  const { grammar, way, what, preposition, layer, side } = view;
  const { stepsUp, stepsDown, candidate } = view.prospect;
  features.addHashes(1, layer, wordClass);
  features.addHashes(2, what);
  features.addHashes(3, what, wordClass, type);
  features.addHashes(4, grammar, wordClass);
  features.addHashes(5, grammar, type);
  features.addHashes(6, grammar, what);
  features.addHashes(7, grammar, type, what);
  features.addHashes(8, grammar, key);
  features.addHashes(9, way, wordClass);
  features.addHashes(10, way, what);
  features.addHashes(11, way, preposition, wordClass);
  features.addHashes(12, way, type);
  features.addHashes(13, preposition, what);
  features.addHashes(14, preposition, type);
  features.addHashes(15, preposition, grammar, wordClass);
  features.addHashes(16, stepsUp + stepsDown, layer, side);
  features.addHashes(17, stepsUp, stepsDown, what);
  features.addHashes(18, side, wordClass, what);
  features.addHashes(19, distanceClass(trigger, candidate.token.index), layer, side);
}

/** What the word of the event has beside it, and how it hangs; whether the phrase is one of a list. */
function addShape({ type, wordClass, shape, relation }: Frame, view: PhraseView, features: FeatureSet): void {
  const { grammar, way, what, preposition, chained, side } = view;
  features.addHashes(20, chained, what);
  features.addHashes(21, chained, way);
  features.addHashes(22, chained, grammar, type);
  features.addHashes(23, shape, grammar, type);
  features.addHashes(24, shape, grammar, wordClass);
  features.addHashes(25, shape, grammar, what);
  features.addHashes(26, shape, way);
  features.addHashes(27, shape, preposition, way);
  features.addHashes(28, relation, way, preposition);
  features.addHashes(29, relation, grammar, side);
}

/** The words themselves and their classes. */
function addWords({ key, type, governor, fine, middle, trigger }: Frame, view: PhraseView, features: FeatureSet): void {
  const { grammar, way, what, preposition, layer, side, form } = view;
  features.addHashes(30, view.word, layer);
  features.addHashes(31, way, governor);
  features.addHashes(32, fine, grammar);
  features.addHashes(33, middle, grammar);
  features.addHashes(34, middle, way);
  features.addHashes(35, middle, preposition, way);
  features.addHashes(36, view.fine, type);
  features.addHashes(37, view.fine, grammar);
  features.addHashes(38, view.head, layer);
  features.addHashes(39, view.headClass, preposition);
  features.addHashes(40, view.prospect.first.head === trigger ? 1 : 2, view.headClass, what);
  features.addHashes(41, key, preposition);
  features.addHashes(42, key, way);
  features.addHashes(43, key, what);
  features.addHashes(44, key, side, layer);
  features.addHashes(45, form, grammar, type);
  features.addHashes(46, form, preposition, type);
  features.addHashes(47, form, way);
}

/** What sort of thing the phrase names. */
function addSort({ type, key, fine, middle, wordClass }: Frame, view: PhraseView, features: FeatureSet): void {
  const { grammar, way, preposition, sort, form, what, so } = view;
  features.addHashes(64, sort, grammar, type);
  features.addHashes(65, sort, way, wordClass);
  features.addHashes(66, sort, preposition, type);
  features.addHashes(67, sort, middle, grammar);
  features.addHashes(68, sort, key, grammar);
  features.addHashes(69, fine, way);
  features.addHashes(70, what, preposition, type);
  features.addHashes(71, form, middle, way);
  const { token, quantity } = view.prospect.candidate;
  // Who is counted takes part: "two men were hurt".
  const own = quantity === undefined ? 0 : hashText(so.of(token.index));
  features.addHashes(72, own, sort);
  features.addHashes(73, own, grammar, sort);
  features.addHashes(74, so.countOf(sort), sort, wordClass);
  features.addHashes(75, so.countOf(sort), sort, type);
}

/** What stands between, and whether both belong to one clause. */
function addSurroundings(
  { context: { parsed }, trigger, type, clause, wordClass }: Frame,
  view: PhraseView,
  features: FeatureSet,
): void {
  const { what, preposition, layer, side } = view;
  const where = relationOfClauses(parsed, view.clause, clause);
  features.addHashes(48, where, layer, wordClass);
  features.addHashes(49, where, what);
  features.addHashes(50, where, side, type);
  features.addHashes(51, where, preposition, layer);
  const { verbs, nouns, commas } = countBetween(parsed.tokens, view.prospect.candidate.token.index, trigger);
  features.addHashes(52, Math.min(verbs, 3), layer, side);
  features.addHashes(53, Math.min(verbs, 2), Math.min(nouns, 3), side);
  features.addHashes(54, Math.min(commas, 2), layer, side);
  features.addHashes(55, Math.min(verbs, 2), what, side);
}

function addRolesSoFar({ type, wordClass }: Frame, view: PhraseView, features: FeatureSet): void {
  const { grammar, layer, what, chained, so, preposition } = view;
  const { first, chain, candidate } = view.prospect;
  const listed = chain === '-' ? 0 : hashText(so.of(first.index));
  features.addHashes(56, listed, chained);
  features.addHashes(57, listed, chained, what);
  const above = hashText(so.of(candidate.token.head));
  features.addHashes(58, above, hashText(candidate.token.relation));
  features.addHashes(59, above, preposition, what);
  for (const [at, role] of PARTICIPANTS.entries()) {
    const taken = at * 2 + (so.has(role) ? 1 : 0);
    features.addHashes(60, taken, layer);
    features.addHashes(61, taken, grammar, type);
    features.addHashes(62, taken, grammar, wordClass);
    features.addHashes(63, taken, what);
  }
}

/** 1 for one clause, 2 for a clause of the event's, 3 for the clause above it, else 4. */
function relationOfClauses({ tokens }: ParsedText, own: number, its: number): number {
  if (own === its) return 1;
  if (tokens[own]?.head === its) return 2;
  return tokens[its]?.head === own ? 3 : 4;
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

function distanceClass(a: number, b: number): number {
  const distance = Math.abs(a - b);
  return distance < 4 ? distance : distance < 8 ? 4 : 8;
}
