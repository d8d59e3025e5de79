import { EntityType } from '../model/entityType.ts';
import { EventType } from '../model/event.ts';
import { QuantityKind } from '../model/quantity.ts';
import { lazyNode, NO_FLAGS, shorten, type OutlineIcon, type OutlineNode } from '../present/outline.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Translate } from '../present/translate.ts';
import { isPause, type Steps } from '../steps.ts';
import type { ArticleEntry, IndexedAnnotation, IndexedEntity } from './articleEntry.ts';
import type { Hit } from './matchQuery.ts';
import { ownLabel } from './ownLabel.ts';

/** An annotation of some article as a row: its words, what else is to be said, when and where. A click opens the article there. */
export function hitRow(t: Translate, codebook: Codebook, parentKey: string, { entry, annotation }: Hit, note = ''): OutlineNode {
  const { id, words, start, end, status, source, layer, when, participants, figure } = annotation;
  const date = layer === 'event' ? when : entry.date;
  const said = layer === 'attribution' || source === undefined ? '' : t('says {0}', source);
  const who =
    layer === 'event'
      ? participants
          .filter(({ role }) => role !== 'time')
          .map((one) => one.words)
          .join(', ')
      : '';
  const label = layer === 'quantity' ? (figure?.text ?? words) : words;
  return {
    key: `${parentKey}/${entry.path}/${id}`,
    kind: 'hit',
    label: shorten(who === '' ? label : `${label}: ${who}`, 100),
    description: [ownLabel(codebook, annotation, actorOf(entry, annotation)), note, date ?? '', said, entry.path]
      .filter((part) => part !== '')
      .join(' · '),
    icon: iconOf(annotation),
    status,
    flags: NO_FLAGS,
    decides: [],
    id,
    article: entry.path,
    words,
    ...(start < end ? { span: { start, end } } : {}),
    children: [],
  };
}

/** Of a mention the actor, which has its type. */
function actorOf({ entities }: ArticleEntry, { layer, entity }: IndexedAnnotation): IndexedEntity | undefined {
  return layer === 'mention' ? entities.find(({ id }) => id === entity) : undefined;
}

function iconOf({ layer, type, stance }: IndexedAnnotation): OutlineIcon {
  const entity = layer === 'mention' ? EntityType.safeParse(type) : undefined;
  if (entity?.success === true) return { of: 'entity', type: entity.data, named: true };
  const kind = layer === 'quantity' ? QuantityKind.safeParse(type) : undefined;
  if (kind?.success === true) return { of: 'quantity', kind: kind.data };
  const event = layer === 'event' ? EventType.safeParse(type) : undefined;
  if (event?.success === true) return { of: 'event', type: event.data };
  return stance === undefined ? { of: 'part', part: 'content' } : { of: 'attribution', stance };
}

/** By the time of what happened or was reported, then by article and place; what has no date last. */
export function sortByTime(hits: readonly Hit[]): readonly Hit[] {
  const timeOf = ({ entry, annotation }: Hit): string => (annotation.layer === 'event' ? annotation.when : entry.date) ?? '9999';
  return [...hits].sort(
    (a, b) => compare(timeOf(a), timeOf(b)) || compare(a.entry.path, b.entry.path) || a.annotation.start - b.annotation.start,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a search found, under its articles; rows are made when somebody looks at them. Hits of one article stand together. */
export function* hitOutline(t: Translate, codebook: Codebook, hits: readonly Hit[]): Steps<readonly OutlineNode[]> {
  const byArticle = new Map<ArticleEntry, Hit[]>();
  for (const [at, hit] of hits.entries()) {
    if (isPause(at)) yield;
    const known = byArticle.get(hit.entry);
    if (known === undefined) byArticle.set(hit.entry, [hit]);
    else known.push(hit);
  }
  return [...byArticle].map(([{ path, date }, all]) => {
    const key = `search/${path}`;
    const description = `${all.length}${date === undefined ? '' : ` · ${date}`}`;
    return lazyNode({ key, kind: 'group', label: path, description, icon: { of: 'group' }, flags: NO_FLAGS, decides: [] }, () =>
      all.map((hit) => hitRow(t, codebook, key, hit)),
    );
  });
}
