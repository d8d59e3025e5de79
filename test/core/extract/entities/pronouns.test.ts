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
  // Who is named in what is said, and does something there, isn't who says it.
  ['Karim Aziz lives next door. Samra Noor was not in the room, he added.', 'Karim Aziz'],
  ['Karim Aziz won in May. Samra Noor lost. After Karim Aziz resigned, he said he was tired.', 'Karim Aziz'],
  // Whose statement it is, with a day between.
  ['The ship was hit. A statement Monday from the Navy said two sailors died.', 'Navy'],
  // Several are no "it", and what was just called "it" is no "they".
  ['The news agency quotes officials as saying the groups agreed. It says the truce begins in June.', 'The news agency'],
  ['The agency reports on the two strikes. It says unions met on Friday.', 'The agency'],
  // A man is no likelier than who was "he" all along.
  [
    'Oyelaran Ashwood led the side. He was capped in 1954. He bowled the next man. “He said it was easy,” an umpire recalled.',
    'an umpire',
  ],
];

test.each(SOURCES)('%s', (text, by) => {
  const { attributions, entities } = analyze(text, models);
  const id = attributions.at(-1)?.source.entity;
  expect(entities.find((entity) => entity.id === id)?.canonicalName).toBe(by);
});

/** Whom the pronoun that takes part in what happens means; null: not who does it. */
const PARTS: ReadonlyArray<readonly [text: string, pronoun: string, not: string]> = [
  ['Police recovered the car on Friday and sent it to a garage in Leeds.', 'it', 'Police'],
  ['The Senate passed the bill in May and sent it to the president.', 'it', 'Senate'],
  ['The Xantu agency was founded in 1950. It says they attacked three villages.', 'they', 'Xantu'],
];

test.each(PARTS)('%s %s is not %s', (text, pronoun, not) => {
  const { events, entities } = analyze(text, models);
  const parts = events.flatMap(({ arguments: found }) => found).filter(({ target }) => target.exact === pronoun);
  expect(parts.map(({ entity }) => entities.find(({ id }) => id === entity)?.canonicalName)).not.toContain(not);
});
