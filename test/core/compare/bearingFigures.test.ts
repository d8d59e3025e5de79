import { expect, test } from 'vitest';
import { readWrittenBearing } from '../../../corpus/tools/real/bearing.ts';
import { findBearingPairs, scoreBearing, sumBearing } from '../../../corpus/tools/real/scoreBearing.ts';
import { modelFolder } from '../../../measure/modelFolder.ts';
import { loadModels } from '../../../src/core/analyze.ts';

test(
  'of the judged pairs at least 90 of 100 are found, and 96 of 100 that are found are right',
  { timeout: 120_000 },
  async () => {
    const models = await loadModels(modelFolder, { fast: true });
    const scored = readWrittenBearing('invented').map(({ text, pairs }) => scoreBearing(findBearingPairs(text, models), pairs));
    const { claims, recall, precision, kind } = sumBearing(scored);
    expect(claims).toBeGreaterThanOrEqual(120);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.96);
    expect(kind).toBeGreaterThanOrEqual(0.9);
  },
);
