import { createHash } from 'node:crypto';
import type { RecordReference } from './resultRecord.ts';

const MOST_CHARS = 80;
/** Lower case, so that no two are one on a disk that has no case. */
const PLAIN = /^[a-z0-9](?:[a-z0-9._-]{0,78}[a-z0-9_-])?$/u;
/** Names of devices on Windows, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u;

/**
 * Names of a record's article, without ending, the first to be tried first: its id, or where that is no file name of every system what is
 * left of it with the first digits of its hash; then the same with its key, for another version of the record.
 */
export function namesOf({ id, key }: Pick<RecordReference, 'id' | 'key'>): readonly string[] {
  const whole = String(id);
  const name = PLAIN.test(whole) && !RESERVED.test(whole) ? whole : `${slugOf(whole)}-${hashOf(whole)}`;
  return [name, `${name}-${key.slice(0, 12)}`];
}

function slugOf(id: string): string {
  const letters = id.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const slug = letters.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[.-]+|[.-]+$/gu, '');
  return slug === '' ? 'record' : slug.slice(0, MOST_CHARS);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
