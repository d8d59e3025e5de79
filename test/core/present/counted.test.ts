import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { counted } from '../../../src/core/present/counted.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';

const BUNDLE = path.resolve(import.meta.dirname, '../../../l10n/bundle.l10n.json');
const messages = Object.keys(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(BUNDLE, 'utf8'))));

/** Words in -s that may stand behind what is put in, which is no number there. */
const OTHERS = new Set(['acts', 'as', 'belongs', 'differs', 'does', 'has', 'holds', 'is', 'says', 'speaks', 'stands', 'was']);

describe('what is counted', () => {
  test.each([
    [0, '0 articles'],
    [1, '1 article'],
    [2, '2 articles'],
  ])('%i has a form of its own where it is one', (count, words) => {
    expect(counted(plainEnglish, 'article', count)).toBe(words);
  });

  test('stands before a plural in no other message', () => {
    const plurals = messages.filter((message) =>
      [...message.matchAll(/\{\d\}(?: (?:other|named|coded|picked|more))? ([a-z]+s)\b/g)].some(
        ([, word = '']) => !OTHERS.has(word),
      ),
    );
    // These are all of `counted`: each has a companion for one.
    const singulars = new Set(messages.filter((message) => /^1 [a-z ]+$/.test(message)));
    const alone = plurals.filter((message) => {
      const singular = message.replace('{0}', '1').replace(' and ', ' or ').replaceAll(/s\b/g, '');
      return !singulars.has(singular);
    });
    expect(plurals.length).toBeGreaterThan(20);
    expect(alone).toEqual([]);
  });
});
