import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../src/core/project/compareFigures.ts';
import { completeQuery } from '../../../src/core/project/completeQuery.ts';
import { hitTable } from '../../../src/core/project/describeHits.ts';
import { EMPTY_PROJECT, type Project } from '../../../src/core/project/project.ts';
import { wideOutline } from '../../../src/core/project/wideOutline.ts';
import type { ArticleEntry } from '../../../src/core/project/articleEntry.ts';
import { EMPTY_CODEBOOK } from '../../../src/core/model/codebook.ts';
import { VIEW_NAMES, type OutlineNode, type ViewName } from '../../../src/core/present/outline.ts';
import { walkOutline } from '../../../src/core/present/outlines.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import { makeDocument } from '../present/builders.ts';
import { makeEntry } from './entries.ts';

const base = makeDocument();
const coded = { ...base, quantities: base.quantities.map((one) => ({ ...one, codes: ['claim'] })) };

/** The same story on another day, with another toll by another source. */
function story(path: string, date: string, dead: number, source = 'police'): ArticleEntry {
  const entry = makeEntry(path, coded);
  return {
    ...entry,
    date,
    annotations: entry.annotations.map((one) =>
      one.id === 'q-30' && one.figure !== undefined
        ? { ...one, source, figure: { ...one.figure, value: dead, low: dead, high: dead, text: `${dead} people` } }
        : one,
    ),
  };
}

const entries = [story('a.txt', '2024-03-12', 30), story('b.txt', '2024-03-13', 36), story('c.txt', '2024-03-13', 36)];
const rows = (view: ViewName, project: Project = EMPTY_PROJECT, all = entries): readonly OutlineNode[] =>
  runToEnd(wideOutline(view, plainEnglish, all, project));
const labels = (nodes: readonly OutlineNode[]): string[] => nodes.map(({ label }) => label);

describe('what the views show of all articles', () => {
  test.each(VIEW_NAMES)('%s: each row has a key of its own, and those of annotations open an article', (view) => {
    const all = [...walkOutline(rows(view))];
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { kind, article, span } of all) if (kind === 'hit') expect([article, span]).not.toContain(undefined);
  });

  test('own types are told in rows and tables: what a person gave, and what the project takes ours for', () => {
    const codebook = {
      ...EMPTY_CODEBOOK,
      types: [
        { layer: 'event' as const, id: 'evacuation', parent: 'displacement' as const, label: 'Evacuation' },
        { layer: 'entity' as const, id: 'official', parent: 'person' as const, label: 'Public official' },
      ],
      mapping: new Map([['event/displacement', 'evacuation']]),
    };
    const project = { ...EMPTY_PROJECT, codebook };
    const all = entries.map((entry) => ({
      ...entry,
      entities: entry.entities.map((one) => (one.id === 'e-ana' ? { ...one, ownType: 'official' } : one)),
    }));
    const texts = (view: ViewName, of: Project): readonly string[] =>
      [...walkOutline(rows(view, of, all))].map(({ label, description }) => `${label} ${description}`);
    expect(texts('events', project).some((text) => text.startsWith('fled') && text.includes('Evacuation'))).toBe(true);
    expect(texts('events', EMPTY_PROJECT).some((text) => text.includes('Evacuation'))).toBe(false);
    expect(texts('actors', project).some((text) => text.startsWith('Ana Ruiz Public official · 3 articles'))).toBe(true);
    const hits = all.flatMap((entry) => entry.annotations.map((annotation) => ({ entry, annotation })));
    const types = runToEnd(hitTable(plainEnglish, hits, project)).rows.map((row) => row[5]);
    expect(types).toEqual(expect.arrayContaining(['Evacuation', 'Public official', 'kill-die']));
  });

  test('actors are registered ones, questions, then everybody by name', () => {
    const actor = {
      id: 'x',
      name: 'Captain Ruiz',
      type: 'person' as const,
      is: [['a.txt', 'e-ana'] as [string, string], ['gone.txt', 'e'] as [string, string]],
    };
    const project = { ...EMPTY_PROJECT, register: { actors: [actor], notSame: [] } };
    const [registered, proposals] = rows('actors', project);
    expect([registered?.label, labels(registered?.children ?? [])]).toEqual(['Registered Actors', ['Captain Ruiz']]);
    expect(registered?.children[0]?.description).toContain('1 no longer found');
    expect(proposals?.label).toBe('Same Actor?');
    expect(labels(proposals?.children ?? []).sort()).toEqual(['Ana Ruiz', 'Porto']);
  });

  test('figures stand beside each other by what they count, with what later articles say', () => {
    const dead = rows('figures').find(({ label }) => label === 'People dead');
    expect(labels(dead?.children ?? [])).toEqual(['30 people', '36 people', '36 people']);
    expect(dead?.children.map(({ description }) => description.split(' · ')[0])).toEqual([
      '2024-03-12',
      'updates 30 people',
      'as in b.txt',
    ]);
  });

  test('statements stand by source, events by month, codes by code', () => {
    expect(labels(rows('attributions'))).toEqual(['Described, Not Named', 'Ana Ruiz']);
    expect(labels(rows('events'))).toEqual(['2024-03', 'Without a Date']);
    expect(rows('codes').map(({ label, description }) => `${label}: ${description}`)).toEqual(['claim: 12, not in the codebook']);
  });

  test('very many rows come in portions', () => {
    const many = Array.from({ length: 450 }, (_, at) => story(`many-${at}.txt`, '2024-03-12', 30));
    const [source] = rows('attributions', EMPTY_PROJECT, many);
    expect(source?.children).toHaveLength(201);
    expect(source?.children.at(-1)?.label).toBe('250 more');
    expect(source?.children.at(-1)?.children).toHaveLength(201);
  });
});

describe('figures of two articles', () => {
  const note = (first: ArticleEntry, second: ArticleEntry): string | undefined => {
    const hits = [first, second].flatMap((entry) =>
      entry.annotations.filter(({ id }) => id === 'q-30').map((annotation) => ({ entry, annotation })),
    );
    return [...compareFigures(hits).values()][0]?.kind;
  };
  const strange = (entry: ArticleEntry): ArticleEntry => ({ ...entry, entities: [] });

  test.each([
    ['updated', story('a', '2024-01-01', 30), story('b', '2024-01-02', 40)],
    ['copied', story('a', '2024-01-01', 30), story('b', '2024-01-01', 30)],
    ['contradicted', story('a', '2024-01-01', 30), story('b', '2024-01-01', 40, 'hospital')],
    [undefined, story('a', '2024-01-01', 30), story('b', '2024-01-01', 40)],
    [undefined, story('a', '2024-01-01', 30), story('b', '2024-01-02', 400)],
    [undefined, strange(story('a', '2024-01-01', 30)), story('b', '2024-01-02', 40)],
  ])('are %s', (kind, first, second) => expect(note(first, second)).toBe(kind));
});

describe('a query is completed', () => {
  const complete = (query: string): string[] =>
    completeQuery(plainEnglish, query, entries, EMPTY_PROJECT).map((one) => one.query);
  test.each([
    ['st', ['stance:', 'status:']],
    ['fire -st', ['fire -stance:', 'fire -status:']],
    ['stance:den', ['stance:denies ']],
    ['layer:name,fig', ['layer:name,figure ']],
    ['who:ana', ['who:"Ana Ruiz" ']],
    ['nothing', []],
  ])('%s', (query, completed) => expect(complete(query)).toEqual(completed));
});
