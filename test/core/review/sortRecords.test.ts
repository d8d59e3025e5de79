import { expect, test } from 'vitest';
import { articleNames, loadArticle } from '../../../corpus/tools/load.ts';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import { sortRecords } from '../../../src/core/review/records.ts';
import { modelFolder } from '../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

// "Sarvan jail" begins where "Sarvan" does: which comes first may not depend on who wrote the sidecar first.
test('the records of a fresh analysis are in the order that decisions and merges give them', () => {
  for (const name of articleNames().filter((_, nth) => nth % 3 === 1)) {
    const fresh = analyze(loadArticle(name).text, models);
    expect(sortRecords(fresh), name).toEqual(fresh);
  }
});
