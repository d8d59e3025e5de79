import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { EntityId } from '../model/entity.ts';
import type { EventArgument, EventType } from '../model/event.ts';
import type { Quantity } from '../model/quantity.ts';
import { speaksOfChange } from './changeWords.ts';
import { sentenceWordsOf, wordsBefore, type SentenceWords } from './context.ts';
import type { Target } from '../model/target.ts';
import { overlaps } from '../text/span.ts';
import { lookupsOf, type Lookups } from './lookups.ts';
import { pointsByPronoun, pointsToNumber, pointsToToll } from './pointing.ts';
import { countsPersons, headWord, outcomeOfWord, type Outcome } from './outcomes.ts';
import { scopeOf, type ComparedScope } from './scope.ts';
import { createWidener } from './textAround.ts';
import { eventsOf, namesThing, outcomeOf, stem } from './topic.ts';
import { giverOf, speakerBefore } from './voices.ts';

/** What a figure is of, as far as the words around it tell: the sides on which two figures can be held to be of one thing. */
export interface Thing {
  readonly quantity: Quantity;
  readonly scope: ComparedScope;
  /** Figures of different dimensions are never of one thing: "count", "money/USD", "measurement/hectare". */
  readonly dimension: string;
  /** The time it is told of, where it is told of one: "day" of "26 a day". */
  readonly rate: string | undefined;
  /** Stem of the counted noun; empty where the figure stands alone. */
  readonly unit: string;
  readonly persons: boolean;
  readonly outcome: Outcome | undefined;
  /** Stem of what is said of the counted things. */
  readonly predicate: string;
  /** Stems of what it measures, without who says so and the verbs of saying so. */
  readonly measured: ReadonlySet<string>;
  /** Stems of the happenings that it is a figure of, but for mere changes: everything rises. */
  readonly triggers: ReadonlySet<string>;
  /** Their types, but for what happens every day. */
  readonly types: ReadonlySet<EventType>;
  /** It measures "the toll", "the number", or nothing that is named: what it is of was told before. */
  readonly pointsBack: boolean;
  /** "88 new cases": of these only what they were before is of one thing with it. */
  readonly isNew: boolean;
  /** "grow by 2.1 percent", "46 percent to 44 percent": of it only what it became, or was foretold as, is of one thing with it. */
  readonly isAmount: boolean;
  /** It is called the number, or the toll, of what was told before. */
  readonly isNumber: boolean;
  /** Who says so: the actor, or the words where nobody knows which actor it is. */
  readonly source: string | undefined;
  /** Who gives the number, where that is no statement either: "Nielsen shows". */
  readonly giver: string | undefined;
  /** The last word of who says so: "officials". */
  readonly speaker: string | undefined;
  /** Whether who says so speaks of what is its own: "its sales". */
  readonly isOwn: boolean;
  /** Whom or what the words right behind it name: "four votes for Trump". */
  readonly complements: ReadonlySet<EntityId>;
  /** The words that lead up to it, and those that lead up to the verb of who says so. */
  readonly leads: readonly string[];
  /** The words in front of who says so: "Separately,". */
  readonly opening: string;
  /** The words of its sentence, as far as they are known. */
  readonly around: SentenceWords;
  /** Whether it is told of what may come or did not happen. */
  readonly isPossible: boolean;
  /** The places that its sentence names, beside those of the speaker, and which of them the article names here first. */
  readonly named: ReadonlySet<EntityId>;
  readonly newPlaces: ReadonlySet<EntityId>;
  /** The last place that its sentence names in front of it. */
  readonly placeAhead: { readonly entity: EntityId; readonly start: number } | undefined;
  /** Who does what it counts. */
  readonly doers: ReadonlySet<EntityId>;
  /** Whether it stands in a row of counts: "three soldiers and 12 militants". */
  readonly isListed: boolean;
}

const JUST_A_NUMBER: ReadonlySet<string> = new Set(['number']);
const SAYING = new Set(
  wordsOf(
    'put estimate revise report speak say claim give count calculate value set raise lower cut spoke said gave told actual real true show record tally admit acknowledge confirm list register have ha had reach rise fall climb ' +
      'rose fell risen fallen stand stood drop grow grew jump pas pass only just also now already earlier previous new own correct latest total overall',
  ),
);
/** Nouns that stand for a figure told before. */
const STANDING_FOR = new Set(
  'toll number figure count total tally estimate crowd turnout death dead injur wound speed cost damage'.split(' '),
);
/** Of these the figure before must be of the dead. */
const OF_THE_DEAD = new Set(['toll', 'death']);

/** What each of some figures is of, in their order; those that can't be compared with others are left out. */
export function thingsOf(document: AnnotatedDocument, quantities: readonly Quantity[]): readonly Thing[] {
  const widen = createWidener(document);
  const things = quantities.flatMap(
    (quantity) => thingOf(document, { ...quantity, target: widen(quantity.target) }, widen) ?? [],
  );
  return things.map((thing, index) => ({
    ...thing,
    isListed: [things[index - 1], things[index + 1]].some((other) => other !== undefined && standInRow(thing, other)),
  }));
}

/** Between the counts of a row: "three soldiers and", "two emails sent to Powell and". */
const IN_ROW = /^[^.;:()]*(?:,|\band|\bor|\bplus)\s+$/;

/** Counts of a row add up: none of them is another telling of the whole. */
function standInRow(thing: Omit<Thing, 'isListed'>, other: Omit<Thing, 'isListed'>): boolean {
  if (thing.dimension !== 'count' || other.dimension !== 'count' || thing.outcome !== other.outcome) return false;
  const [{ target: first }, { target: second }] =
    thing.quantity.target.start < other.quantity.target.start
      ? [thing.quantity, other.quantity]
      : [other.quantity, thing.quantity];
  const gap = second.start - first.end;
  return gap > 0 && gap <= first.suffix.length && IN_ROW.test(first.suffix.slice(0, gap));
}

function thingOf(
  document: AnnotatedDocument,
  quantity: Quantity,
  widen: (target: Target) => Target,
): Omit<Thing, 'isListed'> | undefined {
  const dimension = dimensionOf(quantity);
  if (dimension === undefined || isAside(quantity)) return undefined;
  const isAmount = BY_HOW_MUCH.test(quantity.target.prefix) || isHeadToHead(quantity);
  if (isAmount && !dimension.startsWith('percent')) return undefined;
  const lookups = lookupsOf(document);
  const said = lookups.attribution(quantity.attribution);
  const unit =
    quantity.unit !== null && quantity.kind === 'count' && namesThing(quantity.unit) && quantity.unit !== 'vs'
      ? stem(headWord(quantity.unit))
      : '';
  const isNumberOf = unit === '' && pointsBack(quantity);
  const measured = isNumberOf ? JUST_A_NUMBER : measuredBy(quantity, said);
  const givesToll = unit === '' && pointsToToll(quantity.target.prefix);
  const named = [...measured, ...(givesToll ? ['toll'] : []), ...(quantity.measured ?? '').toLowerCase().split(/[^\p{L}]+/u)]
    .map((word) => outcomeOfWord(word) ?? (OF_THE_DEAD.has(word) ? 'dead' : undefined))
    .find((outcome) => outcome !== undefined);
  const events = eventsOf(document, quantity);
  const around = sentenceWordsOf(quantity, said);
  const giver = giverOf(around);
  const doers = events.flatMap((event) =>
    event.arguments.flatMap((one) => (isOther(one, quantity, said) ? (one.entity ?? []) : [])),
  );
  return {
    quantity,
    scope: scopeOf(document, quantity),
    dimension,
    rate: RATE.exec(quantity.target.suffix)?.[1]?.toLowerCase(),
    unit,
    persons: countsPersons(quantity.unit),
    outcome:
      named ??
      outcomeOfBodies(unit) ??
      (quantity.kind === 'count' ? (outcomeOf(document, quantity) ?? outcomeWithin(quantity)) : undefined),
    predicate: withoutInflection((quantity.predicate ?? '').toLowerCase()),
    measured,
    triggers: new Set(
      events.flatMap(({ target: { exact } }) => (speaksOfChange(exact) ? [] : [withoutInflection(exact.toLowerCase())])),
    ),
    types: new Set(events.map(({ type }) => type).filter((type) => type !== 'other')),
    isNew: quantity.kind === 'count' && /\bnew\b/i.test(quantity.target.exact),
    isNumber: isNumberOf,
    isAmount,
    pointsBack: unit === '' && [...measured].every((word) => STANDING_FOR.has(word)),
    source: sourceOf(said) ?? speakerBefore(around.before),
    giver,
    speaker: headWord((said?.source.implicit === false ? said.source.targets[0]?.exact : undefined) ?? giver ?? '') || undefined,
    isOwn: isOwn(lookups, said, around.before),
    complements: complementsOf(lookups, quantity),
    leads: [quantity.target, ...(said?.cue.targets ?? []).map(widen)].map((target) => leadTo(target, quantity.target)),
    opening: openingOf(quantity, said, widen),
    around,
    isPossible: said?.stance === 'predicts' || events.some(({ modality }) => modality !== 'asserted'),
    ...placesAround(lookups, quantity, said, around),
    doers: new Set(doers),
  };
}

/** "29 bodies" */
function outcomeOfBodies(unit: string): Outcome | undefined {
  return unit === 'body' ? 'dead' : undefined;
}

/** "81 infected people" */
function outcomeWithin({ target: { exact } }: Quantity): Outcome | undefined {
  return exact
    .split(/\s+/)
    .map(outcomeOfWord)
    .find((outcome) => outcome !== undefined);
}

function pointsBack({ kind, target: { prefix } }: Quantity): boolean {
  return (kind !== 'money' && pointsToNumber(prefix)) || pointsByPronoun(prefix);
}

const OF_AN_ORGANIZATION = /\b(?:its|their|our)\s+(?:[\w-]+\s+){0,3}[\w-]*$/i;
const OF_A_PERSON = /\b(?:his|her|my)\s+(?:[\w-]+\s+){0,3}[\w-]*$/i;

function isOwn({ entity }: Lookups, said: Attribution | undefined, before: string): boolean {
  const speaker = entity(said?.source.entity);
  if (speaker === undefined) return false;
  return (speaker.type === 'person' ? OF_A_PERSON : OF_AN_ORGANIZATION).test(before);
}

const JOINED = /^\s*(?:for|of|against|by|at|with|to|from)\s+(?:the\s+)?$/i;

function complementsOf({ mentionsFrom }: Lookups, { target }: Quantity): ReadonlySet<EntityId> {
  const behind = mentionsFrom(target.end + 1, target.end + target.suffix.length + 1).filter(({ target: { start } }) =>
    JOINED.test(target.suffix.slice(0, start - target.end)),
  );
  return new Set(behind.map(({ entity }) => entity));
}

function openingOf({ target }: Quantity, said: Attribution | undefined, widen: (target: Target) => Target): string {
  const speaker = said?.source.targets[0];
  if (speaker === undefined) return wordsBefore(target);
  return speaker.start < target.start ? wordsBefore(widen(speaker)) : '';
}

/** Of a verb behind the figure only what belongs to it: "on Tuesday" of "22 on Tuesday, they said" is said of the figure. */
function leadTo(target: Target, figure: Target): string {
  if (target.start === figure.start) return wordsBefore(target);
  const before = wordsBefore(target);
  return `${target.start > figure.start ? (before.split(',').at(-1) ?? '') : before}${target.exact}`;
}

/** "free", "freed" and "freeing" alike. */
function withoutInflection(word: string): string {
  return stem(word).replace(/(?<=..)(?:ed|ing|e)$/, '');
}

/** Somebody who does something, neither those who are counted nor who says so. */
function isOther({ role, target, entity }: EventArgument, quantity: Quantity, said: Attribution | undefined): boolean {
  return role === 'actor' && !overlaps(target, quantity.target) && entity !== said?.source.entity;
}

/** "cut by $200": a change, not what something has become. */
const BY_HOW_MUCH = /\b(?:by|an extra|an additional|a further)\s+[$£€]?$/i;

/** "46 percent to 44 percent" of a poll: two that stand against each other, unless it went from one to the other. */
function isHeadToHead({ kind, target: { prefix, suffix } }: Quantity): boolean {
  if (kind !== 'percent') return false;
  return (
    /(?<!\bfrom )\b[\d.]+ ?(?:percent|per cent|%)? to $/i.test(prefix) || (/^ to \d/.test(suffix) && !/\bfrom $/i.test(prefix))
  );
}

/** "27 others" are counted beside what came before; "the 280-metre level" is a name. */
function isAside({ kind, unit, target }: Quantity): boolean {
  if (LESS_THAN.test(target.suffix) || CHANGE_OF.test(target.suffix)) return true;
  if (kind === 'count') return /^(?:others?|more)$/.test(headWord(unit ?? '')) || MORE.test(target.exact);
  return kind === 'measurement' && /-(?=\p{L})/u.test(target.exact);
}

/** "2 million less than the 33 million": by how much they differ. */
const LESS_THAN =
  /^\s*(?:(?!(?:from|to|and|or|with|of|than)\b)\w+ )?(?:more|less|fewer|lower|higher|greater|larger|smaller) than\b/i;
/** "a 10 percent drop from" */
const CHANGE_OF =
  /^(?: percent)?(?:[ -]points?)? (?:drop|rise|fall|increase|decrease|decline|jump|gain|cut|hike) (?:from|on|over|in)\b/i;
const MORE = /\b(?:more|other|further|additional)\b(?! than)/i;
const RATE = /^\s*(?:an?|per|each|every)\s+(hour|day|week|month|quarter|season|year|minute|second)\b/i;

/** What is told of a rate in its unit, "per month", may be left out of the next figure. */
function dimensionOf({ kind, unit }: Quantity): string | undefined {
  if (kind === 'percent' && /point/.test(unit ?? '')) return 'percent/point';
  if (kind === 'count' || kind === 'percent' || kind === 'ratio' || kind === 'age') return kind;
  return kind === 'money' || kind === 'measurement' || kind === 'duration'
    ? `${kind}/${(unit ?? '').replace(/[ /]per .*$|\/.*$/, '')}`
    : undefined;
}

function sourceOf(said: Attribution | undefined): string | undefined {
  if (said === undefined || said.source.implicit) return undefined;
  return said.source.entity ?? said.source.targets[0]?.exact.toLowerCase();
}

/** "An audit put the cost at": the cost. */
function measuredBy({ measured }: Quantity, said: Attribution | undefined): ReadonlySet<string> {
  const speaker = new Set(wordsOf(said?.source.targets[0]?.exact ?? ''));
  const cues = new Set((said?.cue.targets ?? []).flatMap(({ exact }) => wordsOf(exact)));
  const isSaying = (word: string): boolean => SAYING.has(word) || SAYING.has(`${word}e`);
  const isThing = (word: string): boolean => !speaker.has(word) && !cues.has(word) && !isSaying(word);
  return new Set(wordsOf(cutAtPreposition(measured ?? '')).filter(isThing));
}

/** "death toll from the flood" */
function cutAtPreposition(words: string): string {
  return words.split(/\b(?:of|from|in|for|at|on|by|with)\b/)[0] ?? '';
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && word !== 'the')
    .map(stem)
    .map((word) => word.replace(/(?<=..)(?:ed|ing)$/, ''));
}

/** The places that a figure's sentence names, but for those of the speaker. */
function placesAround(
  { mentionsFrom, firstMentionOf }: Lookups,
  { target }: Quantity,
  said: Attribution | undefined,
  { before, after }: SentenceWords,
): Pick<Thing, 'named' | 'newPlaces' | 'placeAhead'> {
  const start = target.start - before.length;
  const speaker = said?.source.targets ?? [];
  const inside = mentionsFrom(start, target.end + after.length).filter(
    ({ type, target: place }) => type === 'place' && ![target, ...speaker].some((words) => overlaps(place, words)),
  );
  const named = new Set(inside.map(({ entity }) => entity));
  const inFront = inside.filter(({ target: place }) => place.end <= target.start);
  const ahead = inFront.at(-1);
  const placeAhead = ahead === undefined ? undefined : { entity: ahead.entity, start: ahead.target.start };
  return { named, placeAhead, newPlaces: new Set([...named].filter((entity) => firstMentionOf(entity) >= start)) };
}
