import { expect, it } from 'vitest';
import { isWholeJson, temporariesOf, temporaryName } from '../../../src/core/sidecar/temporaryFile.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';

const FILE = 'a.txt.annotations.json';

it('finds the temporary files of one file, the latest first', () => {
  const older = temporaryName(FILE, Date.UTC(2026, 0, 1), 0.999);
  const newer = temporaryName(FILE, Date.UTC(2026, 0, 2), 0);
  const others = [FILE, temporaryName('b.txt.annotations.json', 1, 0), `${FILE}.tmp`, `.${FILE}.A-1.tmp`, '.gitignore'];
  expect(temporariesOf(FILE, [older, ...others, newer])).toEqual([newer, older]);
});

it('gives two writers of one moment different names', () => {
  expect(temporaryName(FILE, 1, 0.1)).not.toBe(temporaryName(FILE, 1, 0.2));
});

it.each<[content: string, whole: boolean]>([
  ['{"a": [1, 2]}\n', true],
  ['{"a": [1, 2', false],
  ['', false],
])('%j is whole: %s', (content, whole) => {
  expect(isWholeJson(encodeUtf8(content))).toBe(whole);
});
