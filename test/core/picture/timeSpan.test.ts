import { describe, expect, test } from 'vitest';
import { isoDay, timeSpan } from '../../../src/core/picture/timeSpan.ts';
import { createTimeAxis } from '../../../src/core/picture/timeAxis.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';

test.each([
  ['2023-02-06', '2023-02-06', '2023-02-07'],
  ['2023-02', '2023-02-01', '2023-03-01'],
  ['2023', '2023-01-01', '2024-01-01'],
  ['199X', '1990-01-01', '2000-01-01'],
  ['19XX', '1900-01-01', '2000-01-01'],
  ['2023-W06', '2023-02-06', '2023-02-13'],
  ['2021-W01', '2021-01-04', '2021-01-11'],
  ['2023-SU', '2023-06-01', '2023-09-01'],
  ['2023-Q4', '2023-10-01', '2024-01-01'],
  ['2023-02-06TMO', '2023-02-06', '2023-02-07'],
  ['2023-02-06/2023-02-09', '2023-02-06', '2023-02-10'],
  ['0045', '0045-01-01', '0046-01-01'],
  ['BC9999', '-9998-01-01', '-9997-01-01'],
  ['BC0001', '0000-01-01', '0001-01-01'],
  ['-9998-05', '-9998-05-01', '-9998-06-01'],
])('%s is from %s to %s', (iso, from, to) => {
  const span = timeSpan(iso);
  expect([isoDay(span?.from ?? 0), isoDay(span?.to ?? 0)]).toEqual([from, to]);
});

test('an hour is an hour', () => {
  expect(timeSpan('2023-02-06T04:17')).toEqual({ from: Date.UTC(2023, 1, 6, 4, 17), to: Date.UTC(2023, 1, 6, 4, 18) });
});

test.each([
  '',
  'XXXX-03',
  'P3D',
  'PRESENT_REF',
  'T14:00',
  '2023-13',
  '2024-02-06/2023-01-01',
  'A/B/C',
  '2023-WXX',
  '9'.repeat(40),
])('%j is no time on a calendar', (iso) => {
  expect(timeSpan(iso)).toBeUndefined();
});

describe('an axis', () => {
  const axisOf = (...isos: readonly string[]) =>
    createTimeAxis(
      plainEnglish,
      isos.flatMap((iso) => timeSpan(iso) ?? []),
      100,
      900,
    );

  test('is one scale where the dates are spread', () => {
    const axis = axisOf('2023-02-01', '2023-02-05', '2023-02-09', '2023-02-13');
    expect(axis.breaks).toEqual([]);
    const [a, b, c] = ['2023-02-01', '2023-02-05', '2023-02-09'].map((iso) => axis.at(timeSpan(iso)?.from ?? 0));
    expect((c ?? 0) - (b ?? 0)).toBeCloseTo((b ?? 0) - (a ?? 0), 6);
  });

  test('is broken where most of it is empty, and never runs backwards', () => {
    const isos = ['BC9999', '1939-12-27', '2023-02-06', '2023-02-07', '2023-02-09'];
    const axis = axisOf(...isos);
    expect(axis.breaks).toHaveLength(2);
    const xs = isos.map((iso) => axis.at(timeSpan(iso)?.from ?? 0));
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...xs)).toBeLessThanOrEqual(900);
    expect(axis.ticks.map(({ label }) => label).join()).toMatch(/BC/);
  });

  test('says where a part begins rather than where the one before it ends, where there is no room for both', () => {
    const spans = ['1976', '2019', '2023-10', '2023-12', '2024-02', '2024-04'].flatMap((iso) => timeSpan(iso) ?? []);
    const { ticks, breaks } = createTimeAxis(plainEnglish, spans, 16, 480);
    expect(breaks).toHaveLength(2);
    const said = ticks
      .filter(({ label }) => label !== '')
      .map(({ x, label }) => ({ from: x - label.length * 3, to: x + label.length * 3, label }));
    expect(said.map(({ label }) => label)).toEqual(expect.arrayContaining(['1976', '2019', 'Oct 2023']));
    expect(said.filter(({ from }, at) => from < (said[at - 1]?.to ?? 0))).toEqual([]);
  });

  test('of one day has a tick', () => {
    expect(axisOf('2023-02-06').ticks.length).toBeGreaterThan(0);
  });
});
