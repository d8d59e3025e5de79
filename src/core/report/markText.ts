import { codedSpans } from '../present/codedSpans.ts';
import { indexDocument, type LayeredAnnotation } from '../present/documentIndex.ts';
import { highlightsOf, type HighlightStyle } from '../present/highlights.ts';
import { LAYERS } from '../model/annotation.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Codebook } from '../model/codebook.ts';
import type { ReportArticle } from './reportInput.ts';
import { words } from '../text/markup.ts';
import { anchorOf, tag } from './html.ts';

const CLASSES: Readonly<Record<HighlightStyle, string>> = {
  person: 'n person',
  organization: 'n organization',
  place: 'n place',
  norp: 'n norp',
  other: 'n other',
  nominal: '',
  figure: 'fig',
  cue: 'cue',
  source: '',
  content: 'say',
  event: 'ev',
  passage: 'code',
};

interface Painted {
  readonly span: Span;
  readonly classes: string;
  readonly color?: string;
}

/** A note in the margin: what stands at its number. Markup. */
export interface MarginNote {
  readonly id: string;
  /** Where its number stands: code units. */
  readonly at: number;
  readonly markup: string;
}

/** The text by paragraphs, marked, each with the notes of it at its side. `prefix`: of the article's anchors. */
export function markText(
  { document, text }: ReportArticle,
  codebook: Codebook,
  notes: readonly MarginNote[],
  prefix: string,
): string {
  const view = { document, text, conflicts: [], anchorStatus: () => 'anchored' as const, isNew: () => false };
  const colored = codedSpans(document, codebook);
  const painted: readonly Painted[] = [
    ...highlightsOf(view, LAYERS).map(({ span, style, accepted }) => ({
      span,
      classes: CLASSES[style] === '' ? '' : CLASSES[style] + (accepted ? ' ok' : ''),
    })),
    ...colored.map(({ span, color }) => ({ span, classes: 'code', color })),
  ].filter(({ classes }) => classes !== '');
  const anchors = anchorsOf(indexDocument(document).annotations, prefix);
  const numbered = [...notes].sort((a, b) => a.at - b.at).map((note, index) => ({ ...note, number: index + 1 }));
  const rows = paragraphsOf(text).map((paragraph) => {
    const inside = numbered.filter(({ at }) => at > paragraph.start && at <= paragraph.end);
    const marked = markParagraph(text, paragraph, painted, anchors, (at) =>
      inside
        .filter((note) => note.at === at)
        .map(({ number }) => tag('sup', {}, tag('a', { href: `#${anchorOf(prefix, 'note', number)}` }, String(number))))
        .join(''),
    );
    const list = inside.map(({ number, markup }) =>
      tag('li', { id: anchorOf(prefix, 'note', number) }, tag('b', {}, String(number)), ' ', markup),
    );
    return tag(
      'div',
      { class: 'row' },
      tag('p', { dir: 'auto' }, marked),
      list.length === 0 ? '' : tag('ol', { class: 'notes' }, ...list),
    );
  });
  return rows.join('\n');
}

function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}

/** Anchors by the place where their annotation begins. */
function anchorsOf(annotations: readonly LayeredAnnotation[], prefix: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { value } of annotations) {
    const { start, end } = value.target;
    if (end > start) found.set(start, (found.get(start) ?? '') + tag('a', { id: anchorOf(prefix, value.id) }));
  }
  return found;
}

function markParagraph(
  text: string,
  paragraph: Span,
  painted: readonly Painted[],
  anchors: ReadonlyMap<number, string>,
  refs: (at: number) => string,
): string {
  const here = painted.filter(({ span }) => overlaps(span, paragraph));
  const cuts = new Set([paragraph.start, paragraph.end]);
  const add = (at: number): void => void (at > paragraph.start && at < paragraph.end && cuts.add(at));
  for (const { span } of here) [span.start, span.end].forEach(add);
  for (const at of anchors.keys()) add(at);
  for (let at = paragraph.start + 1; at < paragraph.end; at++) if (refs(at) !== '') cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((start, index) => {
      const end = places[index + 1] ?? paragraph.end;
      const over = here.filter(({ span }) => span.start < end && start < span.end);
      const classes = [...new Set(over.flatMap(({ classes: names }) => names.split(' ')))].join(' ');
      const color = over.find((one) => one.color !== undefined)?.color;
      const content = words(text.slice(start, end));
      const style = color === undefined ? undefined : `--code:${color}`;
      const marked = classes === '' ? content : tag('span', { class: classes, style }, content);
      return (anchors.get(start) ?? '') + marked + refs(end);
    })
    .join('');
}
