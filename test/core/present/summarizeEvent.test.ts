import { describe, expect, it } from 'vitest';
import type { ArgumentRole, Event, Modality } from '../../../src/core/model/event.ts';
import { dayInWords } from '../../../src/core/present/dayInWords.ts';
import { summarizeEvent } from '../../../src/core/present/summarizeEvent.ts';
import { describeTarget } from '../../../src/core/anchor/describeTarget.ts';

const translate = (message: string, ...values: readonly (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));

type Part = readonly [role: ArgumentRole, words: string];

function summarize(
  text: string,
  trigger: string,
  parts: readonly Part[],
  modality: Modality = 'asserted',
  subject?: string,
): string {
  const at = (words: string): Event['target'] => {
    const start = text.indexOf(words);
    return describeTarget(text, { start, end: start + words.length });
  };
  return summarizeEvent(translate, text, {
    id: 'event-1',
    provenance: { method: 'rule', name: 'test', version: '1' },
    review: { status: 'proposed' },
    target: at(trigger),
    type: 'other',
    modality,
    ...(subject === undefined ? {} : { subject }),
    arguments: parts.map(([role, words]) => ({ role, target: at(words) })),
  });
}

describe('what changed is named, not only whose it is; both of a list are', () => {
  it.each<readonly [text: string, trigger: string, parts: readonly Part[], subject: string, expected: string]>([
    ['Its sales rose in March.', 'rose', [['target', 'Its']], 'sales', 'Sales rose'],
    ["Velox's stock fell.", 'fell', [['target', 'Velox']], "Velox's stock", "Velox's stock fell"],
    ['Velox fell.', 'fell', [['target', 'Velox']], 'Velox', 'Velox fell'],
    [
      'The army and the rebels signed a truce.',
      'signed',
      [
        ['actor', 'The army'],
        ['actor', 'the rebels'],
        ['target', 'a truce'],
      ],
      'army',
      'Army and rebels signed truce',
    ],
    [
      'The army said the rebels fled.',
      'fled',
      [
        ['actor', 'The army'],
        ['actor', 'the rebels'],
      ],
      'rebels',
      'Rebels fled',
    ],
  ])('%s', (text, trigger, parts, subject, expected) => {
    expect(summarize(text, trigger, parts, 'asserted', subject)).toBe(expected);
  });
});

describe('a summary keeps the order of the text, without articles, and begins with a capital', () => {
  it.each<readonly [text: string, trigger: string, parts: readonly Part[], expected: string]>([
    ['In all, six guards were killed.', 'killed', [['victim', 'six guards']], 'Six guards killed'],
    ['They planned an attack on the depot.', 'attack', [['target', 'the depot']], 'Attack on depot'],
    [
      'Two soldiers were killed by a bomb.',
      'killed',
      [
        ['victim', 'Two soldiers'],
        ['actor', 'a bomb'],
      ],
      'Two soldiers killed by bomb',
    ],
    [
      'Police freed Ana, Bo.',
      'freed',
      [
        ['actor', 'Police'],
        ['victim', 'Ana'],
        ['victim', 'Bo'],
      ],
      'Police freed Ana, Bo',
    ],
    ['It rained.', 'rained', [], 'Rained'],
    [
      'The quake hit Izmir on Monday.',
      'quake',
      [
        ['place', 'Izmir'],
        ['time', 'Monday'],
      ],
      'Quake',
    ],
  ])('%s', (text, trigger, parts, expected) => {
    expect(summarize(text, trigger, parts)).toBe(expected);
  });

  it('says what did not happen', () => {
    expect(summarize('The men were not hurt.', 'hurt', [['victim', 'The men']], 'negated')).toBe('Men not hurt');
    expect(summarize('No one was hurt.', 'hurt', [['victim', 'No one']], 'negated')).toBe('No one hurt');
  });
});

describe('dates for readers', () => {
  it.each([
    ['2023-02-06', '6 Feb 2023'],
    ['2022-12', 'Dec 2022'],
    ['2018', '2018'],
    ['199X', '1990s'],
    ['2024-03-06TMO', '6 Mar 2024 morning'],
    ['2024-03-06T22:30', '6 Mar 2024 22:30'],
    ['2024-03-06/2024-03-08', '6 Mar 2024 to 8 Mar 2024'],
    ['2024-W12', 'week 12 of 2024'],
  ])('%s is %s', (iso, expected) => {
    expect(dayInWords(translate, iso)).toBe(expected);
  });
});
