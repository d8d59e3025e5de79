/**
 * Every relation that comparing figures claims on the gold articles and on our corpus (train and dev), judged by hand against the article.
 * `npx tsx bench/figures.ts` reports a relation that is missing here. `right`: the article says so.
 */
export const JUDGED_RELATIONS: ReadonlyArray<{
  readonly article: string;
  readonly first: string;
  readonly second: string;
  readonly kind: string;
  readonly right: boolean;
}> = [
  { article: 'seed', first: 'At least 1,444 people', second: 'at least 733 people', kind: 'subset', right: true },
  { article: '01-bridge-shelling', first: 'at least 11', second: 'at least 11 people', kind: 'consistent', right: true },
  { article: '03-mine-collapse', first: 'two survivors', second: 'two men', kind: 'consistent', right: true },
  { article: '03-mine-collapse', first: 'nine miners', second: '11 people', kind: 'updated', right: true },
  { article: '05-kabira-quake', first: '643 people', second: '512', kind: 'updated', right: true },
  {
    article: '40-doping-weightlifting',
    first: 'Four weightlifters',
    second: 'Four weightlifters',
    kind: 'consistent',
    right: true,
  },
  { article: '71-live-cyclone', first: 'At least nine people', second: 'nine deaths', kind: 'consistent', right: true },
  { article: '71-live-cyclone', first: 'nine deaths', second: '11', kind: 'updated', right: true },
  { article: 'seed', first: 'At least 20 Daesh inmates', second: 'At least 20 Daesh inmates', kind: 'consistent', right: true },
  { article: 'seed', first: 'At least 20 Daesh inmates', second: 'About 20 prisoners', kind: 'consistent', right: true },
  { article: '02-cyclone-odisha', first: '3.4 lakh', second: 'about 3.4 lakh people', kind: 'consistent', right: true },
  { article: '07-wildfire-blaxland', first: 'two', second: 'Two people', kind: 'consistent', right: true },
  // The disaster agency and the ministry, which keeps a count of its own, differ.
  { article: '05-kabira-quake', first: '643 people', second: '601', kind: 'conflicting', right: true },
];
