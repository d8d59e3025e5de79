import { parseQuery, type QueryTerm, splitQuery } from '../../core/project/parseQuery.ts';
import { explainQuery } from '../explainQuery.ts';
import { UsageError } from '../usageError.ts';
import type { RecordId } from '../worker/inputRecord.ts';

/** A query of records: what it asks of the record itself, and what of its annotations. */
export interface RecordQuery {
  /** Whether id and key are those asked for. */
  isMeant(record: { readonly id: RecordId; readonly key: string }): boolean;
  readonly terms: readonly QueryTerm[];
}

type RecordTest = RecordQuery['isMeant'];

/**
 * The words of `query`, and of the record `id:` (exactly, case and all) and `key:` (or its first digits).
 * @throws UsageError
 */
export function readRecordQuery(text: string): RecordQuery {
  const tests: RecordTest[] = [];
  let rest = text;
  for (const { start, end, field, values, negated, open } of splitQuery(text)) {
    const name = field?.toLowerCase();
    if (name !== 'id' && name !== 'key') continue;
    if (open) throw new UsageError(`--where: a quotation mark is missing after ${text.slice(start, end)}`);
    if (values.length === 0) throw new UsageError(`--where: ${name}: needs a value`);
    const holds: RecordTest =
      name === 'id'
        ? ({ id }) => values.includes(String(id))
        : ({ key }) => values.some((value) => key.startsWith(value.toLowerCase()));
    tests.push(negated ? (record) => !holds(record) : holds);
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  const parsed = parseQuery(rest);
  if (!parsed.ok) {
    const own = parsed.problem.reason === 'unknown-field' ? ['id', 'key'] : [];
    const problem = { ...parsed.problem, choices: [...own, ...parsed.problem.choices] };
    throw new UsageError(`--where: ${explainQuery(text, problem)}`);
  }
  return { isMeant: (record) => tests.every((test) => test(record)), terms: parsed.terms };
}
