import { describeTarget } from '../../anchor/describeTarget.ts';
import { actorsOf } from '../actors.ts';
import { createCodePoints } from '../codePoints.ts';
import { encodeJson } from '../encodeJson.ts';
import type { ExchangeArticle, Format, FormatWriter } from '../format.ts';
import { type MarkLink, type Mark, toMarks } from '../marks.ts';

export const ANNOTATION_URN = 'urn:article-annotator:';

/** Web Annotation Data Model (W3C 2017), a page of annotations an article; positions and quotes both, in code points of the LF text. */
export const w3c: Format = { name: 'w3c', output: 'each', ending: '.jsonld', keepsStatus: true, write };

function write(): FormatWriter {
  return {
    add(article) {
      const { marks, links } = toMarks(article);
      const page = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `${ANNOTATION_URN}page:${encodeURIComponent(article.path)}`,
        type: 'AnnotationPage',
        items: [...marks.map((mark) => toAnnotation(article, mark)), ...links.map((link, index) => toLink(link, index))],
        'article-annotator': { actors: actorsOf(article.document) },
      };
      return [{ path: `${article.path}.jsonld`, bytes: encodeJson(page) }];
    },
  };
}

/** As an IRI, which a path with spaces isn't. */
function sourceOf({ path }: ExchangeArticle): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function toAnnotation(article: ExchangeArticle, { id, layer, label, spans, fields }: Mark): object {
  const points = createCodePoints(article.text);
  const targets = spans.map((span) => {
    const { exact, prefix, suffix } = describeTarget(article.text, span);
    return {
      source: sourceOf(article),
      selector: [
        { type: 'TextPositionSelector', start: points.toCodePoint(span.start), end: points.toCodePoint(span.end) },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    };
  });
  return {
    id: ANNOTATION_URN + encodeURIComponent(id),
    type: 'Annotation',
    motivation: 'tagging',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: label },
      { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify({ layer, fields }) },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function toLink({ from, label, to }: MarkLink, index: number): object {
  return {
    id: `${ANNOTATION_URN}link:${index + 1}:${encodeURIComponent(from)}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: label },
      { type: 'SpecificResource', purpose: 'linking', source: ANNOTATION_URN + encodeURIComponent(to) },
    ],
    target: ANNOTATION_URN + encodeURIComponent(from),
  };
}
