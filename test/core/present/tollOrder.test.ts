import { expect, test } from 'vitest';
import type { QuantityRelation } from '../../../src/core/compare/quantityComparison.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { figureOutline } from '../../../src/core/present/figureOutline.ts';
import { orderToll, spark } from '../../../src/core/present/tollOrder.ts';
import { makeDocument, makeView } from './builders.ts';

const boats = findBoats();

function findBoats(): Quantity {
  const found = makeDocument().quantities.find(({ id }) => id === 'q-boats');
  if (found === undefined) throw new Error('the built document has boats');
  return found;
}

function figure(id: string, value: number): Quantity {
  return { ...boats, id, value };
}

function order(relations: readonly (readonly [first: string, second: string, reason: QuantityRelation['reason']])[]): string {
  const quantities = [figure('a', 643), figure('b', 512), figure('c', 640)];
  const group = {
    key: 'dead',
    topic: 'people dead',
    kind: 'count',
    quantities: ['a', 'b', 'c'],
    relations: relations.map(([first, second, reason]) => ({ first, second, kind: 'updated', reason }) as const),
  } as const;
  const toll = orderToll(group, quantities);
  return toll === undefined ? 'none' : `${toll.quantities.map(({ id }) => id).join('')} ${toll.values.join(' ')}`;
}

test.each([
  ['an earlier report comes first', [['a', 'b', 'says-earlier']], 'bac 512 643'],
  ['an update comes last', [['b', 'c', 'says-update']], 'abc 512 640'],
  ['without an update there is no order', [], 'none'],
] as const)('%s', (_, relations, expected) => {
  expect(order(relations)).toBe(expected);
});

test.each([
  [[512, 643], '▇█'],
  [[1, 40, 80], '▁▄█'],
  [[0, 0], ''],
])('the bars of %j', (values, bars) => {
  expect(spark(values)).toBe(bars);
});

test('"30 of them" stands with the things counted before', () => {
  const document = makeDocument();
  const quantities = document.quantities.map((quantity) =>
    quantity.id === 'q-90' ? { ...quantity, unit: 'them', predicate: 'took' } : quantity,
  );
  const labels = figureOutline(
    (text) => text,
    makeView({}, { ...document, quantities }),
    () => true,
  ).map(({ label }) => label);
  expect(labels).not.toContain('Them');
});
