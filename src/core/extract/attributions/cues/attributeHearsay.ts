import { HEARSAY_ADVERBS } from '../../../lexicon/reportingAdjectives.ts';
import { isFinite, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { findContentEnd } from '../contents/contentEnd.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { findSubject } from '../sources/findSubject.ts';
import { regionOf } from '../region.ts';
import { isEmptyRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { readVerbGroup } from '../verbs/verbGroup.ts';

/** Finds what an adverb marks as hearsay: "the navy reportedly saved 200". Nobody is named. */
export function attributeHearsay(text: IndexedText, adverb: number): StatementDraft | undefined {
  const stance = HEARSAY_ADVERBS.get(wordAt(text, adverb));
  if (stance === undefined) return undefined;
  const region = regionOf(text, adverb);
  const verb = verbAfter(text, adverb, region.end);
  if (verb === undefined) return undefined;
  const subject = findSubject(text, readVerbGroup(text, verb, region.first), region);
  if (subject === undefined || subject.range.first > adverb) return undefined;
  const end = findContentEnd(text, verb, { first: adverb + 1, frame: 'clause' }, region);
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

function verbAfter(text: IndexedText, adverb: number, end: number): number | undefined {
  for (let at = adverb + 1; at < Math.min(end, adverb + 4); at++) {
    if (isFinite(text, at) || /^VB[ND]?$/.test(tagAt(text, at))) return at;
  }
  return undefined;
}
