import type { Event } from '../model/event.ts';
import type { DocumentIndex } from './documentIndex.ts';
import { formatDay } from './formatDay.ts';
import { shorten } from './outline.ts';
import type { Translate } from './translate.ts';

/** Further apart than this two events are not told in one breath. */
const ONE_BREATH = 160;
/** Between two events these say that time went by, or that a new sentence began. */
const BREAK = /[.!?]\s|\n|\b(?:years?|months?|weeks?|decades?|days?|before|since|earlier|later|until|after)\b/i;

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
    if (other.modality !== event.modality || isBareYear(iso)) continue;
    const from = Math.min(other.target.end, event.target.end);
    const to = Math.max(other.target.start, event.target.start);
    if (to - from <= ONE_BREATH && !BREAK.test(text.slice(from, to))) return { iso, inferred: true };
  }
  return undefined;
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

/** "6 Feb 2023", "about 6 Feb 2023" for an inferred one; without a date the words of the time argument. */
export function describeTime(t: Translate, time: EventTime | undefined, mentions: readonly Event[]): string {
  if (time !== undefined) {
    const day = formatDay(t, time.iso);
    return time.inferred ? t('{0} (inferred)', day) : day;
  }
  const when = mentions.flatMap((event) => event.arguments).find(({ role }) => role === 'time');
  return when === undefined ? '' : shorten(when.target.exact, 30);
}
