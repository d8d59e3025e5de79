import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { asidesOf } from '../present/aside.ts';
import { paragraphAround } from '../present/nearby.ts';
import { overlaps, sameSpan, type Span } from '../text/span.ts';
import type { AnnotationDraft } from './decision.ts';

/** More than this nobody looks through. */
const MOST = 40;

/** The words that a draft is found by: those of a name or figure, the word that names an event, the words that report. */
export function wordsOfDraft(draft: AnnotationDraft): Span {
  switch (draft.layer) {
    case 'attribution':
      return draft.cue[0] ?? draft.content[0] ?? { start: 0, end: 0 };
    case 'event':
      return draft.trigger;
    case 'mention':
    case 'quantity':
    case 'passage':
      return draft.span;
  }
}

/**
 * Which of all drafts somebody may mean that types some letters at a place: those whose first word, then those of which some word begins
 * so, the nearest first; without letters those of the paragraph. What the document has already is left out, unless it was rejected or nobody
 * is asked about it.
 */
export function offerDrafts(
  document: AnnotatedDocument,
  text: string,
  drafts: readonly AnnotationDraft[],
  typed: string,
  near: Span,
): readonly AnnotationDraft[] {
  const paragraph = paragraphAround(text, near);
  const letters = typed.trim().toLowerCase();
  const isThere = presence(document);
  const ranked = drafts.flatMap((draft) => {
    const words = wordsOfDraft(draft);
    const rank = letters === '' ? (overlaps(words, paragraph) ? 0 : undefined) : rankOf(text, words, letters);
    if (rank === undefined || isThere(draft)) return [];
    // What lies behind is read; who adds something looks there as often as before it.
    const distance = Math.max(0, words.start - near.end, near.start - words.end);
    return [{ draft, rank, distance, length: words.end - words.start }];
  });
  return ranked
    .sort(
      (a, b) => a.rank - b.rank || a.distance - b.distance || ORDER[a.draft.layer] - ORDER[b.draft.layer] || a.length - b.length,
    )
    .slice(0, MOST)
    .map(({ draft }) => draft);
}

const ORDER: Readonly<Record<AnnotationDraft['layer'], number>> = {
  event: 0,
  attribution: 1,
  quantity: 2,
  mention: 3,
  passage: 4,
};

/** Articles and numbers before a noun are not what it is looked up by, but may be typed. */
const LEADING = /^(?:the|a|an|its|his|her|their|this|that|these|those|some|all|other)\s+/i;

function rankOf(text: string, { start, end }: Span, letters: string): number | undefined {
  const words = text.slice(start, end).toLowerCase();
  if (words.startsWith(letters) || words.replace(LEADING, '').startsWith(letters)) return 0;
  return new RegExp(`(?<![\\p{L}\\p{N}])${escape(letters)}`, 'u').test(words) ? 1 : undefined;
}

function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The annotation that has the words of a draft already, rejected or not asked about: it is accepted rather than made again. */
export function standingFor(
  { mentions, quantities, attributions, events }: AnnotatedDocument,
  draft: AnnotationDraft,
): string | undefined {
  switch (draft.layer) {
    case 'mention':
      return mentions.find(({ target }) => sameSpan(target, draft.span))?.id;
    case 'event':
      return events.find(({ target }) => sameSpan(target, draft.trigger))?.id;
    case 'attribution':
      return attributions.find(({ cue }) => draft.cue.some((own) => cue.targets.some((one) => sameSpan(one, own))))?.id;
    case 'quantity':
      return quantities.find(({ target }) => sameSpan(target, draft.span))?.id;
    case 'passage':
      return undefined;
  }
}

function presence(document: AnnotatedDocument): (draft: AnnotationDraft) => boolean {
  const { mentions, quantities, attributions, events } = document;
  const asides = asidesOf(document);
  const isKept = ({ id, review }: { readonly id: string; readonly review: { readonly status: string } }): boolean =>
    review.status !== 'rejected' && !asides.has(id);
  const names = mentions.filter(isKept).map(({ target }) => target);
  const figures = quantities.filter(isKept).map(({ target }) => target);
  const triggers = events.filter(isKept).map(({ target }) => target);
  const cues = attributions.filter(isKept).flatMap(({ cue }) => cue.targets);
  return (draft) => {
    switch (draft.layer) {
      case 'mention':
        return names.some((one) => sameSpan(one, draft.span));
      case 'quantity':
        return figures.some((one) => sameSpan(one, draft.span));
      case 'event':
        return triggers.some((one) => overlaps(one, draft.trigger));
      case 'attribution':
        return draft.cue.some((own) => cues.some((one) => overlaps(one, own)));
      case 'passage':
        return false;
    }
  };
}
