import { describe, expect, it, test } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { indexDocument, type LayeredAnnotation } from '../../../src/core/present/documentIndex.ts';
import { certaintyWord } from '../../../src/core/present/proposal/certaintyWord.ts';
import { describeProposal, proposalLine, spokenProposal } from '../../../src/core/present/proposal/describeProposal.ts';
import { spotOfLine } from '../../../src/core/present/proposal/lineSpot.ts';
import { partsOf } from '../../../src/core/present/proposal/partsOf.ts';
import { keysFor, keysLine } from '../../../src/core/present/proposal/proposalKeys.ts';
import { together, type Togetherness } from '../../../src/core/present/proposal/together.ts';
import { reviewQueue, type ReviewOrder } from '../../../src/core/present/reviewQueue.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';
import { makeDocument, makeView, target, TEXT, type ViewOptions } from './builders.ts';

function annotationOf(id: string, document: AnnotatedDocument): LayeredAnnotation {
  const found = indexDocument(document).annotation(id);
  if (found === undefined) throw new Error(`no annotation ${id}`);
  return found;
}

function lineOf(id: string, options: ViewOptions = {}, change: Partial<AnnotatedDocument> = {}): string {
  const view = makeView(options, makeDocument(change));
  return proposalLine(describeProposal(plainEnglish, view, annotationOf(id, view.document)));
}

/** The records of a layer with some fields of one of them changed. */
function changed<K extends 'mentions' | 'quantities' | 'attributions' | 'events'>(
  layer: K,
  id: string,
  fields: Partial<AnnotatedDocument[K][number]>,
): Partial<AnnotatedDocument> {
  const records: readonly { readonly id: string }[] = makeDocument()[layer];
  return { [layer]: records.map((record) => (record.id === id ? { ...record, ...fields } : record)) };
}

const conflicting = {
  quantities: [
    ...makeDocument().quantities.filter(({ id }) => id !== 'q-30' && id !== 'q-boats'),
    ...makeDocument()
      .quantities.filter(({ id }) => id === 'q-30')
      .map((one) => ({ ...one, qualifier: 'exactly' as const })),
    ...makeDocument()
      .quantities.filter(({ id }) => id === 'q-boats')
      .map((one) => ({ ...one, value: 12, unit: 'people', predicate: 'died' })),
  ],
};

describe('the line says what is proposed, in plain English', () => {
  it.each<readonly [what: string, id: string, change: Partial<AnnotatedDocument>, expected: string]>([
    ['a name', 'm-ana', {}, 'person Ana Ruiz · 2 mentions'],
    ['a name by another word', 'm-ruiz', {}, 'person Ana Ruiz (here “Ruiz”) · 2 mentions'],
    ['a description', 'm-police', {}, 'organization described as police · 1 mention'],
    ['a figure with change and source', 'q-boats', {}, 'figure 12 boats · lost · says Ana Ruiz'],
    ['a qualified figure', 'q-30', {}, 'figure at least 30 people · died · says police'],
    ['a day', 'q-monday', {}, 'date or time 11 Mar 2024 (“Monday”)'],
    [
      'a figure that goes down',
      'q-90',
      changed('quantities', 'q-90', { direction: 'down' }),
      'figure 90 homes · down took · nobody is cited for it',
    ],
    [
      'a figure that another contradicts, and who says that one',
      'q-boats',
      conflicting,
      'figure 12 people · died · says Ana Ruiz · contradicts “At least 30 people” (police)',
    ],
    ['a statement', 'a-ruiz', {}, 'says Ana Ruiz · "We lost 12 boats," · “said”'],
    [
      'a statement that nobody makes',
      'a-police',
      changed('attributions', 'a-police', { source: { targets: [], implicit: true }, stance: 'alleges' }),
      'alleged by an unnamed source · At least 30 people died · “said”',
    ],
    ['an event with place and time', 'v-fled', {}, 'displacement “fled” · Ana Ruiz · where: Porto · Monday (11 Mar 2024)'],
    ['an event that befalls somebody', 'v-died', {}, 'death “died” · somebody → At least 30 people'],
    [
      'an event that did not happen',
      'v-fled',
      changed('events', 'v-fled', { modality: 'negated', arguments: [] }),
      'displacement “fled” · did not happen',
    ],
  ])('%s', (_, id, change, expected) => {
    expect(lineOf(id, {}, change)).toBe(expected);
  });

  test('and what a decision has to know', () => {
    expect(lineOf('m-ana', { statuses: { 'm-ana': 'accepted' } })).toBe('accepted: person Ana Ruiz · 2 mentions');
    expect(lineOf('m-ana', { statuses: { 'm-ruiz': 'rejected' } })).toBe('person Ana Ruiz · 1 mention');
  });

  test('the less important is left out where it has no room', () => {
    const view = makeView({}, makeDocument(conflicting));
    const text = describeProposal(plainEnglish, view, annotationOf('q-boats', view.document));
    expect(proposalLine(text, 40)).toBe('figure 12 people · died · says Ana Ruiz · …');
    expect(proposalLine(text, 66)).toBe('figure 12 people · died · says Ana Ruiz · contradicts “At least 30…');
    expect(proposalLine({ ...text, state: ['sure'] }, 10)).toBe('sure: figure 12 people · …');
  });

  test('of a statement a line says as much as it is known by, for all of it is marked in the text', () => {
    const said = 'The ferry that we lost had been checked on Friday';
    const content = { targets: [{ ...target('12 boats'), exact: said }] };
    const view = makeView({}, makeDocument(changed('attributions', 'a-ruiz', { content })));
    const text = describeProposal(plainEnglish, view, annotationOf('a-ruiz', view.document));
    expect(proposalLine(text, 72)).toBe('says Ana Ruiz · The ferry that we lost… · “said”');
    expect(proposalLine(text)).toBe(`says Ana Ruiz · ${said} · “said”`);
    expect(spokenProposal(plainEnglish, text, 1, 2)).toContain(said);
  });

  test('on one line, with nothing hidden in it', () => {
    const line = lineOf(
      'a-ruiz',
      {},
      changed('attributions', 'a-ruiz', { content: { targets: [{ ...target('12 boats'), exact: '12\n\u202Eboats' }] } }),
    );
    expect(line).toBe('says Ana Ruiz · 12 ⟨U+202E⟩boats · “said”');
  });
});

describe('how sure the machine is stands as a word', () => {
  it.each<readonly [confidence: number | undefined, expected: string]>([
    [0.999, 'sure'],
    [0.8, 'likely'],
    [0.2, 'doubtful'],
    [undefined, ''],
  ])('%s is %j', (confidence, expected) => {
    const provenance = { method: 'model' as const, ...(confidence === undefined ? {} : { confidence }) };
    const document = makeDocument(changed('mentions', 'm-ana', { provenance }));
    expect(certaintyWord(plainEnglish, annotationOf('m-ana', document))).toBe(expected);
    expect(lineOf('m-ana', {}, changed('mentions', 'm-ana', { provenance }))).toBe(
      `${expected === '' ? '' : `${expected}: `}person Ana Ruiz · 2 mentions`,
    );
  });

  test('but not of what a person changed', () => {
    const fields = {
      provenance: { method: 'model' as const, confidence: 0.2 },
      review: { status: 'accepted' as const, edited: true },
    };
    expect(certaintyWord(plainEnglish, annotationOf('m-ana', makeDocument(changed('mentions', 'm-ana', fields))))).toBe('');
  });
});

test('a screen reader hears kind, name, place in the review and how sure', () => {
  const provenance = { method: 'model' as const, confidence: 0.999 };
  const view = makeView({}, makeDocument(changed('mentions', 'm-porto', { provenance })));
  const text = describeProposal(plainEnglish, view, annotationOf('m-porto', view.document));
  expect(spokenProposal(plainEnglish, text, 31, 144)).toBe('place, Porto, 31 of 144, sure, 1 mention');
});

test('the same words further on are marked too', () => {
  const document = makeDocument();
  const parts = partsOf(annotationOf('m-ana', document), [annotationOf('m-ruiz', document)]);
  expect(parts.map(({ role, span }) => `${role}: ${TEXT.slice(span.start, span.end)}`)).toEqual([
    'itself: Ana Ruiz',
    'alike: Ruiz',
  ]);
});

describe('all parts are marked, each as what it is', () => {
  it.each<readonly [id: string, expected: readonly string[]]>([
    ['m-ana', ['itself: Ana Ruiz']],
    ['a-ruiz', ['itself: said', 'source: Ruiz', 'content: "We lost 12 boats,"']],
    ['v-fled', ['itself: fled', 'actor: Ana Ruiz', 'place: Porto', 'time: Monday']],
  ])('%s', (id, expected) => {
    const parts = partsOf(annotationOf(id, makeDocument()));
    expect(parts.map(({ role, span }) => `${role}: ${TEXT.slice(span.start, span.end)}`)).toEqual(expected);
  });

  test('a statement without reporting words is what is said; what is gone has no mark', () => {
    const gone = { ...target('said'), start: 0, end: 0 };
    const document = makeDocument(changed('attributions', 'a-ruiz', { cue: { targets: [gone] } }));
    expect(partsOf(annotationOf('a-ruiz', document)).map(({ role }) => role)).toEqual(['itself', 'source']);
  });
});

describe('the line covers and moves no word', () => {
  it.each<readonly [what: string, text: string, words: string, expected: string]>([
    ['below its paragraph', 'One Ana.\n\nTwo.\n', 'Ana', 'One Ana.\n|\nTwo.\n'],
    ['at a line of spaces', 'One Ana.\n  \nTwo.\n', 'Ana', 'One Ana.\n|  \nTwo.\n'],
    ['above the last words', 'One.\n\nTwo Ana', 'Ana', 'One.\n|\nTwo Ana'],
    ['below the next paragraph that follows at once', 'One Ana.\nTwo.\n\nThree', 'Ana', 'One Ana.\nTwo.\n|\nThree'],
    [
      'below lines that are broken by hand',
      'One Ana\nand two\nand three.\n\nFour',
      'Ana',
      'One Ana\nand two\nand three.\n|\nFour',
    ],
    ['beside, where no line is empty', 'One Ana.\nTwo.', 'Ana', 'One Ana.|\nTwo.'],
    ['at the empty last line', 'One Ana.\n', 'Ana', 'One Ana.\n|'],
    ['above a long paragraph', `X.\n\nAna${' word'.repeat(300)}\n\nY`, 'Ana', `X.\n|\nAna${' word'.repeat(300)}\n\nY`],
    ['below it for its last words', `X.\n\n${'word '.repeat(300)}Ana\n\nY`, 'Ana', `X.\n\n${'word '.repeat(300)}Ana\n|\nY`],
  ])('%s', (_, text, words, expected) => {
    const start = text.indexOf(words);
    const { offset, isEmptyLine } = spotOfLine(text, { start, end: start + words.length });
    expect(`${text.slice(0, offset)}|${text.slice(offset)}`).toBe(expected);
    expect(isEmptyLine).toBe(/(?:^|\n)\|[ ]*(?:\n|$)/.test(expected));
  });
});

describe('the keys that fit', () => {
  it.each<readonly [id: string, question: number, actor: number, expected: string]>([
    ['m-ana', 1, 2, 'A accept · R reject · M accept all 2 · T type · W who · [ ] edges'],
    ['m-ana', 2, 2, 'A accept 2 alike · R reject · T type · W who · [ ] edges'],
    ['m-ana', 2, 3, 'A accept 2 alike · R reject · M accept all 3 · T type · W who · [ ] edges'],
    ['m-porto', 1, 1, 'A accept · R reject · T type · W who · [ ] edges'],
    ['q-30', 1, 0, 'A accept · R reject · V value · T kind · [ ] edges'],
    ['a-ruiz', 1, 0, 'A accept · R reject · W who · T stance · [ ] edges'],
    ['v-fled', 1, 0, 'A accept · R reject · T type · W who · V happened?'],
  ])('%s, %i of %i', (id, question, actor, expected) => {
    expect(keysLine(keysFor(plainEnglish, annotationOf(id, makeDocument()), { question, actor }))).toBe(expected);
  });
});

const sure = { method: 'model' as const, confidence: 0.999 };

describe('what is accepted together', () => {
  const statuses = { 'm-porto': 'accepted' } as const;
  it.each<readonly [how: Togetherness, from: string, expected: readonly string[]]>([
    ['paragraph', 'a-police', ['a-police', 'm-police', 'q-90']],
    ['alike', 'a-police', ['a-police', 'm-police']],
    ['actor', 'm-ruiz', ['e-ana', 'm-ana', 'm-ruiz']],
    ['actor', 'a-ruiz', ['e-ana', 'm-ana', 'm-ruiz']],
    ['actor', 'q-90', []],
    ['sure', 'm-ana', ['v-died']],
  ])('%s of %s', (how, from, expected) => {
    const view = makeView({ statuses }, makeDocument(changed('events', 'v-died', { provenance: sure })));
    const queue = reviewQueue(view, () => true, 'text', []);
    expect(together(view, queue, annotationOf(from, view.document), how)).toEqual(expected);
  });
});

describe('orders of review', () => {
  const doubtful = { method: 'model' as const, confidence: 0.1 };
  it.each<readonly [order: ReviewOrder, expected: string]>([
    ['text', 'm-ana v-fled m-porto q-monday q-boats a-ruiz m-ruiz q-30 v-died m-police a-police q-90'],
    ['doubtful', 'q-90 m-ana v-fled m-porto q-monday q-boats a-ruiz m-ruiz q-30 m-police a-police v-died'],
    ['kind', 'm-ana m-porto m-ruiz m-police q-monday q-boats q-30 q-90 a-ruiz a-police v-fled v-died'],
    ['actor', 'm-ana m-ruiz a-ruiz q-boats v-fled m-porto m-police a-police q-30 q-monday q-90 v-died'],
  ])('%s', (order, expected) => {
    const document = makeDocument({
      ...changed('events', 'v-died', { provenance: sure }),
      ...changed('quantities', 'q-90', { provenance: doubtful }),
    });
    const view = makeView({}, document);
    const ids = reviewQueue(view, () => true, order, [], true).map(({ value }) => value.id);
    expect([...ids].sort()).toEqual(expected.split(' ').sort());
    expect(ids.join(' ')).toBe(expected);
  });

  test('a decision moves nothing', () => {
    const document = makeDocument(changed('quantities', 'q-90', { provenance: doubtful }));
    const idsOf = (options: ViewOptions): readonly string[] =>
      reviewQueue(makeView(options, document), () => true, 'doubtful', []).map(({ value }) => value.id);
    expect(idsOf({ statuses: { 'q-90': 'accepted', 'm-ana': 'rejected', 'm-ruiz': 'rejected' } })).toEqual(idsOf({}));
  });
});
