import { areSaidByTwo } from './answers.ts';
import { bear, bearAcross } from './bear.ts';
import { speaksOfEarlier, speaksOfError, speaksOfRejection } from './changeWords.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import { evidenceOf } from './evidence.ts';
import { EVIDENCE_BIAS, EVIDENCE_WEIGHTS } from './evidenceWeights.ts';
import type { QuantityRelation } from './quantityComparison.ts';
import type { Judgement } from './relate.ts';
import { isFormer, standsFrom } from './standsFrom.ts';
import type { Thing } from './thing.ts';
import { agree, intervalOf } from './values.ts';

/** Two figures and those of the second's dimension between them. */
export interface ComparedPair {
  readonly first: Thing;
  readonly second: Thing;
  readonly between: readonly Thing[];
}

/** How many figures of its dimension before it a figure is compared with. */
const LOOK_BACK = 12;

/** The pairs that can be of one thing, in text order of the second: of one dimension, or neighbours of which one may leave out its unit. */
export function* pairsOf(things: readonly Thing[]): Generator<ComparedPair> {
  const before = new Map<string, Thing[]>();
  let last: Thing | undefined;
  for (const second of things) {
    const earlier = before.get(second.dimension) ?? [];
    for (const [index, first] of earlier.entries()) yield { first, second, between: earlier.slice(index + 1) };
    if (last !== undefined && last.dimension !== second.dimension) yield { first: last, second, between: [] };
    last = second;
    before.set(second.dimension, [...earlier.slice(1 - LOOK_BACK), second]);
  }
}

/** What rules claim of a pair, by their reading of the words in which it is told. */
export function claimByRule({ first, second, between }: ComparedPair): QuantityRelation | undefined {
  return first.dimension === second.dimension ? bear(first, second, between) : bearAcross(first, second);
}

/** The logarithm of the odds that two figures tell one thing differently, as far as the evidence goes. */
function weighEvidence({ first, second, between }: ComparedPair): number {
  return evidenceOf(first, second, between).reduce((sum, name) => sum + (EVIDENCE_WEIGHTS[name] ?? 0), EVIDENCE_BIAS);
}

/** How much evidence a claim needs: one that a rule makes of what became of what, of an update, of two sources, and one that no rule makes. */
const LEAST_EVIDENCE = { became: -6, updated: -4.5, differs: -1.5, alone: 1 } as const;

/** Figures that tell one thing differently: as a rule reads them unless the evidence is against it, or where the evidence is for it. */
export function tellDifferently(pair: ComparedPair): QuantityRelation | undefined {
  const ruled = claimByRule(pair);
  if (ruled !== undefined) {
    return weighEvidence(pair) >= leastFor(pair, ruled) ? ruled : undefined;
  }
  if (!mayBeAlone(pair) || weighEvidence(pair) < LEAST_EVIDENCE.alone) return undefined;
  return { first: pair.first.quantity.id, second: pair.second.quantity.id, ...whyTheyDiffer(pair) };
}

function leastFor({ first, second, between }: ComparedPair, { kind }: QuantityRelation): number {
  if (standsFrom(first, second, between)) return LEAST_EVIDENCE.became;
  return kind === 'updated' || kind === 'corrected' ? LEAST_EVIDENCE.updated : LEAST_EVIDENCE.differs;
}

/** So far apart, in code units, and with no more of their kind between them, can evidence alone bring two together. */
const REACH = 400;
const MOST_BETWEEN = 2;

function mayBeAlone({ first, second, between }: ComparedPair): boolean {
  const gap = second.quantity.target.start - first.quantity.target.end;
  const [one, other] = [intervalOf(first.quantity), intervalOf(second.quantity)];
  if (gap < 0 || gap > REACH || between.length > MOST_BETWEEN || one === undefined || other === undefined) return false;
  // What something was is told of what it became: rules read that.
  const isFree = ![first, second].some(isFormer) && !agree(one, other);
  return isFree && first.dimension === second.dimension;
}

/** Evidence tells that they differ; why they do, only plain words and sources tell. */
function whyTheyDiffer({ first, second }: ComparedPair): Judgement {
  const around = [first, second].map(({ quantity: { target } }) => `${wordsBefore(target)} ${wordsAfter(target)}`).join(' ');
  if (speaksOfError(around)) return { kind: 'corrected', reason: 'says-corrected' };
  const isEarlier = second.leads.some(speaksOfEarlier);
  const isRejected = second.leads.some(speaksOfRejection);
  if (isRejected || (!isEarlier && areToldByTwo(first, second))) return { kind: 'conflicting', reason: 'different-sources' };
  return { kind: 'updated', reason: isEarlier ? 'says-earlier' : 'says-update' };
}

function areToldByTwo(first: Thing, second: Thing): boolean {
  const [one, other] = [first.source ?? first.giver, second.source ?? second.giver];
  return areSaidByTwo(first, second) || (one !== undefined && other !== undefined && one !== other);
}
