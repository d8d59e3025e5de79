import type { Stance } from '../model/attribution.ts';

const NOUNS_BY_STANCE: readonly (readonly [Stance, string])[] = [
  ['asserts', 'statement announcement assertion argument assurance admission confession declaration'],
  ['asserts', 'acknowledgement acknowledgment confirmation conclusion finding promise pledge vow insistence'],
  ['asserts', 'contention testimony revelation remark comment observation complaint suggestion reminder'],
  ['denies', 'denial'],
  ['believes', 'belief view opinion suspicion fear hope estimate assumption conviction feeling impression'],
  ['alleges', 'claim allegation accusation'],
  ['predicts', 'prediction forecast warning expectation projection'],
  ['requests', 'request demand plea order recommendation proposal'],
  ['asks', 'question'],
];

/** Nouns that take a clause of what is said: "the claim that", "a warning that" (lemma to stance). */
export const REPORTING_NOUNS: ReadonlyMap<string, Stance> = new Map(
  NOUNS_BY_STANCE.flatMap(([stance, nouns]) => nouns.split(' ').map((noun): [string, Stance] => [noun, stance])),
);
