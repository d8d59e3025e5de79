import { encodeUtf8 } from '../../text/utf8.ts';
import type { Span } from '../../text/span.ts';
import { createCodePoints, type CodePoints } from '../codePoints.ts';
import { flatten } from '../fields.ts';
import type { ExchangeArticle, Format, FormatWriter } from '../format.ts';
import { type MarkLink, type Mark, RECORD_FIELDS, toMarks } from '../marks.ts';

/** Stand-off files of brat 1.3: `NAME.txt` with LF line ends and `NAME.ann`, and the configuration that lists the labels. */
export const brat: Format = { name: 'brat', output: 'folder', ending: '.ann', keepsStatus: true, write };

/** Types of notes that hold JSON: the fields of a mark, an actor. */
export const FIELDS_NOTE = 'Fields';
export const ACTOR_NOTE = 'Actor';

function write(): FormatWriter {
  const labels = { entities: new Set<string>(), events: new Map<string, Set<string>>() };
  return {
    add(article) {
      const name = article.path.replace(/\.txt$/i, '');
      return [
        { path: `${name}.txt`, bytes: encodeUtf8(article.text) },
        { path: `${name}.ann`, bytes: encodeUtf8(toLines(article, labels)) },
      ];
    },
    end: async () => Promise.resolve([{ path: 'annotation.conf', bytes: encodeUtf8(toConfiguration(labels)) }]),
  };
}

interface Labels {
  readonly entities: Set<string>;
  /** With their roles. */
  readonly events: Map<string, Set<string>>;
}

/** What brat takes for a label or role. */
function bratName(label: string): string {
  return label.replace(/[^A-Za-z0-9_-]/g, '_') || '_';
}

function toLines(article: ExchangeArticle, labels: Labels): string {
  const { marks, links } = toMarks(article);
  const points = createCodePoints(article.text);
  const lines: string[] = [];
  const byId = new Map<string, string>();
  marks.forEach((mark, index) => {
    byId.set(mark.id, `T${index + 1}`);
    lines.push(`T${index + 1}\t${bratName(mark.label)} ${toPlace(article.text, mark, points)}`);
    if (!isEvent(mark)) labels.entities.add(bratName(mark.label));
  });
  const events = marks.filter(isEvent);
  const ofEvent = new Map<string, string>();
  events.forEach((mark, index) => {
    ofEvent.set(mark.id, `E${index + 1}`);
    lines.push(`E${index + 1}\t${toEvent(mark, links, byId, labels)}`);
  });
  lines.push(...toAttributes(marks, byId, ofEvent), ...toEquivalences(marks, byId));
  lines.push(...toNotes(article, marks, byId, ofEvent));
  return lines.map((line) => `${line}\n`).join('');
}

function isEvent({ layer }: Mark): boolean {
  return layer === 'event' || layer === 'attribution';
}

/** `0 5;8 12<TAB>words`: a piece doesn't go over the end of a line. */
function toPlace(text: string, { spans }: Mark, points: CodePoints): string {
  const pieces = spans.flatMap((span) => splitLines(text, span));
  const places = pieces.map(({ start, end }) => `${points.toCodePoint(start)} ${points.toCodePoint(end)}`);
  return `${places.join(';')}\t${pieces.map(({ start, end }) => text.slice(start, end)).join(' ')}`;
}

function splitLines(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== '\n') continue;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}

/** `event-attack:T3 actor:T1 victim:T2 victim2:T4` */
function toEvent({ id, label }: Mark, links: readonly MarkLink[], byId: ReadonlyMap<string, string>, { events }: Labels): string {
  const type = bratName(label);
  const roles = events.get(type) ?? new Set();
  events.set(type, roles);
  const counts = new Map<string, number>();
  const parts = links
    .filter(({ from }) => from === id)
    .map(({ label: role, to }) => {
      const count = (counts.get(role) ?? 0) + 1;
      counts.set(role, count);
      roles.add(role);
      return ` ${role}${count === 1 ? '' : count}:${byId.get(to) ?? ''}`;
    });
  return `${type}:${byId.get(id) ?? ''}${parts.join('')}`;
}

/** What a reader of the text wants to see; the whole is in the notes. */
const SHOWN = ['review.status', 'stance', 'modality', 'qualifier', 'form'];

function toAttributes(
  marks: readonly Mark[],
  byId: ReadonlyMap<string, string>,
  ofEvent: ReadonlyMap<string, string>,
): readonly string[] {
  return marks
    .flatMap(({ id, fields }) =>
      SHOWN.flatMap((path) => {
        const value = fields[path];
        const on = ofEvent.get(id) ?? byId.get(id) ?? '';
        return typeof value === 'string' ? [`${bratName(path.replace('review.', ''))} ${on} ${bratName(value)}`] : [];
      }),
    )
    .map((line, index) => `A${index + 1}\t${line}`);
}

/** Mentions of one actor. */
function toEquivalences(marks: readonly Mark[], byId: ReadonlyMap<string, string>): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { id, layer, fields } of marks) {
    const { entity } = fields;
    if (layer === 'mention' && typeof entity === 'string')
      groups.set(entity, [...(groups.get(entity) ?? []), byId.get(id) ?? '']);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => `*\tEquiv ${group.join(' ')}`);
}

function toNotes(
  { document }: ExchangeArticle,
  marks: readonly Mark[],
  byId: ReadonlyMap<string, string>,
  ofEvent: ReadonlyMap<string, string>,
): readonly string[] {
  const notes = marks.map(({ id, layer, label, fields }) => {
    const on = ofEvent.get(id) ?? byId.get(id) ?? '';
    return `${FIELDS_NOTE} ${on}\t${JSON.stringify({ id, layer, label, fields })}`;
  });
  const actors = document.entities.flatMap((entity) => {
    const mention = marks.find(({ layer, fields }) => layer === 'mention' && fields['entity'] === entity.id);
    const fields = flatten(entity, RECORD_FIELDS.entity.fields, RECORD_FIELDS.entity.without);
    const on = byId.get(mention?.id ?? '') ?? byId.get(marks[0]?.id ?? '');
    return on === undefined ? [] : [`${ACTOR_NOTE} ${on}\t${JSON.stringify(fields)}`];
  });
  return [...notes, ...actors].map((line, index) => `#${index + 1}\t${line}`);
}

/** brat refuses labels that its configuration doesn't list. */
function toConfiguration({ entities, events }: Labels): string {
  const sorted = (names: Iterable<string>): string[] => [...names].sort();
  const roles = [...events]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, names]) => {
      const list = sorted(names).map((role) => `${role}*:<ENTITY>`);
      return list.length === 0 ? type : `${type}\t${list.join(', ')}`;
    });
  const sections = [
    ['[entities]', ...sorted(entities)],
    ['[relations]', '<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>'],
    ['[events]', ...roles],
    [
      '[attributes]',
      'status\tArg:<ANY>, Value:proposed|accepted|rejected',
      'stance\tArg:<EVENT>, Value:asserts|denies|could-not-verify|believes|alleges|predicts|requests|asks|declines',
      'modality\tArg:<EVENT>, Value:asserted|negated|hypothetical|planned',
      'qualifier\tArg:<ENTITY>, Value:exactly|about|at-least|at-most|more-than|less-than|nearly|up-to|early|mid|late|vague',
      'form\tArg:<ENTITY>, Value:name|nominal',
    ],
  ];
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
