import { codeLabel, findCode } from '../model/codebook.ts';
import { EventType } from '../model/event.ts';
import type { Translate } from '../present/translate.ts';
import { entityTypeWord, eventTypeWord, statusWord } from '../present/words.ts';
import { ARTICLE_STAGES, type ArticleEntry, type IndexedAnnotation } from './articleEntry.ts';
import type { Project } from './project.ts';
import { countStages } from './projectIndex.ts';
import { stageWord } from './stageWords.ts';

/** Figures of these kinds report a finding. */
const REPORTED = new Set(['count', 'money', 'percent', 'ratio', 'measurement']);
const MOST_ROWS = 30;

/** What a project holds, in tables: articles, sources, figures, codes, months, folders and decisions by person. Markdown. */
export function projectStatistics(t: Translate, entries: readonly ArticleEntry[], project: Project): string {
  const all = entries.flatMap(({ annotations }) => annotations.filter(({ status }) => status !== 'rejected'));
  return `${[
    `# ${t('Project Statistics')}`,
    table([t('Articles'), ''], stageRows(t, entries)),
    table([t('Sources'), t('Statements')], sourceRows(t, entries)),
    table([t('Type of source'), t('Statements')], sourceTypeRows(t, entries)),
    table([t('Figures'), ''], figureRows(t, all)),
    table([t('Events'), ''], countRows(all.filter(({ layer }) => layer === 'event').map(({ type }) => eventWord(t, type)))),
    table([t('Codes'), t('Annotations')], codeRows(t, all, project)),
    table(
      [t('Month'), t('Articles'), t('Statements'), t('Events')],
      groupRows(entries, ({ date }) => date?.slice(0, 7) ?? t('no date')),
    ),
    table(
      [t('Folder'), t('Articles'), t('Statements'), t('Events')],
      groupRows(entries, ({ path }) => folderOf(path)),
    ),
    table([t('Coder'), statusWord(t, 'accepted'), statusWord(t, 'rejected'), t('Codes')], decisionRows(t, entries)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

type Row = readonly (string | number)[];

function table(columns: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const line = (cells: Row): string => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const marks = columns.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(columns), line(marks), ...rows.map(line)].join('\n');
}

function stageRows(t: Translate, entries: readonly ArticleEntry[]): readonly Row[] {
  const left = entries.reduce((sum, entry) => sum + entry.left, 0);
  const byStage = countStages(entries);
  const counts = ARTICLE_STAGES.filter((stage) => byStage[stage] > 0);
  return [
    [t('all'), entries.length],
    ...counts.map((stage): Row => [stageWord(t, stage), byStage[stage]]),
    [t('proposals to review'), left],
  ];
}

function statements(entries: readonly ArticleEntry[]): readonly { entry: ArticleEntry; annotation: IndexedAnnotation }[] {
  return entries.flatMap((entry) =>
    entry.annotations
      .filter(({ layer, status }) => layer === 'attribution' && status !== 'rejected')
      .map((annotation) => ({ entry, annotation })),
  );
}

function sourceRows(t: Translate, entries: readonly ArticleEntry[]): readonly Row[] {
  const named = statements(entries).map(({ annotation }) => annotation.source ?? t('No source named'));
  return countRows(named);
}

/** Whether statements rest on somebody with a name, and of which type. */
function sourceTypeRows(t: Translate, entries: readonly ArticleEntry[]): readonly Row[] {
  return countRows(
    statements(entries).map(({ entry, annotation }) => {
      const entity = entry.entities.find(({ id }) => id === annotation.entity);
      if (entity?.named === true) return t('named: {0}', entityTypeWord(t, entity.type));
      return annotation.source === undefined ? t('no source named') : t('described, not named');
    }),
  );
}

function figureRows(t: Translate, annotations: readonly IndexedAnnotation[]): readonly Row[] {
  const figures = annotations.filter(({ layer, type }) => layer === 'quantity' && REPORTED.has(type));
  if (figures.length === 0) return [];
  const cited = figures.filter(({ attribution }) => attribution !== undefined).length;
  return [
    [t('reported figures'), figures.length],
    [t('with a source'), cited],
    [t('nobody is cited for'), figures.filter(({ figure }) => figure?.cited === false).length],
  ];
}

function eventWord(t: Translate, type: IndexedAnnotation['type']): string {
  const known = EventType.safeParse(type);
  return known.success ? eventTypeWord(t, known.data) : type;
}

function codeRows(t: Translate, annotations: readonly IndexedAnnotation[], { codebook }: Project): readonly Row[] {
  return countRows(
    annotations.flatMap(({ codes }) =>
      codes.map((id) => (findCode(codebook, id) === undefined ? t('{0} (not in the codebook)', id) : codeLabel(codebook, id))),
    ),
  );
}

function groupRows(entries: readonly ArticleEntry[], keyOf: (entry: ArticleEntry) => string): readonly Row[] {
  const groups = new Map<string, [articles: number, statements: number, events: number]>();
  for (const entry of entries) {
    const counts = groups.get(keyOf(entry)) ?? [0, 0, 0];
    counts[0]++;
    for (const { layer, status } of entry.annotations) {
      if (status === 'rejected') continue;
      if (layer === 'attribution') counts[1]++;
      if (layer === 'event') counts[2]++;
    }
    groups.set(keyOf(entry), counts);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]): Row => [key, ...counts]);
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash);
}

function decisionRows(t: Translate, entries: readonly ArticleEntry[]): readonly Row[] {
  const people = new Map<string, [accepted: number, rejected: number, coded: number]>();
  for (const { annotations } of entries) {
    for (const { status, by, codes } of annotations) {
      if (status === 'proposed' && codes.length === 0) continue;
      const counts = people.get(by ?? t('no name')) ?? [0, 0, 0];
      if (status === 'accepted') counts[0]++;
      if (status === 'rejected') counts[1]++;
      counts[2] += codes.length;
      people.set(by ?? t('no name'), counts);
    }
  }
  return [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]): Row => [name, ...counts]);
}

/** The most frequent first; the rest as one row. */
function countRows(keys: readonly string[]): readonly Row[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const rest = sorted.slice(MOST_ROWS).reduce((sum, [, count]) => sum + count, 0);
  return [...sorted.slice(0, MOST_ROWS), ...(rest === 0 ? [] : [['…', rest] as const])];
}
