import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../../src/core/analyze.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadModels(modelFolder);

/** Whom the pronoun that is the source of the last statement means. */
const SOURCES: ReadonlyArray<readonly [text: string, by: string]> = [
  [
    'Lionel Hale led the side until 1960.\n\n“I asked him why he left,” recalled the umpire, Cecil Dauntsey. “He said, ‘That is the idea.’”',
    'Lionel Hale',
  ],
  [
    'Des Osei, a father of two, wanted a boat.\n\nVito Lund, who testified for three days, told jurors: “He said, ‘Des likes to fish.’”',
    'Des Osei',
  ],
  [
    'Lionel Hale led the side until 1960. His grandson, Vito Hale, bowls left-handed.\n\n“He came to watch me,” Vito Hale said. “He told me I was halfway there.”',
    'Lionel Hale',
  ],
  ['The authors concede that patients reported their own walks. They believe the effect is weaker.', 'The authors'],
  ['Results of the survey are due. Researchers counted 1,200 children. They say salt is the answer.', 'Researchers'],
];

test.each(SOURCES)('%s', (text, by) => {
  const { attributions, entities } = analyze(text, models);
  const id = attributions.at(-1)?.source.entity;
  expect(entities.find((entity) => entity.id === id)?.canonicalName).toBe(by);
});
