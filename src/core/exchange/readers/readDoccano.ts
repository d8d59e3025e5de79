import * as z from 'zod/mini';
import { createCodePoints } from '../codePoints.ts';
import { CONTINUES } from '../formats/doccano.ts';
import type { ExchangeFile, Imported, ImportContext } from '../format.ts';
import type { ForeignMark } from '../fromMarks.ts';
import { parseJsonLines } from '../jsonValues.ts';
import { articlePath, createCollector, textsOf } from './collect.ts';

const Entity = z.object({ id: z.union([z.int(), z.string()]), label: z.string(), start_offset: z.int(), end_offset: z.int() });
const Relation = z.object({ from_id: z.union([z.int(), z.string()]), to_id: z.union([z.int(), z.string()]), type: z.string() });
const Line = z.looseObject({
  text: z.string(),
  source: z.catch(z.optional(z.string()), undefined),
  filename: z.catch(z.optional(z.string()), undefined),
  entities: z.catch(z.array(z.unknown()), []),
  relations: z.catch(z.array(z.unknown()), []),
  /** Of doccano without relations: start, end, label. */
  label: z.catch(z.array(z.tuple([z.int(), z.int(), z.string()])), []),
});

/** doccano's JSONL, with relations and without. */
export async function readDoccano(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  for (const { path, text } of textsOf(files, collector)) {
    for (const { line, value } of parseJsonLines(text)) {
      const parsed = Line.safeParse(value);
      if (!parsed.success) {
        collector.addProblem(path, `line ${line} is no document with a text`);
        continue;
      }
      const { data } = parsed;
      const points = createCodePoints(data.text);
      const span = (start: number, end: number) => ({ start: points.toOffset(start), end: points.toOffset(end) });
      const marks = new Map<string, ForeignMark>();
      for (const one of data.entities) {
        const entity = Entity.safeParse(one);
        if (!entity.success) collector.addProblem(path, `line ${line}: an entity has no id, label or offsets`);
        else {
          const { id, label, start_offset: start, end_offset: end } = entity.data;
          marks.set(String(id), { id: `${line}-${id}`, label, spans: [span(start, end)], fields: {} });
        }
      }
      data.label.forEach(([start, end, label], index) => {
        marks.set(`label ${index}`, { id: `${line}-label-${index + 1}`, label, spans: [span(start, end)], fields: {} });
      });
      const relations = data.relations.flatMap((one) => {
        const relation = Relation.safeParse(one);
        return relation.success ? [relation.data] : [];
      });
      joinPieces(marks, relations);
      const links = relations.flatMap(({ from_id: from, to_id: to, type }) => {
        const [a, b] = [marks.get(String(from)), marks.get(String(to))];
        return a === undefined || b === undefined || type === CONTINUES ? [] : { from: a.id, label: type, to: b.id };
      });
      collector.addArticle(path, {
        path: articlePath(data.source ?? data.filename, path, line),
        text: data.text,
        bringsText: true,
        marks: [...new Set(marks.values())],
        links,
        actors: [],
      });
    }
  }
  return Promise.resolve(collector.result());
}

/** Pieces of one mark become one; each of their ids is then that mark's. */
function joinPieces(marks: Map<string, ForeignMark>, relations: readonly z.infer<typeof Relation>[]): void {
  for (const { from_id: from, to_id: to, type } of relations) {
    const [first, second] = [marks.get(String(from)), marks.get(String(to))];
    if (type !== CONTINUES || first === undefined || second === undefined || first === second) continue;
    const joined = { ...first, spans: [...first.spans, ...second.spans].sort((a, b) => a.start - b.start) };
    for (const [id, mark] of marks) if (mark === first || mark === second) marks.set(id, joined);
  }
}
