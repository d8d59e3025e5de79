import type { CodeId } from '../model/codebook.ts';
import type { Review } from '../model/review.ts';
import { LIST_NAMES, listOf } from './records.ts';
import { stampReview } from './stamp.ts';
import { changeRecords, type Working } from './workingDocument.ts';

interface CodedRecord {
  readonly review: Review;
  codes?: CodeId[] | undefined;
}

/** Codes in the order in which they are written: by code units, each once. */
export function sortCodes(codes: Iterable<CodeId>): CodeId[] {
  return [...new Set(codes)].sort();
}

/** The record with these codes; without the field where there are none. The same object where nothing changes. */
export function withCodes<T extends { codes?: CodeId[] | undefined }>(record: T, codes: readonly CodeId[]): T {
  const before = record.codes ?? [];
  if (codes.length === before.length && codes.every((code, at) => code === before[at])) return record;
  const changed = { ...record };
  if (codes.length === 0) delete changed.codes;
  else Object.assign(changed, { codes: [...codes] });
  return changed;
}

/** The codes of a record of any list. */
export function codesOf(record: object): readonly CodeId[] {
  const codes = 'codes' in record ? record.codes : undefined;
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
}

/** Who coded, and when, stays: nobody judges anew. */
export function renameCode(work: Working, from: readonly CodeId[], to: CodeId): void {
  const gone = new Set(from.filter((code) => code !== to));
  const all = new Set(LIST_NAMES.flatMap((name) => listOf(work.document, name).map(({ id }) => id)));
  const rename = <T extends CodedRecord>(record: T): T => {
    const codes = record.codes ?? [];
    if (!codes.some((code) => gone.has(code))) return record;
    return withCodes(record, sortCodes([...codes.filter((code) => !gone.has(code)), to]));
  };
  changeCoded(work, all, rename);
}

/** The status of a proposal stays: to code it is not to judge it. A passage without a code and without a note goes. */
export function codeAnnotations(
  work: Working,
  ids: ReadonlySet<string>,
  add: readonly CodeId[],
  remove: readonly CodeId[],
): void {
  const recode = <T extends CodedRecord>(record: T): T => {
    const left = (record.codes ?? []).filter((code) => !remove.includes(code));
    const coded = withCodes(record, sortCodes([...left, ...add]));
    return coded === record ? record : { ...coded, review: stampReview(record.review, record.review.status, work.stamp) };
  };
  changeCoded(work, ids, recode);
  const passages = work.document.passages?.filter(({ id, codes, review }) => {
    return !ids.has(id) || codes !== undefined || review.note !== undefined;
  });
  if (passages === undefined || passages.length === work.document.passages?.length) return;
  const { passages: _, ...rest } = work.document;
  work.document = passages.length === 0 ? rest : { ...rest, passages };
}

function changeCoded(work: Working, ids: ReadonlySet<string>, recode: <T extends CodedRecord>(record: T) => T): void {
  changeRecords(work, 'mentions', ids, recode);
  changeRecords(work, 'quantities', ids, recode);
  changeRecords(work, 'attributions', ids, recode);
  changeRecords(work, 'events', ids, recode);
  changeRecords(work, 'passages', ids, recode);
}
