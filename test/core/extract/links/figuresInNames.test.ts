import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../../src/core/analyze.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

const FIGURES: ReadonlyArray<readonly [text: string, figures: readonly string[]]> = [
  ['Judge Tuesday Phiri freed two men.', ['two men']],
  ['Sunday Eze won. Sunday greeted his neighbours on Monday.', ['Monday']],
  ['Police questioned June Abbott in July.', ['July']],
  ['Friday Eze won. Friday was a warm day.', ['Friday']],
];

test.each(FIGURES)('%s', (text, figures) => {
  const { quantities } = analyze(text, models, { date: '2024-08-02' });
  expect(quantities.map(({ target }) => target.exact)).toEqual(figures);
});
