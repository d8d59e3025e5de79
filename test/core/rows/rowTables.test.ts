import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Target } from '../../../src/core/model/target.ts';
import { columnsOf } from '../../../src/core/rows/columns.ts';
import { ROW_SCHEMAS, TABLE_NAMES, tabulate } from '../../../src/core/rows/rowTables.ts';
import { loadCorpus } from '../../../corpus/tools/load.ts';
import { modelFolder } from '../../../measure/modelFolder.ts';

const TEXT = 'It said 🎉 "we close", the council, "on Monday".';
const PROPOSED = { provenance: { method: 'rule', name: 'a-rule', version: '1' }, review: { status: 'proposed' } } as const;

function target(exact: string): Target {
  const start = TEXT.indexOf(exact);
  return { start, end: start + exact.length, exact, prefix: '', suffix: '' };
}

/** A person accepted the statement, whose content is torn. */
const DOCUMENT: AnnotatedDocument = {
  article: { file: 'a.txt', length: TEXT.length, sha256: 'abc', language: 'en' },
  entities: [
    { id: 'entity-1', ...PROPOSED, type: 'organization', canonicalName: 'council', aliases: ['It', 'we'], named: false },
    { id: 'entity-2', ...PROPOSED, type: 'place', canonicalName: 'Nowhere', aliases: [], named: true },
  ],
  mentions: [
    { id: 'mention-1', ...PROPOSED, target: target('the council'), type: 'organization', form: 'nominal', entity: 'entity-1' },
  ],
  quantities: [
    {
      ...{ id: 'quantity-1', ...PROPOSED, target: target('Monday'), kind: 'date', qualifier: 'exactly', value: null },
      ...{ min: null, max: null, iso: '2024-03-04', magnitude: null, unit: null, attribution: 'attribution-1' },
    },
    {
      ...{ id: 'quantity-2', ...PROPOSED, target: target('we'), kind: 'score', qualifier: 'exactly', value: '1-0' },
      ...{ min: null, max: null, iso: null, magnitude: null, unit: null },
    },
  ],
  attributions: [
    {
      id: 'attribution-1',
      provenance: { method: 'human' },
      review: { status: 'accepted', by: 'Ana', at: '2026-01-01T00:00:00Z', note: 'sure' },
      target: target('said'),
      source: { targets: [target('It')], entity: 'entity-1', implicit: false },
      cue: { targets: [target('said')] },
      content: { targets: [target('we close'), target('on Monday')] },
      kind: 'direct',
      stance: 'asserts',
    },
  ],
  events: [
    {
      ...{ id: 'event-1', ...PROPOSED, target: target('close'), type: 'other', modality: 'planned', group: 'event-1' },
      arguments: [
        { role: 'actor', target: target('we'), entity: 'entity-1' },
        { role: 'time', target: target('Monday'), quantity: 'quantity-1' },
      ],
    },
  ],
};

describe('the flat tables of a document', () => {
  it('hold every record, its links, and what a person decided', () => {
    const tables = tabulate(DOCUMENT, { article: 'key-1' });
    const proposed = { method: 'rule', rule: 'a-rule', status: 'proposed', decidedBy: null, decidedAt: null, note: null };
    expect(tables.articles).toEqual([
      {
        ...{ article: 'key-1', file: 'a.txt', sha256: 'abc', length: TEXT.length, language: 'en' },
        ...{ date: null, dateSource: null, title: null },
      },
    ]);
    expect(tables.entities).toEqual([
      {
        ...{ article: 'key-1', id: 'entity-1', type: 'organization', canonicalName: 'council', aliases: 'It | we', named: false },
        ...{ related: null, ...proposed },
      },
      {
        ...{ article: 'key-1', id: 'entity-2', type: 'place', canonicalName: 'Nowhere', aliases: null, named: true },
        ...{ related: null, ...proposed },
      },
    ]);
    expect(tables.quantities).toMatchObject([
      { value: null, score: null, iso: '2024-03-04', attribution: 'attribution-1' },
      { value: null, score: '1-0', attribution: null },
    ]);
    expect(tables.attributions).toMatchObject([
      {
        ...{ sourceText: 'It', sourceSpans: null, contentText: 'we close … on Monday', contentSpans: '12-20 37-46' },
        ...{ contentStart: 12, contentEnd: 46, method: 'human', rule: null, status: 'accepted' },
        ...{ decidedBy: 'Ana', decidedAt: '2026-01-01T00:00:00Z', note: 'sure' },
      },
    ]);
    expect(tables.arguments).toMatchObject([
      { event: 'event-1', role: 'actor', entity: 'entity-1', quantity: null },
      { event: 'event-1', role: 'time', entity: null, quantity: 'quantity-1' },
    ]);
  });

  it('give offsets in the unit that is asked for', () => {
    const codePoints = (offset: number): number => [...TEXT.slice(0, offset)].length;
    const tables = tabulate(DOCUMENT, { offset: codePoints });
    const points = [...TEXT];
    for (const { start, end, text } of [...tables.mentions, ...tables.quantities, ...tables.events, ...tables.arguments])
      expect(points.slice(start, end).join('')).toBe(text);
    expect(tables.attributions[0]).toMatchObject({ contentStart: 11, contentSpans: '11-19 36-45' });
    expect(tables.articles[0]?.length).toBe(points.length);
  });
});

const analyzed = loadModels(modelFolder, { fast: true }).then((models) =>
  loadCorpus('dev')
    .slice(0, 3)
    .map(({ text }) => tabulate(analyze(text, models, { file: 'a.txt' }))),
);

test.each(TABLE_NAMES)('the rows of %s have the fields of their schema, in its order', async (name) => {
  const columns = columnsOf(ROW_SCHEMAS[name]);
  expect(columns[0]).toEqual({ name: 'article', type: 'text', nullable: false });
  const rows = (await analyzed).flatMap((tables): readonly object[] => tables[name]);
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    expect(ROW_SCHEMAS[name].safeParse(row)).toMatchObject({ success: true });
    expect(Object.keys(row)).toEqual(columns.map((column) => column.name));
  }
});

test('columns have types, and no column holds a list', () => {
  expect(columnsOf(z.object({ a: z.int(), b: z.nullable(z.number()), c: z.enum(['x']), d: z.boolean() }))).toEqual([
    { name: 'a', type: 'integer', nullable: false },
    { name: 'b', type: 'number', nullable: true },
    { name: 'c', type: 'text', nullable: false, values: ['x'] },
    { name: 'd', type: 'boolean', nullable: false },
  ]);
  expect(() => columnsOf(z.object({ list: z.array(z.string()) }))).toThrow('column list');
});
