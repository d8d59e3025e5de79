import type { Codebook } from '../../model/codebook.ts';
import { counted } from '../../present/counted.ts';
import type { OutlineNode } from '../../present/outline.ts';
import type { Translate } from '../../present/translate.ts';
import type { Steps } from '../../steps.ts';
import type { ArticleEntry } from '../articleEntry.ts';
import { compareFigures, type FigureNote } from '../compareFigures.ts';
import { hitRow, sortByTime } from '../hitRows.ts';
import type { Hit } from '../matchQuery.ts';
import type { Project } from '../project.ts';
import { byDate, collect, gather, group, portions } from './wideRows.ts';

/** Figures by what they count, the value of each article beside the others'. */
export function* wideFigures(
  t: Translate,
  entries: readonly ArticleEntry[],
  { codebook }: Project,
): Steps<readonly OutlineNode[]> {
  const hits = yield* collect(byDate(entries), 'quantity');
  const byTopic = yield* gather(hits, ({ annotation: { figure } }) => figure?.topic?.key);
  const groups = [...byTopic].map(([topic, all]) => ({ topic, all, articles: new Set(all.map(({ entry }) => entry.path)).size }));
  groups.sort((a, b) => b.articles - a.articles || b.all.length - a.all.length || (a.topic < b.topic ? -1 : 1));
  yield;
  return portions(t, 'wide/topics', groups, (some) =>
    some.map(({ topic, all, articles }) => {
      const key = `wide/topic/${topic}`;
      const label = all[0]?.annotation.figure?.topic?.label ?? topic;
      return group(key, label.charAt(0).toUpperCase() + label.slice(1), all.length, () => figureRows(t, codebook, key, all), {
        description: `${all.length} · ${counted(t, 'article', articles)}`,
      });
    }),
  );
}

function figureRows(t: Translate, codebook: Codebook, key: string, all: readonly Hit[]): readonly OutlineNode[] {
  const sorted = sortByTime(all);
  return portions(t, key, sorted, (some, from) => {
    const notes = compareFigures(sorted, from, from + some.length);
    return some.map((hit) => hitRow(t, codebook, key, hit, noteWords(t, notes.get(hit))));
  });
}

function noteWords(t: Translate, note: FigureNote | undefined): string {
  switch (note?.kind) {
    case 'updated':
      return t('updates {0}', note.other.annotation.figure?.text ?? '');
    case 'contradicted':
      return t('differs from {0} in {1}', note.other.annotation.figure?.text ?? '', note.other.entry.path);
    case 'copied':
      return t('as in {0}', note.other.entry.path);
    case undefined:
      return '';
  }
}
