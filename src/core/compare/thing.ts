import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { EventType } from '../model/event.ts';
import type { Quantity } from '../model/quantity.ts';
import { countsPersons, headWord, outcomeOfWord, type Outcome } from './outcomes.ts';
import { scopeOf, type ComparedScope } from './scope.ts';
import { eventsOf, namesThing, outcomeOf, stem } from './topic.ts';

/** What a figure is of, as far as the words around it tell: the sides on which two figures can be held to be of one thing. */
export interface Thing {
  readonly quantity: Quantity;
  readonly scope: ComparedScope;
  /** Figures of different dimensions are never of one thing: "count", "money/USD", "measurement/hectare". */
  readonly dimension: string;
  /** Stem of the counted noun; empty where the figure stands alone. */
  readonly unit: string;
  readonly persons: boolean;
  readonly outcome: Outcome | undefined;
  /** Stem of what is said of the counted things. */
  readonly predicate: string;
  /** Stems of what it measures, without who says so and the verbs of saying so. */
  readonly measured: ReadonlySet<string>;
  /** Stems of the happenings that it is a figure of. */
  readonly triggers: ReadonlySet<string>;
  /** Their types, but for what happens every day. */
  readonly types: ReadonlySet<EventType>;
  /** It measures "the toll", "the number", or nothing that is named: what it is of was told before. */
  readonly pointsBack: boolean;
  /** Who says so: the actor, or the words where nobody knows which actor it is. */
  readonly source: string | undefined;
}

const SAYING = new Set(
  (
    'put estimate revise report speak say claim give count calculate value set raise lower cut spoke said gave told reach rise fall climb ' +
    'rose fell risen fallen stand stood drop grow grew jump pas pass only just also now already earlier previous new own correct latest total overall'
  ).split(' '),
);
/** Nouns that stand for a figure told before. */
const STANDING_FOR = new Set('toll number figure count total tally estimate crowd turnout death speed cost damage'.split(' '));
/** Of these the figure before must be of the dead. */
const OF_THE_DEAD = new Set(['toll', 'death']);

export function thingOf(document: AnnotatedDocument, quantity: Quantity): Thing | undefined {
  const dimension = dimensionOf(quantity);
  if (dimension === undefined || isAside(quantity)) return undefined;
  const said = document.attributions.find(({ id }) => id === quantity.attribution);
  const measured = measuredBy(quantity, said);
  const unit =
    quantity.unit !== null && quantity.kind === 'count' && namesThing(quantity.unit) ? stem(headWord(quantity.unit)) : '';
  const givesToll = unit === '' && /\btoll\b[\w ]*$/i.test(quantity.target.prefix);
  const named = [...measured, ...(givesToll ? ['toll'] : []), ...(quantity.measured ?? '').toLowerCase().split(/[^\p{L}]+/u)]
    .map((word) => outcomeOfWord(word) ?? (OF_THE_DEAD.has(word) ? 'dead' : undefined))
    .find((outcome) => outcome !== undefined);
  const events = eventsOf(document, quantity);
  return {
    quantity,
    scope: scopeOf(document, quantity),
    dimension,
    unit,
    persons: countsPersons(quantity.unit),
    outcome: named ?? (quantity.kind === 'count' ? outcomeOf(document, quantity) : undefined),
    predicate: stem((quantity.predicate ?? '').toLowerCase()),
    measured,
    triggers: new Set(events.map(({ target }) => stem(target.exact.toLowerCase()))),
    types: new Set(events.map(({ type }) => type).filter((type) => type !== 'other')),
    pointsBack: unit === '' && [...measured].every((word) => STANDING_FOR.has(word)),
    source: sourceOf(said),
  };
}

/** "27 others" are counted beside what came before; "the 280-metre level" is a name. */
function isAside({ kind, unit, target }: Quantity): boolean {
  if (kind === 'count') return /^(?:others?|more)$/.test(headWord(unit ?? ''));
  return kind === 'measurement' && target.exact.includes('-');
}

function dimensionOf({ kind, unit, share }: Quantity): string | undefined {
  if (kind === 'count') return kind;
  if (kind === 'percent') return `${kind}/${share === undefined ? '' : stem(headWord(share))}`;
  return kind === 'money' || kind === 'measurement' ? `${kind}/${unit ?? ''}` : undefined;
}

function sourceOf(said: Attribution | undefined): string | undefined {
  if (said === undefined || said.source.implicit) return undefined;
  return said.source.entity ?? said.source.targets[0]?.exact.toLowerCase();
}

/** "An audit put the cost at": the cost. */
function measuredBy({ measured }: Quantity, said: Attribution | undefined): ReadonlySet<string> {
  const speaker = new Set(wordsOf(said?.source.targets[0]?.exact ?? ''));
  const cues = new Set((said?.cue.targets ?? []).flatMap(({ exact }) => wordsOf(exact)));
  const isThing = (word: string): boolean => !speaker.has(word) && !cues.has(word) && !SAYING.has(word);
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
