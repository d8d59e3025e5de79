import type { CorpusPart } from '../../corpus/tools/load.ts';
import { hashText } from '../../src/core/linguistics/hash.ts';

export const FOLDS = 3;

/** The parts of the corpus that the event models learn from. */
export const LEARNT_PARTS: readonly CorpusPart[] = ['train', 'dev', 'real-train'];

/** The fold of a text, by its name. */
export function foldOf(name: string): number {
  return (hashText(name) >>> 0) % FOLDS;
}

/** The event models that know no text of the fold. */
export function eventModelFile(fold: number): string {
  return `events.without.${fold}.bin`;
}
