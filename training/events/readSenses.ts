import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/core/text/span.ts';
import type { GoldEvent } from './goldEvents.ts';

const FILE = join(import.meta.dirname, 'senses.txt');

/** A sentence with the happenings marked in it; nothing is said of who takes part. */
export interface SenseSentence {
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

/** Reads `senses.txt`: "A jury [cleared|justice] the mayor." Lines that begin with # are comments. */
export function readSenses(): SenseSentence[] {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(readLine);
}

function readLine(line: string): SenseSentence {
  const events: GoldEvent[] = [];
  let text = '';
  for (const part of line.split(/(\[[^\]]*\])/)) {
    if (!part.startsWith('[')) {
      text += part;
      continue;
    }
    const [words = '', type = '', modality = 'asserted'] = part.slice(1, -1).split('|');
    const trigger: Span = { start: text.length, end: text.length + words.length };
    events.push({ trigger, types: [type], modality, optional: false, arguments: [] });
    text += words;
  }
  return { text, events };
}
