import * as z from 'zod/mini';
import { createCodePoints } from '../codePoints.ts';
import type { ExchangeFile, Imported, ImportContext } from '../format.ts';
import { OurActors, OurFields, parseJsonLines } from '../jsonValues.ts';
import { articlePath, createCollector, textsOf } from './collect.ts';

const Span = z.looseObject({
  start: z.int(),
  end: z.int(),
  label: z.string(),
  id: z.catch(z.optional(z.string()), undefined),
  pieces: z.catch(z.optional(z.array(z.tuple([z.int(), z.int()]))), undefined),
});
const Task = z.looseObject({
  text: z.string(),
  answer: z.catch(z.optional(z.string()), undefined),
  meta: z.catch(z.looseObject({ source: z.catch(z.optional(z.string()), undefined) }), {}),
  spans: z._default(z.array(z.unknown()), []),
  links: z.catch(z.array(z.object({ from: z.string(), label: z.string(), to: z.string() })), []),
  actors: OurActors,
});

/** Tasks of Prodigy and training data of spaCy, one a line. What was answered with “reject” or “ignore” is passed over. */
export async function readProdigy(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  for (const { path, text } of textsOf(files, collector)) {
    for (const { line, value } of parseJsonLines(text)) {
      const task = Task.safeParse(value);
      if (!task.success) {
        collector.addProblem(path, `line ${line} is no task with a text`);
        continue;
      }
      if (task.data.answer !== undefined && task.data.answer !== 'accept') continue;
      const points = createCodePoints(task.data.text);
      const marks = task.data.spans.flatMap((one, index) => {
        const span = Span.safeParse(one);
        if (!span.success) {
          collector.addProblem(path, `line ${line}: span ${index + 1} has no start, end or label`);
          return [];
        }
        const { start, end, label, id = `${line}-${index + 1}`, pieces = [[start, end] as const] } = span.data;
        const spans = pieces.map(([from, to]) => ({ start: points.toOffset(from), end: points.toOffset(to) }));
        return { id, label, spans, ...OurFields.parse(one) };
      });
      const { links, actors, meta } = task.data;
      collector.addArticle(path, {
        path: articlePath(meta.source, path, line),
        text: task.data.text,
        bringsText: true,
        marks,
        links,
        actors,
      });
    }
  }
  return Promise.resolve(collector.result());
}
