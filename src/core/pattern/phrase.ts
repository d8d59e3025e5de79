import type { LexemeAt } from '../text/positions.ts';
import { uniteOpeners, whatOpens } from './openers.ts';
import type { Bound, Part, PartReader, Vocabulary } from './pattern.ts';
import type { Row } from './row.ts';
import { rulesIn, type Place } from './rule.ts';

/** Writes parts of patterns as patterns, in the words of a vocabulary: the first that reads, and of which something is made, is the part. */
export function phrasesIn<const V extends Vocabulary>(words: V) {
  const rule = rulesIn(words);
  return <const S extends string, T>(
    says: readonly S[],
    make: (bound: Bound<V, S>, place: Place) => T | undefined,
  ): PartReader<T> => {
    const { read, opens } = rule<S, T>('part', { says, make, examples: '' });
    return Object.assign(remembered<T>(read), { opens });
  };
}

/** How many positions are remembered at a time; a power of two. */
const REMEMBERED = 8;
/** No position that anything is asked at, not even before the row. */
const NOWHERE = -(2 ** 31);

/** What a part read at the positions that it was asked last: many rules ask the same part at one position, one after another. */
function remembered<T>(read: (row: Row, at: LexemeAt) => Part<T> | undefined): (row: Row, at: LexemeAt) => Part<T> | undefined {
  const places = new Int32Array(REMEMBERED);
  const parts: (Part<T> | undefined)[] = Array.from({ length: REMEMBERED }, () => undefined);
  let last: Row | undefined;
  return (row, at) => {
    if (row !== last) {
      last = row;
      places.fill(NOWHERE);
    }
    const slot = at & (REMEMBERED - 1);
    if (places[slot] === at) return parts[slot];
    const part = read(row, at);
    // Reading may have asked for this part elsewhere, also in the same slot.
    places[slot] = at;
    parts[slot] = part;
    return part;
  };
}

/** The first of some parts that reads. */
export function eitherPart<T>(...parts: readonly PartReader<T>[]): PartReader<T> {
  const opening = whatOpens(parts);
  const read = (row: Row, at: LexemeAt): Part<T> | undefined => {
    for (const part of opening(row, at)) {
      const found = part(row, at);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return Object.assign(read, { opens: uniteOpeners(parts) });
}

/** A part, where what it found fits. */
export function partThat<T>(part: PartReader<T>, fits: (value: T) => boolean): PartReader<T> {
  const read = (row: Row, at: LexemeAt): Part<T> | undefined => {
    const found = part(row, at);
    return found !== undefined && fits(found.value) ? found : undefined;
  };
  return Object.assign(read, { opens: part.opens });
}
