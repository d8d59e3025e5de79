import { REPORTING_ADJECTIVES } from '../../../lexicon/reportingAdjectives.ts';
import { lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { findContentEnd } from '../contents/contentEnd.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { findSubject } from '../sources/findSubject.ts';
import { regionOf } from '../region.ts';
import { readVerbGroup } from '../verbs/verbGroup.ts';

/** Finds what a predicative adjective says somebody holds: "she is confident that". */
export function attributeAdjective(text: IndexedText, at: number): StatementDraft | undefined {
  const stance = REPORTING_ADJECTIVES.get(wordAt(text, at));
  if (stance === undefined || wordAt(text, at + 1) !== 'that') return undefined;
  const region = regionOf(text, at);
  let verb = at - 1;
  while (verb > region.first && tagAt(text, verb).startsWith('RB')) verb--;
  if (lemmaAt(text, verb) !== 'be' || verb <= region.first) return undefined;
  const group = readVerbGroup(text, verb, region.first);
  const source = group.form === 'finite' && !group.negated ? findSubject(text, group, region) : undefined;
  if (source === undefined || /^(?:i|we|you|it|there|who)$/.test(wordAt(text, source.head))) return undefined;
  const end = findContentEnd(text, at, { first: at + 2, frame: 'clause' }, region);
  if (end <= at + 2) return undefined;
  const cue = [{ first: at, end: at + 1 }];
  return { rule: 'adjective', stance, source, cue, content: [{ first: at + 2, end }], anchor: at };
}
