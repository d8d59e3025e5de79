import { wordsBefore } from './context.ts';
import type { Thing } from './thing.ts';

const YEAR_BEHIND = /^\s*(?:[\w-]+ ){0,2}?(?:in|during|for) (?:1[89]|20)\d\d\b/;
const PLACED =
  /^\s*(?:[\w-]+ ){0,2}?(?:in|at|near) (?:the )?(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\b)([\p{Lu}]\p{L}+|north|south|east|west|valley|city)/u;
/** "the five survivors", "the remaining two", "20 of the deaths": some of those that were told of before. */
const DEFINITE_BEFORE = /\b(?:the|these|those|remaining|all|both|last|next|first|second|third|other)\s+$/i;
const OF_THOSE = /^\S+ of (?:the|them|these|those|its|their|whom)\b|\bof (?:the|them|these|those) \p{L}+$/iu;
/** "the second blast", "a separate attack": another happening is told of. */
const ANOTHER =
  /\b(?:in the (?:north|south|east|west|capital)|separate(?:ly)?|another|elsewhere|second|third|fourth|meanwhile|in addition|also|further|different|similar|rival|respectively|each)\b/i;
/** What may come is no telling of what was. */
const FORECAST =
  /\b(?:will|would|could|may|might|should|can|if|unless|expect(?:s|ed)?|predict(?:s|ed)?|project(?:s|ed)?|forecast|plan(?:s|ned)?|prepared|worst case|soon|risk(?:s|ed)?|potential(?:ly)?|target|goal|aims?)\b/i;
const OF_ANOTHER_TIME =
  /\b(?:last|previous|past|prior|next|coming) (?:year|month|week|decade|century|quarter|season|summer|winter|spring|autumn|fall)\b|\b(?:years?|months?|weeks?|decades?) (?:ago|earlier|before)\b|\bso far this year\b|\bsince (?:the|then|\p{Lu}|1[89]\d\d|20\d\d)/iu;
const YEAR = /\b(?:1[89]|20)\d\d\b/g;
const EVERYWHERE =
  /\b(?:world-?wide|global(?:ly)?|nation-?wide|in total|in all|altogether|overall|across the (?:country|world|nation))\b/i;
const NOT_BEHIND = /^\s*(?:\w+\s+)?(?:did|do|does|was|were|is|are|had|have|has|could|would)(?: not|n['’]t)\b/i;
const NOT = /\b(?:not|n['’]t|never|no longer|without)\b/i;

/** Whether two figures are told of different places, times, happenings or parts of what happened. `first` stands first in the text. */
export function standApart(first: Thing, second: Thing): boolean {
  return (
    differ(first.scope.places, second.scope.places) ||
    standInTwoYears(first, second) ||
    belongToTwo(first, second) ||
    standInTwoPlaces(first, second) ||
    differ(quarterOf(first), quarterOf(second))
  );
}

/** Whether what stands around names two places. */
export function areOfTwoPlaces(first: Thing, second: Thing): boolean {
  return (
    differ(first.scope.places, second.scope.places) ||
    standInTwoPlaces(first, second) ||
    differ(quarterOf(first), quarterOf(second))
  );
}

/** What an audit puts at a sum may well be what somebody foretold. */
const ESTIMATES = /\b(?:puts?|estimate[sd]?|values?d?|calculate[sd]?) (?:[\w-]+ ){0,6}at $/i;
const QUARTER = /\b(?:north|south|east|west)(?=(?:ern)?\b)/gi;

/** "The north got 12 mm": the part of the country that the words in front of a figure name. */
function quarterOf({ quantity: { target } }: Thing): ReadonlySet<string> {
  return new Set((wordsBefore(target).match(QUARTER) ?? []).map((word) => word.toLowerCase()));
}

/**
 * Whether what two people say is of two things, though the nouns are alike: one tells of some of those, another happening, another time, or what may
 * come. A contradiction is claimed only where nothing of the kind is said.
 */
export function tellOfTwo(first: Thing, second: Thing): boolean {
  return (
    tellsOfSome(first) ||
    tellsOfSome(second) ||
    [second.around.before, second.opening].some((words) => ANOTHER.test(sinceFirst(words, first))) ||
    (isOnlyOneOf(first, second, tellsForecast) && !ESTIMATES.test(second.around.before)) ||
    isOnlyOneOf(first, second, (thing) => OF_ANOTHER_TIME.test(clauseOf(thing))) ||
    isOnlyOneOf(first, second, (thing) => EVERYWHERE.test(clauseOf(thing))) ||
    isOnlyOneOf(first, second, ({ around }) => NOT.test(around.before) || NOT_BEHIND.test(around.after)) ||
    differ(first.complements, second.complements) ||
    second.isOwn ||
    isOnlyOneOf(first, second, ({ isListed }) => isListed) ||
    differ(yearsOf(first), yearsOf(second)) ||
    second.newPlaces.size > 0 ||
    differ(first.named, second.named) ||
    areToldOfTwoPlaces(first, second) ||
    (first.outcome === undefined && differ(first.doers, second.doers))
  );
}

/** "China expects 6.5 percent, while the U.S. will see 2 percent" */
function areToldOfTwoPlaces({ placeAhead, quantity: { target } }: Thing, { placeAhead: other }: Thing): boolean {
  return placeAhead !== undefined && other !== undefined && other.start >= target.end && placeAhead.entity !== other.entity;
}

/** Of the words in front of the second only those behind the first. */
function sinceFirst(words: string, { quantity: { target } }: Thing): string {
  return words.slice(words.lastIndexOf(target.exact) + 1);
}

const AGAINST = /^["”’]?[,;:]?\s*(?:although|though|but|while|whereas|however|yet)\b/i;

/** "132 people, although", "But relatives say": the second is set against the first. */
export function isSetAgainst({ around, quantity: { target } }: Thing, second: Thing): boolean {
  return (
    AGAINST.test(second.opening) || AGAINST.test(target.suffix) || /[,;] (?:although|but|while|whereas)\b/.test(around.after)
  );
}

/** As far as is known of the sentence. */
export function standInOneSentence({ quantity, around }: Thing, { quantity: { target } }: Thing): boolean {
  return quantity.target.end + around.after.length >= target.start;
}

function tellsOfSome({ dimension, quantity: { target } }: Thing): boolean {
  if (dimension !== 'count') return false;
  return (
    DEFINITE_BEFORE.test(target.prefix) ||
    OF_THOSE.test(target.exact) ||
    /^\s*of (?:the|them|these|those|whom)\b/i.test(target.suffix)
  );
}

/** "will be", "is expected to": what may come. */
export function tellsForecast({ around, isPossible }: Thing): boolean {
  return isPossible || FORECAST.test(`${around.before} ${around.after}`);
}

/** What stands before a figure in its sentence, and behind it up to what comes next. */
function clauseOf({ around }: Thing): string {
  return `${around.before} ${around.after.split(/[,;]|\b(?:and|but|while|although)\b/)[0] ?? ''}`;
}

function yearsOf({ around }: Thing): ReadonlySet<string> {
  return new Set(`${around.before} ${around.after}`.match(YEAR));
}

function isOnlyOneOf(first: Thing, second: Thing, holds: (thing: Thing) => boolean): boolean {
  return holds(first) !== holds(second);
}

/** "1,926 cases in 2005" beside a figure without a year. */
function standInTwoYears(first: Thing, second: Thing): boolean {
  return isOnlyOneOf(first, second, ({ quantity: { target } }) => YEAR_BEHIND.test(target.suffix));
}

function belongToTwo(first: Thing, second: Thing): boolean {
  if (first.dimension === 'count' && [first, second].some(({ quantity: { target } }) => isOneOf(target.prefix, target.suffix)))
    return true;
  const [owner, other] = [first.quantity.bearer, second.quantity.bearer];
  if (first.dimension === 'count' || owner === undefined || other === undefined || owner === other) return false;
  return (owner !== first.source && other !== second.source) || (owner === first.source && other === second.source);
}

/** "64 of its 151 shops", "178 of the 243 seats" */
function isOneOf(before: string, behind: string): boolean {
  return /^\s*(?:\w+ )?of (?:its|the|their|his|her|them|whom)\b/i.test(behind) || /\bof (?:its|the|their) $/i.test(before);
}

/** What follows them says so: "in Spain", "in the south". */
function standInTwoPlaces(first: Thing, second: Thing): boolean {
  const [a, b] = [first, second].map(({ quantity: { target } }) => PLACED.exec(target.suffix)?.[1]?.toLowerCase());
  const isPointing = first.pointsBack !== second.pointsBack;
  return (
    (a !== undefined && b !== undefined && a !== b) ||
    (isPointing && (a === undefined) !== (b === undefined) && first.outcome === 'dead')
  );
}

/** Both known and without a common member. */
export function differ<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((member) => b.has(member));
}
