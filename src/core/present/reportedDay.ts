import { IRREGULAR_VERBS } from '../lexicon/irregularForms.ts';
import type { Event } from '../model/event.ts';
import type { Quantity } from '../model/quantity.ts';
import type { EventTime } from './eventTime.ts';

/** An event of which the text says when, as a TIMEX3 date. */
export interface ReportedEvent {
  readonly event: Event;
  readonly iso: string;
}

/** What days are read from. */
export interface Report {
  readonly text: string;
  /** The article's figures of kind date, in text order. */
  readonly dates: readonly Quantity[];
  /** Those with a date of their own, in text order. */
  readonly dated: readonly ReportedEvent[];
  readonly title: string | undefined;
  /** When the article was published, `YYYY-MM-DD`. */
  readonly published: string | undefined;
}

const DAY = /^\d{4}-\d\d-\d\d/;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const DAY_IN_MS = 24 * 60 * 60 * 1000;
/** Within a sentence events farther apart than this are told apart, in code units. */
const ONE_SENTENCE = 240;
/** Words for another time, a state, a habit, or somebody else's account. */
const ELSEWHEN =
  /\b(?:ha[ds]|have|having|years?|months?|weeks?|decades?|days?|hours?|before|since|earlier|later|until|after|following|previous(?:ly)?|recent(?:ly)?|once|ago|then|last|next|former(?:ly)?|usually|often|always|ever|never|now|still|already|season|history|will|would|could|may|might|if|who|whose)\b/i;

/** An undated event of a sentence happened when the dated one did, where the sentence gives no other date and nothing says that time went by. */
export function timeOfSentence(report: Report, event: Event): EventTime | undefined {
  const { text, dated, dates } = report;
  if (event.modality !== 'asserted' || !isPast(text, event)) return undefined;
  const { start, end } = sentenceAround(text, event.target.start);
  const beside = dated.filter(
    (one) =>
      one.event.target.start >= start &&
      one.event.target.end <= end &&
      one.event.modality === 'asserted' &&
      one.event.attribution === event.attribution &&
      DAY.test(one.iso),
  );
  const [only] = beside;
  if (only === undefined || isNamedByDate(text, only.event)) return undefined;
  if (new Set(beside.map(({ iso }) => iso.slice(0, DAY_LENGTH))).size > 1) return undefined;
  const own = new Set(beside.flatMap((one) => one.event.arguments.map(({ quantity }) => quantity)));
  if (dates.some(({ id, target }) => target.start >= start && target.end <= end && !own.has(id))) return undefined;
  const from = Math.min(only.event.target.end, event.target.end);
  const to = Math.max(only.event.target.start, event.target.start);
  if (to - from > ONE_SENTENCE || ELSEWHEN.test(withoutDates(report, from, to))) return undefined;
  return { iso: only.iso.slice(0, DAY_LENGTH), inferred: true };
}

/** What a headline says that somebody does happened when the first dated event of the article did, where that is of its type. */
export function timeOfHeadline(report: Report, event: Event): EventTime | undefined {
  const { text, dated, title, published } = report;
  if (title === undefined || event.modality === 'hypothetical' || event.subject === undefined) return undefined;
  const end = text.indexOf(title) + title.length;
  if (end < title.length || event.target.end > end) return undefined;
  const lead = dated.find((one) => one.event.target.start >= end);
  if (lead === undefined || lead.event.type !== event.type || lead.event.modality !== event.modality) return undefined;
  if (!DAY.test(lead.iso) || lead.event.target.start > end + LEAD) return undefined;
  return published !== undefined && Math.abs(daysBetween(lead.iso, published)) > WEEK
    ? undefined
    : { iso: lead.iso.slice(0, DAY_LENGTH), inferred: true };
}

const LEAD = 600;
const WEEK = 7;

/** "voted", "were freed", "lost"; not nouns, "banning", "to free". */
function isPast(text: string, { target }: Event): boolean {
  const [word = ''] = target.exact.toLowerCase().split(/\s+/);
  const before = text.slice(Math.max(0, target.start - 20), target.start);
  return (word.endsWith('ed') || IRREGULAR_VERBS.has(word)) && !/\b(?:to|the|an?|of)\s+$/i.test(before);
}

/** "Friday's rally", "the 2 May vote": the date names the event, and what else happened did so at another time. */
function isNamedByDate(text: string, { target, arguments: given }: Event): boolean {
  return given.some(
    ({ role, target: date }) =>
      role === 'time' && date.end <= target.start && /^(?:['’]s?)?\s+(?:\p{L}+\s+)?$/u.test(text.slice(date.end, target.start)),
  );
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, DAY_LENGTH)) - Date.parse(from.slice(0, DAY_LENGTH))) / DAY_IN_MS;
}

function sentenceAround(text: string, offset: number): { start: number; end: number } {
  const paragraph = text.lastIndexOf('\n', offset - 1) + 1;
  let start = paragraph;
  for (const match of text.slice(paragraph, offset).matchAll(/[.!?]["”’]?\s+(?=\p{Lu})/gu))
    start = paragraph + match.index + match[0].length;
  const end = text.slice(offset).search(/[.!?]["”’]?(?:\s|$)|\n/);
  return { start, end: end < 0 ? text.length : offset + end };
}

/** The words between without the dates themselves: "last Monday" is no other time. */
function withoutDates({ text, dates }: Report, from: number, to: number): string {
  const inside = dates.filter(({ target }) => target.start < to && target.end > from);
  return inside.reduce((words, { target }) => words.replace(target.exact, ' '), text.slice(from, to));
}
