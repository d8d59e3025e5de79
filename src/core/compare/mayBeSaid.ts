import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Span } from '../text/span.ts';
import { wordsAfter, wordsBefore } from './context.ts';

/** Words of somebody who says something, whether or not a statement was made out of them. */
const SAYING =
  /\b(?:say|says|said|saying|according|told|tells|claim(?:s|ed)?|estimat(?:e|es|ed)|report(?:s|ed)?|puts? (?:it|the)|announced|predict(?:s|ed)?|expect(?:s|ed)?|warn(?:s|ed)?|stated|shows?|showed|shown|found|finds?|suggest(?:s|ed)?|cit(?:es|ed|ing)|quot(?:es|ed|ing)|figures? (?:from|show)|data|survey|poll|study)\b/i;
/** So near to a statement a figure may still be its speaker's: code units. */
const NEAR = 40;
/** Statements are looked up by stretches of the text: code units. */
const STRETCH = 512;

/**
 * Tells of a figure whether somebody may be cited for it after all: the words around tell of saying, or a statement stands right beside it in
 * its sentence. Where that is so, nobody may say that nobody is cited.
 */
export function createSayingTest(document: AnnotatedDocument): (quantity: Quantity) => boolean {
  const stretches = new Map<number, Span[]>();
  for (const span of statementSpans(document)) {
    const last = Math.floor((span.end + NEAR) / STRETCH);
    for (let at = Math.floor((span.start - NEAR) / STRETCH); at <= last; at += 1) {
      const known = stretches.get(at);
      if (known === undefined) stretches.set(at, [span]);
      else known.push(span);
    }
  }
  return (quantity) => {
    const { target } = quantity;
    if (SAYING.test(wordsBefore(target)) || SAYING.test(wordsAfter(target))) return true;
    return (stretches.get(Math.floor(target.start / STRETCH)) ?? []).some((span) => isBeside(quantity, span));
  };
}

/** From the first to the last of what belongs to each statement, rejected ones left out. */
function statementSpans(document: AnnotatedDocument): readonly Span[] {
  return document.attributions
    .filter(({ review }) => review.status !== 'rejected')
    .flatMap(({ source, cue, content }) => {
      const parts = [...source.targets, ...cue.targets, ...content.targets];
      if (parts.length === 0) return [];
      return [{ start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }];
    });
}

function isBeside({ target }: Quantity, { start, end }: Span): boolean {
  if (start < target.end && target.start < end) return true;
  if (start >= target.end) return start - target.end <= NEAR && !ENDS.test(target.suffix.slice(0, start - target.end));
  return target.start - end <= NEAR && !ENDS.test(target.prefix.slice(-Math.max(1, target.start - end)));
}

const ENDS = /[.!?]/;
