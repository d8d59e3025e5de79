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

/** "{94 cents = money 0.94 USD}": a figure of an example. */
const MARKED = /\{(.*) = (.*)\}/;
const isMarked = (example: string): boolean => MARKED.test(example);

function examplesOf({ examples }: { readonly examples: string }): readonly string[] {
  return examples.split(/ \/ |\n/).map((example) => example.trim());
}

test('every rule has a name of its own and an example', () => {
  const names = ALL_RULES.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(ALL_RULES.filter((rule) => !examplesOf(rule).some(isMarked)).map(({ name }) => name)).toEqual([]);
});

test('every filter says in which texts it drops', () => {
  expect(FILTERS.filter((filter) => examplesOf(filter).every(isMarked))).toEqual([]);
});

const filters = new Set<unknown>(FILTERS);

describe.each(ALL_RULES)('$name', (rule) => {
  test.each(examplesOf(rule))('%s', (example) => {
    const [, words, figure] = MARKED.exec(example) ?? [];
    const figures = made(example.replace(MARKED, '$1'), filters.has(rule) ? undefined : rule.name);
    if (words === undefined) expect(figures).toEqual([]);
    else expect(figures).toContain(`${words} = ${figure}`);
  });
});
