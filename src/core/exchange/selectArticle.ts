import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Layer } from '../model/annotation.ts';
import type { Review } from '../model/review.ts';
import type { Target } from '../model/target.ts';
import { dropDanglingLinks, referencedEntities } from '../review/links.ts';
import type { Drop, ExchangeArticle, ExportOptions } from './format.ts';

interface Selectable {
  readonly id: string;
  readonly target: Target;
  readonly review: Review;
}

/**
 * The article with what is to be exported: what the person chose and stands in the text. Links to what is left out are removed, and so are
 * actors that nothing refers to, unless they were chosen themselves.
 */
export function selectArticle(
  article: ExchangeArticle,
  { keep }: Pick<ExportOptions, 'keep'>,
  keepsStatus: boolean,
  drop: Drop,
): ExchangeArticle {
  const { document } = article;
  const select = <T extends Selectable>(layer: Layer, list: readonly T[]): T[] =>
    list.filter(({ id, target, review }) => {
      if (!keep(id, review.status)) return false;
      if (isUnplaced(target)) drop('unplaced', layer);
      else if (review.status === 'rejected' && !keepsStatus) drop('rejected', layer);
      else return true;
      return false;
    });
  const selected: AnnotatedDocument = {
    ...document,
    mentions: select('mention', document.mentions),
    quantities: select('quantity', document.quantities),
    attributions: select('attribution', document.attributions).map((one) => ({
      ...one,
      source: { ...one.source, targets: placed(one.source.targets) },
      cue: { ...one.cue, targets: placed(one.cue.targets) },
      content: { ...one.content, targets: placed(one.content.targets) },
    })),
    events: select('event', document.events).map((one) => ({
      ...one,
      arguments: one.arguments.filter(({ target }) => !isUnplaced(target)),
    })),
    ...(document.passages === undefined ? {} : { passages: select('passage', document.passages) }),
  };
  const referenced = referencedEntities(selected);
  const entities = document.entities.filter(
    ({ id, review }) => referenced.has(id) || (keep(id, review.status) && (keepsStatus || review.status !== 'rejected')),
  );
  const linked = dropDanglingLinks({ ...selected, entities });
  return { ...article, document: linked };
}

function isUnplaced({ start, end }: Target): boolean {
  return end <= start;
}

function placed(targets: readonly Target[]): Target[] {
  return targets.filter((target) => !isUnplaced(target));
}
