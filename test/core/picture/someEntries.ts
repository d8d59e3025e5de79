import { EMPTY_REGISTER } from '../../../src/core/project/project.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';
import type { ArticleEntry, IndexedAnnotation, IndexedEntity } from '../../../src/core/project/articleEntry.ts';
import type { PictureInput } from '../../../src/core/picture/picture.ts';

const PLAIN: IndexedAnnotation = {
  layer: 'mention',
  id: '',
  start: 0,
  end: 1,
  line: 0,
  words: '',
  beforeStart: 0,
  beforeEnd: 0,
  afterStart: 0,
  afterEnd: 0,
  status: 'proposed',
  by: undefined,
  note: undefined,
  codes: [],
  confidence: undefined,
  type: 'other',
  ownType: undefined,
  entity: undefined,
  source: undefined,
  attribution: undefined,
  stance: undefined,
  modality: undefined,
  group: undefined,
  figure: undefined,
  participants: [],
  when: undefined,
};

let made = 0;

/** An annotation with the fields that matter; each stands in a place of its own. */
export function annotation(fields: Partial<IndexedAnnotation> & Pick<IndexedAnnotation, 'layer'>): IndexedAnnotation {
  made++;
  return { ...PLAIN, id: `a${made}`, start: made * 10, end: made * 10 + 5, ...fields };
}

export function event(words: string, when: string | undefined, more: Partial<IndexedAnnotation> = {}): IndexedAnnotation {
  return annotation({ layer: 'event', type: 'attack', modality: 'asserted', words, when, ...more });
}

export function figure(
  value: number,
  more: Partial<IndexedAnnotation> = {},
  qualifier: 'exactly' | 'at-least' | 'about' = 'exactly',
): IndexedAnnotation {
  const topic = { key: 'killed', label: 'people killed' };
  const of = {
    low: value,
    high: value,
    value,
    qualifier,
    unit: 'people',
    text: `${value} people`,
    topic,
    isUpdate: false,
    cited: true,
  };
  return annotation({ layer: 'quantity', type: 'count', words: String(value), figure: of, ...more });
}

export function entity(id: string, name: string, type: IndexedEntity['type'] = 'person'): IndexedEntity {
  return { id, name, aliases: [], type, ownType: undefined, named: true, rejected: false, mentions: 1 };
}

export function entry(path: string, annotations: readonly IndexedAnnotation[], more: Partial<ArticleEntry> = {}): ArticleEntry {
  return {
    path,
    stage: 'to-review',
    problem: undefined,
    title: path,
    date: '2024-03-08',
    left: 0,
    conflicts: 0,
    entities: [],
    annotations,
    around: '',
    ...more,
  };
}

export function input(...entries: readonly ArticleEntry[]): PictureInput {
  return { t: plainEnglish, entries, register: EMPTY_REGISTER };
}
