import { expect, test } from 'vitest';
import { describeTarget } from '../../../src/core/anchor/describeTarget.ts';
import { createWidener } from '../../../src/core/compare/textAround.ts';
import { modelFolder } from '../../../measure/modelFolder.ts';
import { analyze, loadModels } from '../../../src/core/analyze.ts';

const TEXT =
  'The ministry of health in Orvieto said on Monday that 4,212 people had died in the flood, and that the toll in Lisbon had been put at 3,150 by the mayor of the town on Friday.';
const models = await loadModels(modelFolder, { fast: true });
const document = analyze(TEXT, models);

test('more is known of the text around a figure than its selector keeps', () => {
  const first = document.quantities.find(({ kind }) => kind === 'count');
  if (first === undefined) throw new Error('a figure was found');
  const { prefix, suffix, start, end } = createWidener(document)(first.target);
  expect(prefix.length).toBeGreaterThan(first.target.prefix.length);
  expect(TEXT.slice(0, start).endsWith(prefix)).toBe(true);
  expect(TEXT.slice(end).startsWith(suffix)).toBe(true);
});

test('words that the document does not know stay as the selector has them', () => {
  const elsewhere = describeTarget('Nothing of this stands in the article: 17 horses.', { start: 39, end: 41 });
  expect(createWidener(document)(elsewhere)).toEqual(elsewhere);
});

test('a target that contradicts the others is left out', () => {
  const [first, ...rest] = document.quantities;
  if (first === undefined) throw new Error('a figure was found');
  const stale = { ...first, target: { ...first.target, prefix: 'other words that were here before ' } };
  const last = rest.at(-1)?.target ?? first.target;
  expect(createWidener({ ...document, quantities: [stale, ...rest] })(last).exact).toBe(last.exact);
});
