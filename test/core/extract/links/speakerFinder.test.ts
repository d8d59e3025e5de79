import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../../src/core/analyze.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

/** A participant of an event of a sentence, and whom it means; '-' for nobody known. */
const SPEAKERS: ReadonlyArray<readonly [text: string, participant: string, meant: string]> = [
  ['“They arrested me on Monday,” Maria Costa said.', 'me', 'Maria Costa'],
  ['“I resigned last week,” said Peter Tembo. Anna Reed agreed.', 'I', 'Peter Tembo'],
  ['“We captured four soldiers,” the Karsova Liberation Front said in a statement.', 'We', 'Karsova Liberation Front'],
  ['“We won the match,” Maria Costa said.', 'We', '-'],
  ['I resigned last week. Maria Costa said the mayor was arrested.', 'I', '-'],
];

test.each(SPEAKERS)('%s: %s', (text, participant, meant) => {
  const { events, entities } = analyze(text, models);
  const argument = events.flatMap((event) => event.arguments).find(({ target }) => target.exact === participant);
  expect(argument).toBeDefined();
  expect(entities.find(({ id }) => id === argument?.entity)?.canonicalName ?? '-').toBe(meant);
});
