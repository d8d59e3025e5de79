import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { AnnotationId } from '../../../src/core/model/annotation.ts';
import { EntityId } from '../../../src/core/model/entity.ts';
import type { Act } from '../../../src/core/review/act.ts';
import { undoAct } from '../../../src/core/review/applyAct.ts';
import { decide } from '../../../src/core/review/decide.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import { referencedEntities, relinkDocument } from '../../../src/core/review/links.ts';
import { mergeDocuments } from '../../../src/core/review/mergeDocuments.ts';
import { LIST_NAMES, listOf } from '../../../src/core/review/records.ts';
import { reconcile } from '../../../src/core/review/reconcile.ts';
import { analyze } from '../../support/histories/analyze.ts';
import { entityId, idOf } from '../../support/markedText.ts';

const TEXT = 'Mara Holt said 20 people met Jon Pell in March. Ada Quist counted 733 cases.';
const FRESH = analyze(TEXT);
const [mara, pell, quist] = [entityId('Mara Holt'), entityId('Jon Pell'), entityId('Ada Quist')];
const [statement = '', event = ''] = [FRESH.attributions[0]?.id, FRESH.events[0]?.id];
const MARA = idOf(FRESH, 'Mara Holt');
const TWENTY = idOf(FRESH, '20');

let minute = 0;
const at = (who: string): { by: string; at: string } => ({
  by: who,
  at: new Date(Date.UTC(2026, 0, 1, 10, ++minute)).toISOString(),
});

/** `who` decides, later than everything before. */
function by(who: string, document: AnnotatedDocument, ids: readonly string[], decision: Decision): [AnnotatedDocument, Act] {
  const decided = decide(document, TEXT, ids, decision, at(who));
  if (decided.act === undefined) throw new Error(`${decision.kind} changed nothing`);
  return [decided.document, decided.act];
}

/** What is used of the definition of a type. */
const Definition = z.looseObject({
  type: z.string(),
  shape: z.optional(z.record(z.string(), z.unknown())),
  element: z.optional(z.unknown()),
  innerType: z.optional(z.unknown()),
  options: z.optional(z.array(z.unknown())),
});

function definitionOf(type: unknown): z.infer<typeof Definition> {
  return Definition.parse(typeof type === 'object' && type !== null && 'def' in type ? type.def : undefined);
}

/** Where a type names an actor or an annotation other than itself: the ways to the fields. */
function linksIn(type: unknown, way: string): readonly string[] {
  if (type === EntityId || type === AnnotationId) return [way];
  const { shape, element, innerType, options } = definitionOf(type);
  const own = Object.entries(shape ?? {}).filter(([name]) => name !== 'id');
  return [
    ...own.flatMap(([name, field]) => linksIn(field, `${way}.${name}`)),
    ...(element === undefined ? [] : linksIn(element, way)),
    ...(innerType === undefined ? [] : linksIn(innerType, way)),
    ...(options ?? []).flatMap((one) => linksIn(one, way)),
  ];
}

/** A document in which every list has a record with all its links, each to an id of its own. */
function withAllLinks(): AnnotatedDocument {
  const [entity, mention, quantity, attribution, happening] = LIST_NAMES.map((name) => listOf(FRESH, name)[0]);
  const argument = FRESH.events[0]?.arguments[0];
  return AnnotatedDocument.parse({
    ...FRESH,
    entities: [{ ...entity, related: 'entities.related', distinctFrom: ['entities.distinctFrom'], merged: ['entities.merged'] }],
    mentions: [{ ...mention, entity: 'mentions.entity' }],
    quantities: [
      {
        ...quantity,
        bearer: 'quantities.bearer',
        place: 'quantities.place',
        time: 'quantities.time',
        attribution: 'quantities.attribution',
      },
    ],
    attributions: [{ ...attribution, source: { targets: [], implicit: false, entity: 'attributions.source.entity' } }],
    events: [
      {
        ...happening,
        arguments: [{ ...argument, entity: 'events.arguments.entity', quantity: 'events.arguments.quantity' }],
        attribution: 'events.attribution',
      },
    ],
  });
}

it('every link that the model has room for follows what it leads to', () => {
  const document = withAllLinks();
  const followed = new Set<string>();
  const note = (id: string): string => {
    followed.add(id);
    return id;
  };
  relinkDocument(document, { entity: note, annotation: note });
  // What is part of an actor was one; it leads nowhere.
  const links = LIST_NAMES.flatMap((name) => linksIn(AnnotatedDocument.shape[name], name)).filter(
    (way) => way !== 'entities.merged',
  );
  expect(links.length).toBeGreaterThan(9);
  expect(links.filter((way) => !followed.has(way))).toEqual([]);
});

it('each link has a name of its own', () => {
  const names: string[] = [];
  const document = { ...FRESH, quantities: FRESH.quantities.map((one) => ({ ...one, place: pell, bearer: pell })) };
  relinkDocument(document, {
    entity: (id, link) => {
      names.push(link);
      return id;
    },
    annotation: (id) => id,
  });
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(8);
});

describe('links to an actor that is merged', () => {
  const figures = FRESH.quantities.map((one) => ({ ...one, place: pell, bearer: pell }));
  const actors = FRESH.entities.map((one) => (one.id === quist ? { ...one, related: pell } : one));
  const linked = { ...FRESH, quantities: figures, entities: actors };

  it.each(['as proposed', 'accepted'])('lead where they led when it is taken back: %s', (how) => {
    const ids = [...figures, ...FRESH.attributions, ...FRESH.events, ...FRESH.mentions].map(({ id }) => id);
    const before = how === 'accepted' ? by('Ada', linked, ids, { kind: 'accept' })[0] : linked;
    const [merged, merge] = by('Ada', before, [pell, mara], { kind: 'mergeEntities', into: mara });
    expect(referencedEntities(merged)).toEqual(new Set([mara, quist, entityId('March')]));
    expect(merged.quantities[0]).toMatchObject({ place: mara, bearer: mara });
    const undone = undoAct(merged, TEXT, merge, at('Ada')).document;
    expect(undone.quantities[0]).toMatchObject({ place: pell, bearer: pell });
    expect(undone.entities.find(({ id }) => id === quist)).toMatchObject({ related: pell });
    const links = ({ mentions, attributions, events }: AnnotatedDocument): unknown => [
      mentions.map(({ entity }) => entity),
      attributions.map(({ source }) => source.entity),
      events.map((one) => one.arguments.map(({ entity }) => entity)),
    ];
    expect(links(undone)).toEqual(links(before));
  });

  it('follow also in what lost against another decision and is chosen afterwards', () => {
    const say = (who: string, entity: string): AnnotatedDocument => {
      const [said] = by(who, FRESH, [statement], { kind: 'editAttribution', entity });
      const takesPart: Decision = { kind: 'editEvent', arguments: [{ role: 'actor', span: { start: 0, end: 4 }, entity }] };
      const [took] = by(who, said, [event], takesPart);
      return by(who, took, [MARA], { kind: 'splitMention', entity: { id: entity } })[0];
    };
    const both = mergeDocuments(FRESH, say('Ada', pell), say('Ben', quist));
    expect(both.conflicts).toHaveLength(3);
    const [merged] = by('Ben', both, [pell, mara], { kind: 'mergeEntities', into: mara });
    const [settled] = by('Ben', merged, [statement, event, MARA], { kind: 'resolveConflict', keep: 'other' });
    expect(settled.attributions[0]?.source.entity).toBe(mara);
    expect(settled.events[0]?.arguments[0]?.entity).toBe(mara);
    expect(settled.mentions.find(({ id }) => id === MARA)?.entity).toBe(mara);
  });
});

it('an actor that only a decision which lost speaks of stays until that is settled', () => {
  const march = entityId('March');
  const say = (who: string, id: string): AnnotatedDocument => by(who, FRESH, [MARA], { kind: 'splitMention', entity: { id } })[0];
  const both = mergeDocuments(FRESH, say('Ada', march), say('Ben', quist));
  const found = {
    ...FRESH,
    entities: FRESH.entities.filter(({ id }) => id !== march),
    mentions: FRESH.mentions.filter(({ entity }) => entity !== march),
  };
  const [settled] = by('Ben', reconcile(both, found).document, [MARA], { kind: 'resolveConflict', keep: 'other' });
  expect(settled.mentions.find(({ id }) => id === MARA)?.entity).toBe(march);
  expect(settled.entities.map(({ id }) => id)).toContain(march);
});

it('whose a figure is is known under the name that the actor has here', () => {
  const earlier = {
    ...FRESH,
    entities: FRESH.entities.map((one) => (one.id === pell ? { ...one, id: 'entity-of-before' } : one)),
  };
  const linkedBefore = {
    ...earlier,
    mentions: earlier.mentions.map((one) => (one.entity === pell ? { ...one, entity: 'entity-of-before' } : one)),
  };
  const fresh = { ...FRESH, quantities: FRESH.quantities.map((one) => ({ ...one, bearer: pell })) };
  const { document } = reconcile(linkedBefore, fresh);
  expect(document.quantities.find(({ id }) => id === TWENTY)?.bearer).toBe('entity-of-before');
});

describe('what the machine said of a record that somebody decided on', () => {
  const [decided] = by('Ada', FRESH, [TWENTY, event], { kind: 'accept' });
  const without = { ...FRESH, attributions: [], quantities: [], events: [] };

  it('is said again when what its links lead to is found again', () => {
    const meanwhile = reconcile(decided, without).document;
    expect(meanwhile.quantities.map(({ attribution }) => attribution)).toEqual([undefined]);
    expect(meanwhile.events[0]?.arguments.map(({ quantity }) => quantity)).toEqual([undefined, undefined, undefined]);
    const again = reconcile(meanwhile, FRESH).document;
    expect(again).toEqual(reconcile(decided, FRESH).document);
    expect(again.quantities[0]?.attribution).toBe(statement);
  });

  it('gives way where somebody said what takes part', () => {
    const [own] = by('Ada', decided, [event], {
      kind: 'editEvent',
      arguments: [{ role: 'figure', span: { start: 15, end: 17 } }],
    });
    const again = reconcile(reconcile(own, without).document, FRESH).document;
    expect(again.events[0]?.arguments.map(({ quantity }) => quantity)).toEqual([undefined]);
  });
});
