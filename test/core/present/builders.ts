import type { AnchorStatus } from '../../../src/core/model/anchorStatus.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Attribution } from '../../../src/core/model/attribution.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import type { Event, EventArgument } from '../../../src/core/model/event.ts';
import type { Mention } from '../../../src/core/model/mention.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import type { ReviewStatus } from '../../../src/core/model/review.ts';
import type { Target } from '../../../src/core/model/target.ts';
import type { ArticleView } from '../../../src/core/present/articleView.ts';

/** A small story with something of every layer; its annotations are written by hand so that no extractor has a say. */
export const TEXT =
  'Ana Ruiz fled Porto on Monday. "We lost 12 boats," said Ruiz. At least 30 people died, police said. Fire took 90 homes.';

const model = { method: 'model' as const };

export function target(exact: string, from = 0): Target {
  const start = TEXT.indexOf(exact, from);
  if (start === -1) throw new Error(`“${exact}” is not in the text`);
  const end = start + exact.length;
  return { start, end, exact, prefix: TEXT.slice(Math.max(0, start - 32), start), suffix: TEXT.slice(end, end + 32) };
}

function entity(id: string, canonicalName: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    type: 'person',
    canonicalName,
    aliases: [],
    named: true,
    provenance: model,
    review: { status: 'proposed' },
    ...more,
  };
}

function mention(id: string, of: string, words: Target, more: Partial<Mention> = {}): Mention {
  return {
    id,
    target: words,
    provenance: model,
    review: { status: 'proposed' },
    type: 'person',
    form: 'name',
    entity: of,
    ...more,
  };
}

function quantity(id: string, words: string, value: number, more: Partial<Quantity> = {}): Quantity {
  const measured = {
    kind: 'count',
    qualifier: 'exactly',
    value,
    min: null,
    max: null,
    iso: null,
    magnitude: null,
    unit: null,
  } as const;
  return { id, target: target(words), provenance: model, review: { status: 'proposed' }, ...measured, ...more };
}

function attribution(id: string, source: Target[], cue: Target, content: Target, more: Partial<Attribution> = {}): Attribution {
  return {
    id,
    target: cue,
    provenance: model,
    review: { status: 'proposed' },
    source: { targets: source, implicit: source.length === 0 },
    cue: { targets: [cue] },
    content: { targets: [content] },
    kind: 'indirect',
    stance: 'asserts',
    ...more,
  };
}

function event(id: string, trigger: string, given: EventArgument[], more: Partial<Event> = {}): Event {
  return {
    id,
    target: target(trigger),
    provenance: model,
    review: { status: 'proposed' },
    type: 'other',
    modality: 'asserted',
    arguments: given,
    ...more,
  };
}

export function makeDocument(change: Partial<AnnotatedDocument> = {}): AnnotatedDocument {
  const ruiz = target('Ruiz', TEXT.indexOf('said'));
  return {
    article: { file: 'story.txt', length: TEXT.length, sha256: '0', language: 'en', date: '2024-03-12', dateSource: 'dateline' },
    entities: [
      entity('e-ana', 'Ana Ruiz', { aliases: ['Ruiz'] }),
      entity('e-porto', 'Porto', { type: 'place' }),
      entity('e-police', 'police', { type: 'organization', named: false }),
    ],
    mentions: [
      mention('m-ana', 'e-ana', target('Ana Ruiz')),
      mention('m-porto', 'e-porto', target('Porto'), { type: 'place' }),
      mention('m-ruiz', 'e-ana', ruiz),
      mention('m-police', 'e-police', target('police'), { type: 'organization', form: 'nominal' }),
    ],
    quantities: [
      quantity('q-monday', 'Monday', 0, { kind: 'date', value: null, iso: '2024-03-11' }),
      quantity('q-boats', '12 boats', 12, { unit: 'boats', predicate: 'lost', attribution: 'a-ruiz' }),
      quantity('q-30', 'At least 30 people', 30, {
        qualifier: 'at-least',
        unit: 'people',
        predicate: 'died',
        attribution: 'a-police',
      }),
      quantity('q-90', '90 homes', 90, { unit: 'homes', predicate: 'took' }),
    ],
    attributions: [
      attribution('a-ruiz', [ruiz], target('said'), target('"We lost 12 boats,"'), {
        kind: 'direct',
        source: { targets: [ruiz], implicit: false, entity: 'e-ana' },
      }),
      attribution('a-police', [target('police')], target('said', TEXT.indexOf('police')), target('At least 30 people died'), {
        source: { targets: [target('police')], implicit: false, entity: 'e-police' },
      }),
    ],
    events: [
      event(
        'v-fled',
        'fled',
        [
          { role: 'actor', target: target('Ana Ruiz'), entity: 'e-ana' },
          { role: 'place', target: target('Porto'), entity: 'e-porto' },
          { role: 'time', target: target('Monday'), quantity: 'q-monday' },
        ],
        { type: 'displacement' },
      ),
      event('v-died', 'died', [{ role: 'victim', target: target('At least 30 people'), quantity: 'q-30' }], {
        type: 'kill-die',
        attribution: 'a-police',
      }),
    ],
    ...change,
  };
}

export interface ViewOptions {
  readonly anchors?: Readonly<Record<string, AnchorStatus>>;
  readonly isNew?: readonly string[];
  readonly statuses?: Readonly<Record<string, ReviewStatus>>;
}

export function makeView(options: ViewOptions = {}, document: AnnotatedDocument = makeDocument()): ArticleView {
  const decided = <T extends { id: string; review: { status: ReviewStatus } }>(items: T[]): T[] =>
    items.map((item) => ({ ...item, review: { ...item.review, status: options.statuses?.[item.id] ?? item.review.status } }));
  return {
    text: TEXT,
    document: {
      ...document,
      entities: decided(document.entities),
      mentions: decided(document.mentions),
      quantities: decided(document.quantities),
      attributions: decided(document.attributions),
      events: decided(document.events),
    },
    conflicts: [],
    anchorStatus: (id) => options.anchors?.[id] ?? 'anchored',
    isNew: (id) => options.isNew?.includes(id) ?? false,
  };
}
