import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import { compareQuantities } from '../../../src/core/compare/compareQuantities.ts';
import { modelFolder } from '../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

/** A sentence and the sum that it states, with whether it holds; undefined where nothing may be claimed. */
const SUMS: ReadonlyArray<readonly [text: string, sum: string | undefined]> = [
  ['The 23 sailors comprised 18 Filipinos, three Greeks and two Ukrainians.', '18 + 3 + 2 = 23 true'],
  ['The 24 sailors comprised 18 Filipinos, three Greeks and two Ukrainians.', '18 + 3 + 2 = 23 false'],
  ['The 24 sailors comprised 18 Filipinos, three Greeks, a Dane and two Ukrainians.', undefined],
  ['The 24 sailors comprised about 18 Filipinos, three Greeks and two Ukrainians.', undefined],
  ['The 24 sailors met 18 Filipinos, three Greeks and two Ukrainians.', undefined],
];

test.each(SUMS)('%s', (text, sum) => {
  const { checks } = compareQuantities(analyze(text, models, { date: '2024-03-06' }));
  const total = checks.find(({ kind }) => kind === 'total');
  expect(total === undefined ? undefined : `${total.sum} ${String(total.holds)}`).toBe(sum);
});
