import { describe, expect, test } from 'vitest';
import { FILTERS } from '../../../../src/core/extract/quantities/counts/filters.ts';
import { ALL_RULES } from '../../../../src/core/extract/quantities/rules.ts';
import { figuresOf, say } from './readFigures.ts';

/** The day of each example's article: a Wednesday. */
const DATE = '2024-03-06';

function made(text: string, rule?: string): readonly string[] {
  const figures = figuresOf(text, DATE);
  return (rule === undefined ? figures : figures.filter((figure) => figure.rule === rule)).map((figure) => say(text, figure));
}

test('every rule has a name of its own and an example', () => {
  const names = ALL_RULES.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(ALL_RULES.filter(({ examples }) => Object.keys(examples).length === 0).map(({ name }) => name)).toEqual([]);
});

test('every filter says in which texts it drops', () => {
  expect(FILTERS.filter(({ counterexamples = [] }) => counterexamples.length === 0)).toEqual([]);
});

const filters = new Set<unknown>(FILTERS);

describe.each(ALL_RULES)('$name', (rule) => {
  const name = filters.has(rule) ? undefined : rule.name;

  test.each(Object.entries(rule.examples))('%s', (text, figure) => {
    expect(made(text, name)).toContain(figure);
  });

  test.each(rule.counterexamples ?? [])('not: %s', (text) => {
    expect(made(text, name)).toEqual([]);
  });
});
