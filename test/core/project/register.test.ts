import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorMember } from '../../../src/core/model/registeredActor.ts';
import { decideRegister, type RegisterAct } from '../../../src/core/project/decideRegister.ts';
import { mergeRegisters } from '../../../src/core/project/mergeRegisters.ts';
import { EMPTY_REGISTER, type Register } from '../../../src/core/project/project.ts';
import { proposeActors, type ActorProposal } from '../../../src/core/project/proposeActors.ts';
import { memberKey } from '../../../src/core/project/readProject.ts';
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
          const gone = new Set(base.actors.map(({ id }) => id).filter((id) => !other.actors.some((actor) => actor.id === id)));
          for (const one of confirmed(side)) {
            // What the other side took away, or merged into another actor, is its decision.
            const [id = ''] = one.split(' ');
            if (!confirmed(base).has(one) && !gone.has(id)) expect(confirmed(merged)).toContain(one);
          }
          for (const one of refused(side))
            if (!refused(base).has(one) && !gone.has(one.split(' ')[0] ?? '')) expect(refused(merged)).toContain(one);
        }
      }),
    );
  });

  test('follow an article to its new name', () => {
    const register = apply(EMPTY_REGISTER, [confirmNew('a')]);
    const moved = decideRegister(register, { kind: 'move', paths: new Map([['a', 'z/a']]) }, stamp);
    expect(moved.actors[0]?.is).toEqual([['z/a', 'e']]);
    expect(decideRegister(register, { kind: 'move', paths: new Map([['q', 'r']]) }, stamp)).toBe(register);
  });
});
