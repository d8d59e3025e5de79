import type { Target } from '../../model/target.ts';
import { createCodePoints } from '../codePoints.ts';
import { encodeJson } from '../encodeJson.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';

/** Citron's annotation format (BBC R&D): quotations with cue, sources and contents, and who of the text is one person. */
export const citron: Format = { name: 'citron', output: 'each', ending: '.json', keepsStatus: false, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  return {
    add: (article) => [{ path: `${article.path}.json`, bytes: encodeJson(toCitron(article, drop)) }],
  };
}

function toCitron({ document, text }: ExchangeArticle, drop: Drop): object {
  drop('no-place', 'quantity', document.quantities.length);
  drop('no-place', 'event', document.events.length);
  drop('no-place', 'passage', document.passages?.length ?? 0);
  const points = createCodePoints(text);
  const span = ({ start, end, exact }: Target): object => ({
    start: points.toCodePoint(start),
    end: points.toCodePoint(end),
    text: exact,
  });
  const quotes = document.attributions.flatMap(({ id, cue, source, content }) => {
    const [first] = cue.targets;
    // A quotation of Citron is known by its cue.
    if (first === undefined) {
      drop('no-place', 'attribution');
      return [];
    }
    if (cue.targets.length > 1) drop('in-pieces', 'attribution');
    const { start } = first;
    const end = Math.max(...cue.targets.map((target) => target.end));
    return {
      id,
      cue: span({ ...first, start, end, exact: text.slice(start, end) }),
      sources: source.targets.map(span),
      contents: content.targets.map(span),
    };
  });
  const groups = document.entities
    .map(({ id }) => document.mentions.filter(({ entity }) => entity === id).map(({ target }) => span(target)))
    .filter((group) => group.length > 1);
  return { text, quotes, coreference_groups: groups };
}
