import { describe, expect, test } from 'vitest';
import { DATE_RULES } from '../../../../src/core/extract/quantities/dates/dateRules.ts';
import { figuresOf, say } from './readFigures.ts';

/** The day of each example's article: a Wednesday. */
const DATE = '2024-03-06';

const RULES = [...DATE_RULES];

test('every rule has a name of its own and an example', () => {
  const names = RULES.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(RULES.filter(({ examples }) => Object.keys(examples).length === 0).map(({ name }) => name)).toEqual([]);
});

describe.each(RULES)('$name', ({ name, examples, counterexamples }) => {
  test.each(Object.entries(examples))('%s', (text, figure) => {
    const made = figuresOf(text, DATE).filter(({ rule }) => rule === name);
    expect(made.map((one) => say(text, one))).toContain(figure);
  });

  test.each(counterexamples)('not: %s', (text) => {
    expect(
      figuresOf(text, DATE)
        .filter(({ rule }) => rule === name)
        .map((one) => say(text, one)),
    ).toEqual([]);
  });
});
