import { PLOVER_CODES } from '../../lexicon/ploverCodes.ts';
import { indexDocument } from '../../present/documentIndex.ts';
import { isoOf } from '../../present/eventTime.ts';
import { createCodePoints } from '../codePoints.ts';
import { nameOf, nameOfPart, participantsOf, partWords } from '../datedEvents.ts';
import { encodeJsonLine } from '../encodeJson.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';
import { sidesOf } from '../sides.ts';
import { uuidOf } from '../stableIds.ts';

/**
 * Event records with PLOVER types and CAMEO root codes, one a line, with the fields of the NGEC coder (Halterman et al. 2023). Events that are
 * no dealings between political actors have no type there.
 */
export const ngec: Format = { name: 'ngec', output: 'file', ending: '.jsonl', keepsStatus: false, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  return {
    add: (article) => toRecords(article, drop).map((record) => ({ path: '', bytes: encodeJsonLine(record) })),
  };
}

function toRecords({ document, text, path }: ExchangeArticle, drop: Drop): readonly object[] {
  const index = indexDocument(document);
  const points = createCodePoints(text);
  return document.events.flatMap((event) => {
    const code = PLOVER_CODES[event.type];
    const actor = nameOf(index, event, 'actor');
    if (code === undefined || (code.needsActor === true && actor === undefined)) {
      drop('other-kind', 'event');
      return [];
    }
    const { sources, recipients } = sidesOf(event);
    const [recipient] = recipients;
    const attribution = event.attribution === undefined ? undefined : index.annotation(event.attribution);
    const source = attribution?.layer === 'attribution' ? attribution.value.source.entity : undefined;
    return {
      id: uuidOf(path, event.id),
      story_id: path,
      pub_date: document.article.date ?? null,
      date_resolved: isoOf(index, event) ?? null,
      event_type: code.plover,
      cameo: code.cameo,
      event_mode: [],
      event_text: event.target.exact,
      start: points.toCodePoint(event.target.start),
      end: points.toCodePoint(event.target.end),
      modality: event.modality,
      attributes: {
        ACTOR: partWords(sources).map((words) => ({ text: words })),
        RECIP: partWords(recipients).map((words) => ({ text: words })),
        LOC: participantsOf(event, 'place').map((words) => ({ text: words })),
        DATE: participantsOf(event, 'time').map((words) => ({ text: words })),
      },
      actor_name: actor ?? null,
      recipient_name: recipient === undefined ? null : nameOfPart(index, recipient),
      location: nameOf(index, event, 'place') ?? null,
      figures: participantsOf(event, 'figure'),
      source_name: (source === undefined ? undefined : index.entity(source)?.canonicalName) ?? null,
    };
  });
}
