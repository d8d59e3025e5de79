import type { Event } from '../model/event.ts';
import type { DocumentIndex } from './documentIndex.ts';
import type { Quantity } from '../model/quantity.ts';
import { dayInWords } from './dayInWords.ts';
import { formatIso } from './formatQuantity.ts';
import { shorten } from './outline.ts';
import type { Translate } from './translate.ts';

/** Further apart than this two events are not told in one breath. */
const ONE_BREATH = 160;
/** Between two events these say that time went by, or that a new sentence began. */
const BREAK = /[.!?]\s|\n|\b(?:years?|months?|weeks?|decades?|days?|before|since|earlier|later|until|after)\b/i;

/** How much time lies between two events, and which came first: "two days after". */
const LATER =
  /(?:^|[\s,(–—])(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?<unit>year|month|week|day)s? (?<order>after|before)\b[^.!?\n]*$/i;
/** Number words by their value. */
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** When something happened, as far as the text tells. */
export interface EventTime {
  /** TIMEX3 date. */
  readonly iso: string;
  /** Taken from a dated event told in the same breath. */
  readonly inferred: boolean;
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

/** The earliest calendar date of the mentions of a happening; a bare time of day or a length of time is none. */
export function statedTime(index: DocumentIndex, mentions: readonly Event[]): EventTime | undefined {
  const dates = mentions.flatMap((event) => {
    const iso = isoOf(index, event);
    return iso === undefined || !/^\d/.test(iso) ? [] : [iso];
  });
  const [iso] = dates.sort(compareIso);
  return iso === undefined ? undefined : { iso, inferred: false };
}

/** For an event without a date that of a neighbour of the same certainty in the same clause complex; `neighbours` are dated. */
export function inferTime(
  text: string,
  event: Event,
  neighbours: readonly { event: Event; iso: string }[],
): EventTime | undefined {
  for (const { event: other, iso } of neighbours) {
    const shifted = shiftedTime(text, event, other, iso);
    if (shifted !== undefined) return { iso: shifted, inferred: true };
    if (other.modality !== event.modality || isBareYear(iso)) continue;
    const from = Math.min(other.target.end, event.target.end);
    const to = Math.max(other.target.start, event.target.start);
    if (to - from <= ONE_BREATH && !BREAK.test(text.slice(from, to))) return { iso, inferred: true };
  }
  return undefined;
}

/** What says that the story jumps: another time, a state of old, a habit. */
const JUMP =
  /\b(?:had|years?|months?|weeks?|decades?|days?|before|since|earlier|later|until|after|previous(?:ly)?|recent(?:ly)?|once|ago|then|last|next|usually|often|always|ever|never|now)\b/i;

/**
 * A day goes on being told: what follows a dated event in its paragraph, with no other date between and no word for another time, happened
 * then. Nothing is carried from a month or a year, nor to or from what is only planned, possible or denied.
 * @param dates the article's figures of kind date, in text order
 */
export function carryDayOver(
  text: string,
  event: Event,
  dated: { readonly event: Event; readonly iso: string } | undefined,
  dates: readonly Quantity[],
): EventTime | undefined {
  if (dated === undefined || !/^\d{4}-\d\d-\d\d/.test(dated.iso)) return undefined;
  // Who speaks speaks of other days too.
  if (event.attribution !== undefined && event.attribution !== dated.event.attribution) return undefined;
  if (event.modality !== 'asserted' || dated.event.modality !== 'asserted') return undefined;
  const from = dated.event.target.end;
  const to = event.target.start;
  if (to < from || to - from > ONE_STORY) return undefined;
  const between = text.slice(from, to);
  if (between.includes('\n') || JUMP.test(withoutDates(text, from, to, dates))) return undefined;
  const known = new Set(dated.event.arguments.map(({ quantity }) => quantity));
  const isOther = dates.some(
    ({ id, target }) => target.start >= from && target.end <= sentenceEnd(text, event.target.end) && !known.has(id),
  );
  return isOther ? undefined : { iso: dated.iso.slice(0, 'YYYY-MM-DD'.length), inferred: true };
}

/** Farther from its date an event is told in another breath, in code units. */
const ONE_STORY = 400;

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[.!?]["”’]?(?:\s|$)|\n/);
  return end < 0 ? text.length : from + end;
}

/** The words between without the dates themselves: "last Monday" is no jump. */
function withoutDates(text: string, from: number, to: number, dates: readonly Quantity[]): string {
  let words = text.slice(from, to);
  for (const { target } of dates) if (target.start >= from && target.end <= to) words = words.replace(target.exact, ' ');
  return words;
}

/** "He withdrew in 2012, a year after the war began": the second happened in 2011. */
function shiftedTime(text: string, event: Event, dated: Event, iso: string): string | undefined {
  const isFirst = event.target.start < dated.target.start;
  const [from, to] = isFirst ? [event.target.end, dated.target.start] : [dated.target.end, event.target.start];
  const found = to - from > ONE_BREATH ? null : LATER.exec(text.slice(from, to));
  if (found?.groups === undefined) return undefined;
  const { count = '', unit = '', order = '' } = found.groups;
  const amount = readNumber(count.toLowerCase());
  if (!Number.isInteger(amount)) return undefined;
  const firstIsLater = order.toLowerCase() !== 'before';
  return shiftDate(iso, firstIsLater === isFirst ? amount : -amount, unit.toLowerCase());
}

function readNumber(word: string): number {
  if (word === 'a' || word === 'an') return 1;
  const value = NUMBERS.indexOf(word);
  return value < 0 ? Number(word) : value;
}

/** A date moved by some years, months, weeks or days; undefined where it is not as fine as that. */
function shiftDate(iso: string, amount: number, unit: string): string | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (year === '') return undefined;
  if (unit === 'year') return [String(Number(year) + amount).padStart(4, '0'), ...(month === undefined ? [] : [month])].join('-');
  if (month === undefined || (unit !== 'month' && day === undefined)) return undefined;
  const months = unit === 'month' ? amount : 0;
  const days = unit === 'week' ? 7 * amount : unit === 'day' ? amount : 0;
  const moved = new Date(Date.UTC(Number(year), Number(month) - 1 + months, unit === 'month' ? 1 : Number(day) + days));
  return moved.toISOString().slice(0, unit === 'month' ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length);
}

/** A year alone tells the history of a thing ("a dam finished in 1976"), not when its neighbour happened. */
function isBareYear(iso: string): boolean {
  return /^\d{3}[\dX]$/.test(iso);
}

/** Of two dates the one that begins earlier first: a year before its months, a decade at its start. */
export function compareIso(a: string, b: string): number {
  const [first, second] = [a.replaceAll('X', '0'), b.replaceAll('X', '0')];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** What a heading of the day leaves to be said: "morning", "22:30", "inferred". */
export function describeHour(t: Translate, time: EventTime | undefined): string {
  if (time === undefined) return '';
  const hour = /T/.test(time.iso) ? formatIso(t, time.iso.replace(/^.*T/, '2000-01-01T')).replace('2000-01-01', '').trim() : '';
  return [hour, time.inferred ? t('day inferred') : ''].filter((part) => part !== '').join(' · ');
}

/** "6 Feb 2023", "about 6 Feb 2023" for an inferred one; without a date the words of the time argument. */
export function describeTime(t: Translate, time: EventTime | undefined, mentions: readonly Event[]): string {
  if (time !== undefined) {
    const day = dayInWords(t, time.iso);
    return time.inferred ? t('{0} (inferred)', day) : day;
  }
  const when = mentions.flatMap((event) => event.arguments).find(({ role }) => role === 'time');
  return when === undefined ? '' : shorten(when.target.exact, 30);
}
