import { describe, expect, it } from 'vitest';
import { reportingWordsNear } from '../../../src/core/present/reportingWords.ts';

describe('reporting words near what is said, the nearest first', () => {
  it.each<readonly [text: string, said: string, expected: readonly string[]]>([
    ['He denied it and said the boat sank.', 'the boat sank', ['said asserts', 'denied denies']],
    ['The boat sank, according to police.', 'The boat sank', ['according to asserts']],
    ['The boat reportedly sank.', 'sank', ['reportedly alleges']],
    ['It worries her, she replied; they urged calm.', 'It worries her', ['replied asserts', 'urged requests']],
    ['Planning to travel.', 'travel', []],
    ['“They said so,” she added.', '“They said so,”', ['added asserts']],
    ['Experts are predicting rain; he swore.', 'rain', ['predicting predicts', 'swore asserts']],
  ])('%s', (text, said, expected) => {
    const start = text.indexOf(said);
    const found = reportingWordsNear(text, { start: 0, end: text.length }, { start, end: start + said.length });
    expect(found.map(({ span, stance }) => `${text.slice(span.start, span.end)} ${stance}`)).toEqual(expected);
  });
});
