import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArcScores, bestTree, isProjectiveTree } from '../../../../src/core/linguistics/reader/projectiveTree.ts';

const Arcs = fc
  .integer({ min: 1, max: 5 })
  .chain((size) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size })
      .map((scores): ArcScores => ({ size, scores: Float64Array.from(scores) })),
  );

function worthOf({ size, scores }: ArcScores, heads: Int32Array): number {
  return heads.reduce((sum, head, word) => sum + (scores[word * size + head] ?? 0), 0);
}

/** All ways to give each of so many words a head. */
function allHeads(size: number): Int32Array[] {
  return Array.from({ length: size ** size }, (_, code) =>
    Int32Array.from({ length: size }, (__, word) => Math.floor(code / size ** word) % size),
  );
}

describe('the best tree of a sentence', () => {
  it('is worth as much as the best of all trees', () => {
    fc.assert(
      fc.property(Arcs, (arcs) => {
        const found = bestTree(arcs);
        const best = Math.max(
          ...allHeads(arcs.size)
            .filter(isProjectiveTree)
            .map((heads) => worthOf(arcs, heads)),
        );
        expect([isProjectiveTree(found), worthOf(arcs, found)]).toEqual([true, best]);
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, number[], boolean]>([
    ['one word', [0], true],
    ['a chain', [1, 2, 2], true],
    ['no root', [1, 0], false],
    ['two roots', [0, 1], false],
    ['a circle beside the root', [0, 2, 1], false],
    ['arcs that cross', [2, 3, 2, 2], false],
    ['an arc over the root', [2, 1, 1], false],
    ['nothing', [], false],
  ])('%s', (_, heads, isTree) => expect(isProjectiveTree(Int32Array.from(heads))).toBe(isTree));
});
