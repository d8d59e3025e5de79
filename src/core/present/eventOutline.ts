import { counted } from './counted.ts';
import type { Event, EventArgument } from '../model/event.ts';
import type { ArticleView } from './articleView.ts';
import { annotationsOfLayer, indexDocument, type DocumentIndex } from './documentIndex.ts';
import { sourceName } from './attributionOutline.ts';
import { typeLabel } from './ownTypes.ts';
import {
  annotationRow,
  codeLabelsOf,
  groupNode,
  NO_FLAGS,
  shorten,
  unplacedGroup,
  type OutlineNode,
  type Shown,
} from './outline.ts';
import {
  carryDayOver,
  compareIso,
  describeHour,
  describeTime,
  inferTime,
  isoOf,
  statedTime,
  type EventTime,
} from './eventTime.ts';
import { timeOfHeadline, timeOfSentence, type Report } from './reportedDay.ts';
import { dayInWords } from './dayInWords.ts';
import { summarizeEvent, type NameOf } from './summarizeEvent.ts';
import type { Translate } from './translate.ts';
import { eventTypeWord, modalityWord, roleWord } from './words.ts';

/** A thing that happened, with all that mentions it. */
export interface Happening {
  readonly mentions: readonly Event[];
  /** The mention that says most. */
  readonly best: Event;
  readonly time: EventTime | undefined;
}

/** Days on which fewer happened have no heading of their own. */
const FEWEST = 2;

/**
 * Happenings with a known or inferred date in time order, those of one day under it; then what is planned or possible, and the others,
 * both in text order.
 */
export function eventOutline(t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  const index = indexDocument(view.document);
  const placed = view.document.events.filter(
    (value) => shown({ layer: 'event', value }) && view.anchorStatus(value.id) !== 'orphaned',
  );
  const happenings = readHappenings(view.text, index, placed);
  const rows = (some: readonly Happening[], ofDay = false): readonly OutlineNode[] =>
    some.map((one) => happeningRow(t, view, index, one, ofDay));
  const undated = happenings.filter(({ time }) => time === undefined);
  const open = undated.filter(({ best }) => best.modality === 'planned' || best.modality === 'hypothetical');
  const told = undated.filter((one) => !open.includes(one));
  const group = (key: string, label: string, some: readonly Happening[]): readonly OutlineNode[] =>
    some.length === 0 ? [] : [groupNode(key, label, rows(some))];
  return [
    ...unplacedGroup(t, view, annotationsOfLayer(index, 'event').filter(shown)),
    ...byDay(happenings).flatMap(({ iso, happenings: some }) =>
      some.length < FEWEST ? rows(some) : [groupNode(`day/${iso}`, dayInWords(t, iso), rows(some, true))],
    ),
    ...group('undated', t('Without a Date'), told),
    ...group('open', t('Planned or Possible, Without a Date'), open),
  ];
}

/** The dated ones by their day, month or year, in time order; of one day in text order. */
function byDay(happenings: readonly Happening[]): readonly { readonly iso: string; readonly happenings: readonly Happening[] }[] {
  const days = new Map<string, Happening[]>();
  for (const one of happenings) {
    if (one.time === undefined) continue;
    // The parts of a day stand under it.
    const iso = one.time.iso.replace(/T.*$/, '');
    const known = days.get(iso);
    if (known === undefined) days.set(iso, [one]);
    else known.push(one);
  }
  return [...days].map(([iso, some]) => ({ iso, happenings: some })).sort((a, b) => compareIso(a.iso, b.iso));
}

/** Mentions of one happening together, at the place of the first; events without a date take that of a neighbour in the same breath. */
export function readHappenings(text: string, index: DocumentIndex, events: readonly Event[]): Happening[] {
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
  const { article, quantities } = index.document;
  const dates = quantities.filter(({ kind }) => kind === 'date');
  const report: Report = {
    text,
    dates,
    dated: events.flatMap((event) => {
      const iso = isoOf(index, event);
      return iso === undefined || !/^\d/.test(iso) ? [] : [{ event, iso }];
    }),
    title: article.title,
    published: article.date,
  };
  let lastStated: { readonly event: Event; readonly iso: string } | undefined;
  return [...stated].flatMap(([mentions, time]): Happening[] => {
    const best = mostInformative(mentions);
    if (best === undefined) return [];
    const [first = best] = mentions;
    if (time !== undefined)
      lastStated = { event: [...mentions].reverse().find((one) => isoOf(index, one) !== undefined) ?? first, iso: time.iso };
    const inferred =
      time ??
      inferTime(text, best, neighboursOf(best)) ??
      timeOfSentence(report, first) ??
      carryDayOver(text, first, lastStated, dates) ??
      timeOfHeadline(report, first);
    return [{ mentions, best, time: inferred }];
  });
}

/** `ofDay`: the heading says when. */
function happeningRow(
  t: Translate,
  view: ArticleView,
  index: DocumentIndex,
  { mentions, best, time }: Happening,
  ofDay: boolean,
): OutlineNode {
  const label = summarizeEvent(t, view.text, best, namesIn(index));
  const description = describe(t, view, best, mentions, ofDay ? describeHour(t, time) : describeTime(t, time, mentions), label);
  if (mentions.length === 1) return { ...eventRow(t, view, index, best, 'event'), description };
  const key = `happening/${best.group ?? best.id}`;
  const children = mentions.map((event) => eventRow(t, view, index, event, key));
  const group = groupNode(key, label, children);
  const first = mentions[0]?.target.start;
  return {
    ...group,
    description,
    icon: { of: 'event', type: best.type },
    amount: mentions.length,
    ...(first === undefined ? {} : { first }),
  };
}

function mostInformative(events: readonly Event[]): Event | undefined {
  let best: Event | undefined;
  for (const event of events) {
    if (best === undefined || event.arguments.length > best.arguments.length) best = event;
  }
  return best;
}

function namesIn(index: DocumentIndex): NameOf {
  return (entity) => index.entity(entity)?.canonicalName;
}

/** One mention of an event, with its participants as children. */
export function eventRow(t: Translate, view: ArticleView, index: DocumentIndex, event: Event, parentKey: string): OutlineNode {
  const row = annotationRow(view, { layer: 'event', value: event }, parentKey);
  const label = summarizeEvent(t, view.text, event, namesIn(index));
  return {
    ...row,
    label,
    description: [
      describe(t, view, event, [event], describeTime(t, statedTime(index, [event]), [event]), label),
      codeLabelsOf(view, { layer: 'event', value: event }),
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

function describe(t: Translate, view: ArticleView, best: Event, mentions: readonly Event[], when: string, label: string): string {
  const where = mentions.flatMap((event) => event.arguments).find(({ role }) => role === 'place');
  const parts = [
    where === undefined || isIn(label, where.target.exact) ? '' : shorten(where.target.exact.trim().replace(/^the\s+/i, ''), 30),
    label.includes(when) ? '' : when,
    typeLabel(view, 'event', best, eventTypeWord(t, best.type)),
    best.modality === 'asserted' ? '' : modalityWord(t, best.modality),
    mentions.length === 1 ? '' : counted(t, 'mention', mentions.length),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Whether a label has a place's words, whatever determiner it left out. */
function isIn(label: string, place: string): boolean {
  return label.toLowerCase().includes(
    place
      .trim()
      .replace(/^(?:the|an?|another|this|that|his|her|its|their)\s+/i, '')
      .toLowerCase(),
  );
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
