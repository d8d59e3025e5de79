import { HEARSAY_ADVERBS } from '../../lexicon/reportingAdjectives.ts';
import { isFinite, tagAt, wordAt, type Article } from './article.ts';
import { findContentEnd } from './contentEnd.ts';
import type { Draft } from './draft.ts';
import { findSubject } from './findSubject.ts';
import { regionOf } from './region.ts';
import { isEmptyRange } from './tokenRange.ts';
import { readVerbGroup } from './verbGroup.ts';

/** Finds what an adverb marks as hearsay: "the navy reportedly saved 200". Nobody is named. */
export function attributeHearsay(article: Article, adverb: number): Draft | undefined {
  const stance = HEARSAY_ADVERBS.get(wordAt(article, adverb));
  if (stance === undefined) return undefined;
  const region = regionOf(article, adverb);
  const verb = verbAfter(article, adverb, region.end);
  if (verb === undefined) return undefined;
  const subject = findSubject(article, readVerbGroup(article, verb, region.first), region);
  if (subject === undefined || subject.range.first > adverb) return undefined;
  const end = findContentEnd(article, verb, { first: adverb + 1, frame: 'clause' }, region);
  const content = [
    { first: subject.range.first, end: adverb },
    { first: adverb + 1, end },
  ].filter((range) => !isEmptyRange(range));
  return {
    rule: 'hearsay-adverb',
    stance,
    source: undefined,
    cue: [{ first: adverb, end: adverb + 1 }],
    content,
    anchor: adverb,
  };
}

function verbAfter(article: Article, adverb: number, end: number): number | undefined {
  for (let at = adverb + 1; at < Math.min(end, adverb + 4); at++) {
    if (isFinite(article, at) || /^VB[ND]?$/.test(tagAt(article, at))) return at;
  }
  return undefined;
}
