import type { ReadingWeights } from '../../model/reading.ts';

/** Found by `training/reader/findWeights.ts` on texts that the reader has not learnt from. */
export const READING_WEIGHTS: ReadingWeights = {
  names: 0.8,
  happenings: 40,
  happeningsBias: 0,
  types: 60,
  modalities: 30,
  nominals: 30,
  nominalsBias: 0,
};
