import { beforeAll, describe, expect, test } from 'vitest';
import { readAgainSteps, type Readings } from '../../../src/core/again/readAgain.ts';
import { loadModels, type Models } from '../../../src/core/analyze.ts';
import { likelyTypesAt } from '../../../src/core/review/likelyTypes.ts';
import { wordsOfDraft } from '../../../src/core/review/offerDrafts.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { modelFolder } from '../../support/models.ts';

const BEFORE = 'Rain fell on Alder Bay for a third day.\n\n';
const STORY =
  'Engineers from Tajhydro inspected the old weir on Monday.\n\nThe caretaker of the school stressed that nobody had been inside. “It was locked,” officials insisted.';

let models: Models;
beforeAll(async () => {
  models = await loadModels(modelFolder, { fast: true });
});

function readAgain(text: string, part: Span = { start: 0, end: text.length }): Readings {
  return runToEnd(readAgainSteps(text, part, models));
}

function wordsOf(text: string, layer: string): readonly string[] {
  return readAgain(text)
    .drafts.filter((draft) => draft.layer === layer)
    .map((draft) => {
      const { start, end } = wordsOfDraft(draft);
      return text.slice(start, end);
    });
}

describe('a second reading', () => {
  test('takes any verb for a happening, with who acts and when', () => {
    const inspected = readAgain(STORY).drafts.find(
      (draft) => draft.layer === 'event' && STORY.slice(draft.trigger.start, draft.trigger.end) === 'inspected',
    );
    const parts = inspected?.layer === 'event' ? inspected.arguments : [];
    expect(parts.map(({ role, span }) => `${role} ${STORY.slice(span.start, span.end)}`)).toContain('time Monday');
  });
  test('takes any noun phrase for an actor', () => {
    expect(wordsOf(STORY, 'mention')).toEqual(
      expect.arrayContaining(['the old weir', 'The caretaker of the school', 'Tajhydro']),
    );
  });
  test('takes any number for a figure, what it counts beside it', () => {
    const text = 'Cell 14 was empty on Monday. See page 12 of the Article 5 file.';
    expect(wordsOf(text, 'quantity')).toEqual(expect.arrayContaining(['14', 'Monday', '12', '5 file']));
    const drafts = readAgain(text).likely.filter(({ layer }) => layer === 'quantity');
    expect(drafts.map((draft) => (draft.layer === 'quantity' ? draft.value.value : undefined))).toEqual(
      expect.arrayContaining([14, 12, 5]),
    );
    // What the analysis reads already is offered only to who types it.
    expect(drafts.some((draft) => draft.layer === 'quantity' && draft.value.kind === 'date')).toBe(false);
  });
  test('takes no date and no bare number for an actor', () => {
    const text = 'The weir of 1976 burst on March 12. At least 40 cows drowned.';
    expect(wordsOf(text, 'mention').filter((words) => /^(?:1976|March 12|12|40)$/.test(words))).toEqual([]);
    expect(wordsOf(text, 'mention')).toEqual(expect.arrayContaining(['At least 40 cows']));
  });
  test('reads days against the date of the article', () => {
    const monday = runToEnd(
      readAgainSteps('It opened on Monday.', { start: 0, end: 20 }, models, { date: '2024-03-14' }),
    ).drafts.find(({ layer }) => layer === 'quantity');
    expect(monday?.layer === 'quantity' && monday.value.iso).toBe('2024-03-11');
  });
  test('takes any word that can report for the cue of a statement, with who says what', () => {
    const stressed = readAgain(STORY).drafts.find(
      (draft) => draft.layer === 'attribution' && STORY.slice(draft.cue[0]?.start, draft.cue[0]?.end) === 'stressed',
    );
    const at = (spans: readonly Span[]): string => spans.map(({ start, end }) => STORY.slice(start, end)).join(' … ');
    expect(stressed?.layer === 'attribution' && [at(stressed.source), at(stressed.content)]).toEqual([
      'The caretaker of the school',
      'nobody had been inside',
    ]);
    expect(wordsOf(STORY, 'attribution')).toContain('insisted');
  });
  test('of a part has the places of the whole text', () => {
    const text = BEFORE + STORY;
    const part = readAgain(text, { start: BEFORE.length, end: text.length });
    const alone = readAgain(STORY);
    const places = ({ drafts }: Readings, by: number): readonly number[] => drafts.map((draft) => wordsOfDraft(draft).start - by);
    expect(places(part, BEFORE.length)).toEqual(places(alone, 0));
  });
  test('tells all types that words may have, each once, the one that is read first', () => {
    const trigger = { start: STORY.indexOf('inspected'), end: STORY.indexOf('inspected') + 'inspected'.length };
    const readings = readAgain(STORY);
    const types = likelyTypesAt(readings, trigger);
    const read = readings.drafts.find((draft) => draft.layer === 'event' && draft.trigger.start === trigger.start);
    expect(read?.layer === 'event' && read.type).toBe(types[0]);
    expect(new Set(types).size).toBe(types.length);
    expect(types.length).toBeGreaterThan(20);
    expect(likelyTypesAt(readings, { start: 0, end: 0 })).toEqual([]);
  });
  test('of nothing finds nothing', () => expect(readAgain('')).toEqual({ drafts: [], likely: [], likelyTypes: [] }));
});
