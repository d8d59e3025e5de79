import type { OutlineNode } from '../../present/outline.ts';
import type { Translate } from '../../present/translate.ts';
import type { Steps } from '../../steps.ts';
import type { ArticleEntry } from '../articleEntry.ts';
import { hitRow, sortByTime } from '../hitRows.ts';
import type { Project } from '../project.ts';
import { collect, gather, group, portionsOf } from './wideRows.ts';

/** One timeline: by month of what happened; what has no date of its own below its own heading. */
export function* wideEvents(
  t: Translate,
  entries: readonly ArticleEntry[],
  { codebook }: Project,
): Steps<readonly OutlineNode[]> {
  const hits = yield* collect(entries, 'event');
  const byMonth = yield* gather(hits, ({ annotation: { when } }) => (when === undefined ? '' : when.slice(0, 7)));
  const months = [...byMonth].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return months.map(([month, all]) => {
    const key = `wide/month/${month}`;
    return group(key, month === '' ? t('Without a Date') : month, all.length, () =>
      portionsOf(t, key, sortByTime(all), (hit) => hitRow(t, codebook, key, hit))(),
    );
  });
}
