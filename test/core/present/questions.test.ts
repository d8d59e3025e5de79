import { describe, expect, it, test } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { ReviewStatus } from '../../../src/core/model/review.ts';
import { indexDocument } from '../../../src/core/present/documentIndex.ts';
import { askedAbout, isOpen, questionsOf } from '../../../src/core/present/questions.ts';
import { nextProposal, reviewQueue, withCompany } from '../../../src/core/present/reviewQueue.ts';
import { editedWith } from '../../../src/core/review/editedWith.ts';
import { makeDocument, makeView, target, TEXT } from './builders.ts';

function fail(): never {
  throw new Error('the builders have none');
}

const base = makeDocument();
const ruiz = base.mentions.find(({ id }) => id === 'm-ruiz') ?? fail();
const monday = base.quantities.find(({ id }) => id === 'q-monday') ?? fail();
/** The name again, as it is written the second time. */
const again = { ...ruiz, id: 'm-again', target: { ...target('Ana Ruiz'), exact: 'Ruiz', start: 101, end: 105 } };
const third = { ...again, id: 'm-third', target: { ...again.target, start: 110, end: 114 } };
const day = { ...monday, id: 'q-day', target: { ...monday.target, start: 70, end: 76 } };
const dayAgain = { ...day, id: 'q-day-again', target: { ...day.target, start: 90, end: 96 } };

/** Each question with what is decided with it: "m-ruiz = m-again", "v-fled + q-monday". */
function told(document: AnnotatedDocument, ids?: readonly string[]): readonly string[] {
  const index = indexDocument(document);
  const shown = index.annotations.filter(({ value }) => ids === undefined || ids.includes(value.id));
  return questionsOf(index, shown).map(({ annotation, alike, parts }) =>
    [annotation.value.id, ...alike.map((id) => `= ${id}`), ...parts.map((id) => `+ ${id}`)].join(' '),
  );
}

function withStatuses(
  statuses: Readonly<Record<string, ReviewStatus>>,
  change: Partial<AnnotatedDocument> = {},
): AnnotatedDocument {
  const document = makeDocument(change);
  const set = <T extends { id: string; review: { status: ReviewStatus } }>(records: readonly T[]): T[] =>
    records.map((record) => ({ ...record, review: { ...record.review, status: statuses[record.id] ?? record.review.status } }));
  return {
    ...document,
    mentions: set(document.mentions),
    quantities: set(document.quantities),
    attributions: set(document.attributions),
    events: set(document.events),
  };
}

const repeated = { mentions: [...base.mentions, again, third] };

describe('what one question is about', () => {
  test('a description that is only who speaks, and a day that is only when, go with what is said and what happens', () => {
    expect(told(base)).toEqual([
      'm-ana = m-ruiz',
      'v-fled + q-monday',
      'm-porto',
      'q-boats',
      'a-ruiz',
      'q-30',
      'v-died',
      'a-police + m-police',
      'q-90',
    ]);
  });

  it.each<readonly [what: string, change: Partial<AnnotatedDocument>, expected: string]>([
    ['the same name again, of people by the surname too', repeated, 'm-ana = m-ruiz = m-again = m-third'],
    [
      'of others only in the same words',
      {
        mentions: [
          { ...again, id: 'm-bank', type: 'organization', target: target('Ana Ruiz') },
          { ...again, type: 'organization' },
        ],
      },
      'm-bank',
    ],
    ['not the name of another', { mentions: [...base.mentions, { ...again, entity: 'e-porto' }] }, 'm-ana = m-ruiz'],
    ['nor of another type', { mentions: [...base.mentions, { ...again, type: 'place' }] }, 'm-ana = m-ruiz'],
    [
      'nor what a person noted',
      { mentions: [...base.mentions, { ...again, review: { status: 'proposed', note: 'ask' } }] },
      'm-ana = m-ruiz',
    ],
    ['nor what a person coded', { mentions: [...base.mentions, { ...again, codes: ['claim'] }] }, 'm-ana = m-ruiz'],
    ['nor what a person made', { mentions: [...base.mentions, { ...again, provenance: { method: 'human' } }] }, 'm-ana = m-ruiz'],
    ['a day in the same words', { quantities: [...base.quantities, day, dayAgain] }, 'q-day = q-day-again'],
    ['not another day', { quantities: [...base.quantities, day, { ...dayAgain, iso: '2024-03-18' }] }, 'q-day'],
    ['a day that may be two asks for itself', { quantities: [{ ...monday, alternativeIso: '2024-11-03' }] }, 'q-monday'],
    [
      'a description that comes twice asks for itself',
      { mentions: [...base.mentions, { ...ruiz, id: 'm-force', entity: 'e-police', form: 'nominal', target: target('people') }] },
      'm-police',
    ],
  ])('%s', (_, change, expected) => {
    const question = expected.split(' ')[0] ?? '';
    expect(told(makeDocument(change)).filter((one) => one.split(' ')[0] === question)).toEqual([expected]);
  });

  test('what goes with nothing that is shown is a question of its own', () => {
    expect(told(base, ['q-monday', 'm-police', 'q-90'])).toEqual(['q-monday', 'm-police', 'q-90']);
  });

  it.each<readonly [what: string, statuses: Readonly<Record<string, ReviewStatus>>, expected: readonly string[]]>([
    ['all are accepted', { 'm-ana': 'accepted', 'm-ruiz': 'accepted', 'm-again': 'accepted', 'm-third': 'accepted' }, ['m-ana']],
    ['all are rejected', { 'm-ana': 'rejected', 'm-ruiz': 'rejected', 'm-again': 'rejected', 'm-third': 'rejected' }, ['m-ana']],
    ['only the first is decided: the second asks for the rest', { 'm-ana': 'accepted' }, ['m-ana', 'm-ruiz = m-again = m-third']],
    ['only the last is decided', { 'm-third': 'rejected' }, ['m-ana = m-ruiz = m-again']],
  ])('of the same name, %s', (_, statuses, expected) => {
    const mentions = /^m-(?:ana|ruiz|again|third)/;
    expect(told(withStatuses(statuses, repeated)).filter((one) => mentions.test(one))).toEqual(expected);
  });

  it.each<readonly [what: string, statuses: Readonly<Record<string, ReviewStatus>>, expected: readonly string[]]>([
    ['both are accepted', { 'v-fled': 'accepted', 'q-monday': 'accepted' }, ['v-fled']],
    ['the event is rejected: the day is asked about', { 'v-fled': 'rejected' }, ['v-fled', 'q-monday']],
    ['and stays where it is when it is decided', { 'v-fled': 'rejected', 'q-monday': 'accepted' }, ['v-fled', 'q-monday']],
    ['the event was accepted without it', { 'v-fled': 'accepted' }, ['v-fled', 'q-monday']],
  ])('of an event and its day, %s', (_, statuses, expected) => {
    expect(told(withStatuses(statuses)).filter((one) => /^(?:v-fled|q-monday)/.test(one))).toEqual(expected);
  });
});

test('what is left to be asked counts questions', () => {
  const document = makeDocument(repeated);
  const open = indexDocument(document).annotations.filter((annotation) => isOpen(makeView({}, document), annotation));
  expect(open.map(({ value }) => value.id)).toEqual([...askedAbout(document)]);
  expect(askedAbout(document).has('m-again')).toBe(false);
});

describe('a review', () => {
  const view = makeView({}, makeDocument(repeated));
  const queue = reviewQueue(view, () => true, 'text', []);

  test('passes over what was decided with something else, and asks about each where that is wanted', () => {
    expect(nextProposal(queue, { id: 'a-ruiz' }, 1)?.value.id).toBe('q-30');
    const singly = reviewQueue(view, () => true, 'text', [], true);
    expect(singly.length).toBe(indexDocument(view.document).annotations.length);
  });

  test('accepts the same words and the parts, and rejects only the same words', () => {
    expect(withCompany(queue, ['m-ana', 'v-fled'], ['alike', 'parts'])).toEqual([
      'm-ana',
      'm-ruiz',
      'm-again',
      'm-third',
      'v-fled',
      'q-monday',
    ]);
    expect(withCompany(queue, ['m-ana', 'v-fled'], ['alike'])).toEqual(['m-ana', 'm-ruiz', 'm-again', 'm-third', 'v-fled']);
  });

  it.each<readonly [what: string, id: string, decision: Parameters<typeof editedWith>[3], expected: readonly string[]]>([
    [
      'another type, of all that are written so',
      'm-ana',
      { kind: 'editEntity', type: 'place' },
      ['m-ruiz', 'm-again', 'm-third'],
    ],
    ['of another event the same day', 'v-fled', { kind: 'editEvent', type: 'disaster' }, ['q-monday']],
    ['no day that was taken out', 'v-fled', { kind: 'editEvent', arguments: [] }, []],
    [
      'a day that stayed',
      'v-fled',
      { kind: 'editEvent', arguments: [{ role: 'time', span: { start: monday.target.start, end: monday.target.end } }] },
      ['q-monday'],
    ],
    ['of another stance the same source', 'a-police', { kind: 'editAttribution', stance: 'denies' }, ['m-police']],
    ['no source that is another', 'a-police', { kind: 'editAttribution', source: [] }, []],
  ])('accepts with what is put right %s', (_, id, decision, expected) => {
    expect(editedWith(queue, view, id, decision)).toEqual(expected);
  });
});

test('the places of the builders are in the text', () => {
  expect([again, third, day, dayAgain].every(({ target: { end } }) => end <= TEXT.length)).toBe(true);
});
