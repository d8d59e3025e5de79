import type { ArticleView } from '../present/articleView.ts';
import { indexDocument } from '../present/documentIndex.ts';
import { withCompany, type Queued } from '../present/reviewQueue.ts';
import { sameSpan, type Span } from '../text/span.ts';
import type { Decision } from './decision.ts';

/** Decisions that say the same of the same words wherever they stand. */
export const SAME_EVERYWHERE: ReadonlySet<Decision['kind']> = new Set<Decision['kind']>(['editQuantity', 'editEntity']);

/** What is accepted with a question of the queue that is put right: the same words with the same value or type, and the parts that are still some. */
export function editedWith(queue: readonly Queued[], view: ArticleView, id: string, decision: Decision): readonly string[] {
  const isSameEverywhere = SAME_EVERYWHERE.has(decision.kind);
  const company = withCompany(queue, [id], isSameEverywhere ? ['alike'] : ['parts']).slice(1);
  const index = indexDocument(view.document);
  return company.filter((one) => {
    const annotation = index.annotation(one);
    return annotation !== undefined && (isSameEverywhere || isStillPart(decision, annotation.value.target));
  });
}

function isStillPart(decision: Decision, part: Span): boolean {
  switch (decision.kind) {
    case 'editEvent':
      return decision.arguments === undefined || decision.arguments.some(({ span }) => sameSpan(span, part));
    case 'editAttribution':
      return decision.source === undefined || decision.source.some((span) => sameSpan(span, part));
    default:
      return false;
  }
}
