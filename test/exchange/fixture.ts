import { describeTarget } from '../../src/core/anchor/describeTarget.ts';
import type { ExchangeArticle, ExportOptions } from '../../src/core/exchange/format.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import { EMPTY_CODEBOOK, type Codebook } from '../../src/core/model/codebook.ts';
import type { Target } from '../../src/core/model/target.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';

/**
 * A text with everything that breaks offsets and files: byte order mark, CRLF, characters outside the basic plane, right-to-left words,
 * combining marks, markup, a formula, a control character; and with every layer on it.
 */
const ORIGINAL = [
  '\uFEFF🛥️ Harbour “Nørrevåg” reopens 👩‍👩‍👧',
  '',
  'NØRREVÅG, 4 March 2024 (AP) - Mayor Ana Lí\u0301pez <mayor@example.org> said 12 ships & "two" tugs had left 🚢 the port.',
  '“Most of them,” said Lí\u0301pez, “were fishing boats.” 𝕋he أحمد المنصور group denied it; at least 27 people were hurt.',
  '=1+2 A line\ta tab, and a bell \u0007 for Ana Lí\u0301pez; -5% of {brackets} [here]; it\\s 100% true*.',
  '',
].join('\r\n');

export const TEXT = createSourceText(ORIGINAL).text;

function at(words: string, nth = 0): Target {
  let start = -1;
  for (let found = 0; found <= nth; found++) start = TEXT.indexOf(words, start + 1);
  if (start === -1) throw new Error(`“${words}” is not in the text`);
  return describeTarget(TEXT, { start, end: start + words.length });
}

const model = { method: 'model', name: 'names', version: '1' } as const;
const rule = { method: 'rule', name: 'count', version: '1' } as const;
const proposed = { status: 'proposed' } as const;
const accepted = { status: 'accepted', by: 'Zoë 🦉', at: '2024-03-05T10:00:00.000Z' } as const;

const document: AnnotatedDocument = {
  article: {
    file: 'harbour.txt',
    length: TEXT.length,
    sha256: createSourceText(ORIGINAL).sha256,
    language: 'en',
    title: '🛥️ Harbour “Nørrevåg” reopens 👩‍👩‍👧',
    date: '2024-03-04',
    dateSource: 'dateline',
  },
  entities: [
    {
      id: 'entity-port',
      type: 'place',
      canonicalName: 'Nørrevåg',
      aliases: ['NØRREVÅG'],
      named: true,
      provenance: model,
      review: proposed,
    },
    {
      id: 'entity-mayor',
      type: 'person',
      canonicalName: 'Ana Lí\u0301pez',
      aliases: ['Lí\u0301pez', 'Mayor; of the port'],
      named: true,
      distinctFrom: ['entity-group'],
      provenance: model,
      review: { ...accepted, edited: true },
    },
    {
      id: 'entity-group',
      type: 'organization',
      canonicalName: 'أحمد المنصور',
      aliases: [],
      named: true,
      related: 'entity-port',
      provenance: model,
      review: proposed,
    },
  ],
  mentions: [
    {
      id: 'mention-port',
      target: at('Nørrevåg'),
      provenance: model,
      review: proposed,
      type: 'place',
      form: 'name',
      entity: 'entity-port',
    },
    {
      id: 'mention-dateline',
      target: at('NØRREVÅG'),
      provenance: model,
      review: proposed,
      type: 'place',
      form: 'name',
      entity: 'entity-port',
    },
    {
      id: 'mention-mayor-1',
      target: at('Ana Lí\u0301pez'),
      provenance: model,
      review: accepted,
      type: 'person',
      form: 'name',
      entity: 'entity-mayor',
    },
    {
      id: 'mention-mayor-2',
      target: at('Lí\u0301pez', 1),
      provenance: model,
      review: { ...accepted, note: 'Same & "sure" <b>?\nYes' },
      type: 'person',
      form: 'name',
      entity: 'entity-mayor',
    },
    {
      id: 'mention-group',
      target: at('أحمد المنصور'),
      provenance: model,
      review: proposed,
      type: 'organization',
      form: 'name',
      entity: 'entity-group',
    },
  ],
  quantities: [
    {
      id: 'quantity-date',
      target: at('4 March 2024'),
      provenance: { method: 'rule', name: 'date.day', version: '1' },
      review: proposed,
      kind: 'date',
      qualifier: 'exactly',
      value: null,
      min: null,
      max: null,
      iso: '2024-03-04',
      magnitude: null,
      unit: null,
    },
    {
      id: 'quantity-ships',
      target: at('12 ships'),
      provenance: rule,
      review: accepted,
      kind: 'count',
      qualifier: 'exactly',
      value: 12,
      min: null,
      max: null,
      iso: null,
      magnitude: null,
      unit: 'ships',
      predicate: 'left',
      place: 'entity-port',
      time: 'quantity-date',
      attribution: 'attribution-ships',
    },
    {
      id: 'quantity-hurt',
      target: at('at least 27 people'),
      provenance: rule,
      review: proposed,
      kind: 'count',
      qualifier: 'at-least',
      value: 27,
      min: 27,
      max: null,
      iso: null,
      magnitude: null,
      unit: 'people',
      predicate: 'hurt',
    },
    {
      id: 'quantity-score',
      target: at('-5%'),
      provenance: { method: 'human' },
      review: accepted,
      kind: 'score',
      qualifier: 'exactly',
      value: '1-0',
      min: null,
      max: null,
      iso: null,
      magnitude: null,
      unit: null,
      direction: 'down',
    },
  ],
  attributions: [
    {
      id: 'attribution-ships',
      target: at('said'),
      provenance: { method: 'rule', name: 'verb', version: '1' },
      review: accepted,
      source: { targets: [at('Ana Lí\u0301pez')], entity: 'entity-mayor', implicit: false },
      cue: { targets: [at('said')] },
      content: { targets: [at('12 ships & "two" tugs had left 🚢 the port')] },
      kind: 'indirect',
      stance: 'asserts',
    },
    {
      id: 'attribution-boats',
      target: at('said', 1),
      provenance: { method: 'rule', name: 'verb', version: '1' },
      review: proposed,
      source: { targets: [at('Lí\u0301pez', 1)], entity: 'entity-mayor', implicit: false },
      cue: { targets: [at('said', 1)] },
      content: { targets: [at('Most of them'), at('were fishing boats')] },
      kind: 'direct',
      stance: 'asserts',
    },
    {
      id: 'attribution-it',
      target: at('at least 27 people were hurt'),
      provenance: { method: 'human' },
      review: accepted,
      source: { targets: [], implicit: true },
      cue: { targets: [] },
      content: { targets: [at('at least 27 people were hurt')] },
      kind: 'indirect',
      stance: 'alleges',
    },
  ],
  events: [
    {
      id: 'event-left',
      target: at('left'),
      provenance: { method: 'model', name: 'events', version: '1' },
      review: proposed,
      type: 'movement',
      modality: 'asserted',
      arguments: [
        { role: 'actor', target: at('12 ships & "two" tugs') },
        { role: 'place', target: at('the port'), entity: 'entity-port' },
        { role: 'time', target: at('4 March 2024'), quantity: 'quantity-date' },
        { role: 'figure', target: at('12 ships'), quantity: 'quantity-ships' },
      ],
      attribution: 'attribution-ships',
    },
    {
      id: 'event-hurt',
      target: at('hurt'),
      provenance: { method: 'model', name: 'events', version: '1' },
      review: accepted,
      type: 'injure',
      modality: 'asserted',
      group: 'group-1',
      arguments: [
        { role: 'actor', target: at('أحمد المنصور'), entity: 'entity-group' },
        { role: 'victim', target: at('at least 27 people'), quantity: 'quantity-hurt' },
        { role: 'time', target: at('4 March 2024'), quantity: 'quantity-date' },
      ],
    },
  ],
};

/** The fixture of every format. */
export const FIXTURE: ExchangeArticle = { document, text: TEXT, path: 'news/harbour.txt' };

export const EVERYTHING: ExportOptions = { keep: () => true, now: '2024-03-06T12:00:00.000Z' };

export const CODEBOOK: Codebook = {
  ...EMPTY_CODEBOOK,
  codes: [
    { id: 'frame', label: 'Frame <of> "it"', color: '#112233', definition: 'How it is told.\nIn two lines & more.' },
    { id: 'economic', parent: 'frame', guid: '00000000-0000-4000-8000-000000000077' },
    { id: 'jobs', label: 'Jobs', parent: 'economic' },
    { id: 'claim' },
  ],
};
