import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorMember } from '../../../src/core/model/registeredActor.ts';
import { decideRegister, inverseOf } from '../../../src/core/project/decideRegister.ts';
import { mergeRegisters } from '../../../src/core/project/mergeRegisters.ts';
import { EMPTY_REGISTER, type Register } from '../../../src/core/project/project.ts';
import { proposeActors, type ActorProposal } from '../../../src/core/project/proposeActors.ts';
import { memberKey } from '../../../src/core/project/readProject.ts';
import type { RegisterAct } from '../../../src/core/project/registerAct.ts';
import { yieldToLater } from '../../../src/core/project/yieldToLater.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { makeDocument } from '../present/builders.ts';
import { makeEntry } from './entries.ts';

const stamp = { at: '2026-01-01T00:00:00Z', by: 'Kim' };

/** An article whose first three entities are these. */
function article(path: string, ...entities: readonly (Partial<Entity> & { canonicalName: string })[]) {
  const document = makeDocument();
  const known = document.entities.map((entity, at) => {
    const given = entities[at];
    return given === undefined
      ? { ...entity, canonicalName: `${path} ${at}`, aliases: [] }
      : { ...entity, type: 'organization' as const, aliases: [], named: true, ...given };
  });
  return makeEntry(path, { entities: known });
}

function propose(entries: readonly ReturnType<typeof article>[], register: Register = EMPTY_REGISTER): readonly ActorProposal[] {
  return runToEnd(proposeActors(entries, register));
}

const say = ({ name, members, reasons }: ActorProposal): string =>
  `${name}: ${members.map(({ member: [path] }) => path).join(' ')} (${reasons.map(({ kind }) => kind).join(' ')})`;

describe('proposals', () => {
  test('come from names, aliases, acronyms and company, within one type', () => {
    const entries = [
      article('a', { canonicalName: 'World Health Organization' }, { canonicalName: 'Ministry of Health' }),
      article('b', { canonicalName: 'WHO' }, { canonicalName: 'Ministry of Health' }),
      article(
        'c',
        { canonicalName: 'Who', type: 'place' },
        { canonicalName: 'Health Office', aliases: ['The Ministry of Health'] },
      ),
    ];
    expect(propose(entries).map(say)).toEqual([
      'Ministry of Health: a b c (name alias)',
      'World Health Organization: a b (acronym company)',
    ]);
  });

  test('are not made of a single word of a person, nor within one article', () => {
    const smith = { canonicalName: 'Smith', type: 'person' as const };
    expect(propose([article('a', smith), article('b', smith)])).toEqual([]);
    expect(propose([article('a', { canonicalName: 'Acme' }, { canonicalName: 'Acme' })])).toEqual([]);
  });

  test('two people of one name stay two until a person says that they are one', () => {
    const john = { canonicalName: 'John Smith', type: 'person' as const };
    const entries = [article('a', john), article('b', john)];
    const [proposal] = propose(entries);
    expect(proposal?.members).toHaveLength(2);
    expect(EMPTY_REGISTER.actors).toEqual([]);
  });

  test('are never made again of what was confirmed or refused', () => {
    const acme = { canonicalName: 'Acme Works' };
    const entries = ['a', 'b', 'c', 'd'].map((path) => article(path, acme));
    const members = (propose(entries)[0]?.members ?? []).map(({ member }) => member);
    const [a, b, c, d] = members;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no proposal');
    const refused = decideRegister(EMPTY_REGISTER, { kind: 'refuse', actor: undefined, members }, stamp);
    expect(propose(entries, refused)).toEqual([]);
    const one = decideRegister(
      EMPTY_REGISTER,
      { kind: 'confirm', actor: { name: 'Acme', type: 'organization', aliases: ['Acme Works'] }, members: [a, b] },
      stamp,
    );
    const [proposal] = propose(entries, one);
    expect(proposal?.actor?.name).toBe('Acme');
    expect(proposal?.members.map(({ member }) => member)).toEqual([c, d]);
    const not = decideRegister(one, { kind: 'refuse', actor: one.actors[0]?.id ?? '', members: [c] }, stamp);
    expect(propose(entries, not)[0]?.members.map(({ member }) => member)).toEqual([d]);
  });
});

const members = ['a', 'b', 'c', 'd'].map((path): ActorMember => [path, 'e']);
const actorIds = ['a', 'b'].map((path) => decideRegister(EMPTY_REGISTER, confirmNew(path), stamp).actors[0]?.id ?? '');
function confirmNew(path: string): RegisterAct {
  return { kind: 'confirm', actor: { name: 'Acme', type: 'organization', aliases: [] }, members: [[path, 'e']] };
}
const someMembers = fc.subarray(members, { minLength: 1 });
const someActor = fc.constantFrom(...actorIds);
const act: fc.Arbitrary<RegisterAct> = fc.oneof(
  fc.constantFrom('a', 'b').map(confirmNew),
  fc.record({ kind: fc.constant('confirm' as const), actor: someActor, members: someMembers }),
  fc.record({ kind: fc.constant('refuse' as const), actor: fc.option(someActor, { nil: undefined }), members: someMembers }),
  fc.record({ kind: fc.constant('rename' as const), actor: someActor, name: fc.constantFrom('Acme Ltd', 'ACME') }),
  fc.record({ kind: fc.constant('merge' as const), actors: fc.constant(actorIds), into: someActor }),
  fc.record({ kind: fc.constant('split' as const), actor: someActor, members: someMembers }),
  fc.record({ kind: fc.constant('link' as const), actor: someActor, wikidata: fc.constantFrom('Q1', '') }),
);
let second = 0;
const apply = (register: Register, acts: readonly RegisterAct[]): Register =>
  acts.reduce(
    (now, one) => decideRegister(now, one, { by: 'Kim', at: new Date(1e12 + second++ * 1000).toISOString() }),
    register,
  );
const confirmed = ({ actors }: Register): Set<string> =>
  new Set(actors.flatMap(({ id, is = [] }) => is.map((one) => `${id} ${memberKey(one)}`)));
const refused = ({ actors }: Register): Set<string> =>
  new Set(actors.flatMap(({ id, isNot = [] }) => isNot.map((one) => `${id} ${memberKey(one)}`)));

/** The actor that an id means. */
const homeIn =
  ({ actors }: Register) =>
  (id: string): string =>
    actors.some((actor) => actor.id === id) ? id : (actors.find(({ merged }) => merged?.includes(id))?.id ?? id);
const withoutTimes = ({ actors, notSame }: Register): unknown => ({
  actors: actors.map((actor) => ({ ...actor, at: undefined, by: undefined })),
  notSame,
});

describe('register decisions', () => {
  test('keep every entity with one actor, and on one side of it', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const register = apply(EMPTY_REGISTER, acts);
        const all = register.actors.flatMap(({ is = [] }) => is.map(memberKey));
        expect(new Set(all).size).toBe(all.length);
        for (const one of confirmed(register)) expect(refused(register)).not.toContain(one);
        expect(register.actors.map(({ id }) => id)).toEqual(register.actors.map(({ id }) => id).sort());
      }),
    );
  });

  test('survive a merge of two versions, whichever side is which', () => {
    const three = fc.tuple(fc.array(act, { maxLength: 4 }), fc.array(act, { maxLength: 4 }), fc.array(act, { maxLength: 4 }));
    fc.assert(
      fc.property(three, ([before, left, right]) => {
        const base = apply(EMPTY_REGISTER, before);
        const a = apply(base, left);
        const b = apply(base, right);
        const merged = mergeRegisters(base, a, b);
        expect(mergeRegisters(base, b, a)).toEqual(merged);
        expect(mergeRegisters(base, a, base)).toEqual(a);
        expect(mergeRegisters(base, a, a)).toEqual(a);
        for (const [side, other] of [
          [a, b],
          [b, a],
        ] as const) {
          // What the other side took away is its decision; what it merged is of the one that it became.
          const home = homeIn(merged);
          const taken = (one: string, list: (register: Register) => Set<string>): boolean =>
            list(base).has(one) && !list(other).has(one);
          const members = new Set([...confirmed(merged)].map((one) => one.slice(one.indexOf(' ') + 1)));
          for (const one of confirmed(side)) {
            const [id = ''] = one.split(' ');
            const moved = `${home(id)}${one.slice(id.length)}`;
            if (!confirmed(base).has(one) && !taken(one, confirmed)) expect(confirmed(merged)).toContain(moved);
          }
          for (const one of refused(side)) {
            const [id = ''] = one.split(' ');
            const key = one.slice(id.length + 1);
            if (!refused(base).has(one) && !members.has(key)) expect(refused(merged)).toContain(`${home(id)} ${key}`);
          }
          for (const { id } of side.actors) expect(merged.actors.map((actor) => actor.id)).toContain(home(id));
        }
      }),
    );
  });

  test('of two writers, one after the other, are all kept, also on an actor that the other merged', () => {
    const two = apply(EMPTY_REGISTER, [confirmNew('a'), confirmNew('b')]);
    const [first = '', second = ''] = two.actors.map(({ id }) => id);
    const merged = apply(two, [{ kind: 'merge', actors: [first, second], into: second }]);
    const late = apply(merged, [
      { kind: 'confirm', actor: first, members: [['c', 'e']] },
      { kind: 'rename', actor: first, name: 'Acme Ltd' },
    ]);
    expect(late.actors).toMatchObject([
      {
        id: second,
        name: 'Acme Ltd',
        merged: [first],
        is: [
          ['a', 'e'],
          ['b', 'e'],
          ['c', 'e'],
        ],
      },
    ]);
  });

  test('are taken back, and nothing that others decided since', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 4 }), act, fc.array(act, { maxLength: 3 }), (before, one, since) => {
        const base = apply(EMPTY_REGISTER, before);
        const done = apply(base, [one]);
        const inverse = inverseOf(base, done);
        if (inverse === undefined) return;
        expect(withoutTimes(apply(done, [inverse]))).toEqual(withoutTimes(base));
        const later = apply(done, since);
        const back = apply(later, [inverse]);
        const all = back.actors.flatMap(({ is = [] }) => is.map(memberKey));
        expect(new Set(all).size).toBe(all.length);
        for (const confirmation of confirmed(later))
          if (!confirmed(done).has(confirmation)) {
            const [id = ''] = confirmation.split(' ');
            expect(confirmed(back)).toContain(`${homeIn(back)(id)}${confirmation.slice(id.length)}`);
          }
      }),
    );
  });

  test('are taken back, but for an actor that was decided on again since: it keeps its entities', () => {
    const [first = ''] = actorIds;
    const base = apply(EMPTY_REGISTER, [confirmNew('a'), { kind: 'confirm', actor: first, members: [['b', 'e']] }]);
    const done = apply(base, [confirmNew('b')]);
    const inverse = inverseOf(base, done);
    if (inverse === undefined) throw new Error('nothing to take back');
    const again = apply(done, [confirmNew('b')]);
    const [other = ''] = actorIds.slice(1);
    expect(confirmed(apply(again, [inverse]))).toEqual(
      new Set([`${first} ${memberKey(['a', 'e'])}`, `${other} ${memberKey(['b', 'e'])}`]),
    );
  });

  test('that come late give way to what somebody decided later, and are kept otherwise', () => {
    const early = { at: '2000-01-01T00:00:00Z', by: 'Ben' };
    const register = apply(EMPTY_REGISTER, [confirmNew('a'), confirmNew('b')]);
    const [first = '', second = ''] = actorIds;
    const late = (one: RegisterAct): Register => decideRegister(register, yieldToLater(register, one, early), early);
    const held = (now: Register, id: string): unknown => now.actors.find((actor) => actor.id === id);
    const both: readonly ActorMember[] = members.slice(0, 3);
    expect(held(late({ kind: 'confirm', actor: first, members: [...both] }), second)).toMatchObject({ is: [['b', 'e']] });
    expect(held(late({ kind: 'confirm', actor: first, members: [...both] }), first)).toMatchObject({
      is: [
        ['a', 'e'],
        ['c', 'e'],
      ],
    });
    expect(held(late({ kind: 'split', actor: first, members: [...both] }), first)).toMatchObject({ is: [['a', 'e']] });
    expect(held(late({ kind: 'rename', actor: first, name: 'ACME' }), first)).toMatchObject({
      name: 'Acme',
      aliases: ['ACME'],
      by: 'Kim',
    });
    expect(held(late({ kind: 'link', actor: first, wikidata: 'Q1' }), first)).toMatchObject({ links: { wikidata: 'Q1' } });
  });

  test('follow an article to its new name', () => {
    const register = apply(EMPTY_REGISTER, [confirmNew('a')]);
    const moved = decideRegister(register, { kind: 'move', paths: [['a', 'z/a']] }, stamp);
    expect(moved.actors[0]?.is).toEqual([['z/a', 'e']]);
    expect(decideRegister(register, { kind: 'move', paths: [['q', 'r']] }, stamp)).toBe(register);
  });
});
