import { expect, test } from 'vitest';
import { EMPTY_CODEBOOK, OwnType } from '../../../src/core/model/codebook.ts';
import { presentChoice, typeChoices } from '../../../src/core/present/typeChoices.ts';

const types = [
  { id: 'ngo', layer: 'entity', parent: 'organization', label: 'NGO', definition: 'No state, no profit.' },
  { id: 'shelling', layer: 'event', parent: 'attack' },
  { id: 'militia', layer: 'entity', parent: 'organization' },
].map((type) => OwnType.parse(type));
const codebook = { ...EMPTY_CODEBOOK, types };
const choices = typeChoices(codebook, 'entity', ['person', 'organization', 'place'], (type) => type.toUpperCase());

test('own types stand below the type that they are a kind of, with what they mean', () => {
  expect(choices.map(({ label, description }) => [label, description])).toEqual([
    ['PERSON', undefined],
    ['ORGANIZATION', undefined],
    ['NGO', 'ORGANIZATION · No state, no profit.'],
    ['militia', 'ORGANIZATION'],
    ['PLACE', undefined],
  ]);
});

test.each([
  [
    { type: 'organization', ownType: 'ngo' },
    { type: 'organization', ownType: 'ngo' },
  ],
  [{ type: 'organization' }, { type: 'organization', ownType: null }],
  [{ type: 'organization', ownType: 'gone' }, undefined],
  [undefined, undefined],
] as const)('%j is chosen already', (record, expected) => {
  expect(presentChoice(choices, record)).toEqual(expected);
});
