import * as z from 'zod/mini';
import { createCodePoints } from '../codePoints.ts';
import { parseJson } from '../fields.ts';
import type { ExchangeFile, Imported, ImportContext } from '../format.ts';
import type { ForeignMark } from '../fromMarks.ts';
import { OurActors, OurFields } from '../jsonValues.ts';
import type { MarkLink } from '../marks.ts';
import { articlePath, type Collector, createCollector, textsOf } from './collect.ts';

const Region = z.looseObject({
  id: z.string(),
  type: z.enum(['labels', 'hypertextlabels']),
  value: z.looseObject({ start: z.int(), end: z.int(), labels: z.array(z.string()) }),
  meta: z.catch(z.unknown(), {}),
});
const Relation = z.looseObject({
  type: z.literal('relation'),
  from_id: z.string(),
  to_id: z.string(),
  labels: z.catch(z.array(z.string()), []),
});
const Results = z.catch(z.array(z.looseObject({ result: z.catch(z.array(z.unknown()), []) })), []);
const Task = z.looseObject({
  data: z.looseObject({ text: z.string(), source: z.catch(z.optional(z.string()), undefined), actors: OurActors }),
  annotations: Results,
  predictions: Results,
});

/** Label Studio's JSON (not JSON_MIN): annotations and predictions of each task together. */
export async function readLabelStudio(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  for (const { path, text } of textsOf(files, collector)) {
    const tasks = parseJson(text);
    if (!Array.isArray(tasks)) collector.addProblem(path, 'it is no list of tasks; export as JSON in Label Studio');
    else tasks.forEach((task: unknown, index) => readTask(path, index + 1, task, collector));
  }
  return Promise.resolve(collector.result());
}

function readTask(path: string, nth: number, value: unknown, collector: Collector): void {
  const task = Task.safeParse(value);
  if (!task.success) {
    collector.addProblem(path, `task ${nth} has no text`);
    return;
  }
  const { data, annotations, predictions } = task.data;
  const points = createCodePoints(data.text);
  const marks = new Map<string, ForeignMark>();
  const links: MarkLink[] = [];
  for (const one of [...annotations, ...predictions].flatMap(({ result }) => result)) {
    const relation = Relation.safeParse(one);
    const region = Region.safeParse(one);
    if (relation.success) {
      const { from_id: from, to_id: to, labels } = relation.data;
      links.push({ from, label: labels[0] ?? 'related', to });
    } else if (region.success) {
      // A piece of a mark that we wrote: `ID~2`.
      const id = region.data.id.replace(/~\d+$/, '');
      const { start, end, labels } = region.data.value;
      const span = { start: points.toOffset(start), end: points.toOffset(end) };
      const known = marks.get(id);
      const spans = [...(known?.spans ?? []), span].sort((a, b) => a.start - b.start);
      marks.set(id, { id, label: labels[0] ?? 'label', spans, ...OurFields.parse(region.data.meta ?? {}) });
    }
  }
  collector.addArticle(path, {
    path: articlePath(data.source, path, nth),
    text: data.text,
    bringsText: true,
    marks: [...marks.values()],
    links,
    actors: data.actors,
  });
}
