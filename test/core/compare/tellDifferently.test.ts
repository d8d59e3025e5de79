import { expect, test } from 'vitest';
import { modelFolder } from '../../../measure/modelFolder.ts';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import { compareQuantities } from '../../../src/core/compare/compareQuantities.ts';

const models = await loadModels(modelFolder, { fast: true });

function relationsOf(text: string): string[] {
  const document = analyze(text, models, { date: '2024-03-06' });
  const words = new Map(document.quantities.map(({ id, target }) => [id, target.exact]));
  const { groups, bearing } = compareQuantities(document);
  const told = [...groups.flatMap(({ relations }) => relations), ...bearing];
  return told
    .filter(({ kind }) => kind === 'updated' || kind === 'conflicting' || kind === 'corrected')
    .map(({ first, second, kind }) => `${words.get(first) ?? ''} ${kind} ${words.get(second) ?? ''}`);
}

test.each([
  'Lurian officials say a car bomb killed six people in the city of Tash and wounded at least 11. Police said the blast took place near the market on Thursday. Police in western Oria say at least 52 people were killed when two trains collided.',
  'The police said the five suspects were apprehended one day after the two nationals were killed in the same area.',
])('what a rule claims is not said where the evidence is against it: %s', (text) => {
  expect(relationsOf(text)).toEqual([]);
});

test.each([
  ['In the spring the mill had 310 workers. A spokesman said on Friday that it has 190.', '310 workers updated 190'],
  ['The ferry company sold 88,000 tickets in May. A year before it had sold 61,000.', '88,000 tickets updated 61,000'],
  [
    'At the start of the season the club had 9,400 members; by the end of it the number was 12,700.',
    '9,400 members updated 12,700',
  ],
])('where the evidence is strong no form of words is needed: %s', (text, expected) => {
  expect(relationsOf(text)).toEqual([expected]);
});
