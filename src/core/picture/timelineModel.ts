import { counted } from '../present/counted.ts';
import type { Modality } from '../model/event.ts';
import { formatDay } from '../present/formatDay.ts';
import type { Translate } from '../present/translate.ts';
import { modalityWord } from '../present/words.ts';
import { eventTypeWords } from './typeWords.ts';
import { createActorOf, markOf, memberOf, visitFacts, type ActorOf, type Fact } from './gatherFacts.ts';
import { mapSteps, type Steps } from '../steps.ts';
import type { Mark, PictureInput } from './picture.ts';
import { isolate } from './svg.ts';
import { timeSpan, type TimeSpan } from './timeSpan.ts';

/** One happening of one article, told once or more often. */
export interface TimelineItem {
  readonly facts: readonly Fact[];
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
  readonly mark: Mark;
}

/** Happenings by time; those without a date last, in the order of their text. */
export function* readTimeline(input: PictureInput): Steps<readonly TimelineItem[]> {
  const groups = new Map<string, Fact[]>();
  yield* visitFacts(input, 'event', (fact) => {
    const { group } = fact.annotation;
    const key = group === undefined ? memberOf(fact) : `${fact.entry.path}#group/${group}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [fact]);
    else known.push(fact);
  });
  const actorOf = createActorOf(input);
  const formatOnce = createDayWords(input.t);
  const read = yield* mapSteps([...groups.values()], (facts) => readItem(input, actorOf, formatOnce, facts));
  const items = read.filter((item) => item !== undefined);
  const dated = items.flatMap(({ span }, at) => (span === undefined ? [] : [{ at, from: span.from, to: span.to }]));
  yield;
  dated.sort((a, b) => a.from - b.from || a.to - b.to);
  yield;
  return [...dated.flatMap(({ at }) => items[at] ?? []), ...items.filter(({ span }) => span === undefined)];
}

/** Many events share a day. */
function createDayWords(t: Translate): (iso: string) => string {
  const known = new Map<string, string>();
  return (iso) => {
    const found = known.get(iso) ?? formatDay(t, iso);
    known.set(iso, found);
    return found;
  };
}

function readItem(
  input: PictureInput,
  actorOf: ActorOf,
  dayWords: (iso: string) => string,
  facts: readonly Fact[],
): TimelineItem | undefined {
  const [first] = facts;
  if (first === undefined) return undefined;
  const { t } = input;
  const best = facts.reduce(
    (most, one) => (one.annotation.participants.length > most.annotation.participants.length ? one : most),
    first,
  );
  const time = readTime(input, facts);
  const label = labelOf(input, best);
  const place = names(facts, actorOf, ['place']);
  const actors = names(facts, actorOf, ['actor', 'target', 'victim']);
  const modality = best.annotation.modality ?? 'asserted';
  const said = [
    isolate(label),
    time.iso === undefined ? t('without a date') : time.inferred ? t('{0} (inferred)', dayWords(time.iso)) : dayWords(time.iso),
    modality === 'asserted' ? '' : modalityWord(t, modality),
    facts.length === 1 ? '' : counted(t, 'mention', facts.length),
    best.annotation.source === undefined ? '' : t('says {0}', isolate(best.annotation.source)),
    input.entries.length > 1 ? best.entry.path : '',
  ];
  return {
    facts,
    label,
    type: eventTypeWords(t, best.annotation.type),
    modality,
    ...time,
    lane: (input.lanes === 'actor' ? actors[0] : place[0]) ?? '',
    place: place.join(', '),
    actors: actors.join(', '),
    mark: markOf(best, said.filter((part) => part !== '').join(', '), facts),
  };
}

function readTime({ details }: PictureInput, facts: readonly Fact[]): Pick<TimelineItem, 'iso' | 'span' | 'inferred'> {
  const stated = facts.flatMap(({ annotation: { when } }) => withSpan(when, false));
  const inferred = facts.flatMap(({ entry, annotation: { id } }) => withSpan(details?.get(entry.path)?.inferred.get(id), true));
  const [first] = [...stated.sort((a, b) => a.span.from - b.span.from), ...inferred];
  return first ?? { iso: undefined, span: undefined, inferred: false };
}

function withSpan(iso: string | undefined, inferred: boolean): { iso: string; span: TimeSpan; inferred: boolean }[] {
  const span = iso === undefined ? undefined : timeSpan(iso);
  return iso === undefined || span === undefined ? [] : [{ iso, span, inferred }];
}

function labelOf({ details, t }: PictureInput, { entry, annotation: { id, words, participants, modality } }: Fact): string {
  const known = details?.get(entry.path)?.labels.get(id);
  if (known !== undefined) return known;
  const taking = participants.filter(({ role }) => role === 'actor' || role === 'target' || role === 'victim');
  const trigger = modality === 'negated' ? t('not {0}', words) : words;
  return taking.length === 0 ? trigger : `${trigger}: ${taking.map((one) => one.words).join(', ')}`;
}

function names(facts: readonly Fact[], actorOf: ActorOf, roles: readonly string[]): readonly string[] {
  const found = facts.flatMap(({ entry, annotation: { participants } }) =>
    participants.flatMap(({ role, entity, words }) => (roles.includes(role) ? [actorOf(entry, entity)?.name ?? words] : [])),
  );
  return [...new Set(found)];
}

export function timeWords(t: Translate, { iso }: TimelineItem): string {
  return iso === undefined ? '' : formatDay(t, iso);
}
