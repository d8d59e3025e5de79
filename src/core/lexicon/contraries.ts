import { FALLING_VERBS, RISING_VERBS } from './changeVerbs.ts';
import { DAY_MOMENTS, DAY_PARTS, SEASONS } from './calendar.ts';
import { IRREGULAR_VERBS } from './irregularForms.ts';

/** Closed classes of words that differ by a few letters and say another thing, each with what it says. Lower case. */
export const CONTRARIES: ReadonlyMap<string, string> = new Map([
  ...says('day', { yesterday: 'yesterday', today: 'today tonight', tomorrow: 'tomorrow' }),
  ...[...SEASONS].map(([word, code]): [string, string] => [word, `season ${code}`]),
  ...[...DAY_PARTS].map(([word, code]): [string, string] => [word, `part ${code}`]),
  ...[...DAY_MOMENTS].map((word): [string, string] => [word, `moment ${word === 'midday' ? 'noon' : word}`]),
  ...says('every', {
    hour: 'hourly',
    day: 'daily nightly',
    week: 'weekly',
    fortnight: 'fortnightly biweekly',
    month: 'monthly',
    quarter: 'quarterly',
    year: 'yearly annual annually',
  }),
  ...says('times', {
    one: 'once',
    two: 'twice double doubles doubled doubling',
    three: 'thrice triple triples tripled tripling treble trebled',
    four: 'quadruple quadrupled',
    half: 'halve halves halved halving',
    twenty: 'score scores',
    pair: 'pair pairs couple couples',
  }),
  ...says('of', { all: 'all every', many: 'many', few: 'few', several: 'several', major: 'majority', minor: 'minority' }),
  ...says('side', {
    north: 'north northern northerly northward northwards',
    south: 'south southern southerly southward southwards',
    east: 'east eastern easterly eastward eastwards',
    west: 'west western westerly westward westwards',
    northeast: 'northeast northeastern',
    northwest: 'northwest northwestern',
    southeast: 'southeast southeastern',
    southwest: 'southwest southwestern',
    left: 'left',
    right: 'right',
    upper: 'upper',
    lower: 'lower',
  }),
  ...says('age', { older: 'senior sr snr elder', younger: 'junior jr jnr younger' }),
  ...says('goes', { up: 'higher upward upwards', down: 'lower downward downwards' }),
  ...formsOf(RISING_VERBS, 'goes up'),
  ...formsOf(FALLING_VERBS, 'goes down'),
]);

/** How a number that follows is meant; words between them are in `BETWEEN`. */
export const LIMITS: ReadonlyMap<string, string> = new Map([
  ...says('limit', {
    least: 'least minimum',
    most: 'most maximum',
    more: 'more over above exceeding',
    fewer: 'fewer less under below barely',
    nearly: 'nearly almost approaching nearing',
    about: 'about around roughly approximately circa estimated',
    exactly: 'exactly precisely',
    upTo: 'up',
  }),
]);

/** Where a time lies that follows. */
export const RELATIONS: ReadonlyMap<string, string> = new Map([
  ...says('at', {
    last: 'last past previous',
    this: 'this current',
    next: 'next coming following',
    early: 'early earlier',
    mid: 'mid',
    late: 'late later',
    before: 'before',
    after: 'after',
    since: 'since',
    until: 'until till',
    by: 'by',
  }),
]);

export const BETWEEN: ReadonlySet<string> = new Set('than to of the a an as in many much on'.split(' '));

/** What makes the contrary of the word that follows it. */
export const CONTRARY_PREFIXES: readonly string[] = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis'];

function says(kind: string, words: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([value, all]) =>
    all.split(' ').map((word): readonly [string, string] => [word, `${kind} ${value}`]),
  );
}

function formsOf(verbs: ReadonlySet<string>, value: string): readonly (readonly [string, string])[] {
  const irregular = [...IRREGULAR_VERBS].flatMap(([form, lemma]) => (verbs.has(lemma) ? [form] : []));
  const regular = [...verbs].flatMap((verb) => {
    const [stem, doubled] = [verb.replace(/e$/, ''), verb + verb.slice(-1)];
    return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`, `${doubled}ed`, `${doubled}ing`];
  });
  return [...irregular, ...regular].map((form) => [form, value]);
}
