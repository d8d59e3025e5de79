import type { DecidedFields } from './decisionRecord.ts';

/**
 * Whether what a person said that a record is (its words, its type, who says it) stands on it, whatever became of the judgement that came
 * with it: somebody may have taken that back alone. Members of lists (codes, aliases) and notes are seen on the record itself.
 */
export function isShapedByDecision(decided: DecidedFields | undefined): boolean {
  return decided !== undefined && Object.keys(decided).some(isShape);
}

/** Whether a field of a record, by its name, is what the record is. */
export function isShape(field: string): boolean {
  return !NO_SHAPE.has(field) && !field.includes(':');
}

const NO_SHAPE: ReadonlySet<string> = new Set(['status', 'note']);
