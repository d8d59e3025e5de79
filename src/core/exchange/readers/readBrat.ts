import type { Span } from '../../text/span.ts';
import { createCodePoints } from '../codePoints.ts';
import { type Fields, isRecord, parseJson } from '../fields.ts';
import { ACTOR_NOTE, FIELDS_NOTE } from '../formats/brat.ts';
import type { ExchangeFile, Imported, ImportContext } from '../format.ts';
import type { ForeignMark } from '../fromMarks.ts';
import { OurActors, OurFields } from '../jsonValues.ts';
import type { MarkLink } from '../marks.ts';
import { articlePath, createCollector, textsOf, withoutReturns } from './collect.ts';

/** brat's `.ann` files with the `.txt` beside each: text-bound annotations, events, relations, attributes and equivalences. */
export async function readBrat(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  const texts = new Map(
    textsOf(
      files.filter(({ path }) => /\.txt$/i.test(path)),
      collector,
    ).map(({ path, text }) => [path, text]),
  );
  const annotations = textsOf(
    files.filter(({ path }) => !/\.(?:txt|conf)$/i.test(path)),
    collector,
  );
  for (const { path, text: lines } of annotations) {
    const name = articlePath(path.replace(/\.ann$/i, '.txt'), path);
    const own = texts.get(path.replace(/\.ann$/i, '.txt'));
    const text = own === undefined ? await around.look(name) : withoutReturns(own);
    if (text === undefined) {
      collector.addProblem(path, `${name} is not there: brat keeps the text in a file beside the annotations`);
      continue;
    }
    const read = readLines(lines, text, (message) => collector.addProblem(path, message));
    collector.addArticle(path, { path: name, text, bringsText: own !== undefined, ...read });
  }
  return collector.result();
}

interface BratFile {
  readonly marks: readonly ForeignMark[];
  readonly links: readonly MarkLink[];
  readonly actors: readonly Fields[];
}

function readLines(lines: string, text: string, problem: (message: string) => void): BratFile {
  const points = createCodePoints(text);
  const marks = new Map<string, ForeignMark>();
  const triggers = new Map<string, string>();
  const links: MarkLink[] = [];
  const actors: Fields[] = [];
  const notes: { on: string; type: string; text: string }[] = [];
  for (const [index, line] of lines.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [id = '', body = '', rest = ''] = line.split('\t');
    const words = body.split(' ');
    if (/^T\d+$/.test(id)) {
      const label = words[0] ?? '';
      const spans = readSpans(body.slice(label.length + 1), points);
      if (spans === undefined) problem(`line ${index + 1} has no offsets`);
      else marks.set(id, { id, label, spans: joinLines(spans, text), fields: {} });
    } else if (/^E\d+$/.test(id)) {
      const [[, trigger = ''] = [], ...parts] = words.map((word) => word.split(':'));
      triggers.set(id, trigger);
      for (const [role = '', to = ''] of parts) links.push({ from: id, label: role, to });
    } else if (/^R\d+$/.test(id)) {
      const [label = '', from = '', to = ''] = words;
      links.push({ from: from.split(':')[1] ?? '', label, to: to.split(':')[1] ?? '' });
    } else if (id.startsWith('#')) notes.push({ type: words[0] ?? '', on: words[1] ?? '', text: rest });
    else if (!/^(?:[AMN]\d+|\*)$/.test(id)) problem(`line ${index + 1} is none of brat's`);
  }
  const markOf = (id: string): string => triggers.get(id) ?? id;
  const names = new Map<string, string>();
  for (const { type, on, text: json } of notes) {
    const value = type === FIELDS_NOTE || type === ACTOR_NOTE ? parseJson(json) : undefined;
    if (!isRecord(value)) continue;
    if (type === ACTOR_NOTE) actors.push(...OurActors.parse([value]));
    const mark = type === FIELDS_NOTE ? marks.get(markOf(on)) : undefined;
    if (mark === undefined || typeof value['id'] !== 'string') continue;
    const label = typeof value['label'] === 'string' ? value['label'] : mark.label;
    names.set(mark.id, value['id']);
    marks.set(mark.id, { ...mark, label, ...OurFields.parse(value) });
  }
  const nameOf = (id: string): string => names.get(markOf(id)) ?? markOf(id);
  return {
    marks: [...marks.values()].map((mark) => ({ ...mark, id: nameOf(mark.id) })),
    links: links.map(({ from, label, to }) => ({ from: nameOf(from), label: roleOf(label), to: nameOf(to) })),
    actors,
  };
}

/** `victim2` is the second victim. */
function roleOf(label: string): string {
  return label.replace(/\d+$/, '');
}

function readSpans(text: string, points: ReturnType<typeof createCodePoints>): readonly Span[] | undefined {
  const spans = text.split(';').map((part) => /^(\d+) (\d+)$/.exec(part));
  if (spans.length === 0 || spans.some((match) => match === null)) return undefined;
  return spans.map((match) => ({ start: points.toOffset(Number(match?.[1])), end: points.toOffset(Number(match?.[2])) }));
}

/** brat's pieces don't go over the end of a line: with nothing but line ends between them they are one. */
function joinLines(spans: readonly Span[], text: string): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && span.start > last.end && /^\n+$/.test(text.slice(last.end, span.start))) {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else joined.push(span);
  }
  return joined;
}
