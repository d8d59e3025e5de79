import type { TaggedName } from '../../src/core/extract/mentions/nameTags.ts';

/** A sentence to learn from. `names` is undefined where its labels are in doubt: it is context for the others only. */
export interface TrainingSentence {
  readonly words: readonly string[];
  readonly names: readonly TaggedName[] | undefined;
}

export interface TrainingDocument {
  readonly id: string;
  readonly sentences: readonly TrainingSentence[];
}
