import { describe, expect, test } from 'vitest';
import { createMatcher, NO_FILTER, type AnnotationFilter } from '../../../src/core/present/filter.ts';
import { indexDocument } from '../../../src/core/present/documentIndex.ts';
import type { OutlineNode, ViewName } from '../../../src/core/present/outline.ts';
import { outlineOf, walkOutline } from '../../../src/core/present/outlines.ts';
import { plainEnglish as t } from '../../../src/core/present/translate.ts';
import { makeView, type ViewOptions } from './builders.ts';

function lines(nodes: readonly OutlineNode[], depth = 0): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    `${'  '.repeat(depth)}${label} | ${description}`,
    ...lines(children, depth + 1),
  ]);
}

function outline(name: ViewName, options: ViewOptions = {}, filter: AnnotationFilter = NO_FILTER): string[] {
  const view = makeView(options);
  return lines(outlineOf(name, t, view, createMatcher(view, filter)));
}

describe('the outlines', () => {
  test('actors stand by type with what they said and did; the unnamed come last', () => {
    expect(outline('actors')).toEqual([
      'People | 1',
      '  Ana Ruiz | 2 mentions · 1 statement · 1 event · also Ruiz',
      '    Ana Ruiz fled Porto on Monday. "We… | ',
      '    …boats," said Ruiz. At least 30 people died,… | ',
      '    Statements | 1',
      '      "We lost 12 boats," | says · “said”',
      '        Ruiz | source',
      '        said | cue',
      '        "We lost 12 boats," | content',
      '    Events | 1',
      '      Ana Ruiz fled | Porto · 11 Mar 2024 · displacement',
      '        Ana Ruiz | who',
      '        Porto | where',
      '        Monday | when',
      'Places | 1',
      '  Porto | 1 mention · 1 event',
      '    Ana Ruiz fled Porto on Monday. "We lost 12… | ',
      '    Events | 1',
      '      Ana Ruiz fled | Porto · 11 Mar 2024 · displacement',
      '        Ana Ruiz | who',
      '        Porto | where',
      '        Monday | when',
      'Unnamed | 1',
      '  police | 1 mention · 1 statement',
      '    …people died, police said. Fire took 90 homes. | ',
      '    Statements | 1',
      '      At least 30 people died | says · “said”',
      '        police | source',
      '        said | cue',
      '        At least 30 people died | content',
    ]);
  });

  test('dated events come first, in time order', () => {
    expect(outline('events')).toEqual([
      'Ana Ruiz fled | Porto · 11 Mar 2024 · displacement',
      '  Ana Ruiz | who',
      '  Porto | where',
      '  Monday | when',
      'Without a Date | 1',
      '  At least 30 people died | death',
      '    At least 30 people | victim',
      '    police | says so',
    ]);
  });

  test('figures stand with what is counted, their value, their source and what compares', () => {
    expect(outline('figures').filter((line) => !line.startsWith('  Monday'))).toEqual([
      'Other Figures | 3',
      '  12 boats | lost · says Ana Ruiz',
      '  At least 30 people | died · says police',
      '  90 homes | took · no source',
      'Dates and Times | 1',
    ]);
  });

  test('statements stand by source', () => {
    expect(outline('attributions').filter((line) => !line.startsWith('    '))).toEqual([
      'Ana Ruiz | 1',
      '  "We lost 12 boats," | says · “said”',
      'police | 1',
      '  At least 30 people died | says · “said”',
    ]);
  });

  test('what is no longer in the text stands first, in a group of its own, once', () => {
    const rows = outline('actors', { anchors: { 'm-porto': 'orphaned' } });
    expect(rows.slice(0, 2)).toEqual(['Unplaced | 1', '  Porto | no longer in the text']);
    expect(rows.filter((row) => row.startsWith('  Porto'))).toHaveLength(1);
  });

  test.each(['actors', 'events', 'figures', 'attributions'] as const)('no decision moves a row of %s', (name) => {
    const keys = (options: ViewOptions): string[] =>
      [...walkOutline(outlineOf(name, t, makeView(options), () => true))].map(({ key }) => key);
    const ids = indexDocument(makeView().document).annotations.map(({ value }) => value.id);
    const before = keys({});
    expect(new Set(before).size).toBe(before.length);
    for (const id of ids) {
      for (const status of ['accepted', 'rejected'] as const) expect(keys({ statuses: { [id]: status } })).toEqual(before);
    }
  });

  test('a row decides on itself, an actor on its mentions too, a group on nothing that it does not show', () => {
    const [people] = outlineOf('actors', t, makeView(), () => true);
    expect(people?.children[0]?.decides).toEqual(['e-ana', 'm-ana', 'm-ruiz']);
    expect(people?.children[0]?.children[0]?.decides).toEqual(['m-ana']);
  });
});

describe('the filter', () => {
  const shown = (filter: Partial<AnnotationFilter>, options: ViewOptions = {}): string[] => {
    const view = makeView(options);
    const matches = createMatcher(view, { ...NO_FILTER, ...filter });
    return indexDocument(view.document)
      .annotations.filter(matches)
      .map(({ value }) => value.id)
      .sort();
  };
  const cases: readonly (readonly [
    what: string,
    filter: Partial<AnnotationFilter>,
    options: ViewOptions,
    expected: readonly string[],
  ])[] = [
    ['by layer', { layers: ['event'] }, {}, ['v-died', 'v-fled']],
    ['by status', { statuses: ['accepted'] }, { statuses: { 'q-90': 'accepted' } }, ['q-90']],
    ['by text, whatever the case', { text: 'BOATS' }, {}, ['a-ruiz', 'q-boats']],
    ['by actor, also by alias', { actor: 'ruiz' }, {}, ['a-ruiz', 'm-ana', 'm-ruiz', 'q-boats', 'v-fled']],
    ['figures without a source', { concerns: ['unattributed'] }, {}, ['q-90']],
    ['what is new', { concerns: ['new'] }, { isNew: ['m-ana'] }, ['m-ana']],
    ['what is unplaced', { concerns: ['unplaced'] }, { anchors: { 'q-90': 'orphaned' } }, ['q-90']],
    ['by two things at once', { layers: ['quantity'], text: 'people' }, {}, ['q-30']],
    ['nothing for an unknown actor', { actor: 'Nobody' }, {}, []],
  ];
  test.each(cases)('%s', (_what, filter, options, expected) => {
    expect(shown(filter, options)).toEqual(expected);
  });
});
