import { beforeAll, expect, it } from 'vitest';
import { READING_WEIGHTS } from '../../../../src/core/linguistics/reader/readingWeights.ts';
import type { ParsedText } from '../../../../src/core/model/parsedText.ts';
import type { Reading } from '../../../../src/core/model/reading.ts';
import { describeArguments, findEvents, loadModelsForEvents, type TestModels } from './describeEvents.ts';

let models: TestModels;

beforeAll(async () => {
  models = await loadModelsForEvents();
});

const TEXT = 'Gunmen from the hills shelled the village of Karsova on Monday.';

/** A reader that sees nothing but who takes part in the shelling: `roles` by the word. */
const seeing =
  (roles: Readonly<Record<string, string>>, share = 0.99) =>
  ({ tokens }: ParsedText): Reading => ({
    weights: READING_WEIGHTS,
    head: () => undefined,
    tree: () => undefined,
    role: (trigger, token) => {
      if (tokens[trigger]?.text !== 'shelled') return undefined;
      const own = roles[tokens[token]?.text ?? ''];
      return (role) => (role === own ? share : (1 - share) / 5);
    },
  });

const SEEN = { Gunmen: 'actor', village: 'target', Monday: 'time' };

it.each<[string, Readonly<Record<string, string>> | undefined, string]>([
  ['is not asked', undefined, 'actor: Gunmen from the hills | target: the village of Karsova | time: Monday'],
  ['agrees', SEEN, 'actor: Gunmen from the hills | target: the village of Karsova | time: Monday'],
  [
    'sees another role',
    { ...SEEN, village: 'place' },
    'actor: Gunmen from the hills | place: the village of Karsova | time: Monday',
  ],
])('the roles of an event where the reader of paragraphs %s', (_, roles, expected) => {
  const [event] = findEvents(TEXT, models, roles === undefined ? undefined : seeing(roles));
  expect(event === undefined ? '' : describeArguments(TEXT, event)).toBe(expected);
});

it('a reader that is not sure changes nothing', () => {
  const described = [undefined, seeing({}, 1 / 7)].map((read) => {
    const [event] = findEvents(TEXT, models, read);
    return event === undefined ? '' : describeArguments(TEXT, event);
  });
  expect(described[1]).toBe(described[0]);
});
