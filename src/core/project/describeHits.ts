import { codeLabel } from '../model/codebook.ts';
import type { Layer } from '../model/annotation.ts';
import { counted } from '../present/counted.ts';
import type { Table } from '../present/tables.ts';
import type { Translate } from '../present/translate.ts';
import { layerWord, stanceWord, statusWord } from '../present/words.ts';
import { isPause, mapSteps, type Steps } from '../steps.ts';
import { wordsAround } from './articleEntry.ts';
import type { Hit } from './matchQuery.ts';
import { ownLabel } from './ownLabel.ts';
import { QUERY_LAYERS } from './parseQuery.ts';
import type { Project } from './project.ts';

/** A hit as JSON; offsets are UTF-16 code units of the article without byte order mark and with LF line ends, lines count from 1. */
export interface HitRecord {
  readonly article: string;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly layer: string;
  readonly id: string;
  readonly line?: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly type: string;
  readonly ownType?: string | undefined;
  readonly actor?: string | undefined;
  readonly source?: string | undefined;
  readonly stance?: string | undefined;
  readonly figure?: string | undefined;
  readonly value?: number | string | undefined;
  readonly unit?: string | undefined;
  readonly when?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly status: string;
  readonly by?: string | undefined;
  readonly note?: string | undefined;
}

const WORD_OF_LAYER: ReadonlyMap<Layer, string> = new Map(Object.entries(QUERY_LAYERS).map(([word, layer]) => [layer, word]));

export function toRecord({ entry, annotation }: Hit): HitRecord {
  const { figure, entity, source, stance, when, codes, by, note, line, ownType } = annotation;
  const actor = entity === undefined ? undefined : entry.entities.find(({ id }) => id === entity)?.name;
  const optional = {
    title: entry.title,
    date: entry.date,
    line: line === undefined ? undefined : line + 1,
    ownType,
    actor,
    source,
    stance,
    figure: figure?.text,
    value: figure?.value ?? undefined,
    unit: figure?.unit ?? undefined,
    when,
    codes: codes.length === 0 ? undefined : codes,
    by,
    note,
  };
  const { layer, id, start, end, words, type, status } = annotation;
  const { before, after } = wordsAround(entry, annotation);
  return {
    article: entry.path,
    layer: WORD_OF_LAYER.get(layer) ?? layer,
    id,
    start,
    end,
    before,
    words,
    after,
    type,
    status,
    ...optional,
  };
}

/** One row a hit, for a spreadsheet or a text. */
export function* hitTable(t: Translate, hits: readonly Hit[], { codebook }: Project): Steps<Table> {
  return {
    columns: [
      t('Article'),
      t('Date'),
      t('Line'),
      t('Kind'),
      t('Words'),
      t('Type'),
      t('Actor'),
      t('Who says so'),
      t('Stance'),
      t('Value'),
      t('When'),
      t('Codes'),
      t('Status'),
      t('Coder'),
      t('Note'),
    ],
    rows: yield* mapSteps(hits, ({ entry, annotation: one }) => [
      entry.path,
      entry.date ?? '',
      one.line === undefined ? '' : String(one.line + 1),
      layerWord(t, one.layer),
      one.words,
      ownLabel(codebook, one, one.layer === 'mention' ? entry.entities.find(({ id }) => id === one.entity) : undefined) ||
        one.type,
      one.entity === undefined ? '' : (entry.entities.find(({ id }) => id === one.entity)?.name ?? ''),
      one.source ?? '',
      one.stance === undefined ? '' : stanceWord(t, one.stance),
      one.figure?.text ?? '',
      one.when ?? '',
      one.codes.map((id) => codeLabel(codebook, id)).join('; '),
      statusWord(t, one.status),
      one.by ?? '',
      one.note ?? '',
    ]),
  };
}

/** Hits as a text to read: under each article its words in context, Markdown. */
export function* hitDocument(t: Translate, query: string, hits: readonly Hit[]): Steps<string> {
  const articles = new Set(hits.map(({ entry }) => entry.path)).size;
  const lines = [
    `# ${t('Search: {0}', escapeMarkdown(query))}`,
    '',
    t('{0} in {1}', counted(t, 'annotation', hits.length), counted(t, 'article', articles)),
    '',
  ];
  let path: string | undefined;
  for (const [at, { entry, annotation }] of hits.entries()) {
    if (isPause(at)) yield;
    if (entry.path !== path) {
      path = entry.path;
      const about = [entry.title, entry.date].filter((part) => part !== undefined).join(', ');
      lines.push('', `## ${escapeMarkdown(path)}`, ...(about === '' ? [] : ['', escapeMarkdown(about)]), '');
    }
    const { words, source, stance, line } = annotation;
    const { before, after } = wordsAround(entry, annotation);
    const said = source === undefined ? '' : ` (${source}${stance === undefined ? '' : ` ${stanceWord(t, stance)}`})`;
    const place = line === undefined ? '' : `${line + 1}: `;
    lines.push(
      `- ${place}…${escapeMarkdown(before)}**${escapeMarkdown(words)}**${escapeMarkdown(after)}…${escapeMarkdown(said)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}
