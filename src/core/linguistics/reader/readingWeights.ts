import type { ReadingWeights } from '../../model/reading.ts';

/** Found by `training/reader/findWeights.ts` on texts that the reader has not learnt from; near the best of what it tried, where many are as good. */
export const READING_WEIGHTS: ReadingWeights = {
  names: 0.8,
  happenings: 100,
  happeningsBias: 20,
  types: 100,
  modalities: 60,
  nominals: 50,
  nominalsBias: 75,
};
