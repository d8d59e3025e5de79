import { describe, expect, test } from 'vitest';
import { hasTitle, splitOf } from '../../corpus/tools/buildGold.ts';
import { checkGold } from '../../corpus/tools/checkGold.ts';
import { SPLITS } from '../../corpus/tools/gold.ts';
import { articleNames, loadCorpus, textNames } from '../../corpus/tools/load.ts';

const articles = loadCorpus();

test('every article has a sheet', () => {
  expect(articleNames()).toEqual(textNames());
  expect(articles.length).toBeGreaterThanOrEqual(80);
});

describe.each(articles)('$name', ({ text, gold }) => {
  test('is sound', () => {
    expect(checkGold(text, gold)).toEqual([]);
    expect(hasTitle(text, gold.header.title)).toBe(true);
  });

  test('prints its full date', () => {
    const day = gold.header.date;
    const printed = gold.figures.filter(
      ({ iso, text: figure }) => iso?.startsWith(day) === true && figure.includes(day.slice(0, 4)),
    );
    expect(printed.length).toBeGreaterThan(0);
  });

  test('has all four layers', () => {
    const sizes = [gold.mentions, gold.figures, gold.attributions, gold.events].map((layer) => layer.length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });
});

test('a damaged document is not sound', () => {
  const [article] = articles;
  if (article === undefined) throw new Error('no articles');
  const gold = structuredClone(article.gold);
  const mention = gold.mentions[0];
  if (mention) mention.start += 1;
  expect(checkGold(article.text, gold)).not.toEqual([]);
});

test('the split is about 60/20/20 and every domain is in every split', () => {
  const share = (split: string): number => articles.filter((article) => article.split === split).length / articles.length;
  expect(share('train')).toBeCloseTo(0.6, 1);
  expect(share('dev')).toBeCloseTo(0.2, 1);
  expect(share('test')).toBeCloseTo(0.2, 1);
  for (const domain of new Set(articles.map((article) => article.domain)))
    for (const split of SPLITS)
      expect(articles.some((article) => article.domain === domain && article.split === split)).toBe(true);
  expect(articles.every(({ name, split }) => splitOf(name) === split)).toBe(true);
});
