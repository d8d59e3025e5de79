import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, loadModels, type Models } from '../../../../src/core/analyze.ts';
import { groupEvents } from '../../../../src/core/extract/events/groupEvents.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { EventCandidate } from '../../../../src/core/model/candidates.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { modelFolder } from '../../../support/models.ts';

let models: Models;
beforeAll(async () => {
  models = await loadModels(modelFolder, { fast: true });
});

/** The triggers of each happening that is mentioned more than once. */
function groups(text: string): string[] {
  const byGroup = new Map<string, string[]>();
  for (const { group, target } of analyze(text, models).events) {
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), target.exact]);
  }
  return [...byGroup.values()].map((triggers) => triggers.join(' + '));
}

describe('mentions of one happening', () => {
  it.each<readonly [text: string, ...expected: string[]]>([
    [
      'An earthquake struck the island of Samar on Tuesday. The earthquake destroyed 40 homes. Rescuers said the quake lasted a minute.',
      'earthquake + earthquake + quake',
    ],
    [
      'An earthquake struck Izmir on Monday. After the earthquake struck, villages near Manisa were dark. The quake lasted a minute.',
      'earthquake + earthquake + quake',
    ],
    [
      'A strong earthquake hit Aceh on Monday. Roads were cut. A 6.1 magnitude earthquake hit Aceh at dawn, officials said.',
      'earthquake + earthquake',
    ],
    ['The army shelled Lanta on Monday. Nobody expected it. It shelled Lanta again in the evening.', 'shelled + shelled'],
    ['Police arrested a teacher in Lyon on Friday. The arrest followed a search of his flat.', 'arrested + arrest'],
    ['Police raided a mosque in Lille on Friday. The raid in Lille angered residents.', 'raided + raid'],
    [
      'A teacher was arrested in Lyon on 5 May 2025. Her union said that Ada Brook was arrested in Lyon on 5 May 2025.',
      'arrested + arrested',
    ],
    ['Rebels attacked the town of Gao on Monday. Troops returned fire when gunmen attacked.', 'attacked + attacked'],
    ['An elderly woman was killed on Monday. Police said that a local woman was killed by a tree.', 'killed + killed'],
    ['A driver was arrested on Monday. Ben Cole was arrested at home, police said.', 'arrested + arrested'],
    ['The patrol thwarted a raid on Monday. Sailors foiled it within an hour.', 'thwarted + foiled'],
  ])('%s', (text, ...expected) => {
    expect(groups(text)).toEqual(expected);
  });
});

describe('happenings that are kept apart', () => {
  it.each([
    'Gunmen attacked a market in Mopti on Monday. Gunmen attacked a church in Gao on Tuesday.',
    'A bomb attack in Kabul on Monday killed 12 people. The attack in Herat a day later killed three people.',
    'Shares in Nokia rose 3%. Shares in Ericsson rose 2%.',
    'A fire destroyed a school in Leeds in 2019. A fire destroyed a hotel in York in 2021.',
    'Two men died in Lagos. Three women died in Accra.',
    'A raid in Kabul killed five people on Monday. Another raid in Kabul was under way.',
    'A raid in Kabul killed five people on Monday. Hours later a second raid in Kabul began.',
    'Ada Brook was arrested in Lyon on 5 May 2025. The union said that Ben Cole was arrested in Lyon on 5 May 2025.',
    'A raid in Kabul killed five people. Residents fled. A raid in Kabul wounded nine.',
    'Rebels attacked on Monday. Gunmen attacked in Gao at night.',
    'Rebels attacked in Gao. Gunmen attacked on 5 May 2025.',
    'Roads were closed. Residents fled. An elderly man was killed. A local man was killed by a tree.',
    'A man was killed on Monday. Roads were closed. Another man was killed by a tree.',
    'Two climbers were killed on Monday. Ben Cole was killed by a tree.',
    'Gunmen attacked a market. Rebels attacked Gao.',
    'Israel attacked at dawn. Officials denied it. In the evening Iran attacked.',
  ])('%s', (text) => {
    expect(groups(text)).toEqual([]);
  });
});

it('takes eight times as long for eight times as many happenings', () => {
  const parsed = runToEnd(parseText(createSourceText('Rain.\nHe left.\n'.repeat(16_000)), models.linguistics));
  const events = parsed.tokens
    .filter(({ lower }) => lower === 'left')
    .map((trigger, index): EventCandidate => {
      const type = index % 2 === 0 ? 'attack' : 'protest';
      return { trigger, type, modality: 'asserted', arguments: [], rule: 'test' };
    });
  const timeOnce = (count: number): number => {
    const began = process.cpuUsage();
    const groups = runToEnd(groupEvents(parsed, events.slice(0, count), [], [], () => true));
    expect(groups).toEqual(Array.from({ length: count }));
    return process.cpuUsage(began).user;
  };
  const timeOf = (count: number): number => Math.min(...Array.from({ length: 5 }, () => timeOnce(count)));
  // The least of five, and three times as much, for what else the machine does.
  expect(timeOf(16_000)).toBeLessThan(3 * 8 * timeOf(2000));
});
