import { codeLabel, findCode } from '../model/codebook.ts';
import { EventType } from '../model/event.ts';
import type { Translate } from '../present/translate.ts';
import { entityTypeWord, eventTypeWord, statusWord } from '../present/words.ts';
import type { Steps } from '../steps.ts';
import { ARTICLE_STAGES, type ArticleEntry, type IndexedAnnotation, type IndexedEntity } from './articleEntry.ts';
import type { Project } from './project.ts';
import { countStages } from './projectIndex.ts';
import { stageWord } from './stageWords.ts';

/** Figures of these kinds report a finding. */
const REPORTED = new Set(['count', 'money', 'percent', 'ratio', 'measurement']);
const MOST_ROWS = 30;
/** Articles between two pauses. */
const ARTICLES_A_STEP = 20;

/** What a project holds, in tables: articles, sources, figures, codes, months, folders and decisions by person. Markdown. */
export function* projectStatistics(t: Translate, entries: readonly ArticleEntry[], project: Project): Steps<string> {
  const figures = { reported: 0, cited: 0, unsourced: 0 };
  const [sources, sourceTypes, events, codes] = [createCounts(), createCounts(), createCounts(), createCounts()];
  const [months, folders] = [createGroups(), createGroups()];
  const people: People = new Map();
  for (const [at, entry] of entries.entries()) {
    if (at % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) yield;
    const entities = new Map(entry.entities.map((entity) => [entity.id, entity]));
    const groups = [months(entry.date?.slice(0, 7) ?? t('no date')), folders(folderOf(entry.path))];
    for (const group of groups) group.articles++;
    for (const annotation of entry.annotations) {
      countDecision(t, people, annotation);
      if (annotation.status === 'rejected') continue;
      for (const id of annotation.codes) codes.add(id);
      switch (annotation.layer) {
        case 'attribution':
          sources.add(annotation.source ?? t('No source named'));
          sourceTypes.add(sourceType(t, annotation, entities.get(annotation.entity ?? '')));
          for (const group of groups) group.statements++;
          break;
        case 'event':
          events.add(eventWord(t, annotation.type));
          for (const group of groups) group.events++;
          break;
        case 'quantity':
          if (!REPORTED.has(annotation.type)) break;
          figures.reported++;
          if (annotation.attribution !== undefined) figures.cited++;
          if (annotation.figure?.cited === false) figures.unsourced++;
          break;
        case 'mention':
        case 'passage':
          break;
      }
    }
  }
  const perGroup = [t('Articles'), t('Statements'), t('Events')];
  return `${[
    `# ${t('Project Statistics')}`,
    table([t('Articles'), ''], stageRows(t, entries)),
    table([t('Sources'), t('Statements')], sources.rows()),
    table([t('Type of source'), t('Statements')], sourceTypes.rows()),
    table([t('Figures'), ''], figureRows(t, figures)),
    table([t('Events'), ''], events.rows()),
    table(
      [t('Codes'), t('Annotations')],
      codes.rows((id) => codeWord(t, id, project)),
    ),
    table([t('Month'), ...perGroup], months.rows()),
    table([t('Folder'), ...perGroup], folders.rows()),
    table([t('Coder'), statusWord(t, 'accepted'), statusWord(t, 'rejected'), t('Codes')], decisionRows(people)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

type StatisticsRow = readonly (string | number)[];

function table(columns: readonly string[], rows: readonly StatisticsRow[]): string {
  if (rows.length === 0) return '';
  const line = (cells: StatisticsRow): string => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const marks = columns.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(columns), line(marks), ...rows.map(line)].join('\n');
}

function stageRows(t: Translate, entries: readonly ArticleEntry[]): readonly StatisticsRow[] {
  const left = entries.reduce((sum, entry) => sum + entry.left, 0);
  const byStage = countStages(entries);
  const counts = ARTICLE_STAGES.filter((stage) => byStage[stage] > 0);
  return [
    [t('all'), entries.length],
    ...counts.map((stage): StatisticsRow => [stageWord(t, stage), byStage[stage]]),
    [t('proposals to review'), left],
  ];
}

/** Whether a statement rests on somebody with a name, and of which type. */
function sourceType(t: Translate, { source }: IndexedAnnotation, entity: IndexedEntity | undefined): string {
  if (entity?.named === true) return t('named: {0}', entityTypeWord(t, entity.type));
  return source === undefined ? t('no source named') : t('described, not named');
}

function figureRows(
  t: Translate,
  { reported, cited, unsourced }: Readonly<Record<'reported' | 'cited' | 'unsourced', number>>,
): readonly StatisticsRow[] {
  if (reported === 0) return [];
  return [
    [t('reported figures'), reported],
    [t('with a source'), cited],
    [t('nobody is cited for'), unsourced],
  ];
}

function eventWord(t: Translate, type: IndexedAnnotation['type']): string {
  const known = EventType.safeParse(type);
  return known.success ? eventTypeWord(t, known.data) : type;
}

function codeWord(t: Translate, id: string, { codebook }: Project): string {
  return findCode(codebook, id) === undefined ? t('{0} (not in the codebook)', id) : codeLabel(codebook, id);
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash);
}

type People = Map<string, [accepted: number, rejected: number, coded: number]>;

function countDecision(t: Translate, people: People, { status, by, codes }: IndexedAnnotation): void {
  if (status === 'proposed' && codes.length === 0) return;
  const name = by ?? t('no name');
  const counts = people.get(name) ?? [0, 0, 0];
  if (status === 'accepted') counts[0]++;
  if (status === 'rejected') counts[1]++;
  counts[2] += codes.length;
  people.set(name, counts);
}

function decisionRows(people: People): readonly StatisticsRow[] {
  return byKey(people).map(([name, counts]): StatisticsRow => [name, ...counts]);
}

function byKey<T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

interface GroupCounts {
  articles: number;
  statements: number;
  events: number;
}

/** Counts of groups of articles; called with a group's name it gives what is counted of it. */
function createGroups(): ((key: string) => GroupCounts) & { rows(): readonly StatisticsRow[] } {
  const groups = new Map<string, GroupCounts>();
  const groupOf = (key: string): GroupCounts => {
    const group = groups.get(key) ?? { articles: 0, statements: 0, events: 0 };
    groups.set(key, group);
    return group;
  };
  const rows = (): readonly StatisticsRow[] =>
    byKey(groups).map(([key, { articles, statements, events }]): StatisticsRow => [key, articles, statements, events]);
  return Object.assign(groupOf, { rows });
}

/** The most frequent first; the rest as one row. */
function createCounts(): { add(key: string): void; rows(wordOf?: (key: string) => string): readonly StatisticsRow[] } {
  const counts = new Map<string, number>();
  return {
    add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    rows(wordOf = (key) => key) {
      const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
      const rest = sorted.slice(MOST_ROWS).reduce((sum, [, count]) => sum + count, 0);
      const most = sorted.slice(0, MOST_ROWS).map(([key, count]): StatisticsRow => [wordOf(key), count]);
      return rest === 0 ? most : [...most, ['…', rest]];
    },
  };
}
