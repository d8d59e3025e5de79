import { expect, test } from 'vitest';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import { projectStatistics } from '../../../src/core/project/projectStatistics.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import type { ArticleEntry } from '../../../src/core/project/articleEntry.ts';
import { makeEntry } from './entries.ts';

const one = makeEntry('wire/a.txt');
const rejected: ArticleEntry = {
  ...makeEntry('desk/b.txt'),
  date: '2024-05-02',
  annotations: one.annotations.map((annotation) => ({ ...annotation, status: 'rejected' as const, by: 'Kim' })),
};

function statistics(entries: readonly ArticleEntry[]): string {
  return runToEnd(projectStatistics(plainEnglish, entries, EMPTY_PROJECT));
}

const countOf = (layer: string): number => one.annotations.filter((annotation) => annotation.layer === layer).length;

test('counts what was not rejected, by month and folder', () => {
  const lines = statistics([one, rejected]).split('\n');
  expect(lines).toContain(`| wire | 1 | ${countOf('attribution')} | ${countOf('event')} |`);
  expect(lines).toContain('| desk | 1 | 0 | 0 |');
  expect(lines).toContain('| 2024-05 | 1 | 0 | 0 |');
});

test('counts decisions of each person, rejected ones too', () => {
  expect(statistics([rejected]).split('\n')).toContain(`| Kim | 0 | ${one.annotations.length} | 0 |`);
});

test('of nothing tells that there is nothing', () => {
  expect(statistics([]).split('\n')).toContain('| all | 0 |');
});
