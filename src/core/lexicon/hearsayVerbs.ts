import type { Stance } from '../model/attribution.ts';

/** Verbs that report hearsay in "is said to be": lemma to stance. */
export const HEARSAY: ReadonlyMap<string, Stance> = new Map([
  ['believe', 'believes'],
  ['think', 'believes'],
  ['understand', 'believes'],
  ['suspect', 'believes'],
  ['presume', 'believes'],
  ['fear', 'believes'],
  ['say', 'asserts'],
  ['report', 'asserts'],
  ['rumour', 'alleges'],
  ['rumor', 'alleges'],
  ['allege', 'alleges'],
  ['claim', 'alleges'],
]);
