import { deriveIds } from '../../src/core/anchor/annotationIds.ts';
import { describeTarget } from '../../src/core/anchor/describeTarget.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Event } from '../../src/core/model/event.ts';
import type { Mention } from '../../src/core/model/mention.ts';
import type { Quantity } from '../../src/core/model/quantity.ts';
import { sortRecords } from '../../src/core/review/records.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import type { Span } from '../../src/core/text/span.ts';

const SYLLABLES = 'ka lo mi ten ra so vel dor an pri ste gu nor hal ber qui zam el tor fi'.split(' ');
const COMMON = 'the of a in and to said that was on for with by at from it as had after police city were people'.split(' ');
const WORDS_PER_PARAGRAPH = 60;
const REVIEW = { provenance: { method: 'rule' as const, name: 'bench', version: '1' }, review: { status: 'proposed' as const } };

/** A sequence of numbers below `limit` that looks random and is the same each time. */
function createSequence(): (limit: number) => number {
  let state = 12345;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
}

/** A text of common and invented words, annotated in all four layers at even distances. */
export function createLargeDocument(words: number, annotations: number): { text: string; document: AnnotatedDocument } {
  const next = createSequence();
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const invent = (): string => Array.from({ length: 2 + next(3) }, () => pick(SYLLABLES)).join('');
  const vocabulary = Array.from({ length: 8000 }, invent);
  const spans: Span[] = [];
  let text = '';
  for (let index = 0; index < words; index++) {
    const word = next(2) === 0 ? pick(COMMON) : next(20) === 0 ? String(next(5000)) : pick(vocabulary);
    spans.push({ start: text.length, end: text.length + word.length });
    text += word + (index % WORDS_PER_PARAGRAPH === WORDS_PER_PARAGRAPH - 1 ? '.\n\n' : index % 15 === 14 ? '. ' : ' ');
  }
  const step = Math.floor(words / annotations);
  const places = Array.from({ length: annotations }, (_, index) => index * step);
  const span = (from: number, to = from): Span => ({
    start: spans[from]?.start ?? 0,
    end: spans[Math.min(to, words - 1)]?.end ?? 0,
  });
  return { text, document: describeAt(text, places, span) };
}

function describeAt(text: string, places: readonly number[], span: (from: number, to?: number) => Span): AnnotatedDocument {
  const target = (from: number, to = from): Mention['target'] => describeTarget(text, span(from, to));
  const ids = deriveIds(
    text,
    places.map((at) => ({ kind: 'mention', words: [target(at).exact], place: span(at) })),
  );
  const of = (layer: number): { id: string; at: number }[] =>
    places.flatMap((at, index) => (index % 4 === layer ? [{ id: ids[index] ?? '', at }] : []));
  return sortRecords({
    article: { file: 'a.txt', length: text.length, sha256: createSourceText(text).sha256, language: 'en' },
    entities: [{ id: 'entity-1', ...REVIEW, type: 'person', canonicalName: 'Somebody', aliases: [], named: true }],
    mentions: of(0).map(({ id, at }): Mention => ({
      id,
      ...REVIEW,
      target: target(at),
      type: 'person',
      form: 'name',
      entity: 'entity-1',
    })),
    quantities: of(1).map(({ id, at }): Quantity => ({
      id,
      ...REVIEW,
      target: target(at, at + 1),
      ...{ kind: 'count', qualifier: 'exactly', value: 1, min: null, max: null, iso: null, magnitude: null, unit: null },
    })),
    attributions: of(2).map(({ id, at }): Attribution => ({
      id,
      ...REVIEW,
      target: target(at),
      source: { targets: [target(at - 2, at - 1)], entity: 'entity-1', implicit: false },
      cue: { targets: [target(at)] },
      content: { targets: [target(at + 1, at + 12)] },
      kind: 'indirect',
      stance: 'asserts',
    })),
    events: of(3).map(({ id, at }): Event => ({
      id,
      ...REVIEW,
      target: target(at),
      type: 'other',
      modality: 'asserted',
      arguments: [
        { role: 'actor', target: target(at - 1), entity: 'entity-1' },
        { role: 'place', target: target(at + 2, at + 3) },
      ],
    })),
  });
}
