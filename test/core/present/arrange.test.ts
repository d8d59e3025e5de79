import { describe, expect, test } from 'vitest';
import { arrange, USUAL_ARRANGEMENT, type Arrangement } from '../../../src/core/present/arrange.ts';
import type { OutlineNode, ViewName } from '../../../src/core/present/outline.ts';
import { outlineOf, walkOutline } from '../../../src/core/present/outlines.ts';
import { plainEnglish as t } from '../../../src/core/present/translate.ts';
import { makeView, type ViewOptions } from './builders.ts';

function rows(name: ViewName, arrangement: Arrangement, options: ViewOptions = {}): readonly OutlineNode[] {
  return arrange(
    outlineOf(name, t, makeView(options), () => true),
    arrangement,
  );
}

const top = (name: ViewName, arrangement: Arrangement, options: ViewOptions = {}): string[] =>
  rows(name, arrangement, options).map(({ label }) => label);

describe('rows in another arrangement', () => {
  test.each<readonly [ViewName, Arrangement, readonly string[]]>([
    ['actors', { order: 'usual', flat: false }, ['People', 'Places', 'Unnamed']],
    ['actors', { order: 'usual', flat: true }, ['Ana Ruiz', 'Porto', 'police']],
    ['actors', { order: 'name', flat: true }, ['Ana Ruiz', 'police', 'Porto']],
    ['actors', { order: 'text', flat: true }, ['Ana Ruiz', 'Porto', 'police']],
    ['actors', { order: 'number', flat: false }, ['People', 'Places', 'Unnamed']],
    ['figures', { order: 'number', flat: true }, ['90 homes', 'At least 30 people', '12 boats', 'Monday']],
    ['figures', { order: 'name', flat: true }, ['12 boats', '90 homes', 'At least 30 people', 'Monday']],
    ['attributions', { order: 'name', flat: false }, ['Ana Ruiz', 'police']],
    ['events', { order: 'text', flat: true }, ['Ana Ruiz fled', 'At least 30 people died']],
  ])('%s %o', (name, arrangement, expected) => expect(top(name, arrangement)).toEqual(expected));

  test('what is unplaced stays first and together', () => {
    const first = top('actors', { order: 'name', flat: true }, { anchors: { 'm-porto': 'orphaned' } })[0];
    expect(first).toBe('Unplaced');
  });

  test.each(['actors', 'events', 'figures', 'attributions'] as const)(
    'every row of %s is there once, in every arrangement',
    (name) => {
      const ids = (nodes: readonly OutlineNode[]): string[] =>
        [...walkOutline(nodes)].flatMap(({ id, kind }) => (id !== undefined && kind === 'annotation' ? [id] : [])).sort();
      const usual = ids(rows(name, USUAL_ARRANGEMENT));
      for (const order of ['name', 'text', 'number'] as const)
        for (const flat of [false, true]) expect(ids(rows(name, { order, flat }))).toEqual(usual);
    },
  );
});
