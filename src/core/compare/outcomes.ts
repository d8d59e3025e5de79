import type { EventType } from '../model/event.ts';

/** What becomes of counted people or things: two counts are about one thing only if this agrees. */
export type Outcome = 'dead' | 'injured' | 'missing' | 'displaced' | 'arrested' | 'escaped' | 'rescued' | 'infected' | 'damaged';

const WORDS: ReadonlyArray<readonly [Outcome, string]> = [
  [
    'dead',
    'killed kill kills killing dead died die dies dying deaths death fatalities fatality slain martyred massacred drowned executed perished',
  ],
  ['injured', 'injured injure injuring injuries wounded wounding wounds hurt maimed hospitalized hospitalised'],
  ['missing', 'missing unaccounted disappeared'],
  ['displaced', 'displaced evacuated evacuate homeless uprooted evacuees refugees'],
  ['arrested', 'arrested detained arrests detainees jailed imprisoned held captured'],
  ['escaped', 'escaped escape escapes fled flee escapees'],
  ['rescued', 'rescued saved rescue pulled survivors'],
  ['infected', 'infected infections sickened cases ill sick stricken'],
  ['damaged', 'destroyed damaged collapsed burned burnt flattened gutted'],
];

const OUTCOME_OF_WORD: ReadonlyMap<string, Outcome> = new Map(
  WORDS.flatMap(([outcome, words]) => words.split(' ').map((word) => [word, outcome] as const)),
);

const OUTCOME_OF_EVENT: ReadonlyMap<EventType, Outcome> = new Map([
  ['kill-die', 'dead'],
  ['injure', 'injured'],
  ['displacement', 'displaced'],
  ['arrest', 'arrested'],
  ['escape', 'escaped'],
]);

/** The outcome that a word names: "killed", "deaths". */
export function outcomeOfWord(word: string): Outcome | undefined {
  return OUTCOME_OF_WORD.get(word.toLowerCase());
}

export function outcomeOfEvent(type: EventType): Outcome | undefined {
  return OUTCOME_OF_EVENT.get(type);
}

/** Nouns that count human beings, whatever the article calls them. */
const PERSONS = new Set(
  (
    'people persons person civilians civilian inmates inmate prisoners prisoner residents resident villagers men women children child passengers passenger workers worker ' +
    'victims victim migrants migrant refugees soldiers soldier troops fighters fighter militants militant rebels rebel police officers officer students pupils members member ' +
    'patients patient protesters protester demonstrators tourists others others them survivors hostages captives detainees deaths fatalities casualties injuries dead wounded crew sailors ' +
    'miners miner farmers journalists suspects individuals adults citizens nationals palestinians israelis syrians ukrainians'
  ).split(' '),
);

export function countsPersons(unit: string | null): boolean {
  return unit === null || PERSONS.has(headWord(unit));
}

/** The last word of a unit, lower case. */
export function headWord(unit: string): string {
  const counted = unit.replace(/ per .*$/, '');
  return counted.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
}
