import type { Event, EventArgument } from '../model/event.ts';
import { type DocumentIndex, indexDocument } from '../present/documentIndex.ts';
import { isoOf } from '../present/eventTime.ts';
import { summarizeEvent } from '../present/summarizeEvent.ts';
import { plainEnglish } from '../present/translate.ts';
import type { Drop, ExchangeArticle } from './format.ts';

/** An event with the calendar day, month or year that the text gives it. */
export interface DatedEvent {
  readonly event: Event;
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly summary: string;
  /** The sentence around the trigger, as far as its line goes. */
  readonly context: string;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/;

/** Those of an article; the others have no date, or one that is no point of the calendar. */
export function datedEvents(article: ExchangeArticle, drop: Drop): readonly DatedEvent[] {
  const index = indexDocument(article.document);
  return article.document.events.flatMap((event) => {
    const [, year, month, day] = DATE.exec(isoOf(index, event) ?? '') ?? [];
    if (year === undefined) {
      drop('no-date', 'event');
      return [];
    }
    const summary = summarizeEvent(plainEnglish, article.text, event);
    return [{ event, year, month, day, summary, context: lineAround(article.text, event.target.start) }];
  });
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? text.length : end).trim();
}

/** Words of the participants in a role. */
export function participantsOf({ arguments: parts }: Event, ...roles: readonly string[]): readonly string[] {
  return partWords(parts.filter(({ role }) => roles.includes(role)));
}

/** Words of participants, each once. */
export function partWords(parts: readonly EventArgument[]): readonly string[] {
  return [...new Set(parts.map(({ target }) => target.exact))];
}

/** The name of who takes part in a role: the actor's own where it is known. */
export function nameOf(index: DocumentIndex, { arguments: parts }: Event, ...roles: readonly string[]): string | undefined {
  const part = parts.find(({ role }) => roles.includes(role));
  return part === undefined ? undefined : nameOfPart(index, part);
}

/** The name of a participant: the actor's own where it is known. */
export function nameOfPart(index: DocumentIndex, part: EventArgument): string {
  return (part.entity === undefined ? undefined : index.entity(part.entity)?.canonicalName) ?? part.target.exact;
}
