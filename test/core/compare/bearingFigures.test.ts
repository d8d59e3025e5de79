import { expect, test } from 'vitest';
import { modelFolder } from '../../../measure/modelFolder.ts';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import { compareQuantities } from '../../../src/core/compare/compareQuantities.ts';
import type { QuantityRelation } from '../../../src/core/compare/quantityComparison.ts';
import { BEARING_PASSAGES, type BearingPair } from './bearingFigures.ts';

const models = await loadModels(modelFolder, { fast: true });
const TELLING: ReadonlySet<QuantityRelation['kind']> = new Set(['conflicting', 'updated', 'corrected', 'other']);

/** Pairs of the words of two figures that are said to tell one thing differently. */
function findPairs(text: string): BearingPair[] {
  const document = analyze(text, models, { date: '2024-03-06' });
  const words = new Map(document.quantities.map(({ id, target }) => [id, target.exact]));
  const { groups, bearing } = compareQuantities(document);
  // "Other figures" of a group are of one topic, which claims less than that they tell one thing.
  const grouped = groups.flatMap(({ relations }) => relations).filter(({ kind }) => kind !== 'other');
  return [...grouped, ...bearing].flatMap(({ first, second, kind }) =>
    TELLING.has(kind) ? [{ first: words.get(first) ?? '', second: words.get(second) ?? '', kind }] : [],
  );
}

/** Spans of figures may differ by a qualifier or a noun. */
function isSame(a: BearingPair, b: BearingPair): boolean {
  const meet = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
  return meet(a.first, b.first) && meet(a.second, b.second);
}

test('of the judged pairs at least 90 of 100 are found, and 98 of 100 that are found are right', { timeout: 120_000 }, () => {
  const judged = BEARING_PASSAGES.map(({ text, pairs }) => ({ pairs, found: findPairs(text) }));
  const pairs = judged.reduce((sum, one) => sum + one.pairs.length, 0);
  const found = judged.reduce((sum, one) => sum + one.found.length, 0);
  const hits = judged.flatMap((one) =>
    one.pairs.flatMap((pair) => one.found.filter((other) => isSame(pair, other)).map((other) => ({ pair, other }))),
  );
  expect(pairs).toBeGreaterThanOrEqual(120);
  expect(hits.length / pairs).toBeGreaterThanOrEqual(0.9);
  expect(hits.length / found).toBeGreaterThanOrEqual(0.98);
  expect(hits.filter(({ pair, other }) => pair.kind === other.kind).length / hits.length).toBeGreaterThanOrEqual(0.9);
});
