import { expect, test } from 'vitest';
import { figuresOf, say } from './readFigures.ts';

/** The day of each sentence's article: a Wednesday. */
const DATE = '2024-03-06';

/** Forms that published news has and edited examples lack, with what only looks like them; what is not listed must not be found. */
const SENTENCES: ReadonlyArray<readonly [text: string, figures: readonly string[]]> = [
  ['Friday Okoro sent regrets.', []],
  ['They met Sunday Igboho at the court.', []],
  ['Monday Israel struck Gaza.', ['Monday = date 2024-03-04']],
  ['The deal was dated 3/Mar/2011 and 12 March 2014.', ['3/Mar/2011 = date 2011-03-03', '12 March 2014 = date 2014-03-12']],
  ['It was filed on 07-Dec-98 and amended Dec-09-2001.', ['07-Dec-98 = date 1998-12-07', 'Dec-09-2001 = date 2001-12-09']],
  ['The form, dated 2019/3/7, was lost.', ['2019/3/7 = date 2019-03-07']],
  [
    'It rained on the 3rd of last month and on the twelfth of the month.',
    ['the 3rd of last month = date 2024-02-03', 'the twelfth of the month = date 2024-03-12'],
  ],
  ['The vote is due in the third week of April.', ['the third week of April = date 2024-04-15/2024-04-21']],
  ['The first Saturday of June 2022 was hot.', ['The first Saturday of June 2022 = date 2022-06-04']],
  ['Rain fell on the last weekend of August 2021.', ['the last weekend of August 2021 = date 2021-08-28/2021-08-29']],
  [
    'Fighting flared in the first ten days of November 2020.',
    ['the first ten days of November 2020 = date 2020-11-01/2020-11-10'],
  ],
  ['The clinic opened on July fourth.', ['July fourth = date 2023-07-04']],
  [
    'Strikes are set for April, June and Sept, and a vote for 23rd Dec.',
    ['April = date 2024-04', 'June = date 2024-06', 'Sept = date 2024-09', '23rd Dec = date 2024-12-23'],
  ],
  ['The trial opened on Saturday the 17th.', ['Saturday the 17th = date 2024-02-17']],
  ['It was shut in December and January 2016.', ['December = date 2015-12', 'January 2016 = date 2016-01']],
  ['The lease ends on the last day of June 2021.', ['the last day of June 2021 = date 2021-06-30']],
  ['The wall may be no higher than three metres.', ['no higher than three metres = measurement 3 at-most']],
  ['Of the first one hundred, twenty fell ill.', ['one hundred = count 100', 'twenty = count 20']],
  ['The strikes of April, June and September hurt.', ['April = date 2023-04', 'June = date 2023-06', 'September = date 2023-09']],
  ['Talks were held in May, June and July 2019.', ['May = date 2019-05', 'June = date 2019-06', 'July 2019 = date 2019-07']],
  [
    'In the 70s and 80s it grew, and in the mid-90s it shrank.',
    ['70s = date 197X', '80s = date 198X', 'mid-90s = date 199X mid'],
  ],
  ['Prices rose in the late 80s.', ['late 80s = date 198X late']],
  ['Temperatures in the 90s are likely.', []],
  ['His approval rating fell to the mid-20s, with highs in the 80s.', []],
  ['Shows on the 18th and 19th of August sold out.', ['18th = date 2023-08-18', '19th of August = date 2023-08-19']],
  ['A man in his 50s died in the early 60s.', ['in his 50s = age 50..59', 'early 60s = date 196X early']],
  ['Votes on 4, 6 and 8 March are planned.', ['4 = date 2024-03-04', '6 = date 2024-03-06', '8 March = date 2024-03-08']],
  ['Hearings are set for June 3, 5, and 10.', ['June 3 = date 2024-06-03', '5 = date 2024-06-05', '10 = date 2024-06-10']],
  ['On May 7, 12 died.', ['May 7 = date 2023-05-07', '12 = count 12']],
  ['On May 7, 8 men fled.', ['May 7 = date 2023-05-07', '8 men = count 8']],
  ['He met August Wilton, June Allyson and May Lin in Rome.', []],
  [
    'The toll could surpass 3,000, aid workers said. Losses exceeded $40m and up to 700 homes were cut off.',
    ['3,000 = count 3000 more-than', '$40m = money 40000000 USD more-than', 'up to 700 homes = count 700 up-to'],
  ],
  [
    'The U.N. has passed five resolutions, and the Senate passes a $1.4 trillion bill.',
    ['five resolutions = count 5', '$1.4 trillion = money 1400000000000 USD'],
  ],
  [
    'Revenue was above $1MM, and the grant came to €2.4mn.',
    ['above $1MM = money 1000000 USD more-than', '€2.4mn = money 2400000 EUR'],
  ],
  [
    'They shipped 1.2m tons of wheat and RM3.06mil in goods.',
    ['1.2m tons = measurement 1200000', 'RM3.06mil = money 3060000 MYR'],
  ],
  ['It sold for $3.5MM and cost 12K people their jobs.', ['$3.5MM = money 3500000 USD', '12K people = count 12000']],
  [
    'The pipe is 1.2m long and 5m people saw it; a 3m-wide gap opened.',
    ['1.2m = measurement 1.2', '5m people = count 5000000', '3m = measurement 3'],
  ],
  [
    'They gave 5m euros and 2k dollars, and €1.5mrd for roads.',
    ['5m euros = money 5000000 EUR', '2k dollars = money 2000 USD', '€1.5mrd = money 1500000000 EUR'],
  ],
  ['She won the 100m hurdles and 3m waves broke.', ['100m = measurement 100', '3m = measurement 3']],
  ['One hundred twenty thousand, four hundred people fled.', ['One hundred twenty thousand, four hundred people = count 120400']],
  [
    'They saw two thousand, five hundred in all, and one, two and three fell.',
    ['two thousand, five hundred = count 2500', 'one = count 1', 'two = count 2', 'three = count 3'],
  ],
  ['The budget is 12 500 euros for 3 000 pupils.', ['12 500 euros = money 12500 EUR', '3 000 pupils = count 3000']],
  [
    'About 1 234 567 people live there, and 45 000 left in 2019.',
    ['About 1 234 567 people = count 1234567 about', '45 000 = count 45000', '2019 = date 2019'],
  ],
  ['In 2019 100 people died and 12 000 fled.', ['2019 = date 2019', '100 people = count 100', '12 000 = count 12000']],
  ['The repair cost 30 euros and up to 12 people shared it.', ['30 euros = money 30 EUR', 'up to 12 people = count 12 up-to']],
  ['It costs 30 euros and up.', ['30 euros and up = money 30 EUR at-least']],
  ['The shop at 4521 NW 12th Street burned on Friday.', ['Friday = date 2024-03-01']],
  ['A fire broke out at 1200 West 5th Avenue and at 98 Rue de Rivoli.', []],
  ['The bakery moved to 14 rue des Bains, Apt. 7, above a shop in Suite 210.', []],
  ['The hosts crushed their rivals 5-0.', ['5-0 = score 5-0']],
  ['The fee may not exceed 300 francs.', ['300 francs = money 300 CHF at-most']],
  ['Rents exceeded 300 francs.', ['300 francs = money 300 CHF more-than']],
  ['In 2019 12 000 people left.', ['2019 = date 2019', '12 000 people = count 12000']],
  ['A grant of R85 000 was paid.', ['R85 000 = money 85000 ZAR']],
  ['He was shot in the 1800 block of Elm Street.', []],
  ["Apollo 11 came back. Chang'e 5 landed; Chang'e 6 did not.", []],
  ["I've 26 heaps of ice.", ['26 heaps = count 26']],
  [
    'The visit cost $3 and 50 cents, £2 and 30 pence and 5 dollars and 20 cents.',
    ['$3 and 50 cents = money 3.5 USD', '£2 and 30 pence = money 2.3 GBP', '5 dollars and 20 cents = money 5.2 USD'],
  ],
  [
    'It weighed 5 pounds, 6 ounces and was 6 feet 2 inches long.',
    ['5 pounds, 6 ounces = measurement 86', '6 feet 2 inches = measurement 74'],
  ],
  ['The loan runs 5 - 7 years and 3 – 4 km.', ['5 - 7 years = duration 5..7', '3 – 4 km = measurement 3..4']],
  ['Prices rose 5--7 percent and 10 -12 people came.', ['5--7 percent = percent 5..7', '10 -12 people = count 10..12']],
  ['Stoxx 50 -1.3%.', ['-1.3% = percent -1.3']],
  ['She paid $5 - $7 a kilo.', ['$5 - $7 = money 5..7 USD per kilo']],
  [
    'Deaths have passed 1,000 and are nearing 2,000; costs are approaching $5bn.',
    ['1,000 = count 1000 more-than', 'nearing 2,000 = count 2000 nearly', 'approaching $5bn = money 5000000000 USD nearly'],
  ],
  ['The fee fell short of 400 and failed to reach 300.', ['400 = count 400 less-than', '300 = count 300 less-than']],
  ['The bill would cost $25-35 million - some of it from fees.', ['$25-35 million = money 25000000..35000000 USD']],
  ['The number 7 jersey sold out.', []],
  ['Profit was 6.3 vs 5.9.', ['6.3 = count 6.3', '5.9 = count 5.9']],
  [
    'It would raise the wage from the current $7.25 to $12. They cut the fee from its present 3 percent to 2 percent.',
    ['$7.25 = money 7.25 USD', '$12 = money 12 USD', '3 percent = percent 3', '2 percent = percent 2'],
  ],
  [
    'Output came to 3,993,310MMBTU and 2 bcf; it does 40 mile per gallon.',
    ['3,993,310MMBTU = measurement 3993310', '2 bcf = measurement 2', '40 mile per gallon = measurement 40'],
  ],
];

test.each(SENTENCES)('%s', (text, figures) => {
  expect(figuresOf(text, DATE).map((figure) => say(text, figure))).toEqual(figures);
});
