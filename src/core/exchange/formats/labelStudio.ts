import { actorsOf } from '../actors.ts';
import { createCodePoints } from '../codePoints.ts';
import { createListWriter } from '../encodeJson.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';
import { type Mark, type Marks, toMarks } from '../marks.ts';

/** A list of tasks. What a person accepted is an annotation, what nobody decided a prediction, so that Label Studio shows it as one. */
export const labelStudio: Format = { name: 'label-studio', output: 'file', ending: '.json', keepsStatus: false, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  const list = createListWriter();
  return {
    add: (article) => [{ path: '', bytes: list.add(toTask(article, drop)) }],
    end: async () => Promise.resolve([{ path: '', bytes: list.end() }]),
  };
}

function toTask(article: ExchangeArticle, drop: Drop): object {
  const all = toMarks(article);
  const accepted = acceptedIds(all);
  const { title, date } = article.document.article;
  const annotations = toResult(article, all, (id) => accepted.has(id));
  const predictions = toResult(article, all, (id) => !accepted.has(id));
  const crossing = all.links.filter(({ from, to }) => accepted.has(from) !== accepted.has(to));
  drop('links', 'attribution', crossing.length);
  return {
    data: { text: article.text, source: article.path, title: title ?? '', date: date ?? '', actors: actorsOf(article.document) },
    annotations: annotations.length === 0 ? [] : [{ result: annotations, was_cancelled: false }],
    predictions: predictions.length === 0 ? [] : [{ model_version: 'article-annotator', result: predictions }],
  };
}

/** Accepted marks with their parts, and the marks that are their parts. */
function acceptedIds({ marks, links }: Marks): ReadonlySet<string> {
  const accepted = new Set(marks.filter(({ fields }) => fields['review.status'] === 'accepted').map(({ id }) => id));
  const parts = new Set(marks.filter(({ layer }) => layer === 'part').map(({ id }) => id));
  for (const { from, to } of links) if (accepted.has(from) && parts.has(to)) accepted.add(to);
  return accepted;
}

function toResult({ text }: ExchangeArticle, { marks, links }: Marks, wanted: (id: string) => boolean): readonly object[] {
  const points = createCodePoints(text);
  const region = (mark: Mark, nth: number): object => {
    const span = mark.spans[nth] ?? { start: 0, end: 0 };
    return {
      id: nth === 0 ? mark.id : `${mark.id}~${nth + 1}`,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: {
        start: points.toCodePoint(span.start),
        end: points.toCodePoint(span.end),
        text: text.slice(span.start, span.end),
        labels: [mark.label],
      },
      meta: { layer: mark.layer, fields: mark.fields },
    };
  };
  const regions = marks.filter(({ id }) => wanted(id)).flatMap((mark) => mark.spans.map((_, nth) => region(mark, nth)));
  const relations = links
    .filter(({ from, to }) => wanted(from) && wanted(to))
    .map(({ from, label, to }) => ({ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] }));
  return [...regions, ...relations];
}
