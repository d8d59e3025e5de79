import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../src/core/anchor/describeTarget.ts';
import type { Event } from '../../../src/core/model/event.ts';
import { carryDayOver, inferTime } from '../../../src/core/present/eventTime.ts';

function eventAt(text: string, words: string): Event {
  const start = text.indexOf(words);
  return {
    id: `event-${start}`,
    provenance: { method: 'rule', name: 'test', version: '1' },
    review: { status: 'proposed' },
    target: describeTarget(text, { start, end: start + words.length }),
    type: 'other',
    modality: 'asserted',
    arguments: [],
  };
}

describe('an event without a date takes it from a dated neighbour', () => {
  it.each<readonly [text: string, event: string, dated: string, iso: string, expected: string | undefined]>([
    ['Troops withdrew in 2012, a year after the war began.', 'war', 'withdrew', '2012', '2011'],
    ['The bank collapsed in May 2009, two months before the vote.', 'vote', 'collapsed', '2009-05', '2009-07'],
    ['The vote came three weeks after the flood of 3 May 2021.', 'vote', 'flood', '2021-05-03', '2021-05-24'],
    ['He resigned, two days before he was charged on 1 March 2020.', 'resigned', 'charged', '2020-03-01', '2020-02-28'],
    ['He resigned, six days before he was charged in March 2020.', 'resigned', 'charged', '2020-03', undefined],
    ['Two men fled on 4 May and were arrested in Oslo.', 'arrested', 'fled', '2020-05-04', '2020-05-04'],
    ['The dam was finished in 1976 and burst.', 'burst', 'finished', '1976', undefined],
    ['He fled on 4 May 2020. A week later came the vote.', 'vote', 'fled', '2020-05-04', undefined],
  ])('%s', (text, event, dated, iso, expected) => {
    const found = inferTime(text, eventAt(text, event), [{ event: eventAt(text, dated), iso }]);
    expect(found).toEqual(expected === undefined ? undefined : { iso: expected, inferred: true });
  });
});

describe('a day goes on being told', () => {
  it.each<readonly [text: string, event: string, more: Partial<Event>, expected: string | undefined]>([
    ['Rebels attacked on Monday. Police closed the road.', 'closed', {}, '2024-03-04'],
    ['Rebels attacked on Monday. The road had closed.', 'closed', {}, undefined],
    ['Rebels attacked on Monday. Two days later the road closed.', 'closed', {}, undefined],
    ['Rebels attacked on Monday.\n\nThe road closed.', 'closed', {}, undefined],
    ['Rebels attacked on Monday. The road may be closed.', 'closed', { modality: 'hypothetical' }, undefined],
    ['Rebels attacked on Monday. The road closed, he said.', 'closed', { attribution: 'a' }, undefined],
    ['The road closed. Rebels attacked on Monday.', 'closed', {}, undefined],
  ])('%s', (text, event, more, expected) => {
    const dated = { event: eventAt(text, 'attacked'), iso: '2024-03-04' };
    const found = carryDayOver(text, { ...eventAt(text, event), ...more }, dated, []);
    expect(found?.iso).toBe(expected);
  });

  it('but not over another date', () => {
    const text = 'Rebels attacked on Monday. The road closed in 2019.';
    const other = eventAt(text, '2019');
    const measured = {
      kind: 'date',
      qualifier: 'exactly',
      value: null,
      min: null,
      max: null,
      magnitude: null,
      unit: null,
    } as const;
    const dates = [{ ...other, ...measured, iso: '2019' }];
    const dated = { event: eventAt(text, 'attacked'), iso: '2024-03-04' };
    expect(carryDayOver(text, eventAt(text, 'closed'), dated, dates)).toBeUndefined();
  });
});
