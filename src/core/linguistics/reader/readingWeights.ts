import type { ReadingWeights } from '../../model/reading.ts';

/** Found by `training/reader/findWeights.ts` on texts that the reader has not learnt from. */
export const READING_WEIGHTS: ReadingWeights = {
  names: 1,
  happenings: 130,
  happeningsBias: 35,
  types: 120,
  modalities: 100,
  roles: 80,
  rolesBias: 60,
  nominals: 70,
  nominalsBias: 60,
  statementCue: 0.85,
  statementParts: 0.7,
  statementRefused: 0.025,
  statementMore: 0.8,
  statementSource: 0.05,
};
