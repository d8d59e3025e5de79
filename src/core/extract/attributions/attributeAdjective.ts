import { REPORTING_ADJECTIVES } from '../../lexicon/reportingAdjectives.ts';
import { lemmaAt, tagAt, wordAt, type Article } from './article.ts';
import { findContentEnd } from './contentEnd.ts';
import type { Draft } from './draft.ts';
import { findSubject } from './findSubject.ts';
import { regionOf } from './region.ts';
import { readVerbGroup } from './verbGroup.ts';

/** Finds what a predicative adjective says somebody holds: "she is confident that". */
export function attributeAdjective(article: Article, at: number): Draft | undefined {
  const stance = REPORTING_ADJECTIVES.get(wordAt(article, at));
  if (stance === undefined || wordAt(article, at + 1) !== 'that') return undefined;
  const region = regionOf(article, at);
  let verb = at - 1;
  while (verb > region.first && tagAt(article, verb).startsWith('RB')) verb--;
  if (lemmaAt(article, verb) !== 'be' || verb <= region.first) return undefined;
  const group = readVerbGroup(article, verb, region.first);
  const source = group.form === 'finite' && !group.negated ? findSubject(article, group, region) : undefined;
  if (source === undefined || /^(?:i|we|you|it|there|who)$/.test(wordAt(article, source.head))) return undefined;
  const end = findContentEnd(article, at, { first: at + 2, frame: 'clause' }, region);
  if (end <= at + 2) return undefined;
  const cue = [{ first: at, end: at + 1 }];
  return { rule: 'adjective', stance, source, cue, content: [{ first: at + 2, end }], anchor: at };
}
