import { readFileSync } from 'node:fs';

/** A sentence with tags of a teacher; an empty string where the teachers disagree. */
export interface SilverSentence {
  readonly tok: readonly string[];
  readonly pos: readonly string[];
}

function isSilver(value: unknown): value is SilverSentence {
  return (
    typeof value === 'object' &&
    value !== null &&
    'tok' in value &&
    'pos' in value &&
    Array.isArray(value.tok) &&
    Array.isArray(value.pos)
  );
}

/** Reads what tagWithSpacy.py writes. @throws Error when a line is no such sentence */
export function readSilver(file: string): SilverSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      if (!isSilver(value)) throw new Error(`${file} holds a line that is no tagged sentence`);
      return { tok: value.tok, pos: value.pos.map((tag) => (tag === '_SP' ? '' : tag)) };
    });
}
