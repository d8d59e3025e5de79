import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../../src/core/analyze.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

/** Who acts, suffers or speaks without a name, as the guideline bounds the phrase. */
const NOMINALS: ReadonlyArray<readonly [text: string, nominals: readonly string[]]> = [
  ['The blast killed at least five people on Tuesday.', ['at least five people']],
  ['The army arrested up to 40 villagers.', ['The army', 'up to 40 villagers']],
  ['Police arrested the man who had shot two guards.', ['Police', 'the man', 'two guards']],
  ['A spokesman for the ministry said nothing had changed.', ['A spokesman for the ministry']],
  ['It said it was angry, and accused officials of beating prisoners.', ['officials']],
  [
    'While many people are aware of mercury in fish, more recent studies have found that insects have it.',
    ['more recent studies'],
  ],
  ['The weather was fine.', []],
  ['Rescuers freed a child and two women.', ['Rescuers', 'a child', 'two women']],
  ['The statement on the website said the plant was safe.', ['The statement on the website']],
  ['He is a man of many ideas.', []],
  ['The monitor said it could not verify how many inmates had escaped.', ['The monitor']],
  ['Which soldiers fled is unknown.', []],
  ['Bees are dying, according to scientists and farmers.', ['scientists and farmers']],
  ['Surgeons not involved in the study urged caution.', ['Surgeons']],
  ['The child was hurt in what officials say was an accident.', ['The child', 'officials']],
];

test.each(NOMINALS)('%s', (text, nominals) => {
  const found = analyze(text, models).mentions.filter(({ form }) => form === 'nominal');
  expect(found.map(({ target }) => target.exact)).toEqual(nominals);
});

/** What kind of actor a description is about, whatever its first words count or name. */
const TYPES: ReadonlyArray<readonly [text: string, description: string, type: string]> = [
  ['Tens of millions of people fled the coast.', 'Tens of millions of people', 'person'],
  ['Fifteen percent of the 1,200 people said they were undecided.', 'Fifteen percent of the 1,200 people', 'person'],
  ['Thousands of Ugandans fled the town.', 'Thousands of Ugandans', 'person'],
  ['The flu killed more than 1,600 birds.', 'more than 1,600 birds', 'other'],
  ['Many Sunnis have held protests.', 'Many Sunnis', 'person'],
  ['The school district said in a statement that it was sorry.', 'The school district', 'organization'],
  ['His stepson said nothing was wrong.', 'His stepson', 'person'],
  ['The admiral said the ship was safe.', 'The admiral', 'person'],
  ['Two thieves attacked the guard.', 'Two thieves', 'person'],
  ['Divers recovered 12 bodies from the lake.', '12 bodies', 'person'],
  ['The rescue team said the search was over.', 'The rescue team', 'organization'],
  ['The wounded were treated at a small clinic.', 'a small clinic', 'place'],
];

test.each(TYPES)('%s %s is %s', (text, description, type) => {
  const found = analyze(text, models).mentions.find(({ form, target }) => form === 'nominal' && target.exact === description);
  expect(found?.type).toBe(type);
});
