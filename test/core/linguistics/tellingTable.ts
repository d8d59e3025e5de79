import type { MoveTable } from '../../../src/core/linguistics/moveTable.ts';

/** A table in which every feature has weights of its own: one feature more or less shows in the sums. */
export const TELLING_TABLE: MoveTable = {
  score: (features, ends, groups, sums) => {
    sums.fill(0);
    for (let group = 0; group < groups; group++)
      for (const hash of features.subarray(group === 0 ? 0 : ends[group - 1], ends[group]))
        for (let move = 0; move < 3; move++)
          sums[3 * group + move] = (sums[3 * group + move] ?? 0) + ((hash >> (9 * move)) & 0xff) - 128;
  },
};
