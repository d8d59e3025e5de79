import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../../src/core/analyze.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

/** Who the first statement is by: the author of what only carries his words, the document else. */
const SOURCES: ReadonlyArray<readonly [text: string, by: string]> = [
  ['A statement from the World Health Organization said the vaccine was safe.', 'World Health Organization'],
  ['A Microsoft news release said the plant would close.', 'Microsoft'],
  ['Angela Merkel’s letter said the talks had failed.', 'Angela Merkel'],
  ['A report by the World Health Organization said the vaccine was safe.', 'A report by the World Health Organization'],
  ['A letter seen by Microsoft says the talks have failed.', 'A letter'],
  ['A statement said the plant would close.', 'A statement'],
  ['Microsoft knew nothing of it, and released a statement saying the plant would close.', 'Microsoft'],
];

test.each(SOURCES)('%s', (text, by) => {
  const { attributions, entities } = analyze(text, models);
  const id = attributions[0]?.source.entity;
  expect(entities.find((entity) => entity.id === id)?.canonicalName).toBe(by);
});
