import { isSetAgainst } from './apart.ts';
import { HEDGE } from './changeWords.ts';
import type { Thing } from './thing.ts';

/** So far behind a figure, in code units, a bare one of another voice still answers it. */
const REACH = 300;

/** Whether two are said to say so. */
export function areSaidByTwo(first: Thing, second: Thing): boolean {
  return (
    first.source !== undefined && second.source !== undefined && first.source !== second.source && !areOneSpeaker(first, second)
  );
}

/** Of two who give a number one need not say so: "the ministry gave", "a union said". */
function areGivenByTwo(first: Thing, second: Thing): boolean {
  if (first.source === undefined && second.source === undefined) return false;
  const [one, other] = [first, second].map(({ source, giver }) => source ?? giver);
  return one !== undefined && other !== undefined && one !== other && !areOneSpeaker(first, second);
}

/** "Pakistani officials" and "officials". */
function areOneSpeaker(first: Thing, second: Thing): boolean {
  return first.speaker !== undefined && first.speaker === second.speaker;
}

/** "The army said 12 died; the rebels admit three.": a number of another voice that leaves out what it counts is of what was just counted. */
export function answers(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  const gap = second.quantity.target.start - first.quantity.target.end;
  if (gap > REACH || between.length > 0 || !areGivenByTwo(first, second)) return false;
  if (!(second.pointsBack || isDefinite(second)) || second.isListed || first.isListed) return false;
  return areWhole(first, second) && haveOneFate(first, second) && (sayNothingElse(first, second) || isSetAgainst(first, second));
}

/** "the haul was nearer": what is called by a definite noun was told of before. */
const DEFINITE = new RegExp(
  `\\bthe [\\p{L}-]+ (?:was|is|were|are|had been|could be|may be|might be) (?:\\w+ ){0,2}${HEDGE}`,
  'iu',
);

function isDefinite({ unit, quantity: { target } }: Thing): boolean {
  return unit === '' && DEFINITE.test(target.prefix);
}

/** "6.1" is no number of people. */
function areWhole({ quantity: { value: one } }: Thing, { dimension, quantity: { value: other } }: Thing): boolean {
  return dimension !== 'count' || Number.isInteger(one ?? 0) === Number.isInteger(other ?? 0);
}

function haveOneFate({ outcome: one }: Thing, { outcome: other }: Thing): boolean {
  return one === undefined || other === undefined || one === other;
}

/** What happens to the second is what happens to the first, or left out. */
function sayNothingElse(first: Thing, second: Thing): boolean {
  return first.predicate === '' || second.predicate === '' || first.predicate === second.predicate;
}
