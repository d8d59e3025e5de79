import { describe, expect, it, test } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { asidesOf } from '../../../src/core/present/aside.ts';
import { isOpen } from '../../../src/core/present/questions.ts';
import { indexDocument } from '../../../src/core/present/documentIndex.ts';
import { createMatcher, NO_FILTER } from '../../../src/core/present/filter.ts';
import { makeDocument, makeView, target } from './builders.ts';

const base = makeDocument();
const [model] = base.mentions;
const thing = {
  ...(model ?? fail()),
  id: 'm-boats',
  entity: 'e-boats',
  type: 'other' as const,
  form: 'nominal' as const,
  target: target('boats'),
};
const people = { ...thing, id: 'm-people', entity: 'e-people', type: 'person' as const, target: target('At least 30 people') };
const [said] = base.attributions;
const again = { ...(said ?? fail()), id: 'a-again' };
const [fled] = base.events;
const bare = { ...(fled ?? fail()), id: 'v-bare', type: 'other' as const, arguments: [], target: target('Fire') };

function fail(): never {
  throw new Error('the builders have none');
}

describe('what nobody has to be asked about on its own', () => {
  it.each<readonly [what: string, change: Partial<AnnotatedDocument>, expected: readonly string[]]>([
    ['nothing of an ordinary story', {}, []],
    ['a described thing that is only part of an event', { mentions: [...base.mentions, thing] }, ['m-boats']],
    ['described people whose words are a figure', { mentions: [...base.mentions, people] }, ['m-people']],
    ['but no description of people', { mentions: [...base.mentions, { ...people, target: target('people') }] }, []],
    [
      'but doubtful ones',
      {
        mentions: [
          ...base.mentions,
          { ...people, target: target('people'), provenance: { method: 'rule', rule: 'nominal-actor', confidence: 0.3 } },
        ],
      },
      ['m-people'],
    ],
    ['nor a thing that comes twice', { mentions: [...base.mentions, thing, { ...thing, id: 'm-more' }] }, []],
    ['nor a name', { mentions: [...base.mentions, { ...thing, form: 'name' }] }, []],
    [
      'nor a thing that says something',
      {
        mentions: [...base.mentions, thing],
        attributions: [{ ...(said ?? fail()), source: { targets: [], implicit: false, entity: 'e-boats' } }],
      },
      [],
    ],
    ['nor what a person noted', { mentions: [...base.mentions, { ...thing, review: { status: 'proposed', note: 'ask' } }] }, []],
    ['nor what a person made', { mentions: [...base.mentions, { ...thing, provenance: { method: 'human' } }] }, []],
    ['nor what is coded', { mentions: [...base.mentions, { ...thing, codes: ['claim'] }] }, []],
    ['nor what is decided', { mentions: [...base.mentions, { ...thing, review: { status: 'accepted' } }] }, []],
    ['an event of no type, of nobody, nowhere, at no time', { events: [...base.events, bare] }, ['v-bare']],
    ['but no event of a type', { events: [...base.events, { ...bare, type: 'disaster' }] }, []],
    ['nor one with a place', { events: [...base.events, { ...bare, arguments: (fled ?? fail()).arguments }] }, []],
    ['what one source says again in the same words', { attributions: [...base.attributions, again] }, ['a-again']],
    [
      'but not what was rejected the first time',
      { attributions: [{ ...(said ?? fail()), review: { status: 'rejected' } }, again] },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect([...asidesOf(makeDocument(change))]).toEqual(expected);
  });

  test('counts as done, and is shown where the filter asks for it, with what is asked about together with something else', () => {
    const document = makeDocument({ events: [...base.events, bare] });
    const annotation = indexDocument(document).annotation('v-bare') ?? fail();
    expect(isOpen(makeView({}, document), annotation)).toBe(false);
    const matches = createMatcher(makeView({}, document), { ...NO_FILTER, concerns: ['aside'] });
    expect(
      indexDocument(document)
        .annotations.filter(matches)
        .map(({ value }) => value.id),
    ).toEqual(['q-monday', 'm-ruiz', 'm-police', 'v-bare']);
  });
});
