import type { FeatureBuffer } from './featureBuffer.ts';
import { hashText } from './hash.ts';

export const LEMMA_FEATURE_CAPACITY = 24;

/** The inflections of English; words of other tags are their own lemma. */
export type Inflection = 'plural' | 'third-person' | 'past' | 'participle' | 'comparative' | 'superlative';

const INFLECTIONS: Readonly<Record<string, Inflection>> = {
  NNS: 'plural',
  NNPS: 'plural',
  VBZ: 'third-person',
  VBD: 'past',
  VBN: 'past',
  VBG: 'participle',
  JJR: 'comparative',
  RBR: 'comparative',
  JJS: 'superlative',
  RBS: 'superlative',
};

const NUMBERS: Readonly<Record<Inflection, number>> = {
  plural: 1,
  'third-person': 2,
  past: 3,
  participle: 4,
  comparative: 5,
  superlative: 6,
};

export function inflectionOf(tag: string): Inflection | undefined {
  return INFLECTIONS[tag];
}

/** Adds what decides how an inflected form goes back to its lemma: its ending, its pattern of vowels, itself. `lower` is in lower case. */
export function addLemmaFeatures(out: FeatureBuffer, lower: string, inflection: Inflection): void {
  const kind = NUMBERS[inflection];
  const length = lower.length;
  const pattern = lower
    .slice(-8)
    .replace(/[aeiou]/g, 'v')
    .replace(/[^v]/g, 'c');
  out.clear();
  out.add(1, kind);
  for (let size = 2; size <= 7; size++) out.add2(1 + size, kind, hashText(lower, Math.max(0, length - size)));
  out.add2(10, kind, hashText(pattern));
  out.add2(11, kind, hashText(pattern.slice(-5)));
  out.add3(12, kind, hashText(pattern.slice(-6)), hashText(lower, Math.max(0, length - 4)));
  out.add3(13, kind, Math.min(length, 9), hashText(lower, Math.max(0, length - 3)));
  out.add2(14, kind, hashText(lower));
}
