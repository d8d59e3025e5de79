import { describe, expect, test } from 'vitest';
import { placeProblems } from '../../../src/core/project/describeProblem.ts';
import { firstProject } from '../../../src/core/project/firstProject.ts';
import { termsOf } from '../../../src/core/project/project.ts';
import type { ProjectProblemCode } from '../../../src/core/project/projectProblem.ts';
import { readProject } from '../../../src/core/project/readProject.ts';
import { encodeProject, withCodebook, withRegister } from '../../../src/core/project/writeProject.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';

function read(value: unknown): Extract<ReturnType<typeof readProject>, { ok: true }> {
  const result = readProject(encodeUtf8(typeof value === 'string' ? value : JSON.stringify(value)));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result;
}

describe('a project file', () => {
  test('that is a list is a dictionary, as it was before there were other sections', () => {
    const { project, problems } = read([{ name: 'Ana Ruiz', type: 'person' }, { name: 7 }]);
    expect(project.dictionary).toEqual([{ name: 'Ana Ruiz', type: 'person' }]);
    expect(problems.map(({ path }) => path)).toEqual([
      [1, 'name'],
      [1, 'type'],
    ]);
  });

  test('that we write first has no problem, and comes back as it was', () => {
    const { problems, raw, project } = read(firstProject());
    expect(problems).toEqual([]);
    expect(encodeProject(raw)).toBe(firstProject());
    expect(project.codebook.codes.map(({ key }) => key)).toEqual(['1', '2', '3']);
  });

  test.each<[ProjectProblemCode, unknown, line: number]>([
    ['not-a-list', { dictionary: {}, codebook: { codes: [{ id: 'a' }] } }, 1],
    ['not-an-object', { codebook: [] }, 1],
    ['invalid', { codebook: { codes: [{ id: 'a' }, { id: 'b', color: 'red' }] } }, 8],
    ['duplicate-id', { codebook: { codes: [{ id: 'a' }, { id: 'a' }] } }, 7],
    [
      'duplicate-key',
      {
        codebook: {
          codes: [
            { id: 'a', key: '1' },
            { id: 'b', key: '1' },
          ],
        },
      },
      9,
    ],
    ['unknown-parent', { codebook: { codes: [{ id: 'a', parent: 'gone' }] } }, 5],
    [
      'cycle',
      {
        codebook: {
          codes: [
            { id: 'a', parent: 'b' },
            { id: 'b', parent: 'a' },
          ],
        },
      },
      5,
    ],
    ['replaces-code', { codebook: { codes: [{ id: 'a', replaces: ['b'] }, { id: 'b' }] } }, 5],
    ['unknown-type', { codebook: { types: [{ id: 'ngo', layer: 'entity', parent: 'attack' }] } }, 6],
    ['unknown-type', { mapping: { entity: { organization: 'ngo' } } }, 3],
    [
      'member-twice',
      {
        actors: [
          { id: 'x', name: 'X', type: 'place', is: [['a', 'e']] },
          { id: 'y', name: 'Y', type: 'place', is: [['a', 'e']] },
        ],
      },
      18,
    ],
    ['newer-version', { formatVersion: 99 }, 1],
  ])('%s is told with its line', (code, value, line) => {
    const text = JSON.stringify(value, undefined, 2);
    const { problems } = read(text);
    const index = problems.findIndex((problem) => problem.code === code);
    expect(placeProblems(plainEnglish, text, problems)[index]).toMatchObject({ line });
  });

  test('keeps every section but the broken one', () => {
    const { project } = read({
      dictionary: 'none',
      codebook: { codes: [{ id: 'a' }, { label: 'no id' }], types: 7 },
      actors: [{ id: 'x', name: 'X', type: 'place' }, 'nobody'],
      notSame: [
        [
          ['a', 'e'],
          ['b', 'f'],
        ],
        [['a']],
      ],
    });
    expect(project.codebook.codes.map(({ id }) => id)).toEqual(['a']);
    expect(project.register.actors.map(({ id }) => id)).toEqual(['x']);
    expect(project.register.notSame).toHaveLength(1);
  });

  test('of a newer format is read and not to be written', () => {
    expect(read({ formatVersion: 2, codebook: { codes: [{ id: 'a' }] } })).toMatchObject({ readOnly: true });
  });

  test.each(['', '{', '"words"', '<<<<<<< ours\n{}'])('%j says why it can’t be used', (text) => {
    expect(readProject(encodeUtf8(text)).ok).toBe(false);
  });

  test('loses nothing when a section is written anew', () => {
    const given = {
      house: { style: 'ours' },
      codebook: { codes: [{ id: 'a', theirs: 1 }, { id: 'a', label: 'twice' }, { label: 'no id' }], note: 'kept' },
      actors: [{ id: 'x', name: 'X', type: 'place' }, { broken: true }],
    };
    const { raw, project } = read(given);
    const written = read(encodeProject(withRegister(withCodebook(raw, project.codebook.codes), project.register)));
    expect(written.raw).toEqual({ formatVersion: 1, ...given });
  });

  test('with 100,000 actors is read whole', () => {
    const actors = Array.from({ length: 100_000 }, (_, at) => ({
      id: `a${at}`,
      name: `Actor ${at}`,
      type: 'person',
      is: [['x.txt', `e${at}`]],
    }));
    const text = JSON.stringify({ actors, codebook: [] });
    const { project, problems } = read(text);
    expect(termsOf(project)).toHaveLength(100_000);
    expect(placeProblems(plainEnglish, text, problems)).toHaveLength(1);
  }, 60_000);
});

test('registered actors feed extraction, but for names that two of them share and those of the dictionary', () => {
  const { project } = read({
    dictionary: [{ name: 'WHO', type: 'organization' }],
    actors: [
      { id: 'a', name: 'World Health Organization', type: 'organization', aliases: ['WHO'] },
      { id: 'b', name: 'John Smith', type: 'person' },
      { id: 'c', name: 'John Smith', type: 'person', aliases: ['Smith the Elder'] },
    ],
  });
  expect(termsOf(project).map(({ name }) => name)).toEqual(['WHO', 'World Health Organization', 'Smith the Elder']);
});
