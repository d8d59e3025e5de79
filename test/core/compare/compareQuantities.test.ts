import { expect, test } from 'vitest';
import { describeAnalysis } from '../../../src/core/anchor/describeAnalysis.ts';
import { compareQuantities } from '../../../src/core/compare/compareQuantities.ts';
import { topicOf } from '../../../src/core/compare/topic.ts';
import { extractQuantities } from '../../../src/core/extract/quantities/extractQuantities.ts';
import { loadLinguisticModels } from '../../../src/core/linguistics/models.ts';
import { parseText } from '../../../src/core/linguistics/parse.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import { createSourceText } from '../../../src/core/text/sourceText.ts';
import { modelFolder } from '../../support/models.ts';

const models = await loadLinguisticModels(modelFolder);

/** The figures of a text as a document; `sources` gives the figure with these words to that speaker. */
function documentOf(text: string, sources: Readonly<Record<string, string>> = {}): AnnotatedDocument {
  const parsed = runToEnd(parseText(createSourceText(text), models));
  const quantities = runToEnd(extractQuantities(parsed, { iso: '2024-03-06', source: 'given' }));
  const none = {
    entities: [],
    mentions: [],
    attributions: [],
    events: [],
    mentionEntities: [],
    sourceEntities: [],
    argumentEntities: [],
    eventAttributions: [],
    eventGroups: [],
  };
  const document = describeAnalysis(
    parsed,
    {
      date: undefined,
      title: undefined,
      ...none,
      quantities,
      quantityAttributions: [],
      quantityScopes: [],
      quantityMeasures: [],
      eventPhrases: [],
    },
    'article.txt',
  );
  const [example] = document.quantities;
  if (example === undefined) return document;
  const { target, provenance, review } = example;
  const speakers = [...new Set(Object.values(sources))];
  return {
    ...document,
    quantities: document.quantities.map((quantity) => {
      const speaker = sources[quantity.target.exact];
      return speaker === undefined ? quantity : { ...quantity, attribution: `said-by-${speaker}` };
    }),
    attributions: speakers.map((entity) => ({
      id: `said-by-${entity}`,
      target,
      provenance,
      review,
      source: { targets: [], entity, implicit: false },
      cue: { targets: [] },
      content: { targets: [] },
      kind: 'indirect',
      stance: 'asserts',
    })),
  };
}

function wordsIn(document: AnnotatedDocument): (id: string) => string {
  const words = new Map(document.quantities.map(({ id, target }) => [id, target.exact]));
  return (id) => words.get(id) ?? '';
}

function relationsOf(text: string, sources: Readonly<Record<string, string>> = {}): string[] {
  const document = documentOf(text, sources);
  const say = wordsIn(document);
  return compareQuantities(document).groups.flatMap(({ relations }) =>
    relations.map(({ first, second, kind }) => `${say(first)} / ${say(second)}: ${kind}`),
  );
}

const RELATIONS: ReadonlyArray<readonly [text: string, sources: Readonly<Record<string, string>>, relations: readonly string[]]> =
  [
    [
      'At least 20 people were killed, police said. About 20 people were killed, a doctor said.',
      {},
      ['At least 20 people / About 20 people: consistent'],
    ],
    [
      'At least one person was killed, police said. Two people were killed, a doctor said.',
      {},
      ['At least one person / Two people: consistent'],
    ],
    [
      'Police said 14 people were killed. The hospital said 19 people were killed.',
      { '14 people': 'police', '19 people': 'hospital' },
      ['14 people / 19 people: conflicting'],
    ],
    [
      'Police said 14 people were killed. Later they said 19 people were killed.',
      { '14 people': 'police', '19 people': 'police' },
      ['14 people / 19 people: updated'],
    ],
    ['In all, 1,444 people were killed. In the northwest, 733 people were killed.', {}, ['1,444 people / 733 people: subset']],
    ['The agency said 40 people were killed. It had earlier reported 31 people killed.', {}, ['40 people / 31 people: updated']],
    [
      'Police said 14 people were killed. The hospital said 19 people were injured.',
      { '14 people': 'police', '19 people': 'hospital' },
      [],
    ],
    // A group of the victims, or a number of another order, contradicts no toll.
    [
      'Police said 14 people were killed. The hospital said nine children were killed.',
      { '14 people': 'police', 'nine children': 'hospital' },
      [],
    ],
    [
      'Police said 14 people were killed. The ministry said 2,900 people were killed.',
      { '14 people': 'police', '2,900 people': 'ministry' },
      [],
    ],
    ['The bank has 40 branches. Its rival has 55 branches.', { '40 branches': 'bank', '55 branches': 'rival' }, []],
  ];

test.each(RELATIONS)('%s', (text, sources, relations) => {
  expect(relationsOf(text, sources)).toEqual(relations);
});

function checksOf(text: string): string[] {
  return compareQuantities(documentOf(text)).checks.map(({ kind, holds, sum }) => `${kind} ${holds ? 'holds' : 'fails'}: ${sum}`);
}

test.each([
  ['Profit rose 18.4% to €212 million from €190 million.', ['change fails: (212m − 190m) ÷ 190m = 11.58%']],
  ['Revenue rose 6% to €1.94 billion from €1.83 billion.', ['change holds: (1.94bn − 1.83bn) ÷ 1.83bn = 6.011%']],
  ['Profit rose from €190 million to €212 million, up 11.6%.', ['change holds: (212m − 190m) ÷ 190m = 11.58%']],
  ['Sales fell 10% to 90 units from 100 units.', ['change holds: (90 − 100) ÷ 100 = -10%']],
  ['Some 40 of the 30 seats went to women.', []],
  ['Women won 40 of the 30 seats.', ['part fails: 40 > 30']],
  ['Women won 12 of the 30 seats.', []],
  ['Inflation rose to 3.4% from 3.1%.', []],
])('%s', (text, checks) => {
  expect(checksOf(text)).toEqual(checks);
});

test('figures that nobody is said to have given are listed, small counts and dates are not', () => {
  const document = documentOf('The flood killed 45 people in 2019. Damage is put at $3 million. It has two dams and 300 wells.', {
    '300 wells': 'mayor',
  });
  const say = wordsIn(document);
  expect(compareQuantities(document).unattributed.map(say)).toEqual(['45 people', '$3 million']);
});

test('a rejected figure takes no part', () => {
  const document = documentOf('Women won 40 of the 30 seats.');
  const rejected = {
    ...document,
    quantities: document.quantities.map((quantity) => ({ ...quantity, review: { status: 'rejected' as const } })),
  };
  expect(compareQuantities(rejected)).toEqual({ groups: [], bearing: [], checks: [], unattributed: [] });
});

test.each([
  ['opposition put turnout', 'turnout'],
  ['cost of the bridge put', 'cost of the bridge'],
  ['audit by Deloitte put cost of the bridge', 'cost of the bridge'],
  ['Inflation', 'Inflation'],
  ['put', 'put'],
])('what is put at a figure is one thing, whoever puts it there: %s', (measured, thing) => {
  const document = documentOf('It was 40 per cent.');
  const topics = document.quantities.map((quantity) => topicOf(document, { ...quantity, measured }));
  expect(topics.map((topic) => topic?.label)).toEqual([thing]);
});
