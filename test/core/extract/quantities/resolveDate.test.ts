import { expect, test } from 'vitest';
import { figuresOf } from './readFigures.ts';

/** Article date, sentence, the forms of its dates. */
const SENTENCES: ReadonlyArray<readonly [date: string, text: string, dates: readonly string[]]> = [
  ['2023-02-07', 'The attack in December came after a raid in mid-October.', ['2022-12', '2022-10']],
  ['2024-06-24', 'Polls open on Thursday the 4th.', ['2024-07-04']],
  ['2024-08-08', 'Voters go to the polls on Friday.', ['2024-08-09']],
  ['2024-08-08', 'He was arrested on Friday.', ['2024-08-02']],
  ['2024-08-08', 'The court will rule next Tuesday.', ['2024-08-13']],
  ['2024-01-03', 'He left last week, last month and last year.', ['2023-W52', '2023-12', '2023']],
  ['2024-05-15', 'Sales fell last quarter and last summer.', ['2024-Q1', '2023-SU']],
  ['2024-05-15', 'He resigned in 1971. Five years later he died.', ['1971', '1976']],
  ['2024-05-15', 'She was hurt on 2 November 2022 and died two days later.', ['2022-11-02', '2022-11-04']],
  ['2024-05-15', 'The fair is to be held from November 20 to December 11.', ['2024-11-20/2024-12-11']],
  ['2024-05-15', 'It opened yesterday morning and closes tomorrow.', ['2024-05-14TMO', '2024-05-16']],
  ['2024-05-15', 'The siege lasted from 1939 to 1945.', ['1939/1945']],
  ['2024-05-15', 'In the 1990s and the 20th century.', ['199X', '19XX']],
  ['2024-05-15', 'Profit rose in the six months to June 2023 and in Q1 2024.', ['2023-H1', '2024-Q1']],
  ['2024-05-15', 'Updated 11:30 a.m. on Monday.', ['2024-05-13T11:30']],
];

test.each(SENTENCES)('%s: %s', (date, text, dates) => {
  const found = figuresOf(text, date).filter(({ kind }) => kind === 'date');
  expect(found.map(({ iso }) => iso)).toEqual(dates);
});

test('day and month that could be swapped keep both readings', () => {
  const [figure] = figuresOf('It was signed on 03/04/2024.', '2024-05-15');
  expect([figure?.iso, figure?.alternativeIso]).toEqual(['2024-04-03', '2024-03-04']);
  const [sure] = figuresOf('It was signed on 23/04/2024.', '2024-05-15');
  expect([sure?.iso, sure?.alternativeIso]).toEqual(['2024-04-23', undefined]);
});

test('without an article date only what the words tell is resolved', () => {
  const dates = figuresOf('He left on Monday, in December, in May 2019 and last week.').map(({ iso }) => iso);
  expect(dates).toEqual(['XXXX-WXX-1', 'XXXX-12', '2019-05', null]);
});
