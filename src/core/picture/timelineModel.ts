import { counted } from '../present/counted.ts';
import type { ArgumentRole, Modality } from '../model/event.ts';
import { dayInWords } from '../present/dayInWords.ts';
import { modalityWord } from '../present/words.ts';
import { eventTypeWords } from './typeWords.ts';
import { createActorOf, pictureMarkOf, visitFacts, type ActorOf, type Fact } from './gatherFacts.ts';
import { mapSteps, type Steps } from '../steps.ts';
import type { PictureMark, PictureInput } from './picture.ts';
import { isolate } from './svg.ts';
import { timeSpan, type TimeSpan } from './timeSpan.ts';

/** One happening of one article, told once or more often. */
export interface TimelineItem {
  readonly facts: readonly Fact[];
  /** The one of `facts` that tells most of it. */
  readonly best: Fact;
  readonly label: string;
  readonly type: string;
  readonly modality: Modality;
  readonly iso: string | undefined;
  readonly span: TimeSpan | undefined;
  /** The date is that of a neighbour in the text. */
  readonly inferred: boolean;
  readonly lane: string;
  readonly place: string;
  readonly actors: string;
}

/** Happenings by time; those without a date last, in the order of their text. */
export function* readTimeline(input: PictureInput): Steps<readonly TimelineItem[]> {
  const happenings: [Fact, ...Fact[]][] = [];
  const groups = new Map<string, Fact[]>();
  yield* visitFacts(input, 'event', (fact) => {
    const { group } = fact.annotation;
    const key = group === undefined ? undefined : `${fact.entry.path}#${group}`;
    const known = key === undefined ? undefined : groups.get(key);
    if (known !== undefined) return void known.push(fact);
    const made: [Fact, ...Fact[]] = [fact];
    happenings.push(made);
    if (key !== undefined) groups.set(key, made);
  });
  const actorOf = createActorOf(input);
  const spanOf = once(timeSpan);
  const items = yield* mapSteps(happenings, (facts) => readItem(input, actorOf, spanOf, facts));
  yield;
  // Numbers beside the items: looking them up in each comparison takes longer than all else.
  const dated = items.flatMap((item) => (item.span === undefined ? [] : { item, from: item.span.from, to: item.span.to }));
  dated.sort((a, b) => a.from - b.from || a.to - b.to);
  yield;
  return [...dated.map(({ item }) => item), ...items.filter(({ span }) => span === undefined)];
}

/** Many events share a day. */
function once<T>(make: (iso: string) => T): (iso: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (iso) => {
    const found = known.get(iso) ?? { made: make(iso) };
    known.set(iso, found);
    return found.made;
  };
}

type SpanOf = (iso: string) => TimeSpan | undefined;

function readItem(input: PictureInput, actorOf: ActorOf, spanOf: SpanOf, facts: readonly [Fact, ...Fact[]]): TimelineItem {
  let [best] = facts;
  for (const one of facts) if (one.annotation.participants.length > best.annotation.participants.length) best = one;
  const { iso, span, inferred } = readTime(input, spanOf, facts);
  const place = namesOf(facts, actorOf, PLACE);
  const actors = namesOf(facts, actorOf, TAKING_PART);
  return {
    facts,
    best,
    label: labelOf(input, best),
    type: eventTypeWords(input.t, best.annotation.type),
    modality: best.annotation.modality ?? 'asserted',
    iso,
    span,
    inferred,
    lane: (input.lanes === 'actor' ? actors[0] : place[0]) ?? '',
    place: place.join(', '),
    actors: actors.join(', '),
  };
}

/** The marks of single happenings: what is told of each. */
export function createItemMarks({ t, entries }: PictureInput): (item: TimelineItem) => PictureMark {
  const dayWords = once((iso) => dayInWords(t, iso));
  return ({ facts, best, label, iso, inferred, modality }) => {
    const { source } = best.annotation;
    const said = [
      isolate(label),
      iso === undefined ? t('without a date') : inferred ? t('{0} (inferred)', dayWords(iso)) : dayWords(iso),
      modality === 'asserted' ? '' : modalityWord(t, modality),
      facts.length === 1 ? '' : counted(t, 'mention', facts.length),
      source === undefined ? '' : t('says {0}', isolate(source)),
      entries.length > 1 ? best.entry.path : '',
    ];
    return pictureMarkOf(best, said.filter((part) => part !== '').join(', '), facts);
  };
}

interface When {
  readonly iso: string | undefined;
  readonly span: TimeSpan | undefined;
  readonly inferred: boolean;
}

const UNDATED: When = { iso: undefined, span: undefined, inferred: false };

/** The earliest date that is stated; where none is, the first that a neighbour in the text has. */
function readTime({ details }: PictureInput, spanOf: SpanOf, facts: readonly Fact[]): When {
  let stated: (When & { readonly span: TimeSpan }) | undefined;
  let inferred: When | undefined;
  for (const { entry, annotation } of facts) {
    const { when: iso, id } = annotation;
    const span = iso === undefined ? undefined : spanOf(iso);
    if (span !== undefined && (stated === undefined || span.from < stated.span.from)) stated = { iso, span, inferred: false };
    const near = details?.get(entry.path)?.inferred.get(id);
    const nearSpan = near === undefined ? undefined : spanOf(near);
    if (nearSpan !== undefined) inferred ??= { iso: near, span: nearSpan, inferred: true };
  }
  return stated ?? inferred ?? UNDATED;
}

function labelOf({ details, t }: PictureInput, { entry, annotation: { id, words, participants, modality } }: Fact): string {
  const known = details?.get(entry.path)?.labels.get(id);
  if (known !== undefined) return known;
  const taking = participants.filter(({ role }) => TAKING_PART.includes(role));
  const trigger = modality === 'negated' ? t('not {0}', words) : words;
  return taking.length === 0 ? trigger : `${trigger}: ${taking.map((one) => one.words).join(', ')}`;
}

const PLACE: readonly ArgumentRole[] = ['place'];
const TAKING_PART: readonly ArgumentRole[] = ['actor', 'target', 'victim'];

function namesOf(facts: readonly Fact[], actorOf: ActorOf, roles: readonly ArgumentRole[]): readonly string[] {
  const found: string[] = [];
  for (const { entry, annotation } of facts)
    for (const { role, entity, words } of annotation.participants) {
      const name = roles.includes(role) ? (actorOf(entry, entity)?.name ?? words) : undefined;
      if (name !== undefined && !found.includes(name)) found.push(name);
    }
  return found;
}
