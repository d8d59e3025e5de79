import type { Stance } from '../model/attribution.ts';

const ADJECTIVES_BY_STANCE: readonly (readonly [Stance, string])[] = [
  ['asserts', 'adamant emphatic'],
  ['believes', 'confident convinced sure certain hopeful optimistic positive sceptical skeptical doubtful'],
  ['believes', 'afraid worried concerned fearful pessimistic'],
];

/** Predicative adjectives that take a clause of what is held: "she is confident that". */
export const REPORTING_ADJECTIVES: ReadonlyMap<string, Stance> = new Map(
  ADJECTIVES_BY_STANCE.flatMap(([stance, adjectives]) =>
    adjectives.split(' ').map((adjective): [string, Stance] => [adjective, stance]),
  ),
);

const ADVERBS_BY_STANCE: readonly (readonly [Stance, string])[] = [
  ['asserts', 'reportedly'],
  ['alleges', 'allegedly purportedly'],
  ['believes', 'supposedly'],
];

/** Adverbs that report without naming who says so. */
export const HEARSAY_ADVERBS: ReadonlyMap<string, Stance> = new Map(
  ADVERBS_BY_STANCE.flatMap(([stance, adverbs]) => adverbs.split(' ').map((adverb): [string, Stance] => [adverb, stance])),
);
