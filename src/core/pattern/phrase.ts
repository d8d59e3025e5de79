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
    const { read, opens } = rule<S, T>('part', { says, make, examples: {} });
    return Object.assign((row: Row, at: LexemeAt): Part<T> | undefined => read(row, at), { opens });
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
