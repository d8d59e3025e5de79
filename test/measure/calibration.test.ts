import { expect, test } from 'vitest';
import { ScoredDocument } from '../../measure/scorer/annotations.ts';
import { calibrationOf, joinJudgements, type JudgedPrediction } from '../../measure/scorer/calibration.ts';
import { judgeDocument } from '../../measure/scorer/judgeDocument.ts';

function repeat(count: number, one: JudgedPrediction): JudgedPrediction[] {
  return Array.from({ length: count }, () => one);
}

test('a forecast that comes true as often as it says has no error', () => {
  const judged = [
    ...repeat(9, { confidence: 0.9, sure: true, right: true }),
    ...repeat(1, { confidence: 0.9, sure: true, right: false }),
  ];
  const { error, surePrecision, sureCoverage } = calibrationOf(judged);
  expect(error).toBeCloseTo(0);
  expect(surePrecision).toBe(0.9);
  expect(sureCoverage).toBe(1);
});

test('one that is too sure is off by how much it is', () => {
  const judged = [
    ...repeat(5, { confidence: 0.95, sure: true, right: true }),
    ...repeat(5, { confidence: 0.95, sure: true, right: false }),
  ];
  expect(calibrationOf(judged).error).toBeCloseTo(0.45);
});

test('each prediction is judged by itself, and not where gold says that it does not matter', () => {
  const text = 'Ada Lovelace met Babbage in Turin on Monday.';
  const at = (words: string, more: object): object => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    ...more,
  });
  const gold = ScoredDocument.parse({
    mentions: [
      at('Ada Lovelace', { type: 'person', form: 'name' }),
      at('Babbage', { type: 'person', form: 'name' }),
      at('Turin', { type: 'place', form: 'name', optional: true }),
    ],
    events: [{ trigger: at('met', {}), type: 'meeting' }],
  });
  const predicted = ScoredDocument.parse({
    mentions: [
      at('Ada Lovelace', { type: 'person', form: 'name', confidence: 0.9, sure: true }),
      at('Babbage', { type: 'place', form: 'name', confidence: 0.5 }),
      at('Turin', { type: 'place', form: 'name', confidence: 0.7 }),
      at('Monday', { type: 'other', form: 'name', confidence: 0.2 }),
    ],
    events: [{ trigger: at('met', {}), type: 'sport', confidence: 0.6 }],
  });
  const judgements = judgeDocument(gold, predicted, text);
  expect(judgements.mentions).toEqual([true, false, undefined, false]);
  expect(judgements.events).toEqual([false]);
  expect(joinJudgements(predicted, judgements).mentions).toEqual([
    { confidence: 0.9, sure: true, right: true },
    { confidence: 0.5, sure: false, right: false },
    { confidence: 0.2, sure: false, right: false },
  ]);
});
