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

/** Features of one word alone, as it is seen from a word near it, whatever stands around it. */
export interface WordView {
  /** Where the seen word stands from the one that is tagged. */
  readonly place: number;
  readonly add: (out: FeatureBuffer, word: WordForm) => void;
}

/** Feature numbers 1–41 that see one word each. */
export const WORD_VIEWS: readonly WordView[] = [
  { place: -2, add: addSecondBefore },
  { place: -1, add: addPrevious },
  { place: 0, add: addWord },
  { place: 1, add: addNext },
  { place: 2, add: addSecondNext },
];

function addSecondBefore(out: FeatureBuffer, word: WordForm): void {
  out.add(17, word.lower);
}

function addPrevious(out: FeatureBuffer, word: WordForm): void {
  out.add(15, word.lower);
  out.add(16, word.suffixes[2]);
  out.add(33, word.fine);
}

function addWord(out: FeatureBuffer, word: WordForm): void {
  const [s1, s2, s3, s4] = word.suffixes;
  out.add(1, 0);
  out.add(2, word.lower);
  out.add(3, word.exact);
  out.add(4, s1);
  out.add(5, s2);
  out.add(6, s3);
  out.add(7, s4);
  out.add(8, word.prefixes[0]);
  out.add(9, word.prefixes[2]);
  out.add(28, word.fine);
  out.add(29, word.middle);
  out.add(30, word.coarse);
  out.add2(40, word.shape, s2);
}

function addNext(out: FeatureBuffer, word: WordForm): void {
  out.add(18, word.lower);
  out.add(19, word.suffixes[2]);
  out.add(21, word.shape);
  out.add(34, word.fine);
  out.add(35, word.coarse);
}

function addSecondNext(out: FeatureBuffer, word: WordForm): void {
  out.add(20, word.lower);
  out.add(37, word.middle);
}

/** The word `place` from word `i`; a mark of the sentence's edge beyond it. */
function formAt(forms: readonly WordForm[], i: number, place: number): WordForm {
  return forms[i + place] ?? (place < 0 ? BEFORE_FIRST : AFTER_LAST);
}

/** Adds the features that see more than one word, or the tags chosen for the two words before. Feature numbers 10–42. */
export function addContextFeatures(
  out: FeatureBuffer,
  forms: readonly WordForm[],
  i: number,
  last: number,
  beforeLast: number,
  style: number,
): void {
  const word = formAt(forms, i, 0);
  const previous = formAt(forms, i, -1);
  const next = formAt(forms, i, 1);
  const afterNext = formAt(forms, i, 2);
  const [, s2, s3] = word.suffixes;
  out.add3(10, word.shape, i === 0 ? 1 : 0, style);
  out.add(11, last);
  out.add(12, beforeLast);
  out.add2(13, last, beforeLast);
  out.add2(14, last, word.lower);
  out.add3(22, word.shape, next.shape, previous.shape);
  out.add2(23, last, next.lower);
  out.add2(24, last, s3);
  out.add2(25, word.lower, next.lower);
  out.add2(26, previous.lower, word.lower);
  out.add2(27, s3, next.suffixes[1]);
  out.add2(31, last, word.fine);
  out.add2(32, last, word.coarse);
  out.add3(36, last, word.coarse, next.coarse);
  out.add3(38, last, beforeLast, word.lower);
  out.add2(39, word.lower, afterNext.lower);
  out.add2(41, next.fine, afterNext.coarse);
  out.add3(42, last, s2, next.middle);
}

/** Adds all features of word `i`, given the tags chosen for the two words before, as the training of the weights sees them. Feature numbers 1–49. */
export function addTagFeatures(
  out: FeatureBuffer,
  forms: readonly WordForm[],
  i: number,
  last: number,
  beforeLast: number,
  style: number,
): void {
  out.clear();
  for (const { place, add } of WORD_VIEWS) add(out, formAt(forms, i, place));
  addContextFeatures(out, forms, i, last, beforeLast, style);
}
