import type { Reading } from '../../model/reading.ts';
import type { ActorCandidate } from './actorCandidates.ts';

/** Smaller shares count as this one: the reader may be wrong. */
const LEAST_SHARE = 0.002;

/**
 * What the reader adds to a noun phrase's standing for an actor: by how probable it is that a description begins in the phrase, at or before its head, and
 * that the head is in one. 0 where the reader was not asked.
 */
export function weighNominal({ head, phrase }: ActorCandidate, reading: Reading | undefined): number {
  const nominals = reading?.head('nominals');
  if (reading === undefined || nominals === undefined) return 0;
  const [none, begin] = [nominals.classes.indexOf('O'), nominals.classes.indexOf('B')];
  const begins = phrase.filter((token) => token <= head.index).map((token) => nominals.share(token, begin));
  const share = Math.min(1 - nominals.share(head.index, none), Math.max(...begins, 0));
  const odds = Math.log(Math.max(share, LEAST_SHARE) / Math.max(1 - share, LEAST_SHARE));
  return reading.weights.nominals * odds + reading.weights.nominalsBias;
}
