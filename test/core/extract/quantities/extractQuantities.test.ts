import { expect, test } from 'vitest';
import { figuresOf, say } from './readFigures.ts';

/** The day of each sentence's article: a Wednesday. */
const DATE = '2024-03-06';

/** A sentence and all its figures; what is not listed must not be found (numbers in names, laws, addresses, model numbers). */
const SENTENCES: ReadonlyArray<readonly [text: string, figures: readonly string[]]> = [
  [
    'At least 14 people were killed and 30 others injured when a bus plunged into a gorge on Tuesday, police said.',
    ['At least 14 people = count 14 at-least', '30 others = count 30', 'Tuesday = date 2024-03-05'],
  ],
  [
    'More than 2,500 homes were destroyed and about 40 villages cut off.',
    ['More than 2,500 homes = count 2500 more-than', 'about 40 villages = count 40 about'],
  ],
  [
    'Half a million voters cast ballots; turnout was 61.3 per cent, up from 58 per cent in 2019.',
    ['Half a million voters = count 500000', '61.3 per cent = percent 61.3', '58 per cent = percent 58', '2019 = date 2019'],
  ],
  [
    'The state will spend Rs 40 crore on 120 schools and Rs. 2.5 lakh on each library.',
    ['Rs 40 crore = money 400000000 INR', '120 schools = count 120', 'Rs. 2.5 lakh = money 250000 INR'],
  ],
  [
    'The firm exported timber between May 2021 and September 2023 and between 1949 and 1966.',
    ['between May 2021 and September 2023 = date 2021-05/2023-09', 'between 1949 and 1966 = date 1949/1966'],
  ],
  ['Between 1,900 and 2,100 people marched.', ['Between 1,900 and 2,100 people = count 1900..2100']],
  ['The train left at 23:30 BST.', ['23:30 BST = date T23:30']],
  ['He ran it in 2 hours, 9 minutes and 41 seconds.', ['2 hours, 9 minutes and 41 seconds = duration 7781']],
  ['Bad loans crept up to 1.3% of the total.', ['1.3% = percent 1.3']],
  ['It will be a quarter of a point.', ['a quarter of a point = percent 0.25']],
  [
    'The broker cut its target to 5.10 shillings from 3.80 for the 40 branches.',
    ['5.10 shillings = money 5.1 KES', '3.80 = money 3.8 KES', '40 branches = count 40'],
  ],
  ['Efficacy was 74% (60–83) in adults.', ['74% = percent 74', '60–83 = percent 60..83']],
  ['Prosecutors sought four years in prison for Kato and three for Ito.', ['four years = duration 4', 'three = duration 3']],
  ['It rose 5% to 82, compared with 2 of 23 elsewhere.', ['5% = percent 5', '82 = count 82', '2 = count 2', '23 = count 23']],
  [
    'The company raised $1.2bn at a valuation of between $8bn and $10bn.',
    ['$1.2bn = money 1200000000 USD', 'between $8bn and $10bn = money 8000000000..10000000000 USD'],
  ],
  [
    'Inflation slowed to 3.4% from 3.9%, the lowest since June 2021.',
    ['3.4% = percent 3.4', '3.9% = percent 3.9', 'June 2021 = date 2021-06'],
  ],
  [
    'The bank cut rates by 25 basis points, and two of its nine members dissented.',
    ['25 basis points = percent 0.25', 'two = count 2', 'nine members = count 9'],
  ],
  [
    'Sales rose 12% to £4.3m in the three months to September.',
    ['12% = percent 12', '£4.3m = money 4300000 GBP', 'three months to September = date 2023-Q3'],
  ],
  [
    'Shares fell 7.25% to $18.40 before recovering 2 percentage points.',
    ['7.25% = percent 7.25', '$18.40 = money 18.4 USD', '2 percentage points = percent 2'],
  ],
  [
    'A magnitude 6.2 earthquake struck 15 km west of the city at 4:17 a.m. on Monday.',
    ['magnitude 6.2 = measurement 6.2', '15 km = measurement 15', '4:17 a.m. on Monday = date 2024-03-04T04:17'],
  ],
  ['Temperatures reached 41.5°C and dropped to -3 °C at night.', ['41.5°C = measurement 41.5', '-3 °C = measurement -3']],
  [
    'The fire burned 12,000 acres (4,900 hectares) in two days.',
    ['12,000 acres = measurement 12000', '4,900 hectares = measurement 4900', 'two days = duration 2'],
  ],
  [
    'Liverpool beat Everton 3-1 on Saturday, with two goals in the second half.',
    ['3-1 = score 3-1', 'Saturday = date 2024-03-02', 'two goals = count 2', 'second half = ordinal 2'],
  ],
  ['The Senate voted 52-48 to confirm her.', ['52-48 = score 52-48']],
  ['Parliament voted 219 to 205 against the bill.', ['219 to 205 = score 219-205']],
  [
    'Djokovic won 6-4, 7-6, 6-2 in two hours and 41 minutes.',
    ['6-4 = score 6-4', '7-6 = score 7-6', '6-2 = score 6-2', 'two hours and 41 minutes = duration 161'],
  ],
  ['Maria Lopez, 34, a nurse, and her 7-year-old son were rescued.', ['34 = age 34', '7-year-old = age 7']],
  ['He was 67 when he retired, and died at 91.', ['67 = age 67', '91 = age 91']],
  [
    'Children under 5 and adults over 65 are most at risk, the study of 4,210 patients found.',
    ['under 5 = age 5 less-than', 'over 65 = age 65 more-than', '4,210 patients = count 4210'],
  ],
  [
    'The risk fell by a third (hazard ratio 0.67, 95% CI 0.55-0.81).',
    ['a third = ratio 0.3333333333333333', 'hazard ratio 0.67 = ratio 0.67', '95% = percent 95', '0.55-0.81 = ratio 0.55..0.81'],
  ],
  [
    'Two-thirds of the residents had left by early March.',
    ['Two-thirds of the residents = ratio 0.6666666666666666', 'early March = date 2024-03 early'],
  ],
  [
    'Dozens of houses and hundreds of cars were damaged; thousands fled.',
    ['Dozens of houses = count ~12', 'hundreds of cars = count ~100', 'thousands = count ~1000'],
  ],
  ['Tens of thousands of protesters marched through the capital.', ['Tens of thousands of protesters = count ~10000']],
  [
    'As many as 300 workers could lose their jobs by the end of 2026.',
    ['As many as 300 workers = count 300 up-to', 'the end of 2026 = date 2026 late'],
  ],
  ['Nearly 9,000 of them are children.', ['Nearly 9,000 of them = count 9000 nearly']],
  ['The 84-page report cites 31 cases.', ['84-page = count 84', '31 cases = count 31']],
  ['The trial, expected to last six weeks, begins on 12 May.', ['six weeks = duration 6', '12 May = date 2024-05-12']],
  ['She was sentenced to 18 months in prison on Friday.', ['18 months = duration 18', 'Friday = date 2024-03-01']],
  ['The 1990s boom ended in 2001.', ['1990s = date 199X', '2001 = date 2001']],
  [
    'Police seized 3.2 tonnes of cocaine worth €250 million ($270 million).',
    ['3.2 tonnes = measurement 3.2', '€250 million = money 250000000 EUR', '$270 million = money 270000000 USD'],
  ],
  ['The city of 1.1 million people has 40 hospitals.', ['1.1 million people = count 1100000', '40 hospitals = count 40']],
  ['Oil rose $1.20 to $84.15 a barrel.', ['$1.20 = money 1.2 USD', '$84.15 = money 84.15 USD per barrel']],
  ['Wages will go up 5 to 7 per cent next year.', ['5 to 7 per cent = percent 5..7', 'next year = date 2025']],
  [
    'The first ship left on Monday; the second is due on Thursday.',
    ['first ship = ordinal 1', 'Monday = date 2024-03-04', 'second = ordinal 2', 'Thursday = date 2024-03-07'],
  ],
  ['She finished third in the 800m in 1:58.4.', ['third = ordinal 3', '800m = measurement 800', '1:58.4 = duration 118.4']],
  ['The ceasefire took effect at midnight on Sunday.', ['midnight on Sunday = date 2024-03-03T24:00']],
  ['The museum opened 20 years ago and closed in the 2010s.', ['20 years ago = date 2004', '2010s = date 201X']],
  [
    'The company, founded in 1998, employs 4,000 people in 12 countries.',
    ['1998 = date 1998', '4,000 people = count 4000', '12 countries = count 12'],
  ],
  [
    'About 60% of Americans, or roughly 200 million people, live near the coast.',
    ['About 60% = percent 60 about', 'roughly 200 million people = count 200000000 about'],
  ],
  ['The Boeing 737 landed at Terminal 4 with 162 passengers on board.', ['162 passengers = count 162']],
  ['Article 5 of the treaty and Section 230 were cited by the G7.', []],
  [
    'The S&P 500 gained 0.68% to 3,005.47, and the FTSE 100 lost 12 points.',
    ['0.68% = percent 0.68', '3,005.47 = count 3005.47', '12 points = measurement 12'],
  ],
  ['He lives at 10 Downing Street and drives a BMW X5.', []],
  ['Call 555-0134 or visit www.example24.com for details.', []],
  ['The iPhone 14 has 128GB of storage and a 6.1-inch screen.', ['128GB = measurement 128', '6.1-inch = measurement 6.1']],
  ['Covid-19 killed 1,204 people in the Group of Seven last year.', ['1,204 people = count 1204', 'last year = date 2023']],
  ['The 9/11 attacks and the Euro 2024 final were discussed.', []],
  ['Apollo 11 landed on the moon on July 20, 1969.', ['July 20, 1969 = date 1969-07-20']],
  ['On page 12 of chapter 3, the author says one thing.', []],
  ['At one point the 911 tape stops.', []],
  [
    'The Australian government pledged $50 million in Canberra; Australia will add A$5m.',
    ['$50 million = money 50000000 AUD', 'A$5m = money 5000000 AUD'],
  ],
  [
    "OTTAWA (CP) — The Canadian program costs $3 million a year, Canada's minister said.",
    ['$3 million = money 3000000 CAD per year'],
  ],
  [
    'The fine of 3.5 crore rupees was cut to Rs 75 lakh by the Delhi High Court.',
    ['3.5 crore rupees = money 35000000 INR', 'Rs 75 lakh = money 7500000 INR'],
  ],
  [
    'Voters in 14 of the 27 states backed him; 3 in 10 stayed home.',
    ['14 = count 14', '27 states = count 27', '3 in 10 = ratio 0.3'],
  ],
  [
    'Unemployment among under-25s hit 22.4 percent in Q3 2023.',
    ['under-25s = age 25 less-than', '22.4 percent = percent 22.4', 'Q3 2023 = date 2023-Q3'],
  ],
  [
    'Net profit jumped 18.4% to €212 million from €190 million a year earlier.',
    [
      '18.4% = percent 18.4',
      '€212 million = money 212000000 EUR',
      '€190 million = money 190000000 EUR',
      'a year earlier = date 2023',
    ],
  ],
  [
    'Revenue was $4.61 billion, missing the average estimate of $4.7 billion.',
    ['$4.61 billion = money 4610000000 USD', '$4.7 billion = money 4700000000 USD'],
  ],
  [
    'India chased down 287 with 3 wickets and 11 balls to spare.',
    ['287 = count 287', '3 wickets = count 3', '11 balls = count 11'],
  ],
  [
    'Kipchoge ran 42.195km in 2:01:09, beating 35,000 runners.',
    ['42.195km = measurement 42.195', '2:01:09 = duration 7269', '35,000 runners = count 35000'],
  ],
  ['The vote was 6-3, with Justice Kagan, 63, dissenting.', ['6-3 = score 6-3', '63 = age 63']],
  [
    'It will cost an estimated £2bn to £3bn, more than twice the original budget.',
    ['an estimated £2bn to £3bn = money 2000000000..3000000000 GBP about', 'more than twice = ratio 2 more-than'],
  ],
  [
    'Rainfall of up to 200mm is forecast for Friday and Saturday.',
    ['up to 200mm = measurement 200 up-to', 'Friday = date 2024-03-08', 'Saturday = date 2024-03-09'],
  ],
  [
    'The EU agreed on 27 June 2023 to cut emissions by at least 55% by 2030.',
    ['27 June 2023 = date 2023-06-27', 'at least 55% = percent 55 at-least', '2030 = date 2030'],
  ],
  [
    'In the 2020-21 season the club lost 14 of its 38 games.',
    ['2020-21 = date 2020/2021', '14 = count 14', '38 games = count 38'],
  ],
  [
    'Police arrested three men aged between 19 and 24 on suspicion of murder.',
    ['three men = count 3', 'aged between 19 and 24 = age 19..24'],
  ],
  ['The suspect, a 42-year-old man, was held for 36 hours.', ['42-year-old = age 42', '36 hours = duration 36']],
  [
    'Fewer than one percent of the 2.4 million doses were wasted.',
    ['Fewer than one percent = percent 1 less-than', '2.4 million doses = count 2400000'],
  ],
  [
    'Some 60 to 70 families have been living there since the mid-1980s.',
    ['Some 60 to 70 families = count 60..70 about', 'mid-1980s = date 198X mid'],
  ],
  [
    'The ship, 366 metres long, can carry 23,756 containers.',
    ['366 metres = measurement 366', '23,756 containers = count 23756'],
  ],
  ['The hospital treated 115 patients, 27 of them children.', ['115 patients = count 115', '27 of them = count 27']],
  [
    'Around a quarter of all deaths occur in the first week of life.',
    ['Around a quarter of all deaths = ratio 0.25 about', 'first week = ordinal 1'],
  ],
  [
    'GDP shrank 0.3% in the fourth quarter, the second quarterly contraction in a row.',
    ['0.3% = percent 0.3', 'fourth quarter = date 2023-Q4', 'second quarterly contraction = ordinal 2'],
  ],
  ['The yen fell to 151.9 per dollar, its weakest in 34 years.', ['151.9 = money 151.9 per dollar', '34 years = duration 34']],
  [
    'Thousands of people have fled since fighting resumed three weeks ago.',
    ['Thousands of people = count ~1000', 'three weeks ago = date 2024-02-14'],
  ],
  ['The tower is 1,250 feet tall and weighs 10,000 tons.', ['1,250 feet = measurement 1250', '10,000 tons = measurement 10000']],
  [
    'Mr Khan won 48.7% of the vote against 46.1% for Ms Ali, a margin of 61,342 votes.',
    ['48.7% = percent 48.7', '46.1% = percent 46.1', '61,342 votes = count 61342'],
  ],
  ['The committee will report back by the end of March next year.', ['the end of March next year = date 2025-03 late']],
  [
    "Last Tuesday's strike halted 80 per cent of trains between 6 a.m. and 10 p.m.",
    ['Last Tuesday = date 2024-03-05', '80 per cent = percent 80', '6 a.m. = date T06:00', '10 p.m. = date T22:00'],
  ],
  ["A 5-kilometre exclusion zone was set up, the Fire Service's Station Officer No. 2 said.", ['5-kilometre = measurement 5']],
  [
    'The child, six, and her two brothers, aged 9 and 12, are in stable condition.',
    ['six = age 6', 'two brothers = count 2', 'aged 9 = age 9', '12 = age 12'],
  ],
  ['The euro traded at $1.0845, down 0.2% on the day.', ['$1.0845 = money 1.0845 USD', '0.2% = percent 0.2']],
  [
    "He scored 25 points and grabbed 11 rebounds in the Lakers' 112-104 win over the Suns.",
    ['25 points = count 25', '11 rebounds = count 11', '112-104 = score 112-104'],
  ],
];

test.each(SENTENCES)('%s', (text, figures) => {
  expect(figuresOf(text, DATE).map((figure) => say(text, figure))).toEqual(figures);
});
