import type { Review } from '../model/review.ts';
import type { Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import { acceptEdited } from './editAnnotation.ts';
import { claimId } from './records.ts';
import { addRecord, BY_HAND, changeRecords, deriveId, isInText, targetAt, type Working } from './workingDocument.ts';

/** The first piece keeps the id; both keep everything else. */
export function splitAnnotation(work: Working, ids: ReadonlySet<string>, at: number): void {
  const mention = work.document.mentions.find(({ id }) => ids.has(id));
  if (mention !== undefined) return splitRecord(work, 'mentions', 'mention', mention, at);
  const quantity = work.document.quantities.find(({ id }) => ids.has(id));
  if (quantity !== undefined) splitRecord(work, 'quantities', 'quantity', quantity, at);
}

function splitRecord<K extends 'mentions' | 'quantities'>(
  work: Working,
  list: K,
  kind: 'mention' | 'quantity',
  record: Working['document'][K][number],
  at: number,
): void {
  const head = trimSpan(work.text, { start: record.target.start, end: at });
  const tail = trimSpan(work.text, { start: at, end: record.target.end });
  if (!isInText(work, head) || !isInText(work, tail)) return;
  const id = claimId(deriveId(work, kind, [work.text.slice(tail.start, tail.end)], tail), work.used);
  const piece = <T extends { target: Target; review: Review }>(whole: T, span: Span): T => ({
    ...whole,
    target: targetAt(work, span),
    review: acceptEdited(work, whole.review),
  });
  if (list === 'mentions') {
    changeRecords(work, 'mentions', new Set([record.id]), (whole) => piece(whole, head));
    const whole = work.document.mentions.find((one) => one.id === record.id);
    if (whole !== undefined) addRecord(work, 'mentions', { ...piece(whole, tail), id, provenance: BY_HAND });
  } else {
    changeRecords(work, 'quantities', new Set([record.id]), (whole) => piece(whole, head));
    const whole = work.document.quantities.find((one) => one.id === record.id);
    if (whole !== undefined) addRecord(work, 'quantities', { ...piece(whole, tail), id, provenance: BY_HAND });
  }
}

function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}
