import { createCodePoints } from '../codePoints.ts';
import { encodeJsonLine } from '../encodeJson.ts';
import type { Drop, DroppedLayer, ExportOptions, Format, FormatWriter } from '../format.ts';
import { toMarks } from '../marks.ts';

/** Links the pieces of one mark. */
export const CONTINUES = 'continues';

/** One article a line for doccano's sequence labelling with relations. It has numbers for ids, and nothing else for a span. */
export const doccano: Format = { name: 'doccano', output: 'file', ending: '.jsonl', keepsStatus: false, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  let next = 1;
  let documents = 0;
  return {
    add(article) {
      const { marks, links } = toMarks(article);
      const points = createCodePoints(article.text);
      const ids = new Map<string, number>();
      const relations: { id: number; from_id: number; to_id: number; type: string }[] = [];
      const relate = (from: number, to: number, type: string): void => {
        relations.push({ id: next++, from_id: from, to_id: to, type });
      };
      const entities = marks.flatMap(({ id, label, layer, spans }) => {
        const pieces = spans.map(({ start, end }) => ({
          id: next++,
          label,
          start_offset: points.toCodePoint(start),
          end_offset: points.toCodePoint(end),
        }));
        ids.set(id, pieces[0]?.id ?? 0);
        pieces.slice(1).forEach((piece, index) => relate(pieces[index]?.id ?? 0, piece.id, CONTINUES));
        if (layer !== 'part') drop('details', layer satisfies DroppedLayer);
        return pieces;
      });
      for (const { from, label, to } of links) relate(ids.get(from) ?? 0, ids.get(to) ?? 0, label);
      documents++;
      const line = { id: documents, text: article.text, entities, relations, Comments: [], source: article.path };
      return [{ path: '', bytes: encodeJsonLine(line) }];
    },
  };
}
