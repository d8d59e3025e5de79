import type { Event, EventArgument } from '../model/event.ts';
import type { ArticleView } from './articleView.ts';
import { annotationsOfLayer, indexDocument, type DocumentIndex } from './documentIndex.ts';
import { sourceName } from './attributionOutline.ts';
import { typeLabel } from './ownTypes.ts';
import { annotationRow, codesOf, groupNode, NO_FLAGS, shorten, unplacedGroup, type OutlineNode, type Shown } from './outline.ts';
import { compareIso, describeTime, inferTime, statedTime, type EventTime } from './eventTime.ts';
import { summarizeEvent } from './summarizeEvent.ts';
import type { Translate } from './translate.ts';
import { eventTypeWord, modalityWord, roleWord } from './words.ts';

/** A thing that happened, with all that mentions it. */
interface Happening {
  readonly mentions: readonly Event[];
  /** The mention that says most. */
  readonly best: Event;
  readonly time: EventTime | undefined;
}

/** Happenings with a known or inferred date in time order; the others after them, in text order, under a heading of their own. */
export function eventOutline(t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  const index = indexDocument(view.document);
  const placed = view.document.events.filter(
    (value) => shown({ layer: 'event', value }) && view.anchorStatus(value.id) !== 'orphaned',
  );
  const happenings = readHappenings(view.text, index, placed);
  const dated = happenings.filter(({ time }) => time !== undefined);
  dated.sort((a, b) => compareIso(a.time?.iso ?? '', b.time?.iso ?? ''));
  const rows = (some: readonly Happening[]): readonly OutlineNode[] => some.map((one) => happeningRow(t, view, index, one));
  const undated = rows(happenings.filter(({ time }) => time === undefined));
  return [
    ...unplacedGroup(t, view, annotationsOfLayer(index, 'event').filter(shown)),
    ...rows(dated),
    ...(undated.length === 0 ? [] : [groupNode('undated', t('Without a Date'), undated)]),
  ];
}

/** Mentions of one happening together, at the place of the first; events without a date take that of a neighbour in the same breath. */
function readHappenings(text: string, index: DocumentIndex, events: readonly Event[]): Happening[] {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const key = event.group ?? event.id;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [event]);
    else members.push(event);
  }
  const stated = new Map([...groups.values()].map((mentions) => [mentions, statedTime(index, mentions)]));
  const isos = new Map(
    [...stated].flatMap(([mentions, time]) => mentions.flatMap((one) => (time === undefined ? [] : [[one, time.iso]]))),
  );
  const positions = new Map(events.map((event, at) => [event, at]));
  const neighboursOf = (event: Event): { event: Event; iso: string }[] => {
    const at = positions.get(event) ?? 0;
    return [events[at - 1], events[at + 1]].flatMap((other) => {
      const iso = other === undefined ? undefined : isos.get(other);
      return other === undefined || iso === undefined ? [] : [{ event: other, iso }];
    });
  };
  return [...stated].flatMap(([mentions, time]): Happening[] => {
    const best = mostInformative(mentions);
    if (best === undefined) return [];
    return [{ mentions, best, time: time ?? inferTime(text, best, neighboursOf(best)) }];
  });
}

function happeningRow(t: Translate, view: ArticleView, index: DocumentIndex, { mentions, best, time }: Happening): OutlineNode {
  const description = describe(t, view, best, mentions, describeTime(t, time, mentions));
  if (mentions.length === 1) return { ...eventRow(t, view, index, best, 'event'), description };
  const key = `happening/${best.group ?? best.id}`;
  const children = mentions.map((event) => eventRow(t, view, index, event, key));
  const group = groupNode(key, summarizeEvent(t, view.text, best), children);
  return { ...group, description, icon: { of: 'event', type: best.type } };
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
    label: summarizeEvent(t, view.text, event),
    description: [
      describe(t, view, event, [event], describeTime(t, statedTime(index, [event]), [event])),
      codesOf(view, { layer: 'event', value: event }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    icon: { of: 'event', type: event.type },
    children: [
      ...event.arguments.map((argument, at) => argumentRow(t, row.key, argument, at)),
      ...reporter(t, index, row.key, event),
    ],
  };
}

function describe(t: Translate, view: ArticleView, best: Event, mentions: readonly Event[], when: string): string {
  const where = mentions.flatMap((event) => event.arguments).find(({ role }) => role === 'place');
  const parts = [
    where === undefined ? '' : shorten(where.target.exact.trim().replace(/^the\s+/i, ''), 30),
    when,
    typeLabel(view, 'event', best, eventTypeWord(t, best.type)),
    best.modality === 'asserted' ? '' : modalityWord(t, best.modality),
    mentions.length === 1 ? '' : t('{0} mentions', mentions.length),
  ];
  return parts.filter((part) => part !== '').join(' · ');
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
