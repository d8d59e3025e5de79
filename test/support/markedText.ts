import { describeTarget } from '../../src/core/anchor/describeTarget.ts';
import { deriveIds } from '../../src/core/anchor/annotationIds.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { Mention } from '../../src/core/model/mention.ts';
import type { Quantity } from '../../src/core/model/quantity.ts';
import { sortRecords } from '../../src/core/review/records.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import type { Span } from '../../src/core/text/span.ts';

export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** `a [b] c` → the text `a b c` with the span of `b`. Marks may not nest. */
export function readMarks(marked: string): MarkedText {
  const spans: Span[] = [];
  let text = '';
  let open = 0;
  for (const part of marked.split(/([[\]])/u)) {
    if (part === '[') open = text.length;
    else if (part === ']') spans.push({ start: open, end: text.length });
    else text += part;
  }
  return { text, spans };
}

/** A machine's document: a mention (each of an entity of its own words) or, for words that begin with a digit, a count at each mark. */
export function documentOf(marked: string): { text: string; document: AnnotatedDocument } {
  const { text, spans } = readMarks(marked);
  return { text, document: proposeAt(text, spans) };
}

export function proposeAt(text: string, spans: readonly Span[]): AnnotatedDocument {
  const isFigure = ({ start }: Span): boolean => /\d/u.test(text.charAt(start));
  const figures = spans.filter(isFigure);
  const names = spans.filter((span) => !isFigure(span));
  const words = [...new Set(names.map(({ start, end }) => text.slice(start, end)))];
  const ids = (kind: 'mention' | 'quantity', of: readonly Span[]): readonly string[] =>
    deriveIds(
      text,
      of.map((place) => ({ kind, words: [text.slice(place.start, place.end)], place })),
    );
  const mentionIds = ids('mention', names);
  const quantityIds = ids('quantity', figures);
  return sortRecords({
    article: { file: 'article.txt', length: text.length, sha256: createSourceText(text).sha256, language: 'en' },
    entities: words.map((name) => ({
      id: entityId(name),
      ...machine,
      type: 'person',
      canonicalName: name,
      aliases: [],
      named: true,
    })),
    mentions: names.map((span, index): Mention => {
      const name = text.slice(span.start, span.end);
      const target = describeTarget(text, span);
      return { id: mentionIds[index] ?? '', target, ...machine, type: 'person', form: 'name', entity: entityId(name) };
    }),
    quantities: figures.map((span, index): Quantity => ({
      id: quantityIds[index] ?? '',
      target: describeTarget(text, span),
      ...machine,
      ...{ kind: 'count', qualifier: 'exactly', value: Number.parseInt(text.slice(span.start, span.end), 10) },
      ...{ min: null, max: null, iso: null, magnitude: null, unit: null },
    })),
    attributions: [],
    events: [],
  });
}

const machine = { provenance: { method: 'rule' as const, name: 'test', version: '1' }, review: { status: 'proposed' as const } };

export function entityId(name: string): string {
  return `entity-${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** The id of the nth annotation whose words these are. */
export function idOf(document: AnnotatedDocument, words: string, nth = 0): string {
  const all = [...document.mentions, ...document.quantities].filter(({ target }) => target.exact === words);
  return all[nth]?.id ?? `no "${words}"`;
}
