import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../src/core/anchor/describeTarget.ts';
import type { Event } from '../../../src/core/model/event.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { timeOfHeadline, timeOfSentence, type Report } from '../../../src/core/present/reportedDay.ts';

const COMMON = { provenance: { method: 'rule', name: 'test', version: '1' }, review: { status: 'proposed' } } as const;
const NO_VALUE = { kind: 'date', qualifier: 'exactly', value: null, min: null, max: null, magnitude: null, unit: null } as const;

function targetOf(text: string, words: string): Event['target'] {
  const start = text.indexOf(words);
  return describeTarget(text, { start, end: start + words.length });
}

function eventAt(text: string, words: string, more: Partial<Event> = {}): Event {
  const target = targetOf(text, words);
  return { ...COMMON, id: `event-${target.start}`, target, type: 'other', modality: 'asserted', arguments: [], ...more };
}

/** A text in which `dated` happened on 4 March 2024, told by the words `date`. */
function reportOf(text: string, dated: string, date: string, more: Partial<Report> = {}, kind: Partial<Event> = {}): Report {
  const when: Quantity = { ...COMMON, ...NO_VALUE, id: 'date-1', target: targetOf(text, date), iso: '2024-03-04' };
  const event = eventAt(text, dated, {
    arguments: [{ role: 'time', target: when.target, quantity: when.id }],
    ...kind,
  });
  return { text, dates: [when], dated: [{ event, iso: '2024-03-04' }], title: undefined, published: undefined, ...more };
}

describe('what a sentence tells in one breath happened on its day', () => {
  it.each<readonly [text: string, event: string, expected: boolean]>([
    ['Men threw stones on Monday, and police fired gas; three were arrested.', 'arrested', true],
    ['Men threw stones on Monday, and police fired gas; three were arrested.', 'fired', true],
    ['Men threw stones on Monday at a bank that had closed.', 'closed', false],
    ['Men threw stones on Monday after a bank closed.', 'closed', false],
    ['Men threw stones on Monday at a bank. It closed.', 'closed', false],
    ['Men threw stones on Monday to protest at a rise.', 'rise', false],
    ['Men threw stones on Monday and want the law banned.', 'want', false],
    ['Men threw stones on Monday; the bank closed.', 'closed', true],
  ])('%s (%s)', (text, event, expected) => {
    const found = timeOfSentence(reportOf(text, 'threw', 'Monday'), eventAt(text, event));
    expect(found).toEqual(expected ? { iso: '2024-03-04', inferred: true } : undefined);
  });

  it.each<readonly [name: string, text: string, dated: string, date: string, more: Partial<Event>]>([
    ['another date in the sentence', 'On Monday men threw stones; the bank closed in 2019.', 'threw', 'Monday', {}],
    ['an event that is only named by its day', "Shares closed down after giving back Friday's rally.", 'rally', 'Friday', {}],
    ['what is not a fact', 'Men threw stones on Monday, and the bank closed.', 'threw', 'Monday', { modality: 'hypothetical' }],
    ['what somebody else tells', 'Men threw stones on Monday, and the bank closed.', 'threw', 'Monday', { attribution: 'a' }],
  ])('but not with %s', (name, text, dated, date, more) => {
    const report = reportOf(text, dated, date);
    const other: Quantity = { ...COMMON, ...NO_VALUE, id: 'date-2', target: targetOf(text, '2019'), iso: '2019' };
    const dates = name.startsWith('another') ? [...report.dates, other] : report.dates;
    expect(timeOfSentence({ ...report, dates }, eventAt(text, 'closed', more))).toBeUndefined();
  });
});

describe('what a headline says that somebody does happened when the lead dates it', () => {
  const title = 'Court convicts mayor';
  const text = `${title}\n\nThe court found the mayor guilty on Monday.`;
  const headline = (more: Partial<Event> = {}): Event =>
    eventAt(text, 'convicts', { type: 'justice', subject: 'Court', ...more });
  const report = (more: Partial<Report> = {}): Report =>
    reportOf(text, 'found', 'Monday', { title, published: '2024-03-05', ...more }, { type: 'justice' });

  it('the first dated event of the same type', () => {
    expect(timeOfHeadline(report(), headline())).toEqual({ iso: '2024-03-04', inferred: true });
  });

  it.each<readonly [name: string, report: Report, event: Event]>([
    ['another type', report(), headline({ type: 'sport' })],
    ['a noun', report(), { ...headline(), subject: undefined }],
    ['a plan', report(), headline({ modality: 'planned' })],
    ['a day long before publication', report({ published: '2025-03-05' }), headline()],
    ['an event of the body', report(), eventAt(text, 'guilty', { type: 'justice', subject: 'mayor' })],
    ['an article without a title', report({ title: undefined }), headline()],
  ])('not with %s', (_, given, event) => {
    expect(timeOfHeadline(given, event)).toBeUndefined();
  });
});
