import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Attribution } from '../../../src/core/model/attribution.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { readSourcing, restsOnOneUnnamedSource } from '../../../src/core/present/sourcing.ts';

const provenance = { method: 'rule' } as const;
const review = { status: 'proposed' } as const;
const target = (start: number, exact: string) => ({ start, end: start + exact.length, exact, prefix: '', suffix: '' });

function entity(id: string, named: boolean, type: Entity['type'] = 'person'): Entity {
  return { id, type, canonicalName: id, aliases: [], named, provenance, review };
}

function attribution(id: string, at: number, source: string | undefined, fields: Partial<Attribution> = {}): Attribution {
  return {
    id,
    target: target(at + 100, 'said'),
    source:
      source === undefined
        ? { targets: [], implicit: true }
        : { targets: [target(at + 110, source)], entity: source, implicit: false },
    cue: { targets: [target(at + 100, 'said')] },
    content: { targets: [target(at, 'x'.repeat(90))] },
    kind: 'indirect',
    stance: 'asserts',
    provenance,
    review,
    ...fields,
  };
}

function figure(id: string, at: number, value: number, by?: string, fields: Partial<Quantity> = {}): Quantity {
  return {
    id,
    target: target(at, String(value)),
    kind: 'count',
    qualifier: 'exactly',
    value,
    min: null,
    max: null,
    iso: null,
    magnitude: null,
    unit: 'people',
    ...(by === undefined ? {} : { attribution: by }),
    provenance,
    review,
    ...fields,
  };
}

const entities = [
  entity('Ada Brook', true),
  entity('an official', false),
  entity('a resident', false),
  entity('a study', false, 'other'),
];

function flagsOf(attributions: Attribution[], quantities: Quantity[] = []): Record<string, string[]> {
  const document: AnnotatedDocument = {
    article: { file: 'a.txt', length: 9, sha256: '', language: 'en' },
    entities,
    mentions: [],
    quantities,
    attributions,
    events: [],
  };
  return Object.fromEntries([...readSourcing(document)].map(([id, flags]) => [id, [...flags].sort()]));
}

describe('readSourcing', () => {
  const cases: [string, Attribution[], Quantity[], Record<string, string[]>][] = [
    ['a named source alone', [attribution('a', 0, 'Ada Brook')], [], { a: ['single-source'] }],
    ['an unnamed source', [attribution('a', 0, 'an official')], [], { a: ['anonymous', 'single-source'] }],
    ['a document is not anonymous', [attribution('a', 0, 'a study')], [], { a: ['single-source'] }],
    ['nobody is given', [attribution('a', 0, undefined)], [], { a: ['anonymous', 'single-source', 'unverified'] }],
    ['an allegation', [attribution('a', 0, 'Ada Brook', { stance: 'alleges' })], [], { a: ['single-source', 'unverified'] }],
    [
      'two sources for the same words',
      [attribution('a', 0, 'Ada Brook'), attribution('b', 50, 'an official')],
      [],
      { a: [], b: ['anonymous'] },
    ],
    [
      'one source twice is one source',
      [attribution('a', 0, 'an official'), attribution('b', 50, 'an official')],
      [],
      { a: ['anonymous', 'single-source'], b: ['anonymous', 'single-source'] },
    ],
    [
      'a figure of one unnamed source',
      [attribution('a', 0, 'an official')],
      [figure('f', 5, 20, 'a')],
      { a: ['anonymous', 'single-source'], f: ['anonymous', 'single-source'] },
    ],
    [
      'a figure that a second source gives as well',
      [attribution('a', 0, 'an official'), attribution('b', 500, 'Ada Brook')],
      [figure('f', 5, 20, 'a'), figure('g', 505, 20, 'b')],
      { a: ['anonymous', 'single-source'], b: ['single-source'], f: ['anonymous'], g: [] },
    ],
    [
      'a figure that the article gives in its own voice',
      [attribution('a', 0, 'an official')],
      [figure('f', 5, 20, 'a'), figure('g', 700, 20)],
      { a: ['anonymous', 'single-source'], f: ['anonymous'] },
    ],
    [
      'another figure is no support',
      [attribution('a', 0, 'an official')],
      [figure('f', 5, 20, 'a'), figure('g', 700, 21)],
      { a: ['anonymous', 'single-source'], f: ['anonymous', 'single-source'] },
    ],
    [
      'what a person rejected does not count',
      [attribution('a', 0, 'an official'), attribution('b', 500, 'Ada Brook', { review: { status: 'rejected' } })],
      [figure('f', 5, 20, 'a')],
      { a: ['anonymous', 'single-source'], f: ['anonymous', 'single-source'] },
    ],
  ];
  it.each(cases)('%s', (_, attributions, quantities, expected) => {
    expect(flagsOf(attributions, quantities)).toEqual(expected);
  });

  it('tells what rests on one unnamed source', () => {
    expect(restsOnOneUnnamedSource(new Set(['anonymous', 'single-source']))).toBe(true);
    expect(restsOnOneUnnamedSource(new Set(['single-source']))).toBe(false);
    expect(restsOnOneUnnamedSource(undefined)).toBe(false);
  });
});
