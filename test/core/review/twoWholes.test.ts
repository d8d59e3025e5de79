import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import type { Act } from '../../../src/core/review/act.ts';
import { replayAct, undoAct } from '../../../src/core/review/applyAct.ts';
import { decide } from '../../../src/core/review/decide.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import { mergeDocuments } from '../../../src/core/review/mergeDocuments.ts';
import type { Stamp } from '../../../src/core/review/stamp.ts';
import { encodeSidecar } from '../../../src/core/sidecar/codec.ts';
import { documentOf, entityId, idOf } from '../../support/markedText.ts';

const { text: TEXT, document: BASE } = documentOf('[Mara Holt] met [Jon Pell]. [Holt] left. [Pell] and [Holt] spoke.');
const [mara, jon, holt] = [entityId('Mara Holt'), entityId('Jon Pell'), entityId('Holt')];
const HOLT = idOf(BASE, 'Holt');

let minute = 0;
function nextStamp(who: string): Stamp {
  minute++;
  return { by: who, at: new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString() };
}

interface Version {
  readonly document: AnnotatedDocument;
  readonly act: Act;
}

function by(who: string, document: AnnotatedDocument, ids: readonly string[], decision: Decision): Version {
  const { document: after, act } = decide(document, TEXT, ids, decision, nextStamp(who));
  if (act === undefined) throw new Error('nothing was decided');
  return { document: after, act };
}

function encode(document: AnnotatedDocument): string {
  return encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined });
}

/** The same whichever side is which, and when it is merged again. */
function merge(a: AnnotatedDocument, b: AnnotatedDocument, base = BASE): AnnotatedDocument {
  const merged = mergeDocuments(base, a, b);
  expect(encode(mergeDocuments(base, b, a))).toBe(encode(merged));
  for (const late of [a, b]) expect(encode(mergeDocuments(base, merged, late))).toBe(encode(merged));
  return merged;
}

function actor({ entities }: AnnotatedDocument, id: string): Entity | undefined {
  return entities.find((entity) => entity.id === id);
}

function ownerOf({ mentions }: AnnotatedDocument, id: string): string | undefined {
  return mentions.find((mention) => mention.id === id)?.entity;
}

/** `of` is part of `whole` with its mentions and name, and of nobody else. */
function expectPart(document: AnnotatedDocument, whole: string, other: string): void {
  expect(actor(document, holt)).toBeUndefined();
  expect(actor(document, whole)).toMatchObject({ merged: [holt], aliases: expect.arrayContaining(['Holt']) });
  expect(actor(document, other)?.merged).toBeUndefined();
  expect(actor(document, other)?.aliases ?? []).not.toContain('Holt');
  expect(ownerOf(document, HOLT)).toBe(whole);
}

describe('one actor that two people merge into two others', () => {
  const ada = by('Ada', BASE, [mara, holt], { kind: 'mergeEntities', into: mara });
  const ben = by('Ben', BASE, [jon, holt], { kind: 'mergeEntities', into: jon });
  const merged = merge(ada.document, ben.document);

  it('is part of the later one’s, and the other is asked about', () => {
    expectPart(merged, jon, mara);
    expect(merged.conflicts).toMatchObject([
      { layer: 'entity', fields: ['alias:Holt', `merged:${holt}`], other: { id: mara, merged: [holt], review: { by: 'Ada' } } },
    ]);
  });

  it('is so without a version that both knew', () => {
    const empty = { ...BASE, entities: [], mentions: [], quantities: [], attributions: [], events: [] };
    const apart = merge(ada.document, ben.document, empty);
    expectPart(apart, jon, mara);
    expect(apart.conflicts).toHaveLength(1);
  });

  it.each([
    { keep: 'standing', whole: jon, other: mara },
    { keep: 'other', whole: mara, other: jon },
  ] as const)('stays with the one that a person chose: $keep', ({ keep, whole, other }) => {
    const settled = by('Cleo', merged, [mara], { kind: 'resolveConflict', keep });
    expectPart(settled.document, whole, other);
    expect(settled.document.conflicts).toBeUndefined();
    for (const late of [ada, ben, { document: merged }]) {
      const after = merge(settled.document, late.document);
      expectPart(after, whole, other);
      expect(after.conflicts).toBeUndefined();
    }
    const again = undoAct(settled.document, TEXT, settled.act, nextStamp('Cleo')).document;
    expectPart(again, jon, mara);
    expect(again.conflicts).toHaveLength(1);
  });

  it('is of its own again when the later merge is taken back, and the earlier is still asked about', () => {
    const undone = undoAct(merged, TEXT, ben.act, nextStamp('Ben')).document;
    expect(actor(undone, holt)).toBeDefined();
    expect(ownerOf(undone, HOLT)).toBe(holt);
    expect(undone.conflicts).toHaveLength(1);
    expectPart(by('Cleo', undone, [mara], { kind: 'resolveConflict', keep: 'other' }).document, mara, jon);
  });

  it('stays where it is when the merge that does not hold is taken back', () => {
    const undone = undoAct(merged, TEXT, ada.act, nextStamp('Ada')).document;
    expectPart(undone, jon, mara);
    expect(undone.conflicts).toBeUndefined();
    for (const late of [ada, ben]) expectPart(merge(undone, late.document), jon, mara);
  });

  it('comes to the same from a journal', () => {
    for (const [document, act] of [
      [ada.document, ben.act],
      [ben.document, ada.act],
    ] as const) {
      const replayed = replayAct(document, TEXT, act).document;
      expectPart(replayed, jon, mara);
      expect(replayed.conflicts).toHaveLength(1);
      expect(encode(merge(replayed, merged))).toBe(encode(merged));
    }
  });

  it('keeps what a third person said of it', () => {
    const cleo = by('Cleo', BASE, [holt], { kind: 'note', note: 'which one?' });
    for (const all of [merge(merged, cleo.document), merge(merge(ada.document, cleo.document), ben.document)]) {
      expectPart(all, jon, mara);
      expect(actor(all, jon)).toMatchObject({ review: { note: 'which one?' } });
      expect(all.conflicts).toHaveLength(1);
    }
  });
});
