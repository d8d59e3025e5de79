import { expect, test } from 'vitest';
import { articleDateOf } from '../extract/quantities/readFigures.ts';

const TEXTS: ReadonlyArray<readonly [name: string, text: string, date: string | undefined]> = [
  ['a line of its own', 'Council votes on bridge\n\nThursday, May 7, 2015\n\nThe council voted.', 'dateline 2015-05-07'],
  ['a byline', '# Bridge reopens\n\n*By Amal Haddad · 14 March 2021*\n\nThe bridge reopened.', 'byline 2021-03-14'],
  [
    'a dateline',
    'Bridge reopens\n\nFRANKFURT, Aug. 8, 2024 (Meridian) — The bridge reopened on Thursday.',
    'dateline 2024-08-08',
  ],
  [
    'a dateline without year, told by weekday and the years named',
    'Bridge reopens\n\nKITWE, Zambia, Feb 8 (Wire) - The bridge reopened on Thursday. It was built in 2023.',
    'dateline 2024-02-08',
  ],
  ['a dateline without year and nothing to tell it', 'Bridge reopens\n\nKITWE, Feb 8 (Wire) - The bridge reopened.', undefined],
  [
    'an old date in the text is not the article’s',
    'Bridge reopens\n\nThe bridge, opened on 2 June 1929, reopened. It closed in 2019.',
    undefined,
  ],
  [
    'a line of credits with the date at its end',
    'Bridge reopens\n\nZagreb, Cairo and London | Nikolina Holt and Tarek Shafei, June 17 2024\n\nThe bridge reopened. It will be paid for by the end of 2027.',
    'dateline 2024-06-17',
  ],
  [
    'a line of its own at the end',
    'Bridge reopens\n\nThe bridge reopened on Monday.\n\nKendrick, 6 March 2024',
    'dateline 2024-03-06',
  ],
  ['a date with full stops', 'Bridge reopens\n\n06.03.2024\n\nThe bridge reopened.', 'dateline 2024-03-06'],
  ['the day that the first sentences tell of', 'The festival was held on December 1, 2007. Thousands came.', 'text 2007-12-01'],
  [
    'a day of the week with its date, further down',
    'The bridge closed. Nobody was hurt. Police came. It will reopen on Thursday, August 27, 2015.',
    'text 2015-08-27',
  ],
  [
    'what happened on a day that the text comes to later is no news of that day',
    'The bridge closed. Nobody was hurt. Police came. It was the worst attack since Sept. 11, 2001.',
    undefined,
  ],
  ['no date', 'Bridge reopens\n\nThe bridge reopened on Monday.', undefined],
];

test.each(TEXTS)('%s', (_, text, date) => {
  const found = articleDateOf(text);
  expect(found === undefined ? undefined : `${found.source} ${found.iso}`).toBe(date);
});
