import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../../src/core/analyze.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

/** What is said of the counted things; '-' where nothing is. */
const PREDICATES: ReadonlyArray<readonly [text: string, figure: string, predicate: string]> = [
  ['At least 27 people were killed in the valley.', 'At least 27 people', 'killed'],
  ['More than 3,400 were forced from their homes.', 'More than 3,400', 'forced'],
  ['The quake left 2,100 injured.', '2,100', 'injured'],
  ['A group said at least 15 had been detained.', 'at least 15', 'detained'],
  ['Some 40 were children.', 'Some 40', '-'],
];

test.each(PREDICATES)('%s: %s', (text, figure, predicate) => {
  const found = analyze(text, models).quantities.find(({ target }) => target.exact === figure);
  expect(found).toBeDefined();
  expect(found?.predicate ?? '-').toBe(predicate);
});
