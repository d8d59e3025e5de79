import type { Layer } from '../../model/annotation.ts';
import { lazyNode, NO_FLAGS, type OutlineIcon, type OutlineNode } from '../../present/outline.ts';
import type { Translate } from '../../present/translate.ts';
import { isPause, type Steps } from '../../steps.ts';
import type { ArticleEntry, IndexedAnnotation } from '../articleEntry.ts';
import type { Hit } from '../matchQuery.ts';

/** More rows are below a row that says how many there are. */
const MOST_ROWS = 200;

export const GROUP: OutlineIcon = { of: 'group' };

export function group(
  key: string,
  label: string,
  count: number,
  make: () => readonly OutlineNode[],
  more: Partial<OutlineNode> = {},
): OutlineNode {
  const fields = { key, kind: 'group', label, description: String(count), icon: GROUP, flags: NO_FLAGS, decides: [] } as const;
  return lazyNode({ ...fields, ...more }, make);
}

/** Makes the rows of some items, the first of which is at `from` among all. */
type MakeRows<T> = (items: readonly T[], from: number) => readonly OutlineNode[];

/** Rows in portions: the first ones, and one row that holds the others. A portion is made when somebody looks at it. */
export function portions<T>(t: Translate, key: string, items: readonly T[], make: MakeRows<T>, from = 0): readonly OutlineNode[] {
  const end = from + MOST_ROWS;
  const rows = make(items.slice(from, end), from);
  const left = items.length - end;
  if (left <= 0) return rows;
  const below = `${key}/more`;
  return [...rows, group(below, t('{0} more', left), left, () => portions(t, below, items, make, end))];
}

/** The same of a row for each item, to be made later. */
export function portionsOf<T>(
  t: Translate,
  key: string,
  items: readonly T[],
  makeRow: (item: T) => OutlineNode,
): () => readonly OutlineNode[] {
  return () => portions(t, key, items, (some) => some.map(makeRow));
}

/** Every annotation of a layer that is not rejected, in the order of the articles. */
export function* collect(
  entries: readonly ArticleEntry[],
  layer: Layer | undefined,
  isWanted: (annotation: IndexedAnnotation) => boolean = () => true,
): Steps<readonly Hit[]> {
  const hits: Hit[] = [];
  for (const [at, entry] of entries.entries()) {
    for (const annotation of entry.annotations) {
      if (annotation.status !== 'rejected' && (layer === undefined || annotation.layer === layer) && isWanted(annotation))
        hits.push({ entry, annotation });
    }
    if (at % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) yield;
  }
  return hits;
}

/** Articles between two pauses. */
const ARTICLES_A_STEP = 20;

/** By the article's date, without one last: what is collected in this order stands in it in every group. */
export function byDate(entries: readonly ArticleEntry[]): readonly ArticleEntry[] {
  const dateOf = ({ date }: ArticleEntry): string => date ?? '9999';
  return [...entries].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}

export function* gather<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    if (isPause(at)) yield;
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
