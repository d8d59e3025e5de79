import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitDocument, hitTable, toRecord } from '../../../src/core/project/describeHits.ts';
import { createQueryMatcher, type Hit } from '../../../src/core/project/matchQuery.ts';
import { parseQuery, splitQuery, type QueryProblem } from '../../../src/core/project/parseQuery.ts';
import { EMPTY_PROJECT, type Project } from '../../../src/core/project/project.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';
import { makeDocument } from '../present/builders.ts';
import { makeEntry } from './entries.ts';

const base = makeDocument();
const document = {
  ...base,
  attributions: base.attributions.map((one) => (one.id === 'a-police' ? { ...one, stance: 'denies' as const } : one)),
  quantities: base.quantities.map((one) => (one.id === 'q-90' ? { ...one, codes: ['checked', 'old'] } : one)),
  mentions: base.mentions.map((one) =>
    one.id === 'm-porto' ? { ...one, provenance: { ...one.provenance, confidence: 0.4 } } : one,
  ),
  events: base.events.map((one) =>
    one.id === 'v-died' ? { ...one, review: { status: 'accepted' as const, by: 'Kim', note: 'see p. 3' } } : one,
  ),
};
const entry = makeEntry('wire/story.txt', document);
const project: Project = {
  ...EMPTY_PROJECT,
  codebook: {
    codes: [{ id: 'done' }, { id: 'checked', label: 'Checked twice', parent: 'done' }, { id: 'new', replaces: ['old'] }],
    types: [{ id: 'port', layer: 'entity', parent: 'place' }],
    mapping: new Map([['entity/place', 'port']]),
  },
  register: { actors: [{ id: 'x', name: 'Captain Nemo', type: 'person', is: [['wire/story.txt', 'e-ana']] }], notSame: [] },
};

function search(query: string): readonly Hit[] {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return createQueryMatcher(parsed.terms, project)(entry);
}

describe('a query finds', () => {
  test.each([
    ['stance:denies', ['a-police', 'q-30', 'v-died']],
    ['stance:denies figure:>20', ['a-police', 'q-30', 'v-died']],
    ['stance:denies figure:>20 layer:figure', ['q-30']],
    ['figure:90', ['q-90']],
    ['figure:10..12', ['a-ruiz', 'q-boats']],
    ['figure:<12 layer:figure', []],
    ['figure:>=30 layer:figure', ['q-30', 'q-90']],
    ['unit:boats layer:figure', ['q-boats']],
    ['who:"Ana Ruiz" layer:event', ['v-fled']],
    ['who:Nemo layer:name', ['m-ana', 'm-ruiz']],
    ['source:police layer:statement', ['a-police']],
    ['code:checked', ['q-90']],
    ['code:"checked twice"', ['q-90']],
    ['code:done', ['q-90']],
    ['code:new', ['q-90']],
    ['is:doubtful', ['m-porto']],
    ['is:unsourced layer:figure', ['q-90']],
    ['is:noted', ['v-died']],
    ['status:accepted', ['v-died']],
    ['by:kim', ['v-died']],
    ['note:"p. 3"', ['v-died']],
    ['type:place,kill-die', ['m-porto', 'v-died']],
    ['type:port', ['m-porto']],
    ['when:2024-03 layer:event', ['v-fled']],
    ['date:2024-03-12 boats layer:figure', ['q-boats']],
    ['date:<2024-03 boats', []],
    ['article:wire "90 HOMES"', ['q-90']],
    ['article:sport homes', []],
    ['-layer:name,statement,event,figure', []],
    ['layer:name -who:ruiz', ['m-porto', 'm-police']],
    ['confidence:<0.5', ['m-porto']],
  ])('%s', (query, ids) => {
    expect(
      search(query)
        .map(({ annotation }) => annotation.id)
        .sort(),
    ).toEqual([...ids].sort());
  });
});

describe('a query that is not understood says what is wrong and what could stand there', () => {
  test.each<[string, Partial<QueryProblem>]>([
    ['colour:red', { reason: 'unknown-field', word: 'colour', start: 0, end: 10 }],
    ['fire stance:refutes', { reason: 'unknown-value', word: 'refutes', start: 5 }],
    ['figure:many', { reason: 'no-number' }],
    ['date:yesterday', { reason: 'no-date' }],
    ['who:', { reason: 'no-value' }],
    ['text:"open', { reason: 'open-quote' }],
  ])('%s', (query, problem) => {
    expect(parseQuery(query)).toMatchObject({ ok: false, problem });
  });
});

test('any words are read or refused, in pieces that cover all but the spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      parseQuery(query);
      const covered = splitQuery(query).map(({ start, end }) => query.slice(start, end));
      expect(covered.join('').replace(/\s/g, '')).toBe(query.replace(/\s/g, ''));
    }),
  );
});

test('any words can be looked for as they stand', () => {
  fc.assert(
    fc.property(
      fc.string().filter((words) => words.trim() !== '' && !/["“”„,]/.test(words)),
      (words) => {
        expect(() => search(`text:"${words}"`)).not.toThrow();
      },
    ),
  );
});

describe('hits', () => {
  const hits = search('figure:90');
  test('are told as JSON with offsets, line and words around', () => {
    expect(hits.map(toRecord)).toMatchObject([
      {
        article: 'wire/story.txt',
        layer: 'figure',
        words: '90 homes',
        line: 1,
        value: 90,
        unit: 'homes',
        codes: ['checked', 'old'],
      },
    ]);
  });
  test('are a table', () => {
    const table = runToEnd(hitTable(plainEnglish, hits, project));
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(table.rows[0]?.join('|')).toContain('Checked twice; old');
  });
  test('are a text to read', () => {
    const text = runToEnd(hitDocument(plainEnglish, 'figure:90', hits));
    expect(text).toContain('1 annotation in 1 article');
    expect(text).toContain('**90 homes**');
  });
});
