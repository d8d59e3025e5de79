import { Article } from '../model/annotatedDocument.ts';
import type { FieldType, FieldValue } from './fields.ts';
import { fieldsOf, flatten, UNKNOWN_FIELDS, type ModelField, type Fields } from './fields.ts';
import type { ExchangeArticle } from './format.ts';
import { hull, type Mark, NO_CUE, RECORD_FIELDS, toMarks } from './marks.ts';

/** A feature structure of UIMA (OASIS 2009). Offsets are UTF-16 code units. */
export interface FeatureStructure {
  /** From 2 on: 1 is the text. */
  readonly id: number;
  readonly type: CasType;
  readonly span?: { readonly start: number; readonly end: number };
  readonly features: Readonly<Record<string, string | number | boolean>>;
  /** To others, by feature. */
  readonly reference?: { readonly feature: string; readonly to: number };
  readonly references?: readonly { readonly feature: string; readonly to: readonly number[] }[];
}

export const CAS_TYPES = [
  'Article',
  'Actor',
  'Mention',
  'Figure',
  'Attribution',
  'Event',
  'Passage',
  'Part',
  'Piece',
  'Link',
] as const;
export type CasType = (typeof CAS_TYPES)[number];
export const CAS_PREFIX = 'articleannotator.';

export interface CasFeature {
  readonly name: string;
  readonly range:
    | 'String'
    | 'Integer'
    | 'Double'
    | 'Boolean'
    | { readonly one: CasType | 'Annotation' }
    | { readonly many: CasType };
}

export const CAS_TYPE_OF: Readonly<Record<Mark['layer'], CasType>> = {
  mention: 'Mention',
  quantity: 'Figure',
  attribution: 'Attribution',
  event: 'Event',
  passage: 'Passage',
  part: 'Part',
};

/** Fields by type; features are named with `_` for the dot. */
export const CAS_FIELDS: Readonly<Partial<Record<CasType, readonly ModelField[]>>> = {
  Article: fieldsOf(Article),
  Actor: RECORD_FIELDS.entity.fields,
  Mention: RECORD_FIELDS.mention.fields,
  Figure: RECORD_FIELDS.quantity.fields,
  Attribution: [...RECORD_FIELDS.attribution.fields, { path: NO_CUE, type: 'boolean', nullable: false }],
  Event: RECORD_FIELDS.event.fields,
  Passage: RECORD_FIELDS.passage.fields,
  Part: RECORD_FIELDS.argument.fields,
};

const RANGES: Readonly<Record<FieldType, 'String' | 'Integer' | 'Double' | 'Boolean'>> = {
  string: 'String',
  json: 'String',
  integer: 'Integer',
  number: 'Double',
  boolean: 'Boolean',
};

/** Whether structures of the type are on the text. */
export function isOnText(type: CasType): boolean {
  return type !== 'Article' && type !== 'Actor' && type !== 'Link';
}

export function casFeatures(type: CasType): readonly CasFeature[] {
  if (type === 'Piece') return [];
  if (type === 'Link')
    return [
      { name: 'role', range: 'String' },
      { name: 'target', range: { one: 'Annotation' } },
    ];
  const own = (CAS_FIELDS[type] ?? []).map((field): CasFeature => ({ name: featureName(field.path), range: RANGES[field.type] }));
  const named = [...own, { name: UNKNOWN_FIELDS, range: 'String' as const }];
  if (!isOnText(type)) return named;
  return [
    { name: 'key', range: 'String' },
    { name: 'label', range: 'String' },
    ...named,
    { name: 'pieces', range: { many: 'Piece' } },
    { name: 'links', range: { many: 'Link' } },
  ];
}

export function featureName(path: string): string {
  return path.replaceAll('.', '_').replaceAll('-', '');
}

/** The article's structures; references are to ids among them. */
export function toFeatureStructures(article: ExchangeArticle): readonly FeatureStructure[] {
  const { marks, links } = toMarks(article);
  const { document } = article;
  const structures: FeatureStructure[] = [];
  let next = 2;
  const add = (structure: Omit<FeatureStructure, 'id'>): number => {
    structures.push({ id: next, ...structure });
    return next++;
  };
  add({ type: 'Article', features: features(flatten(document.article, CAS_FIELDS.Article ?? [], [])) });
  for (const entity of document.entities) {
    add({ type: 'Actor', features: features(flatten(entity, RECORD_FIELDS.entity.fields, RECORD_FIELDS.entity.without)) });
  }
  // Links point forward too: every mark has its number before the first is written.
  const numbers = new Map<string, number>();
  let number = next;
  for (const mark of marks) {
    numbers.set(mark.id, number + piecesOf(mark).length + links.filter(({ from }) => from === mark.id).length);
    number = (numbers.get(mark.id) ?? 0) + 1;
  }
  for (const mark of marks) {
    const pieces = piecesOf(mark).map((span) => add({ type: 'Piece', span, features: {} }));
    const parts = links
      .filter(({ from }) => from === mark.id)
      .map(({ label, to }) =>
        add({ type: 'Link', features: { role: label }, reference: { feature: 'target', to: numbers.get(to) ?? 0 } }),
      );
    add({
      type: CAS_TYPE_OF[mark.layer],
      span: hull(mark),
      features: { key: mark.id, label: mark.label, ...features(mark.fields) },
      references: [
        { feature: 'pieces', to: pieces },
        { feature: 'links', to: parts },
      ].filter(({ to }) => to.length > 0),
    });
  }
  return structures;
}

function piecesOf({ spans }: Mark): Mark['spans'] {
  return spans.length > 1 ? spans : [];
}

function features(fields: Fields): Record<string, string | number | boolean> {
  const entries = Object.entries(fields).filter((entry): entry is [string, Exclude<FieldValue, null>] => entry[1] !== null);
  return Object.fromEntries(entries.map(([path, value]) => [featureName(path), value]));
}
