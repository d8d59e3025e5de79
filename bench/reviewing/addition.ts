import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { Readings } from '../../src/core/again/readAgain.ts';
import { anyOverlap, spanSimilarity } from '../../measure/scorer/matching.ts';
import type { AnnotationDraft } from '../../src/core/review/decision.ts';
import { linkDraft } from '../../src/core/review/linkDraft.ts';
import { offerDrafts, wordsOfDraft } from '../../src/core/review/offerDrafts.ts';
import type { ArticleState } from '../../src/core/store/annotationStore.ts';
import { indexDocument } from '../../src/core/present/documentIndex.ts';
import type { Span } from '../../src/core/text/span.ts';
import type { GoldItem } from './gold.ts';
import { keysToPick, type Keys } from './keys.ts';

/** More letters nobody types. */
const MOST_LETTERS = 8;
/** Nobody goes further down a list. */
const MOST_ROWS = 6;
const SAME = 0.5;

interface Picked {
  readonly draft: AnnotationDraft;
  readonly keys: Keys;
}

/** What somebody takes who adds gold: as few keys as it can be had by, then as few letters. Undefined where it isn't offered. */
export function pickOffer({ document, text }: ArticleState, readings: Readings, gold: GoldItem): Picked | undefined {
  const near = placeBefore(document, gold);
  let best: (Picked & { readonly rows: number }) | undefined;
  for (const word of wordsOf(text, gold)) {
    for (let letters = 1; letters <= Math.min(MOST_LETTERS, word.length); letters++) {
      const offered = offerDrafts(document, text, readings.drafts, word.slice(0, letters), near);
      const at = offered.findIndex((draft) => isLike(draft, gold));
      const draft = offered[at];
      if (draft === undefined || at >= MOST_ROWS || (best !== undefined && best.rows <= at)) continue;
      best = { draft, keys: keysToPick(letters, at), rows: at };
    }
  }
  return best;
}

/** Where the review is when a reader comes to what was overlooked: at what stands before it. */
function placeBefore(document: AnnotatedDocument, gold: GoldItem): Span {
  const { start } = firstWords(gold);
  const before = indexDocument(document).annotations.filter(({ value }) => value.target.start < start);
  const last = before.at(-1)?.value.target;
  return last === undefined ? { start: 0, end: 0 } : { start: last.start, end: last.end };
}

/** The words that somebody would type to find it. */
function wordsOf(text: string, gold: GoldItem): readonly string[] {
  const { start, end } = firstWords(gold);
  return text
    .slice(start, end)
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase())
    .filter((word) => word !== '');
}

function firstWords(gold: GoldItem): Span {
  switch (gold.layer) {
    case 'attribution':
      return gold.value.cue.spans[0] ?? gold.value.content.spans[0] ?? { start: 0, end: 0 };
    case 'event':
      return gold.value.trigger;
    case 'mention':
    case 'quantity':
      return gold.value;
  }
}

function isLike(draft: AnnotationDraft, gold: GoldItem): boolean {
  if (draft.layer === 'attribution' && gold.layer === 'attribution') return anyOverlap(gold.value.cue.spans, draft.cue);
  if (draft.layer === 'event' && gold.layer === 'event') return spanSimilarity(gold.value.trigger, draft.trigger) > 0;
  if (draft.layer === 'quantity' && gold.layer === 'quantity') return spanSimilarity(gold.value, wordsOfDraft(draft)) >= SAME;
  if (draft.layer === 'mention' && gold.layer === 'mention') return spanSimilarity(gold.value, wordsOfDraft(draft)) >= SAME;
  return false;
}

/** The draft as the product makes it, with the actors and figures of the document that its parts are. */
export function withActors(document: AnnotatedDocument, draft: AnnotationDraft): AnnotationDraft {
  return linkDraft(document, draft);
}
