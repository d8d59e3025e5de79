import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarks } from '../marked/marks.ts';
import type { LearntEvent } from './goldEvents.ts';

const FILE = join(import.meta.dirname, 'senses.txt');

/** A sentence with the happenings marked in it; nothing is said of who takes part. */
export interface SenseSentence {
  readonly text: string;
  readonly events: readonly LearntEvent[];
}

/** Reads `senses.txt`: "A jury [cleared|justice] the mayor.", marked as the texts of `marked/`. Lines that begin with # are comments. */
export function readSenses(): SenseSentence[] {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(readLine);
}

function readLine(line: string): SenseSentence {
  const { text, events } = readMarks(FILE, line);
  return { text, events: events.map(({ start, end, ...kind }) => ({ ...kind, trigger: { start, end }, arguments: [] })) };
}
