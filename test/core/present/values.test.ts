import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertUnit } from '../../../src/core/present/convertUnit.ts';
import { indexDocument } from '../../../src/core/present/documentIndex.ts';
import { describeFilter } from '../../../src/core/present/filterWords.ts';
import { NO_FILTER } from '../../../src/core/present/filter.ts';
import { formatNumber, formatQuantity } from '../../../src/core/present/formatQuantity.ts';
import { highlightsOf } from '../../../src/core/present/highlights.ts';
import { hoverText } from '../../../src/core/present/hoverText.ts';
import { annotationsAt } from '../../../src/core/present/lookUp.ts';
import { nextProposal, progressOf, reviewQueue } from '../../../src/core/present/reviewQueue.ts';
import { outlineOf } from '../../../src/core/present/outlines.ts';
import { tableOf } from '../../../src/core/present/tables.ts';
import { toCsv, toMarkdown } from '../../../src/core/present/writeTable.ts';
import { plainEnglish as t } from '../../../src/core/present/translate.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { makeView, TEXT, type ViewOptions } from './builders.ts';

const everything = () => true;

function quantity(more: Partial<Quantity>): Quantity {
  const found = indexDocument(makeView().document).annotation('q-90');
  if (found?.layer !== 'quantity') throw new Error('no figure');
  return { ...found.value, unit: null, ...more };
}

describe('a figure in one line', () => {
  const cases: readonly (readonly [Partial<Quantity>, string])[] = [
    [{ value: 1300, qualifier: 'about', unit: 'inmates' }, 'about 1,300 inmates'],
    [{ value: 90, qualifier: 'nearly', unit: 'them' }, 'nearly 90'],
    [{ value: 640_000_000, kind: 'money', unit: 'EUR' }, '640,000,000 EUR'],
    [{ value: 4.2, kind: 'percent', unit: '%' }, '4.2%'],
    [{ value: null, min: 35, max: 40, unit: 'km' }, '35 to 40 km'],
    [{ value: null, min: 700, qualifier: 'more-than', unit: 'people' }, 'more than 700 people'],
    [{ value: '2-1', kind: 'score' }, '2-1'],
    [{ value: null, magnitude: 12, qualifier: 'vague', unit: 'homes' }, 'in the order of 12 homes'],
    [{ value: null, kind: 'date', iso: '2024-03-12TMO' }, '2024-03-12 morning'],
    [{ value: null, kind: 'date', iso: '199X' }, '1990s'],
    [{ value: null, kind: 'date', iso: '2024-W12' }, 'week 12 of 2024'],
    [{ value: null, kind: 'date', iso: '2024-03-12/2024-03-15' }, '2024-03-12 to 2024-03-15'],
    [{ value: null, kind: 'date', iso: 'T22:30' }, '22:30'],
    [{ value: null, kind: 'date', iso: 'XXXX-WXX-2' }, ''],
    [{ value: null, kind: 'date', iso: '2025-FA' }, 'autumn 2025'],
    [{ value: null, kind: 'date', iso: '2025-WI' }, 'winter 2025'],
    [{ value: null, kind: 'date', iso: '2025-Q4' }, 'fourth quarter of 2025'],
    [{ value: null, kind: 'date', iso: '2025-H1' }, 'first half of 2025'],
    [{ value: null, kind: 'date', iso: '2024-W12-WE' }, 'the weekend of week 12 of 2024'],
    [{ value: 9, kind: 'duration', unit: 'year' }, '9 years'],
    [{ value: 1, kind: 'duration', unit: 'year' }, '1 year'],
    [{ value: null, min: 5, max: 7, kind: 'duration', unit: 'century' }, '5 to 7 centuries'],
    [{ value: 3.1, kind: 'percent', unit: 'percentage point' }, '3.1 percentage points'],
    [{ value: 80, kind: 'measurement', unit: 'kilometre per hour' }, '80 kilometres per hour'],
    [{ value: -3, kind: 'measurement', unit: 'degree Celsius' }, '-3 degrees Celsius'],
    [{ value: 6, kind: 'measurement', unit: 'foot' }, '6 feet'],
    [{ value: 28, kind: 'measurement', unit: 'km' }, '28 km'],
    [{ value: 3, kind: 'ordinal', unit: 'maker' }, 'rank 3'],
  ];
  test.each(cases)('%o is %s', (more, expected) => expect(formatQuantity(t, quantity(more))).toBe(expected));

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567, '-1,234,567'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1e+21'],
  ] as const)('%d is written %s', (value, expected) => expect(formatNumber(value)).toBe(expected));

  test.each([
    [{ kind: 'measurement', value: 10, unit: 'km' }, '6.21 miles'],
    [{ kind: 'measurement', value: 38, unit: 'meter' }, '125 ft'],
    [{ kind: 'measurement', value: -3, unit: '°C' }, '26.6 °F'],
    [{ kind: 'measurement', value: null, min: 5, max: 7, unit: 'miles' }, '8.05 to 11.3 km'],
    [{ kind: 'measurement', value: 7.7, unit: 'magnitude' }, undefined],
    [{ kind: 'count', value: 3, unit: 'feet' }, undefined],
  ] satisfies [Partial<Quantity>, string | undefined][])('%o converts to %s', (more, expected) => {
    expect(convertUnit(t, quantity(more))).toBe(expected);
  });
});

describe('a hover', () => {
  const read = (id: string, options: ViewOptions = {}): string[] => {
    const view = makeView(options);
    const annotation = indexDocument(view.document).annotation(id);
    if (annotation === undefined) throw new Error(id);
    const { title, kind, facts, status } = hoverText(t, view, annotation);
    return [`${title} (${kind})`, ...facts.map(({ name, text }) => `${name}: ${text}`), status];
  };
  test.each([
    ['m-ana', ['Ana Ruiz (person)', 'Also called: Ruiz', 'In this article: 2 mentions, 1 statement, 1 event', '']],
    ['q-boats', ['12 boats (count)', 'Said of them: lost', 'Who says so: Ana Ruiz (says)', '']],
    ['q-90', ['90 homes (count)', 'Said of them: took', 'Who says so: nobody: the article itself', '']],
    ['q-monday', ['2024-03-11 (date or time)', 'Counted from: 2024-03-12, the article’s date (from the dateline)', '']],
    [
      'a-police',
      ['police says (indirect speech)', 'Cue: said', 'What is said: At least 30 people died', 'Figures it vouches for: 1', ''],
    ],
    ['v-fled', ['fled (displacement)', 'who: Ana Ruiz', 'where: Porto', 'when: Monday', 'Date: 2024-03-11', '']],
  ])('of %s says what it is', (id, expected) => expect(read(id)).toEqual(expected));

  test('names the rule that read a figure', () => {
    const view = makeView();
    const [figure] = view.document.quantities;
    if (figure === undefined) throw new Error('no figure');
    const read = (name: string): string | undefined => {
      const value = { ...figure, provenance: { method: 'rule' as const, name } };
      return hoverText(t, view, { layer: 'quantity', value }).facts.find((fact) => fact.name === 'Read by')?.text;
    };
    expect(read('date.the year before')).toBe('rule “the year before” (date)');
    expect(read('count')).toBe('rule “count”');
  });

  test('says what was decided, and what is odd about it', () => {
    expect(read('m-ana', { statuses: { 'm-ana': 'accepted' } }).at(-1)).toBe('accepted');
    expect(read('m-ana', { isNew: ['m-ana'] }).at(-1)).toBe('new since the last extraction');
    expect(read('m-ana', { anchors: { 'm-ana': 'moved' } }).at(-1)).toBe('its words were moved or changed');
  });
});

describe('what is at a place', () => {
  const at = (start: number, end = start): string[] => annotationsAt(makeView(), { start, end }).map(({ value }) => value.id);
  test('the closest fit comes first', () => {
    expect(at(TEXT.indexOf('12 boats') + 1)).toEqual(['q-boats', 'a-ruiz']);
    expect(at(TEXT.indexOf('fled') + 1)).toEqual(['v-fled']);
  });
  test('a cursor also touches what it stands beside', () => {
    expect(at(0)).toEqual(['m-ana']);
    expect(at('Ana Ruiz'.length)).toEqual(['m-ana']);
  });
  test('a place beyond the text has none', () => expect(at(TEXT.length + 50)).toEqual([]));
});

describe('highlights', () => {
  test('leave out what is rejected, hidden or unplaced, and tell names from descriptions', () => {
    const styles = (options: ViewOptions, ...layers: Parameters<typeof highlightsOf>[1]): string[] =>
      highlightsOf(makeView(options), layers).map(({ id, style, accepted }) => `${id} ${style}${accepted ? ' accepted' : ''}`);
    expect(styles({ statuses: { 'm-ana': 'accepted', 'm-ruiz': 'rejected' } }, 'mention')).toEqual([
      'm-ana person accepted',
      'm-porto place',
      'm-police nominal',
    ]);
    expect(styles({}, 'attribution').filter((line) => line.startsWith('a-ruiz'))).toEqual([
      'a-ruiz source',
      'a-ruiz cue',
      'a-ruiz content',
    ]);
    expect(styles({})).toEqual([]);
  });
});

describe('the review queue', () => {
  const queueOf = (options: ViewOptions = {}) => reviewQueue(makeView(options), everything, 'text', []);

  test('goes through the text, or through one view', () => {
    const starts = queueOf().map(({ value }) => value.target.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const view = makeView();
    const queue = reviewQueue(view, everything, 'actors', outlineOf('actors', t, view, everything), true);
    expect(queue.map(({ value }) => value.id)).toEqual(['m-ana', 'm-ruiz', 'm-porto', 'm-police']);
  });

  test('goes on round the end and skips what is decided', () => {
    const ids = queueOf().map(({ value }) => value.id);
    const last = ids.at(-1) ?? '';
    expect(nextProposal(queueOf(), { id: last }, 1)?.value.id).toBe(ids[0]);
    expect(nextProposal(queueOf(), { id: ids[0] ?? '' }, -1)?.value.id).toBe(last);
    const second = ids[1] ?? '';
    expect(nextProposal(queueOf({ statuses: { [second]: 'rejected' } }), { id: ids[0] ?? '' }, 1)?.value.id).toBe(ids[2]);
    expect(nextProposal(queueOf(), { offset: TEXT.length }, 1)?.value.id).toBe(ids[0]);
    expect(nextProposal(queueOf(), { offset: 0 }, -1)?.value.id).toBe(last);
    expect(nextProposal([], { offset: 0 }, 1)).toBeUndefined();
  });

  test('every proposal comes up once whatever is decided on the way', () => {
    const all = queueOf().map(({ value }) => value.id);
    const annotations = indexDocument(makeView().document);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('accepted', 'rejected', 'skip'), { minLength: all.length, maxLength: all.length }),
        (choices) => {
          const statuses: Record<string, 'accepted' | 'rejected'> = {};
          const visited: string[] = [];
          let at = nextProposal(queueOf(), { offset: 0 }, 1)?.value.id;
          for (const choice of choices) {
            if (at === undefined) break;
            visited.push(at);
            if (choice !== 'skip') statuses[at] = choice;
            // What was decided without what it goes with is no question any more.
            const offset = annotations.annotation(at)?.value.target.end ?? 0;
            at = nextProposal(queueOf({ statuses }), { id: at, offset }, 1)?.value.id;
          }
          expect(new Set(visited).size).toBe(visited.length);
        },
      ),
    );
  });

  test('counts what is decided', () => {
    expect(progressOf(queueOf({ statuses: { 'm-ana': 'accepted', 'm-ruiz': 'accepted', 'q-90': 'rejected' } }))).toEqual({
      decided: 2,
      total: 9,
    });
  });
});

describe('a table', () => {
  test('of figures has a row for each', () => {
    const table = tableOf('figures', t, makeView(), everything);
    expect(table.rows[1]).toEqual(['12 boats', '', '', '12', 'boats', 'count', 'lost', 'Ana Ruiz', 'proposed']);
    expect(table.rows).toHaveLength(4);
  });
  test.each(['actors', 'events', 'attributions'] as const)('of %s has as many cells in each row as columns', (name) => {
    const { columns, rows } = tableOf(name, t, makeView(), everything);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
  test('as CSV quotes what needs it and starts no formula', () => {
    expect(
      toCsv({
        columns: ['a', 'b'],
        rows: [
          ['x, "y"', '=1+1'],
          ['-5', '-x'],
        ],
      }),
    ).toBe('a,b\r\n"x, ""y""",\'=1+1\r\n-5,\'-x\r\n');
  });
  test.each([
    ['x|y', String.raw`x\|y`],
    [String.raw`x\|y`, String.raw`x\\\|y`],
    ['x\ny', 'x y'],
    ['<img src=x>', String.raw`\<img src=x>`],
  ])('as Markdown keeps cells apart: %j', (text, cell) => {
    expect(toMarkdown({ columns: ['a'], rows: [[text]] })).toBe(`| a |\n| --- |\n| ${cell} |\n`);
  });
});

test('a filter says what it lets through', () => {
  expect(describeFilter(t, { ...NO_FILTER, statuses: ['proposed'], layers: ['quantity'], text: ' toll ' })).toBe(
    'Filter: proposed, figure, “toll”',
  );
});
