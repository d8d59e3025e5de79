import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type TextEdit } from '../../../src/core/anchor/followEdit.ts';
import { createLiveSpans } from '../../../src/core/anchor/liveSpans.ts';
import { resolveDocument } from '../../../src/core/anchor/resolve.ts';
import { listTargets } from '../../../src/core/anchor/targets.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { proposeAt } from '../../support/markedText.ts';

const WORDS = [
  'Holt',
  'Pell',
  'said',
  'that',
  'the',
  'bridge',
  '20',
  '733',
  'people',
  'na\u00efve',
  '\u{1F389}',
  '\u5317\u4eac',
  '.',
  '\n\n',
  ',',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 80 }).map((list) => list.join(' '));

interface Marked {
  readonly text: string;
  readonly document: AnnotatedDocument;
}

/** A text of few different words, so that the same phrases come again and again, with marks at some of them. */
const marked: fc.Arbitrary<Marked> = words.chain((text) => {
  const starts = [...text.matchAll(/\S+/gu)];
  return fc.subarray(starts).map((some) => {
    const spans = some.map((match): Span => ({ start: match.index, end: match.index + match[0].length }));
    return { text, document: proposeAt(text, spans) };
  });
});

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(30),
  insert: fc.oneof(fc.constant(''), words, fc.string()),
});

function toEdit(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): TextEdit {
  const start = Math.floor(at * text.length);
  return { start, end: Math.min(text.length, start + remove), text: insert };
}

function isUntouched({ start, end }: Span, edit: TextEdit): boolean {
  return edit.end <= start || edit.start >= end;
}

describe('laws of live edits', () => {
  it('a mark whose words no edit touched is where its words went, and anchored', () => {
    fc.assert(
      fc.property(marked, fc.array(edit, { maxLength: 5 }), ({ text, document }, edits) => {
        const spans = createLiveSpans(document, resolveDocument(document, text), text);
        const places = listTargets(document);
        const expected = places.map(({ target }): Span | undefined => target);
        for (const one of edits) {
          const step = toEdit(spans.text, one);
          expected.forEach((span, index) => {
            if (span === undefined) return;
            const growth = step.text.length - (step.end - step.start);
            const moved = step.end <= span.start ? { start: span.start + growth, end: span.end + growth } : span;
            expected[index] = isUntouched(span, step) ? moved : undefined;
          });
          spans.edit([step]);
        }
        const snapshot = spans.snapshot();
        expected.forEach((span, index) => {
          if (span === undefined) return;
          const { span: found, status } = snapshot.placement(index);
          expect([found.start, found.end, status]).toEqual([span.start, span.end, 'anchored']);
          expect(snapshot.text.slice(found.start, found.end)).toBe(places[index]?.target.exact);
        });
      }),
    );
  });

  it('no mark is on other words than its own unless it says so', () => {
    fc.assert(
      fc.property(marked, fc.array(edit, { maxLength: 5 }), ({ text, document }, edits) => {
        const spans = createLiveSpans(document, resolveDocument(document, text), text);
        for (const one of edits) spans.edit([toEdit(spans.text, one)]);
        expectHonest(document, (index) => spans.snapshot().placement(index), spans.text);
      }),
    );
  });

  it('undoing an edit brings every mark back', () => {
    fc.assert(
      fc.property(marked, edit, ({ text, document }, one) => {
        const spans = createLiveSpans(document, resolveDocument(document, text), text);
        const step = toEdit(text, one);
        const removed = text.slice(step.start, step.end);
        spans.edit([step]);
        spans.edit([{ start: step.start, end: step.start + step.text.length, text: removed }]);
        expect(spans.text).toBe(text);
        listTargets(document).forEach(({ target }, index) => {
          const { span, status } = spans.snapshot().placement(index);
          expect(status).not.toBe('orphaned');
          expect(text.slice(span.start, span.end)).toBe(target.exact);
        });
      }),
    );
  });

  it('edits of one event are the same as one after the other from the end', () => {
    fc.assert(
      fc.property(marked, fc.array(edit, { maxLength: 4 }), ({ text, document }, edits) => {
        const apart: TextEdit[] = [];
        for (const step of edits.map((one) => toEdit(text, one)).sort((a, b) => b.start - a.start)) {
          if (apart.every((other) => step.end < other.start)) apart.push(step);
        }
        const spans = createLiveSpans(document, resolveDocument(document, text), text);
        spans.edit(apart);
        expect(spans.text).toBe(apart.reduce(applyEdit, text));
      }),
    );
  });
});

describe('laws of resolving', () => {
  it('an unchanged text changes nothing', () => {
    fc.assert(
      fc.property(marked, ({ text, document }) => {
        const placements = resolveDocument(document, text);
        listTargets(document).forEach(({ target }, index) => {
          expect(placements[index]).toEqual({ span: { start: target.start, end: target.end }, status: 'anchored' });
        });
      }),
    );
  });

  it('no mark is on other words than its own unless it says so', () => {
    fc.assert(
      fc.property(marked, fc.array(edit, { maxLength: 5 }), ({ text, document }, edits) => {
        const after = edits.reduce((now, one) => applyEdit(now, toEdit(now, one)), text);
        const placements = resolveDocument(document, after);
        expectHonest(document, (index) => placements[index], after);
      }),
    );
  });

  it('words that stand with their contexts are always found', () => {
    fc.assert(
      fc.property(marked, edit, ({ text, document }, one) => {
        const step = toEdit(text, one);
        const after = applyEdit(text, step);
        const placements = resolveDocument(document, after);
        listTargets(document).forEach(({ target }, index) => {
          const frame = { start: target.start - target.prefix.length, end: target.end + target.suffix.length };
          if (!isUntouched(frame, step)) return;
          expect(placements[index]?.status).not.toBe('orphaned');
        });
      }),
    );
  });

  it('resolving again from where things were found changes nothing', () => {
    fc.assert(
      fc.property(marked, edit, ({ text, document }, one) => {
        const after = applyEdit(text, toEdit(text, one));
        const spans = createLiveSpans(document, resolveDocument(document, after), after);
        const first = spans.snapshot();
        const again = resolveDocument(first.document(), after);
        listTargets(document).forEach((_, index) => {
          if (first.placement(index).status === 'anchored') expect(again[index]).toEqual(first.placement(index));
        });
      }),
    );
  });
});

function expectHonest(
  document: AnnotatedDocument,
  placement: (index: number) => { span: Span; status: string } | undefined,
  text: string,
): void {
  const taken = new Map<string, string>();
  listTargets(document).forEach(({ target, layer, id }, index) => {
    const { span, status } = placement(index) ?? { span: { start: 0, end: 0 }, status: 'orphaned' };
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
    if (status === 'orphaned') return expect(span.start).toBe(span.end);
    expect(span.end).toBeGreaterThan(span.start);
    const words = text.slice(span.start, span.end);
    if (status === 'anchored') expect(words).toBe(target.exact);
    const place = `${layer} ${span.start} ${span.end}`;
    if (words === target.exact) expect(taken.get(place) ?? id).toBe(id);
    if (words === target.exact) taken.set(place, id);
  });
}
