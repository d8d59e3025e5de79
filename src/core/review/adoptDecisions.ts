import type { AnnotatedDocument, Article } from '../model/annotatedDocument.ts';
import { ARTICLE_ID } from '../model/conflict.ts';
import type { DecisionRecord } from '../model/decisionRecord.ts';
import type { Entity } from '../model/entity.ts';
import { digestText } from '../text/digest.ts';
import { codesOf } from './codes.ts';
import { comparable } from './comparable.ts';
import { mergeDecisions } from './decisionLog.ts';
import { givenDate } from './editArticle.ts';
import { isDecided } from './isDecided.ts';
import { memberName, stampField } from './recordFields.ts';
import { type ListFunction, mapLists, type RecordTypes, type ListName } from './records.ts';

/**
 * Gives an identity to decisions that have none: of sidecars from before there were any, and of other programs. It comes from what was
 * decided, so every machine finds the same. The document itself where there is none.
 */
export function adoptDecisions(document: AnnotatedDocument): AnnotatedDocument {
  const found: DecisionRecord[] = [];
  const adopt: ListFunction = (name, list) => list.map((record) => adoptRecord(name, record, found));
  const article = adoptDate(document.article, found);
  const adopted = mapLists(document, adopt);
  if (found.length === 0) return document;
  return { ...adopted, article, decisions: mergeDecisions(document.decisions ?? [], found) };
}

function adoptRecord<K extends ListName>(list: K, record: RecordTypes[K], found: DecisionRecord[]): RecordTypes[K] {
  if (!isDecided(record) || record.decided?.['status'] !== undefined || record.decided?.['note'] !== undefined) return record;
  const names = undecidedFields(list, record);
  if (names.length === 0) return record;
  const { by, at } = record.review;
  const id = earlierId([list, record.id, comparable(record), by ?? '', at ?? '']);
  found.push(describeEarlier(id, record.id, by, at));
  return names.reduce((now, name) => stampField(now, name, id), record);
}

/** What a person gave the record, and no decision says so. */
function undecidedFields(list: ListName, record: RecordTypes[ListName]): readonly string[] {
  const { review, decided } = record;
  const isJudged = review.status !== 'proposed' || review.edited === true || decided === undefined;
  const codes = codesOf(record).map((code) => memberName('code', code));
  const all = [
    ...(isJudged ? ['status'] : []),
    ...(review.note === undefined ? [] : ['note']),
    ...codes,
    ...shapedFields(list, record),
  ];
  return all.filter((name) => decided?.[name] === undefined);
}

/** What a person gave an entity: its name, its aliases, what it is told apart from. */
function shapedFields(list: ListName, record: { readonly review: Entity['review'] }): readonly string[] {
  if (list !== 'entities' || record.review.edited !== true || !isEntity(record)) return [];
  return [
    'canonicalName',
    ...record.aliases.map((alias) => memberName('alias', alias)),
    ...(record.distinctFrom ?? []).map((id) => memberName('distinct', id)),
  ];
}

function isEntity(record: object): record is Entity {
  return 'canonicalName' in record;
}

function adoptDate(article: Article, found: DecisionRecord[]): Article {
  const date = givenDate(article);
  if (date === undefined || article.decided?.['date'] !== undefined) return article;
  const id = earlierId([ARTICLE_ID, date]);
  found.push(describeEarlier(id, ARTICLE_ID, undefined, undefined));
  return stampField(article, 'date', id);
}

function earlierId(about: readonly string[]): string {
  return `e-${digestText(JSON.stringify(about))}`;
}

function describeEarlier(id: string, on: string, by: string | undefined, at: string | undefined): DecisionRecord {
  return { id, kind: 'earlier', at: at ?? '', ...(by === undefined ? {} : { by }), on: [on] };
}
