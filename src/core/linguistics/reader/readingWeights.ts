import type { ReadingWeights } from '../../model/reading.ts';

/** Found by `training/reader/findWeights.ts` on texts that the reader has not learnt from. */
export const READING_WEIGHTS: ReadingWeights = {
  names: 1,
  happenings: 100,
  happeningsBias: 30,
  types: 90,
  modalities: 90,
  nominals: 60,
  nominalsBias: 60,
};
