import { datedEvents } from '../datedEvents.ts';
import { encodeJson } from '../encodeJson.ts';
import type { Drop, ExportOptions, Format, FormatWriter } from '../format.ts';

/** TimelineJS 3: dated events; the text around each is shown with it. */
export const timelineJs: Format = { name: 'timelinejs', output: 'file', ending: '.json', keepsStatus: false, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  const events: object[] = [];
  return {
    add(article) {
      for (const { event, year, month, day, summary, context } of datedEvents(article, drop)) {
        events.push({
          unique_id: event.id,
          group: event.type,
          start_date: {
            year: Number(year),
            ...(month === undefined ? {} : { month: Number(month) }),
            ...(day === undefined ? {} : { day: Number(day) }),
          },
          // Headline and text are HTML to TimelineJS.
          text: { headline: escapeHtml(summary), text: `<p>${escapeHtml(context)}</p><p>${escapeHtml(article.path)}</p>` },
        });
      }
      return [];
    },
    end: async () => Promise.resolve([{ path: '', bytes: encodeJson({ events }) }]),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
