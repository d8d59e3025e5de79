import { describe, expect, test } from 'vitest';
import { BEARING_SPLITS, hasBearingTexts, readBearing, readBearingText } from '../../corpus/tools/real/bearing.ts';
import { CORPORA, readRealDocuments } from '../../corpus/tools/real/realDocuments.ts';

/** What was left of sets that were read for something else, and whole documents: no figure is asked of these alone, and whole documents tell differences of one kind. */
const SMALLER: ReadonlySet<string> = new Set(['further', 'unread', 'whole']);

describe('the judged passages of figures that bear on each other', () => {
  const all = BEARING_SPLITS.flatMap((split) => readBearing(split).map((passage) => ({ split, ...passage })));
  const pairs = all.flatMap((passage) => passage.pairs.map((pair) => ({ ...pair, passage })));

  test('keep a document in one part, and out of the test split of the annotated texts', () => {
    const held = new Set(
      readRealDocuments()
        .filter(({ split }) => split === 'test')
        .map(({ file, id }) => `${file} ${id}`),
    );
    const halves = new Map<string, string>();
    for (const { split, file, id } of all) {
      expect(held.has(`${file} ${id}`), id).toBe(false);
      expect(halves.get(id) ?? split).toBe(split);
      halves.set(id, split);
    }
  });

  test('do not overlap', () => {
    for (const one of all)
      for (const other of all)
        if (one !== other && one.id === other.id) expect(one.end <= other.start || other.end <= one.start, one.id).toBe(true);
  });

  test('judge two figures apart, in text order, inside the passage', () => {
    for (const { first, second, passage } of pairs) {
      expect(first[0]).toBeLessThan(first[1]);
      expect(first[1]).toBeLessThanOrEqual(second[0]);
      expect(second[0]).toBeLessThan(second[1]);
      expect(second[1]).toBeLessThanOrEqual(passage.end - passage.start);
    }
  });

  test.each(BEARING_SPLITS)('of %s hold differences of several kinds, and as many passages without any', (split) => {
    const passages = readBearing(split);
    const told = passages.map((passage) => passage.pairs.filter(({ optional }) => !optional));
    const claims = told.flatMap((of) => [...new Set(of.map(({ claim }) => claim))]);
    expect(claims.length).toBeGreaterThanOrEqual(SMALLER.has(split) ? 15 : 30);
    expect(told.filter((of) => of.length === 0).length).toBeGreaterThanOrEqual(claims.length);
    expect(new Set(told.flat().flatMap(({ kinds }) => kinds.slice(0, 1))).size).toBeGreaterThan(SMALLER.has(split) ? 0 : 1);
  });

  test('are the texts that were judged', ({ skip }) => {
    skip(!hasBearingTexts(), `The texts are not in ${CORPORA}; corpus/README.md says which they are.`);
    for (const { pairs: judged, ...passage } of all) {
      const text = readBearingText({ ...passage, pairs: judged });
      expect(text.length).toBe(passage.end - passage.start);
      // A figure is written with a digit or a number word: no span fell beside it.
      for (const span of judged.flatMap(({ first, second }) => [first, second]))
        expect(text.slice(...span)).toMatch(/\d|[a-z]{3}/);
    }
  });
});
