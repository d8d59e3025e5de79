import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../src/core/analyze.ts';
import { analyzePartSteps } from '../../src/core/analyzePart.ts';
import { listTargets } from '../../src/core/anchor/targets.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { partAround } from '../../src/core/text/partAround.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import { modelFolder } from '../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });
const FIRST = 'A long year of floods\n\nDUSHANBE, March 12, 2024 - Firuz Qodirov said 14 houses were lost.\n\n';
const SECOND = 'Marta Lindqvist told reporters that $25 million was spent in Porto.\n\n';
const THIRD = 'At least 340 boats returned, Samuel Oyelaran said.\n';
const TEXT = FIRST + SECOND + THIRD;

const part = { start: FIRST.length, end: FIRST.length + SECOND.length };
const shown = runToEnd(analyzePartSteps(TEXT, part, models, { file: 'a.txt' }));

test('what is found in a part stands where it is in the whole text', () => {
  const words = new Set(listTargets(shown).map(({ target }) => target.exact));
  expect(words).toContain('Marta Lindqvist');
  expect(words).toContain('$25 million');
  for (const { target } of listTargets(shown)) {
    expect(TEXT.slice(target.start, target.end)).toBe(target.exact);
    expect(target.start).toBeGreaterThanOrEqual(part.start);
    expect(target.end).toBeLessThanOrEqual(part.end);
    expect(TEXT.slice(0, target.start).endsWith(target.prefix)).toBe(true);
    expect(TEXT.slice(target.end).startsWith(target.suffix)).toBe(true);
  }
});

test('the header is that of the whole text', () => {
  const { sha256 } = createSourceText(TEXT);
  expect(shown.article).toMatchObject({ file: 'a.txt', length: TEXT.length, sha256 });
  expect(shown.article.date).toBeUndefined();
  const head = runToEnd(analyzePartSteps(TEXT, { start: 0, end: FIRST.length }, models));
  expect(head.article.date).toBe('2024-03-12');
});

test('the whole text as one part is the whole text', () => {
  const whole = runToEnd(analyzePartSteps(TEXT, { start: 0, end: TEXT.length }, models));
  expect(whole).toEqual(analyze(TEXT, models));
});

test.each([
  ['inside one paragraph', { start: 3, end: 5 }, 0, 'A long year of floods'],
  ['a line end', { start: FIRST.length, end: FIRST.length + 4 }, 0, SECOND.trimEnd()],
  ['more than there is', { start: 0, end: 5 }, 100_000, TEXT],
  ['the end', { start: TEXT.length - 3, end: TEXT.length }, 0, THIRD],
])('whole paragraphs around %s', (_, span, around, expected) => {
  const { start, end } = partAround(TEXT, span, around);
  expect(TEXT.slice(start, end)).toBe(expected);
});
