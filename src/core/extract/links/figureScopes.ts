import { clauseHead } from '../../linguistics/clause.ts';
import type { EntityCandidate, EventCandidate, MentionCandidate, QuantityCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import { createTokenFinder, outermostIn, type TokenFinder } from './tokenFinder.ts';

/** Where and when a figure holds, as indices; what the article leaves open is absent. */
export interface FigureScope {
  /** Index of an entity of type place. */
  readonly place?: number;
  /** Index of a quantity of kind date. */
  readonly time?: number;
}

/** The layers that scopes are read from; links are indices as in `Analysis`. */
export interface ScopeSources {
  readonly entities: readonly EntityCandidate[];
  readonly quantities: readonly QuantityCandidate[];
  readonly mentions: readonly MentionCandidate[];
  readonly mentionEntities: readonly (number | undefined)[];
  readonly events: readonly EventCandidate[];
  readonly argumentEntities: readonly (readonly (number | undefined)[])[];
}

/** A place or a date as an adjunct: the token that stands for it, what it hangs on, and the index it is known by. */
interface Adjunct extends Span {
  readonly governor: number;
  readonly sentence: number;
  readonly target: number;
}

const SCOPED: ReadonlySet<QuantityCandidate['kind']> = new Set(['count', 'money', 'percent', 'measurement', 'ratio']);

/**
 * The place and the time of each quantity: said at the figure itself ("58 per cent in 2019"), else by the event that it is an argument of,
 * else by the one adjunct of its clause. Nothing is inherited from another sentence, and two candidates give none.
 */
export function* findFigureScopes(parsed: ParsedText, sources: ScopeSources): Steps<readonly FigureScope[]> {
  const tokens = createTokenFinder(parsed);
  const places = groupBySentence(yield* listPlaces(parsed, tokens, sources));
  const times = groupBySentence(yield* listTimes(parsed, tokens, sources.quantities));
  const byEvent = yield* readEvents(sources);
  const scopes: FigureScope[] = [];
  for (const [index, quantity] of sources.quantities.entries()) {
    const last = SCOPED.has(quantity.kind) ? tokens.lastIn(quantity.span) : undefined;
    if (last === undefined) scopes.push({});
    else {
      const event = byEvent.get(index);
      const place = isDistance(quantity)
        ? undefined
        : choose(parsed, quantity, last, places.get(last.sentence) ?? [], event?.places);
      const time = choose(parsed, quantity, last, times.get(last.sentence) ?? [], event?.times);
      scopes.push({ ...(place === undefined ? {} : { place }), ...(time === undefined ? {} : { time }) });
    }
    if (isPause(index)) yield;
  }
  return scopes;
}

/** "9 miles from Hillsborough" lies between two places and in neither. */
function isDistance({ kind, unit }: QuantityCandidate): boolean {
  return (
    kind === 'measurement' &&
    unit !== null &&
    /^(?:miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|m|yards?|nautical miles?|feet|foot)$/.test(unit)
  );
}

const LOCATIVE = /^(?:in|at|across|throughout|near|around|inside|outside|within|over)$/;
const TEMPORAL = /^(?:in|on|at|during|by|for|of|between)$/;

function* listPlaces(
  parsed: ParsedText,
  tokens: TokenFinder,
  { mentions, mentionEntities }: ScopeSources,
): Steps<readonly Adjunct[]> {
  const places = yield* mapSteps(mentions, (mention, index): Adjunct[] => {
    const entity = mentionEntities[index];
    if (mention.type !== 'place' || mention.form !== 'name' || entity === undefined) return [];
    const head = tokens.lastIn(mention.head);
    const before = head === undefined ? undefined : preposition(parsed, mention.span.start, head);
    if (head === undefined || before === undefined || !LOCATIVE.test(before)) return [];
    return [
      {
        start: mention.span.start,
        end: mention.span.end,
        governor: outermostIn(parsed, mention.span, head).head,
        sentence: head.sentence,
        target: entity,
      },
    ];
  });
  return places.flat();
}

function* listTimes(
  parsed: ParsedText,
  tokens: TokenFinder,
  quantities: readonly QuantityCandidate[],
): Steps<readonly Adjunct[]> {
  const times = yield* mapSteps(quantities, (quantity, index): Adjunct[] => {
    if (quantity.kind !== 'date' || quantity.iso === null || !/^\d{2}/.test(quantity.iso)) return [];
    const head = tokens.lastIn(quantity.span);
    if (head === undefined) return [];
    const outer = outermostIn(parsed, quantity.span, head);
    const before = preposition(parsed, quantity.span.start, head);
    const adverbial = before === undefined ? /^(?:obl|nmod|advmod)/.test(outer.relation) : TEMPORAL.test(before);
    return adverbial ? [{ ...quantity.span, governor: outer.head, sentence: head.sentence, target: index }] : [];
  });
  return times.flat();
}

/** The preposition right before a phrase that starts at `start`, its article skipped. */
function preposition(parsed: ParsedText, start: number, head: Token): string | undefined {
  let at = head.index;
  while ((parsed.tokens[at]?.start ?? -1) > start) at -= 1;
  const before = parsed.tokens[at - 1];
  const word = before?.lower === 'the' ? parsed.tokens[at - 2] : before;
  return word !== undefined && word.sentence === head.sentence && /^(?:IN|TO|RP)$/.test(word.tag) ? word.lower : undefined;
}

function groupBySentence(adjuncts: readonly Adjunct[]): ReadonlyMap<number, readonly Adjunct[]> {
  const groups = new Map<number, Adjunct[]>();
  for (const adjunct of adjuncts) {
    const known = groups.get(adjunct.sentence);
    if (known === undefined) groups.set(adjunct.sentence, [adjunct]);
    else known.push(adjunct);
  }
  return groups;
}

interface EventScope {
  readonly places: Set<number>;
  readonly times: Set<number>;
}

function* readEvents(sources: ScopeSources): Steps<ReadonlyMap<number, EventScope>> {
  const scopes = new Map<number, EventScope>();
  for (const [index, event] of sources.events.entries()) {
    if (isPause(index)) yield;
    const { places, times } = scopeOf(event, sources.argumentEntities[index] ?? [], sources);
    for (const { role, quantity } of event.arguments) {
      if (role !== 'figure' || quantity === undefined) continue;
      const scope = scopes.get(quantity) ?? { places: new Set(), times: new Set() };
      scopes.set(quantity, scope);
      for (const place of places) scope.places.add(place);
      for (const time of times) scope.times.add(time);
    }
  }
  return scopes;
}

/** The named places and the dates among the arguments of an event. */
function scopeOf(
  event: EventCandidate,
  argumentEntities: readonly (number | undefined)[],
  { entities, quantities }: ScopeSources,
): { readonly places: readonly number[]; readonly times: readonly number[] } {
  const places: number[] = [];
  const times: number[] = [];
  for (const [at, { role, quantity }] of event.arguments.entries()) {
    const entity = argumentEntities[at];
    if (role === 'place' && entity !== undefined && isNamedPlace(entities[entity])) places.push(entity);
    if (role === 'time' && quantity !== undefined && quantities[quantity]?.kind === 'date') times.push(quantity);
  }
  return { places, times };
}

function isNamedPlace(entity: EntityCandidate | undefined): boolean {
  return entity !== undefined && entity.named && entity.type === 'place';
}

/** How far behind its figure, in code units, an adjunct is said at the figure itself: " in ", " on the ". */
const AT_ONCE = 8;

function choose(
  parsed: ParsedText,
  quantity: QuantityCandidate,
  last: Token,
  adjuncts: readonly Adjunct[],
  ofEvent: ReadonlySet<number> | undefined,
): number | undefined {
  const near = adjuncts.filter(({ start }) => start >= quantity.span.end && start - quantity.span.end <= AT_ONCE);
  const own = near.find((adjunct) => !/[,;:.)]/.test(textBetween(parsed, quantity.span.end, adjunct.start)));
  if (own !== undefined) return own.target;
  // "from 15.1% (a year ago)": an earlier value, to which the clause's own time and place need not apply.
  if (/\bfrom\s+$/i.test(parsed.source.text.slice(Math.max(0, quantity.span.start - 6), quantity.span.start))) return undefined;
  const elsewhere = new Set(
    adjuncts.filter(({ start }) => COMPARING.test(textBetween(parsed, quantity.span.end, start))).map(({ target }) => target),
  );
  if (ofEvent !== undefined && ofEvent.size > 0) {
    const [only] = ofEvent;
    return ofEvent.size === 1 && only !== undefined && !elsewhere.has(only) ? only : undefined;
  }
  const clause = clauseHead(parsed, last.index);
  const inClause = adjuncts.filter(
    ({ governor, target }) => (governor === clause || governor === last.index) && !elsewhere.has(target),
  );
  const targets = new Set(inClause.map(({ target }) => target));
  return targets.size === 1 ? [...targets][0] : undefined;
}

/** Words behind which another state of things is spoken of: "61 per cent, up from 58 in 2019". */
const COMPARING = /\b(?:from|against|than|compared|versus)\b/i;

function textBetween({ source }: ParsedText, start: number, end: number): string {
  return source.text.slice(start, end);
}
