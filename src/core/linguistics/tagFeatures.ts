import type { FeatureBuffer } from './featureBuffer.ts';
import { AFTER_LAST, BEFORE_FIRST } from './wordForm.ts';
import type { WordForm } from './wordForm.ts';

export const TAG_FEATURE_CAPACITY = 64;
/** Stands for the tag before the first word. */
export const NO_TAG = 99;

/** How a sentence is written as a whole: headlines capitalise most words. */
export function sentenceCase(forms: readonly WordForm[]): number {
  let words = 0;
  let capitals = 0;
  let upper = 0;
  for (const { shape } of forms) {
    if ((shape & 32) === 0) continue;
    words++;
    capitals += shape & 1;
    if ((shape & 2) !== 0) upper++;
  }
  if (words < 3) return 0;
  if (upper > words * 0.7) return 2;
  return capitals > words * 0.65 ? 1 : 0;
}

/** Adds the features of word `i`, given the tags chosen for the two words before. Feature numbers 1–49. */
export function addTagFeatures(
  out: FeatureBuffer,
  forms: readonly WordForm[],
  i: number,
  last: number,
  beforeLast: number,
  style: number,
): void {
  const word = forms[i] ?? AFTER_LAST;
  const previous = forms[i - 1] ?? BEFORE_FIRST;
  const second = forms[i - 2] ?? BEFORE_FIRST;
  const next = forms[i + 1] ?? AFTER_LAST;
  const afterNext = forms[i + 2] ?? AFTER_LAST;
  const [, s2, s3, s4] = word.suffixes;
  out.clear();
  out.add(1, 0);
  out.add(2, word.lower);
  out.add(3, word.exact);
  out.add(4, word.suffixes[0]);
  out.add(5, s2);
  out.add(6, s3);
  out.add(7, s4);
  out.add(8, word.prefixes[0]);
  out.add(9, word.prefixes[2]);
  out.add3(10, word.shape, i === 0 ? 1 : 0, style);
  out.add(11, last);
  out.add(12, beforeLast);
  out.add2(13, last, beforeLast);
  out.add2(14, last, word.lower);
  out.add(15, previous.lower);
  out.add(16, previous.suffixes[2]);
  out.add(17, second.lower);
  out.add(18, next.lower);
  out.add(19, next.suffixes[2]);
  out.add(20, afterNext.lower);
  out.add(21, next.shape);
  out.add3(22, word.shape, next.shape, previous.shape);
  out.add2(23, last, next.lower);
  out.add2(24, last, s3);
  out.add2(25, word.lower, next.lower);
  out.add2(26, previous.lower, word.lower);
  out.add2(27, s3, next.suffixes[1]);
  out.add(28, word.fine);
  out.add(29, word.middle);
  out.add(30, word.coarse);
  out.add2(31, last, word.fine);
  out.add2(32, last, word.coarse);
  out.add(33, previous.fine);
  out.add(34, next.fine);
  out.add(35, next.coarse);
  out.add3(36, last, word.coarse, next.coarse);
  out.add(37, afterNext.middle);
  out.add3(38, last, beforeLast, word.lower);
  out.add2(39, word.lower, afterNext.lower);
  out.add2(40, word.shape, s2);
  out.add2(41, next.fine, afterNext.coarse);
  out.add3(42, last, s2, next.middle);
}
