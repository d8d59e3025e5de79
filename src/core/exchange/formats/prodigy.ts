import type { CodePoints } from '../codePoints.ts';
import { createCodePoints } from '../codePoints.ts';
import { encodeJsonLine } from '../encodeJson.ts';
import type { Fields } from '../fields.ts';
import type { Format, FormatWriter } from '../format.ts';
import { hull, type MarkLink, type Mark, toMarks } from '../marks.ts';
import { actorsOf } from '../actors.ts';

/** A span as spaCy and Prodigy have it; they pass over what they don't know. */
interface ProdigySpan {
  /** Code points. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly id: string;
  readonly layer: Mark['layer'];
  /** Of what is in pieces. */
  readonly pieces?: readonly (readonly [number, number])[];
  readonly fields: Fields;
}

/** One article a line, as Prodigy and spaCy train on: `text`, `spans`, `meta`; links beside them. */
export const prodigy: Format = { name: 'prodigy', output: 'file', ending: '.jsonl', keepsStatus: true, write };

function write(): FormatWriter {
  return {
    add(article) {
      const { marks, links } = toMarks(article);
      const points = createCodePoints(article.text);
      const { title, date } = article.document.article;
      const line = {
        text: article.text,
        meta: { source: article.path, ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) },
        spans: marks.map((mark) => toSpan(mark, points)),
        links: links.map(({ from, label, to }: MarkLink) => ({ from, label, to })),
        actors: actorsOf(article.document),
      };
      return [{ path: '', bytes: encodeJsonLine(line) }];
    },
  };
}

function toSpan(mark: Mark, points: CodePoints): ProdigySpan {
  const { start, end } = hull(mark);
  const pieces = mark.spans.map((span) => [points.toCodePoint(span.start), points.toCodePoint(span.end)] as const);
  return {
    start: points.toCodePoint(start),
    end: points.toCodePoint(end),
    label: mark.label,
    id: mark.id,
    layer: mark.layer,
    ...(pieces.length > 1 ? { pieces } : {}),
    fields: mark.fields,
  };
}
