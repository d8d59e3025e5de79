import type { Event, EventArgument } from '../model/event.ts';
import type { ArticleView } from './articleView.ts';
import { annotationsOfLayer, indexDocument, type DocumentIndex } from './documentIndex.ts';
import { sourceName } from './attributionOutline.ts';
import { annotationRow, groupNode, NO_FLAGS, shorten, unplacedGroup, type OutlineNode, type Shown } from './outline.ts';
import { formatIso } from './formatQuantity.ts';
import type { Translate } from './translate.ts';
import { eventTypeWord, modalityWord, roleWord } from './words.ts';

/** Events with a known date in time order; the others after them, in text order, under a heading of their own. */
export function eventOutline(t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  const index = indexDocument(view.document);
  const placed = view.document.events.filter(
    (value) => shown({ layer: 'event', value }) && view.anchorStatus(value.id) !== 'orphaned',
  );
  const happenings = groupHappenings(placed).map((events) => ({ events, date: dateOf(index, events) }));
  const dated = happenings.filter(({ date }) => date !== undefined);
  dated.sort((a, b) => compareText(a.date ?? '', b.date ?? ''));
  const rows = (some: typeof happenings): readonly OutlineNode[] =>
    some.flatMap(({ events }) => happeningRow(t, view, index, events));
  const undated = rows(happenings.filter(({ date }) => date === undefined));
  return [
    ...rows(dated),
    ...(undated.length === 0 ? [] : [groupNode('undated', t('Without a Date'), undated)]),
    ...unplacedGroup(t, view, annotationsOfLayer(index, 'event').filter(shown)),
  ];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Mentions of one happening together, at the place of the first. */
function groupHappenings(events: readonly Event[]): readonly Event[][] {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const key = event.group ?? event.id;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [event]);
    else members.push(event);
  }
  return [...groups.values()];
}

/** The earliest calendar date among the time arguments; a bare time of day is none. */
function dateOf(index: DocumentIndex, events: readonly Event[]): string | undefined {
  const dates = events.flatMap((event) => {
    const iso = isoOf(index, event);
    return iso === undefined || !/^\d/.test(iso) ? [] : [iso.replaceAll('X', '0')];
  });
  return dates.sort(compareText)[0];
}

/** The normalised time of an event, where the text gives one. */
export function isoOf(index: DocumentIndex, event: Event): string | undefined {
  for (const { role, quantity } of event.arguments) {
    if (role !== 'time' || quantity === undefined) continue;
    const found = index.annotation(quantity);
    if (found?.layer === 'quantity' && found.value.iso !== null) return found.value.iso;
  }
  return undefined;
}

function happeningRow(t: Translate, view: ArticleView, index: DocumentIndex, events: readonly Event[]): OutlineNode[] {
  const best = mostInformative(events);
  if (best === undefined) return [];
  if (events.length === 1) return [eventRow(t, view, index, best, 'event')];
  const key = `happening/${best.group ?? best.id}`;
  const children = events.map((event) => eventRow(t, view, index, event, key));
  const group = groupNode(key, summarize(t, best), children);
  return [{ ...group, description: describe(t, index, best, events.length), icon: { of: 'event', type: best.type } }];
}

function mostInformative(events: readonly Event[]): Event | undefined {
  let best: Event | undefined;
  for (const event of events) {
    if (best === undefined || event.arguments.length > best.arguments.length) best = event;
  }
  return best;
}

/** One mention of an event, with its participants as children. */
export function eventRow(t: Translate, view: ArticleView, index: DocumentIndex, event: Event, parentKey: string): OutlineNode {
  const row = annotationRow(view, { layer: 'event', value: event }, parentKey);
  return {
    ...row,
    label: summarize(t, event),
    description: describe(t, index, event, 1),
    icon: { of: 'event', type: event.type },
    children: [
      ...event.arguments.map((argument, at) => argumentRow(t, row.key, argument, at)),
      ...reporter(t, index, row.key, event),
    ],
  };
}

/** "six members · killed · the foiled assault": who, the trigger, whom, in that order. */
function summarize(t: Translate, event: Event): string {
  const words = (...roles: readonly EventArgument['role'][]): string =>
    event.arguments
      .filter(({ role }) => roles.includes(role))
      .map(({ target }) => shorten(target.exact, 40))
      .join(', ');
  const trigger = shorten(event.target.exact, 40);
  const parts = [words('actor'), event.modality === 'negated' ? t('not {0}', trigger) : trigger, words('victim', 'target')];
  return parts.filter((part) => part !== '').join(' · ');
}

function describe(t: Translate, index: DocumentIndex, event: Event, mentions: number): string {
  const where = event.arguments.find(({ role }) => role === 'place');
  const when = event.arguments.find(({ role }) => role === 'time');
  const parts = [
    whenOf(t, index, event, when),
    where === undefined ? '' : shorten(where.target.exact, 30),
    eventTypeWord(t, event.type),
    event.modality === 'asserted' ? '' : modalityWord(t, event.modality),
    mentions === 1 ? '' : t('{0} mentions', mentions),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function whenOf(t: Translate, index: DocumentIndex, event: Event, when: EventArgument | undefined): string {
  const iso = isoOf(index, event);
  if (iso !== undefined && formatIso(t, iso) !== '') return formatIso(t, iso);
  return when === undefined ? '' : shorten(when.target.exact, 30);
}

function argumentRow(t: Translate, parentKey: string, argument: EventArgument, at: number): OutlineNode {
  const { target } = argument;
  return {
    key: `${parentKey}/argument${at}`,
    kind: 'part',
    label: shorten(target.exact, 80),
    description: roleWord(t, argument.role),
    icon: { of: 'part', part: 'argument' },
    flags: NO_FLAGS,
    decides: [],
    ...(target.start < target.end ? { span: { start: target.start, end: target.end } } : {}),
    children: [],
  };
}

function reporter(t: Translate, index: DocumentIndex, parentKey: string, event: Event): readonly OutlineNode[] {
  const found = event.attribution === undefined ? undefined : index.annotation(event.attribution);
  if (found?.layer !== 'attribution') return [];
  const { target } = found.value;
  return [
    {
      key: `${parentKey}/reporter`,
      kind: 'part',
      label: sourceName(t, index, found.value),
      description: t('says so'),
      icon: { of: 'part', part: 'source' },
      flags: NO_FLAGS,
      decides: [],
      span: { start: target.start, end: target.end },
      children: [],
    },
  ];
}
