import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { CodeId } from '../model/codebook.ts';
import type { DecidedFields } from '../model/decisionRecord.ts';
import { type Act, describeAct } from './act.ts';
import { codesOf, sortCodes, withCodes } from './codes.ts';
import { memberName, stampField } from './recordFields.ts';
import { LIST_NAMES, type ListFunction, listOf, mapLists } from './records.ts';
import type { Stamp } from './stamp.ts';
import { splitStamp } from './stamps.ts';

/** One code that became another in all articles: a decision in each, all of one person and one moment. */
export interface Renaming {
  readonly from: CodeId;
  readonly to: CodeId;
  readonly stamp: Stamp;
}

interface RecodedRecord {
  readonly id: string;
  codes?: CodeId[] | undefined;
  decided?: DecidedFields | undefined;
}

/** What a renaming did to this document, read from what the document remembers of it, for `undoAct`; undefined where it knows of none. */
export function recodingAct(document: AnnotatedDocument, { from, to, stamp }: Renaming): Act | undefined {
  const done = document.decisions?.find(
    ({ kind, at, by, recodes }) =>
      kind === 'renameCode' &&
      at === stamp.at &&
      (by ?? '') === (stamp.by ?? '') &&
      recodes?.from.includes(from) === true &&
      recodes.to.includes(to),
  );
  if (done === undefined) return undefined;
  const { id, recodes } = done;
  const fields = [from, to].map((code) => memberName('code', code));
  const isOf = ({ decided }: RecodedRecord, field: string): boolean => splitStamp(decided?.[field]).includes(id);
  const isRecoded = (record: RecodedRecord): boolean => fields.some((field) => isOf(record, field));
  const ids = LIST_NAMES.flatMap((name) => listOf(document, name).filter(isRecoded)).map((record) => record.id);
  const change =
    (make: <T extends RecodedRecord>(record: T) => T): ListFunction =>
    (_, list) =>
      list.map((record) => (isRecoded(record) ? make(record) : record));
  const onlyOurs = <T extends RecodedRecord>(record: T): T =>
    fields.reduce((now, field) => (isOf(now, field) ? stampField(now, field, id) : now), record);
  const asBefore = <T extends RecodedRecord>(record: T): T => {
    const had = isOf(record, memberName('code', from));
    const given = isOf(record, memberName('code', to));
    const others = codesOf(record).filter((code) => !(given && code === to));
    const coded = withCodes(record, sortCodes(had ? [...others, from] : others));
    const ungiven = given ? stampField(coded, memberName('code', to), undefined) : coded;
    return had ? stampField(ungiven, memberName('code', from), GIVEN_BEFORE) : ungiven;
  };
  const [before, after] = [mapLists(document, change(asBefore)), mapLists(document, change(onlyOurs))];
  return describeAct(before, after, ids, { id, kind: 'renameCode', stamp, count: ids.length, recodes });
}

/** Stands for whichever decision gave the code: `undoAct` puts its own there. */
const GIVEN_BEFORE = 'before';
