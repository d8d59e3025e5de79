import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { decide } from '../../../src/core/review/decide.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import { isDecided } from '../../../src/core/review/isDecided.ts';
import { mergeDocuments } from '../../../src/core/review/mergeDocuments.ts';
import { comparable } from '../../../src/core/review/comparable.ts';
import { losersOf } from '../../../src/core/review/conflicts.ts';
import { listFields } from '../../../src/core/review/recordFields.ts';
import { LIST_NAMES, type ListName, listOf } from '../../../src/core/review/records.ts';
import { reconcile } from '../../../src/core/review/reconcile.ts';
import { encodeSidecar } from '../../../src/core/sidecar/codec.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { proposeAt } from '../../support/markedText.ts';

const TEXT =
  'Mara Holt said 20 people met Jon Pell in March. Ada Quist counted 733 cases, but Mara Holt and Tom Reed saw 12 or 15 of them.';
const WORDS: readonly Span[] = [...TEXT.matchAll(/[\p{Lu}]\p{L}+ \p{Lu}\p{L}+|\d+|\p{Lu}\p{L}+/gu)].map((match) => ({
  start: match.index,
  end: match.index + match[0].length,
}));

/** What a machine might propose for the one text: some of its names and figures. */
const proposals: fc.Arbitrary<AnnotatedDocument> = fc.subarray([...WORDS]).map((spans) => proposeAt(TEXT, spans));

type Choice = readonly [pick: number, decision: Decision];
const decisions: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.tuple(
    fc.nat(40),
    fc.constantFrom<Decision>(
      { kind: 'accept' },
      { kind: 'reject' },
      { kind: 'note', note: 'why?' },
      { kind: 'editMention', type: 'organization' },
      { kind: 'editQuantity', value: { qualifier: 'at-least' } },
      { kind: 'splitMention', entity: { newName: 'Somebody Else' } },
      { kind: 'renameEntity', name: 'The Mayor' },
      { kind: 'delete' },
      { kind: 'reattach', span: { start: 0, end: 9 } },
    ),
  ),
  { maxLength: 6 },
);

let hour = 0;
function review(document: AnnotatedDocument, choices: readonly Choice[], by: string): AnnotatedDocument {
  return choices.reduce((now, [pick, decision]) => {
    const ids = LIST_NAMES.flatMap((name) => listOf(now, name).map(({ id }) => id));
    const id = ids[pick % Math.max(1, ids.length)];
    hour = (hour + 1) % 24;
    const stamp = { at: `2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`, by };
    return id === undefined ? now : decide(now, TEXT, [id], decision, stamp).document;
  }, document);
}

function encode(document: AnnotatedDocument): string {
  return encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined });
}

function decidedRecords(document: AnnotatedDocument): Map<string, object> {
  return new Map(
    LIST_NAMES.flatMap((name) =>
      listOf(document, name)
        .filter((record) => isDecided(record))
        .map((record): [string, object] => [record.id, record]),
    ),
  );
}

function expectSound(document: AnnotatedDocument): void {
  const ids = LIST_NAMES.flatMap((name) => listOf(document, name).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const entities = new Set(document.entities.map(({ id }) => id));
  for (const { entity } of document.mentions) expect(entities).toContain(entity);
}

describe('reconcile', () => {
  it('keeps every decision as it is', () => {
    fc.assert(
      fc.property(proposals, decisions, proposals, (first, choices, fresh) => {
        const earlier = review(first, choices, 'Ada');
        const { document } = reconcile(earlier, fresh);
        const now = decidedRecords(document);
        for (const [id, record] of decidedRecords(earlier)) expect(comparable(now.get(id) ?? {})).toBe(comparable(record));
        expectSound(document);
      }),
    );
  });

  it('does the same again', () => {
    fc.assert(
      fc.property(proposals, decisions, proposals, (first, choices, fresh) => {
        const once = reconcile(review(first, choices, 'Ada'), fresh).document;
        const again = reconcile(once, fresh);
        expect(encode(again.document)).toBe(encode(once));
        expect([...again.newIds].filter((id) => encode(again.document).includes(`"${id}"`))).toEqual([]);
      }),
    );
  });

  it('of nothing decided is the fresh analysis', () => {
    fc.assert(
      fc.property(proposals, proposals, (first, fresh) => {
        const document = reconcile(first, fresh).document;
        expect(document.mentions.map(({ target }) => target)).toEqual(fresh.mentions.map(({ target }) => target));
        expect(document.quantities.map(({ target }) => target)).toEqual(fresh.quantities.map(({ target }) => target));
        expect(encode(reconcile(fresh, fresh).document)).toBe(encode(fresh));
      }),
    );
  });
});

describe('merge', () => {
  const sides = fc.tuple(proposals, decisions, decisions, proposals);

  it('is the same whichever side is which', () => {
    fc.assert(
      fc.property(sides, ([base, mine, theirs, fresh]) => {
        const a = review(base, mine, 'Ada');
        const b = review(reconcile(base, fresh).document, theirs, 'Ben');
        expect(encode(mergeDocuments(base, a, b))).toBe(encode(mergeDocuments(base, b, a)));
      }),
    );
  });

  it('keeps every decision of either side, standing or as a conflict', () => {
    fc.assert(
      fc.property(sides, ([base, mine, theirs, fresh]) => {
        const a = review(base, mine, 'Ada');
        const b = review(reconcile(base, fresh).document, theirs, 'Ben');
        const merged = mergeDocuments(base, a, b);
        for (const side of [a, b]) expectKept(side, merged);
        expectSound(merged);
      }),
    );
  });

  it('of two equal sides is that side; of one changed side, its changes', () => {
    fc.assert(
      fc.property(proposals, decisions, (base, mine) => {
        const a = review(base, mine, 'Ada');
        expect(encode(mergeDocuments(base, a, a))).toBe(encode(a));
        expect(encode(mergeDocuments(base, a, base))).toBe(encode(a));
        expect(encode(mergeDocuments(base, base, a))).toBe(encode(a));
      }),
    );
  });
});

/** What a side decided of a field stands, or is in a conflict, or the other side says the same. */
function expectKept(side: AnnotatedDocument, merged: AnnotatedDocument): void {
  for (const list of LIST_NAMES) expectListKept(list, side, merged);
}

function expectListKept(list: ListName, side: AnnotatedDocument, merged: AnnotatedDocument): void {
  for (const record of listOf(side, list)) {
    for (const field of listFields(list, [record])) {
      if (record.decided?.[field.name] === undefined || (field.name === 'status' && record.review.status === 'proposed'))
        continue;
      const standing = listOf(merged, list).find(({ id }) => id === record.id);
      const others = standing === undefined ? [] : losersOf(merged.conflicts ?? [], list, standing).map((loser) => loser.record);
      const versions = standing === undefined ? others : [standing, ...others];
      expect(versions.map(field.says)).toContain(field.says(record));
    }
  }
}
