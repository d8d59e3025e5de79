import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';
import type { Target } from '../model/target.ts';
import { sameSpan, type Span } from '../text/span.ts';
import type { AnnotationDraft, AttributionDraft, EventDraft, MentionDraft, PassageDraft, QuantityDraft } from './decision.ts';
import { sortCodes } from './codes.ts';
import { describeArguments } from './editAnnotation.ts';
import { claimId } from './records.ts';
import { stampReview } from './stamp.ts';
import { addRecord, BY_HAND, chooseEntity, deriveId, isInText, targetAt, targetsAt, type Working } from './workingDocument.ts';

interface Made {
  readonly id: string;
  readonly target: Target;
  readonly provenance: Provenance;
  readonly review: Review;
}

/** Drafts with a span outside the text are passed over. What was rejected at the same place is replaced. */
export function createAnnotations(work: Working, drafts: readonly AnnotationDraft[], status: 'accepted' | 'proposed'): void {
  const review = stampReview({ status }, status, work.stamp);
  for (const draft of drafts) createAnnotation(work, draft, review);
}

function createAnnotation(work: Working, draft: AnnotationDraft, review: Review): void {
  switch (draft.layer) {
    case 'mention':
      return createMention(work, draft, review);
    case 'quantity':
      return createQuantity(work, draft, review);
    case 'attribution':
      return createAttribution(work, draft, review);
    case 'event':
      return createEvent(work, draft, review);
    case 'passage':
      return createPassage(work, draft, review);
  }
}

function createMention(work: Working, draft: MentionDraft, review: Review): void {
  if (!isInText(work, draft.span)) return;
  const entity = chooseEntity(work, draft.entity, draft.type, draft.span, draft.ownType);
  if (entity === undefined) return;
  const made = make(work, 'mention', [draft.span], review, work.document.mentions);
  addRecord(work, 'mentions', { ...made, type: draft.type, form: draft.form, entity });
}

function createQuantity(work: Working, draft: QuantityDraft, review: Review): void {
  if (!isInText(work, draft.span)) return;
  const made = make(work, 'quantity', [draft.span], review, work.document.quantities);
  const predicate = draft.predicate === undefined ? {} : { predicate: draft.predicate };
  addRecord(work, 'quantities', { ...made, ...draft.value, ...ownTypeOf(draft), ...predicate });
}

function createAttribution(work: Working, draft: AttributionDraft, review: Review): void {
  const spans = [...draft.cue, ...draft.content, ...draft.source].filter((span) => isInText(work, span));
  if (spans.length === 0) return;
  const made = make(work, 'attribution', spans, review, work.document.attributions);
  addRecord(work, 'attributions', {
    ...made,
    source: {
      targets: targetsAt(work, draft.source),
      ...(draft.entity === undefined ? {} : { entity: draft.entity }),
      implicit: draft.implicit,
    },
    cue: { targets: targetsAt(work, draft.cue) },
    content: { targets: targetsAt(work, draft.content) },
    kind: draft.kind,
    stance: draft.stance,
  });
}

function createEvent(work: Working, draft: EventDraft, review: Review): void {
  if (!isInText(work, draft.trigger)) return;
  const made = make(work, 'event', [draft.trigger], review, work.document.events);
  addRecord(work, 'events', {
    ...made,
    type: draft.type,
    ...ownTypeOf(draft),
    modality: draft.modality,
    arguments: describeArguments(work, draft.arguments),
  });
}

function createPassage(work: Working, draft: PassageDraft, review: Review): void {
  if (!isInText(work, draft.span) || draft.codes.length === 0) return;
  const made = make(work, 'passage', [draft.span], review, work.document.passages ?? []);
  addRecord(work, 'passages', { ...made, codes: sortCodes(draft.codes) });
}

function ownTypeOf({ ownType }: { readonly ownType?: string }): { readonly ownType?: string } {
  return ownType === undefined ? {} : { ownType };
}

/** The first span is the principal one. */
function make(
  work: Working,
  kind: AnnotationDraft['layer'],
  spans: readonly Span[],
  review: Review,
  present: readonly (Made & { review: Review })[],
): Made {
  const place = spans[0] ?? { start: 0, end: 0 };
  const words = spans.map(({ start, end }) => work.text.slice(start, end));
  const rejected = present.find((one) => one.review.status === 'rejected' && sameSpan(one.target, place));
  const id = rejected?.id ?? claimId(deriveId(work, kind, words, place), work.used);
  return { id, target: targetAt(work, place), provenance: BY_HAND, review };
}
