import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { EventCandidate, QuantityCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import { describeHarmed, isIndefinite, isSaidToBeOther, type HarmedParties } from './harmedParties.ts';
import { tokenAt } from './tokenAt.ts';
import { familiesOf } from './eventFamily.ts';

/** Mentions are looked for among this many groups of the same words, the latest first. */
const LOOK_BACK = 24;
/** What two mentions must have in common besides the word, in points: one that a noun brings in ("a raid") more. */
const ENOUGH = 1;
const ENOUGH_FOR_NEWS = 2;
const ENOUGH_FOR_CHANGES = 3;
/** So much more where the two were given different types: a "strike" may be read as a protest here and as an attack there. */
const MORE_FOR_OTHER_TYPES = 1;
/** Types whose happenings come in rows of the same word: prices rise and goals fall again and again. */
const SERIAL = new Set(['economic', 'sport', 'other', 'movement', 'creation', 'research']);
/** Types of which a text may well tell two of one word without saying so: the word alone makes no two mentions one. */
const REPEATED = new Set([...SERIAL, 'meeting', 'life']);
const REFERRING = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her']);
/** What the headline and the sentence below it tell of "a woman" is told of her again. */
const OPENING = 1;
const YIELD_EVERY = 64;
const MAX_CLIMB = 3;

/** What one or more mentions say of a happening. Entities and quantities are indices. */
interface GatheredEvent extends HarmedParties {
  readonly first: number;
  readonly type: string;
  readonly negated: boolean;
  readonly sentence: number;
  readonly inHeadline: boolean;
  /** Said to be another one than before. */
  readonly isOther: boolean;
  readonly participants: Set<number>;
  /** Who does it, by name. */
  readonly actors: Set<number>;
  readonly places: Set<number>;
  readonly dates: Set<string>;
  readonly counts: Set<number>;
}

interface Mentioned extends GatheredEvent {
  readonly families: readonly string[];
  /** A noun with "the" or "this": it speaks of what was told before. */
  readonly refers: boolean;
  readonly isNoun: boolean;
  /** A noun with "a": it tells of something new, unless more speaks against it. */
  readonly isNews: boolean;
  /** Done to "a woman": somebody new, unless the text has only begun. */
  readonly harmsNew: boolean;
}

/**
 * For each event the index of the first mention of the same happening (its own, when it is the first), or undefined for a happening
 * mentioned once. Mentions are one happening when their words are of one family, nothing they say of date, place, participants and
 * number differs, and something besides the word is in common.
 * @param argumentEntities for each event, for each argument, its entity
 * @param isNamed whether an entity has a name: "a teacher" may be Ada Brook, Ben Cole is not
 */
export function* groupEvents(
  parsed: ParsedText,
  events: readonly EventCandidate[],
  quantities: readonly QuantityCandidate[],
  argumentEntities: readonly (readonly (number | undefined)[])[],
  isNamed: (entity: number) => boolean,
): Steps<readonly (number | undefined)[]> {
  const byFamily = new Map<string, GatheredEvent[]>();
  const firstOf: number[] = [];
  for (const [index, event] of events.entries()) {
    const mention = readMention(parsed, event, index, quantities, argumentEntities[index] ?? [], isNamed);
    const known = mention === undefined ? undefined : findHappening(byFamily, mention);
    firstOf.push(known?.first ?? index);
    if (mention !== undefined) remember(byFamily, mention, known);
    if (index % YIELD_EVERY === 0) yield;
  }
  const sizes = new Map<number, number>();
  for (const first of firstOf) sizes.set(first, (sizes.get(first) ?? 0) + 1);
  return firstOf.map((first) => ((sizes.get(first) ?? 0) > 1 ? first : undefined));
}

function readMention(
  parsed: ParsedText,
  event: EventCandidate,
  index: number,
  quantities: readonly QuantityCandidate[],
  entities: readonly (number | undefined)[],
  isNamed: (entity: number) => boolean,
): Mentioned | undefined {
  const token = tokenAt(parsed, event.trigger);
  if (token === undefined) return undefined;
  const entitiesOf = (...roles: readonly string[]): Set<number> =>
    new Set(event.arguments.flatMap(({ role }, at) => (roles.includes(role) ? (entities[at] ?? []) : [])));
  const quantitiesOf = (role: string): QuantityCandidate[] =>
    event.arguments.flatMap(({ role: own, quantity }) => (own === role ? (quantities[quantity ?? -1] ?? []) : []));
  const words = parsed.source.text.slice(event.trigger.start, event.trigger.end).toLowerCase().split(/\s+/);
  const key =
    words.length > 1 && token.tag.startsWith('NN') ? [...words.slice(0, -1), token.lemma] : [token.lemma, ...words.slice(1)];
  const noun = describeNoun(parsed, token);
  const parties = describeHarmed(parsed, event, entities, isNamed);
  const own = (place: Span): boolean => !noun.refers || hangsOn(parsed, tokenAt(parsed, place), token);
  return {
    first: index,
    type: event.type,
    negated: event.modality === 'negated',
    sentence: token.sentence,
    inHeadline: parsed.paragraphs[parsed.sentences[token.sentence]?.paragraph ?? -1]?.role === 'headline',
    participants: entitiesOf('actor', 'target', 'victim'),
    actors: new Set([...entitiesOf('actor')].filter((entity) => isNamed(entity))),
    places: new Set(event.arguments.flatMap(({ role, head }, at) => (role === 'place' && own(head) ? (entities[at] ?? []) : []))),
    dates: new Set(quantitiesOf('time').flatMap(({ kind, iso }) => (kind === 'date' && iso !== null ? dayOf(iso) : []))),
    counts: new Set(
      quantitiesOf('figure').flatMap(({ kind, value }) => (kind === 'count' && typeof value === 'number' ? value : [])),
    ),
    families: [...new Set([...familiesOf(key.join('_')), ...familiesOf(token.lemma)])],
    ...parties,
    ...noun,
    isOther: noun.isOther || parties.harmsOther,
  };
}

function describeNoun(parsed: ParsedText, token: Token): Pick<Mentioned, 'refers' | 'isNoun' | 'isNews' | 'isOther'> {
  const isNoun = token.tag.startsWith('NN');
  const refers = isNoun && refersBack(parsed, token);
  return {
    refers,
    isNoun,
    isNews: isNoun && isIndefinite(parsed, token),
    isOther: isNoun && !refers && isSaidToBeOther(parsed, token),
  };
}

/** Whether a place belongs to the noun's own phrase: "the quake in Kobe", not "after the quake, Kobe was dark". */
function hangsOn(parsed: ParsedText, place: Token | undefined, noun: Token): boolean {
  let at = place;
  for (let steps = 0; steps < MAX_CLIMB && at !== undefined; steps++) {
    if (at.index === noun.index) return true;
    at = parsed.tokens[at.head];
  }
  return false;
}

function refersBack(parsed: ParsedText, noun: Token): boolean {
  return dependentsIn(parsed)
    .of(noun.index)
    .some(({ lower, relation }) => (relation === 'det' || relation === 'nmod:poss') && REFERRING.has(lower));
}

/** The calendar part of a point in time, without the time of day; none for a bare time. */
function dayOf(iso: string): string | [] {
  const day = iso.split('T')[0] ?? '';
  return /^\d/.test(day) ? day : [];
}

function findHappening(byFamily: ReadonlyMap<string, readonly GatheredEvent[]>, mention: Mentioned): GatheredEvent | undefined {
  let best: GatheredEvent | undefined;
  let most = enoughFor(mention) - (isOnlyOne(byFamily, mention) ? 2 : 1);
  const seen = new Set<GatheredEvent>();
  for (const family of mention.families) {
    const happenings = byFamily.get(family) ?? [];
    for (let at = happenings.length - 1; at >= Math.max(0, happenings.length - LOOK_BACK); at--) {
      const happening = happenings[at];
      if (happening === undefined || seen.has(happening) || differ(happening, mention)) continue;
      seen.add(happening);
      const points = inCommon(happening, mention) - (happening.type === mention.type ? 0 : MORE_FOR_OTHER_TYPES);
      if (points > most) [best, most] = [happening, points];
    }
  }
  return best;
}

/** Whether a text has told of one happening only that a mention's word may stand for, and the mention brings nothing that this one lacks. */
function isOnlyOne(byFamily: ReadonlyMap<string, readonly GatheredEvent[]>, mention: Mentioned): boolean {
  const only = mention.isNews || REPEATED.has(mention.type) ? undefined : onlyOneOf(byFamily, mention.families);
  if (only === undefined || only.type !== mention.type) return false;
  if (apart(only.actors, mention.actors)) return false;
  const mayBeOthers = mention.type === 'attack' || only.harmsSeveral !== mention.harmsSeveral;
  if (mayBeOthers && apart(allHarmed(only), allHarmed(mention))) return false;
  const isElsewhere = mention.places.size > 0 && only.places.size === 0;
  const isAnotherDay = mention.dates.size > 0 && only.dates.size === 0;
  return mention.type !== 'attack' || (!isElsewhere && !isAnotherDay);
}

/** Undefined where there is none, or a second. */
function onlyOneOf(
  byFamily: ReadonlyMap<string, readonly GatheredEvent[]>,
  families: readonly string[],
): GatheredEvent | undefined {
  let only: GatheredEvent | undefined;
  for (const family of families) {
    for (const happening of byFamily.get(family) ?? []) {
      if (only !== undefined && happening !== only) return undefined;
      only = happening;
    }
  }
  return only;
}

function allHarmed({ harmed, harmedUnnamed }: GatheredEvent): ReadonlySet<number> {
  return new Set([...harmed, ...harmedUnnamed]);
}

function enoughFor({ type, isNews }: Mentioned): number {
  if (SERIAL.has(type)) return ENOUGH_FOR_CHANGES;
  return isNews && type !== 'disaster' ? ENOUGH_FOR_NEWS : ENOUGH;
}

/** Whether two mentions can't be of one happening. */
function differ(happening: GatheredEvent, mention: Mentioned): boolean {
  if (happening.negated !== mention.negated) return true;
  if (happening.sentence === mention.sentence && !mention.refers) return true;
  if (mention.isOther && !happening.isOther && !happening.inHeadline) return true;
  if (isPeopleHarmed(happening) !== isPeopleHarmed(mention)) return true;
  if (apart(happening.places, mention.places) || apart(happening.counts, mention.counts) || harmOthers(happening, mention))
    return true;
  return happening.dates.size > 0 && mention.dates.size > 0 && !datesAgree(happening.dates, mention.dates);
}

function apart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && !shares(a, b);
}

/** The harm of people is not what did it: "burns" are not the fire that burned. */
function isPeopleHarmed({ type }: GatheredEvent): boolean {
  return type === 'injure' || type === 'kill-die';
}

/** Done to others by name, or to others where none has a name. */
function harmOthers(happening: GatheredEvent, mention: Mentioned): boolean {
  if (apart(happening.harmed, mention.harmed)) return true;
  const isNamed = happening.harmed.size > 0 || mention.harmed.size > 0;
  if (isNamed || !apart(happening.harmedUnnamed, mention.harmedUnnamed)) return false;
  return !shares(happening.harmedNouns, mention.harmedNouns) || (mention.harmsNew && happening.sentence > OPENING);
}

/** A month agrees with a day in it. */
function datesAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => [...b].some((other) => one.startsWith(other) || other.startsWith(one)));
}

function inCommon(happening: GatheredEvent, mention: Mentioned): number {
  let points = 0;
  if (shares(happening.participants, mention.participants)) points += 2;
  if (shares(happening.places, mention.places)) points++;
  if (happening.dates.size > 0 && mention.dates.size > 0) points++;
  if (shares(happening.counts, mention.counts)) points++;
  if (mention.refers) points += 2;
  if (happening.inHeadline) points += 2;
  if (mention.type === 'disaster' && mention.isNoun) points++;
  return points;
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Adds what a mention says to its happening, or makes a happening of it. */
function remember(byFamily: Map<string, GatheredEvent[]>, mention: Mentioned, known: GatheredEvent | undefined): void {
  const happening: GatheredEvent = known ?? mention;
  if (known !== undefined) {
    for (const key of ['participants', 'actors', 'harmed', 'harmedUnnamed', 'places', 'counts'] as const)
      for (const one of mention[key]) known[key].add(one);
    for (const noun of mention.harmedNouns) known.harmedNouns.add(noun);
    for (const date of mention.dates) known.dates.add(date);
  }
  for (const family of mention.families) {
    const list = byFamily.get(family);
    if (list === undefined) byFamily.set(family, [happening]);
    else if (list.at(-1) !== happening) list.push(happening);
  }
}
