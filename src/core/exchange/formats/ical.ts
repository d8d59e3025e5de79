import type { Modality } from '../../model/event.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { type DatedEvent, datedEvents, participantsOf } from '../datedEvents.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';
import { uuidOf } from '../stableIds.ts';

/** iCalendar (RFC 5545): events with a day; what only has a month or year is no entry of a calendar. */
export const ical: Format = { name: 'ical', output: 'file', ending: '.ics', keepsStatus: false, write };

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Article Annotator//Exchange//EN'];
const STATUSES: Readonly<Record<Modality, string>> = {
  asserted: 'CONFIRMED',
  negated: 'CANCELLED',
  planned: 'TENTATIVE',
  hypothetical: 'TENTATIVE',
};

function write({ now }: ExportOptions, drop: Drop): FormatWriter {
  let begun = false;
  const begin = (): string[] => {
    const lines = begun ? [] : HEAD;
    begun = true;
    return [...lines];
  };
  const piece = (lines: readonly string[]) => ({
    path: '',
    bytes: encodeUtf8(lines.map((line) => `${fold(line)}\r\n`).join('')),
  });
  return {
    add(article) {
      const lines = datedEvents(article, drop).flatMap((one) => {
        if (one.day !== undefined) return toEvent(article, one, now);
        drop('no-date', 'event');
        return [];
      });
      return [piece([...begin(), ...lines])];
    },
    end: async () => Promise.resolve([piece([...begin(), 'END:VCALENDAR'])]),
  };
}

function toEvent(article: ExchangeArticle, { event, year, month, day, summary, context }: DatedEvent, now: string): string[] {
  const place = participantsOf(event, 'place').join(', ');
  return [
    'BEGIN:VEVENT',
    `UID:${uuidOf(article.path, event.id)}`,
    `DTSTAMP:${now.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${year}${month}${day}`,
    `SUMMARY:${escape(summary)}`,
    ...(place === '' ? [] : [`LOCATION:${escape(place)}`]),
    `DESCRIPTION:${escape(`${context}\n${article.path}`)}`,
    `CATEGORIES:${escape(event.type)}`,
    `STATUS:${STATUSES[event.modality]}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Text values; control characters other than line ends are not allowed. */
function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Lines are 75 bytes long at most; no character is torn. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = encodeUtf8(character).length;
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
