import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../../src/core/present/outline.ts';
import { wordsAround } from '../../../src/core/project/articleEntry.ts';
import { indexArticle } from '../../../src/core/project/indexArticle.ts';
import { countStages, createProjectIndex, nextToReview } from '../../../src/core/project/projectIndex.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { makeDocument, TEXT } from '../present/builders.ts';
import { makeEntry, sidecarBytes } from './entries.ts';

const article = encodeUtf8(TEXT);
const accepted = { status: 'accepted' as const, by: 'Kim', at: '2026-01-01T00:00:00Z' };
const reviewed = makeDocument();

describe('the stage of an article', () => {
  test.each([
    ['not-extracted', { article, sidecar: undefined }],
    ['to-review', { article, sidecar: sidecarBytes() }],
    ['reviewed', { article, sidecar: sidecarBytes({ mentions: [], quantities: [], attributions: [], events: [] }) }],
    ['changed', { article: encodeUtf8(`${TEXT} More.`), sidecar: sidecarBytes() }],
    ['gone', { article: undefined, sidecar: sidecarBytes() }],
    ['problem', { article, sidecar: encodeUtf8('<<<<<<< ours\n{}') }],
    ['problem', { article, sidecar: encodeUtf8('{"formatVersion": 1}') }],
  ] as const)('is %s', (stage, files) => {
    expect(indexArticle({ path: 'a.txt', ...files })?.stage).toBe(stage);
  });

  test('is none for a log without annotations', () => {
    const log = Array.from({ length: 40 }, (_, at) => `2026-01-01 10:00:${at} INFO started worker ${at}`).join('\n');
    expect(indexArticle({ path: 'app.txt', article: encodeUtf8(log), sidecar: undefined })).toBeUndefined();
  });

  test('a CRLF checkout is the same article', () => {
    const crlf = encodeUtf8(TEXT.replaceAll('\n', '\r\n'));
    expect(indexArticle({ path: 'a.txt', article: crlf, sidecar: sidecarBytes() })?.stage).toBe('to-review');
  });
});

describe('the words around an annotation', () => {
  const around = { prefix: 'What was  ', suffix: ' there\nbefore' };
  const moved = reviewed.mentions.map((one) => ({ ...one, target: { ...one.target, ...around } }));
  test.each([
    ['an article', makeEntry('a.txt'), reviewed],
    ['one that changed', makeEntry('a.txt', {}, `${TEXT} More.`), reviewed],
    ['one whose sidecar says others', makeEntry('a.txt', { mentions: moved }), { ...reviewed, mentions: moved }],
  ])('of %s are those of the sidecar', (_, entry, { mentions, attributions }) => {
    const said = new Map(entry.annotations.map((one) => [one.id, wordsAround(entry, one)]));
    const shown = [...mentions, ...attributions.map(({ id, content, target }) => ({ id, target: content.targets[0] ?? target }))];
    expect(shown.length).toBeGreaterThan(2);
    for (const { id, target } of shown)
      expect(said.get(id)).toEqual({ before: oneLine(target.prefix), after: oneLine(target.suffix) });
  });
});

test('an index that was kept says what one that is made anew says', () => {
  const paths = ['a.txt', 'b/c.txt', 'd.txt'];
  const variants = [
    makeEntry('?'),
    makeEntry('?', { events: [] }),
    makeEntry('?', { mentions: reviewed.mentions.map((one) => ({ ...one, review: accepted })) }),
  ];
  const step = fc.record({
    path: fc.constantFrom(...paths),
    variant: fc.option(fc.nat(variants.length - 1), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const kept = createProjectIndex();
      const files = new Map<string, number>();
      for (const { path, variant } of steps) {
        const entry = variant === undefined ? undefined : variants[variant];
        if (variant === undefined || entry === undefined) {
          kept.delete(path);
          files.delete(path);
        } else {
          kept.set({ ...entry, path });
          files.set(path, variant);
        }
      }
      const anew = createProjectIndex();
      for (const [path, variant] of [...files].reverse()) {
        const entry = variants[variant];
        if (entry !== undefined) anew.set({ ...entry, path });
      }
      expect(kept.entries).toEqual(anew.entries);
    }),
  );
});

test('the next article to review is the next with proposals, round the end', () => {
  const done = makeEntry('b.txt', { mentions: [], quantities: [], attributions: [], events: [] });
  const entries = [makeEntry('a.txt'), done, makeEntry('c.txt')];
  expect(nextToReview(entries, 'a.txt')?.path).toBe('c.txt');
  expect(nextToReview(entries, 'c.txt')?.path).toBe('a.txt');
  expect(nextToReview([done], undefined)).toBeUndefined();
  expect(countStages(entries)).toMatchObject({ 'to-review': 2, reviewed: 1 });
});
