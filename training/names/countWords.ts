import type { TrainingDocument } from './trainingDocument.ts';

/** How often each form occurs where its case is free: not at the start of a sentence. */
export function countWords(documents: readonly TrainingDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sentences } of documents) {
    for (const { words } of sentences) {
      for (const word of words.slice(1)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
