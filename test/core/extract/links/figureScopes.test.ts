import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../../src/core/analyze.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

/** A figure of a sentence, and "place / time" as they hold for it; '-' where nothing may be claimed. */
const SCOPES: ReadonlyArray<readonly [text: string, figure: string, scope: string]> = [
  ['Turnout was 61 per cent, up from 58 per cent in 2019.', '58 per cent', '- / 2019'],
  ['Turnout was 61 per cent, up from 58 per cent in 2019.', '61 per cent', '- / -'],
  ['At least 20 people were killed in Kyiv on Monday.', 'At least 20 people', 'Kyiv / Monday'],
  ['House prices fell 1.8% in the first quarter.', '1.8%', '- / first quarter'],
  ['Officials said on Monday that 20 villages in Kenya had been flooded.', '20 villages', 'Kenya / -'],
  ['Prices have risen 5% for nine consecutive months.', '5%', '- / -'],
  ['The school, 9 miles from Leeds, has 300 pupils.', '9 miles', '- / -'],
  ['Kenya sent 300 trucks.', '300 trucks', '- / -'],
];

test.each(SCOPES)('%s: %s', (text, figure, scope) => {
  const { quantities, entities } = analyze(text, models, { date: '2024-03-06' });
  const found = quantities.find(({ target }) => target.exact === figure);
  const place = entities.find(({ id }) => id === found?.place)?.canonicalName ?? '-';
  const time = quantities.find(({ id }) => id === found?.time)?.target.exact ?? '-';
  expect(found).toBeDefined();
  expect(`${place} / ${time}`).toBe(scope);
});
