import type { Target } from '../model/target.ts';

/** What stands before a target in its sentence, as far as its selector keeps it. */
export function wordsBefore({ prefix }: Target): string {
  return prefix.split(/[.!?]["”’]?\s+|\n/).at(-1) ?? '';
}

/** What follows a target in its sentence, as far as its selector keeps it. */
export function wordsAfter({ suffix }: Target): string {
  return suffix.split(/[.!?]["”’]?(?:\s+|$)|\n/)[0] ?? '';
}
