import { indexDocument } from '../present/documentIndex.ts';
import { comparisonOf } from '../present/comparison.ts';
import { readHappenings } from '../present/eventOutline.ts';
import { summarizeEvent } from '../present/summarizeEvent.ts';
import type { Translate } from '../present/translate.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { ArticleDetails, FigureRelation } from './picture.ts';

/** What pictures need of an article's text and document besides its entry; `text` is the text that the positions are of. */
export function readDetails(t: Translate, document: AnnotatedDocument, text: string): ArticleDetails {
  const index = indexDocument(document);
  const events = document.events.filter(({ review }) => review.status !== 'rejected');
  const inferred = readHappenings(text, index, events).flatMap(({ mentions, time }) =>
    time?.inferred === true ? mentions.map(({ id }) => [id, time.iso] as const) : [],
  );
  const labels = events.map((event) => [event.id, summarizeEvent(t, text, event)] as const);
  return { inferred: new Map(inferred), labels: new Map(labels), relations: readRelations(document) };
}

function readRelations(document: AnnotatedDocument): readonly FigureRelation[] {
  return comparisonOf(document).groups.flatMap(({ relations }) =>
    relations.flatMap(({ first, second, kind, reason }): FigureRelation[] => {
      if (kind === 'conflicting') return [{ older: first, newer: second, kind: 'contradicted' }];
      if (kind !== 'updated') return [];
      return [reason === 'says-earlier' ? { older: second, newer: first, kind } : { older: first, newer: second, kind }];
    }),
  );
}
