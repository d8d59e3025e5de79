import { sameSpan } from '../../src/core/text/span.ts';
import type { ScoredDocument, ScoredMention } from './annotations.ts';
import { matchItems, preferRequired, spanSimilarity } from './matching.ts';
import { countMatches, type Metrics } from './metric.ts';

export function isName(mention: ScoredMention): boolean {
  return mention.form === 'name';
}

/** Predictions may leave type and form to their entity. */
export function completeMentions(document: ScoredDocument): ScoredMention[] {
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  return document.mentions.map((mention) => {
    const entity = entities.get(mention.entity ?? '');
    const form = mention.form ?? (entity?.named === false ? 'nominal' : 'name');
    const type = mention.type ?? entity?.type;
    return { ...mention, form, ...(type === undefined ? {} : { type }) };
  });
}

export function scoreMentions(gold: readonly ScoredMention[], predicted: readonly ScoredMention[]): Metrics {
  const isNominal = (mention: ScoredMention): boolean => !isName(mention);
  return {
    ...scoreSpans('all', gold, predicted),
    ...scoreSpans('names', gold.filter(isName), chargedTo(isName, gold, predicted)),
    ...scoreSpans('nominals', gold.filter(isNominal), chargedTo(isNominal, gold, predicted)),
  };
}

/**
 * The predictions a form is charged with: its own that do not hit gold of the other form, and those of the other form that hit only
 * its gold.
 */
function chargedTo(
  isOfForm: (mention: ScoredMention) => boolean,
  gold: readonly ScoredMention[],
  predicted: readonly ScoredMention[],
): ScoredMention[] {
  const mine = gold.filter(isOfForm);
  const others = gold.filter((mention) => !isOfForm(mention));
  const hits = (list: readonly ScoredMention[], mention: ScoredMention): boolean => list.some((item) => sameSpan(item, mention));
  const own = predicted.filter((mention) => isOfForm(mention) && !hits(others, mention));
  const misformed = predicted.filter((mention) => !isOfForm(mention) && hits(mine, mention) && !hits(others, mention));
  return [...own, ...misformed];
}

function scoreSpans(label: string, gold: readonly ScoredMention[], predicted: readonly ScoredMention[]): Metrics {
  const exact = (typed: boolean) =>
    matchItems(gold, predicted, (g, p) => {
      const equal = sameSpan(g, p) && (!typed || g.type === p.type);
      return preferRequired(g, equal ? 1 + (g.form === p.form ? 0.1 : 0) : 0);
    });
  const partial = matchItems(gold, predicted, (g, p) => preferRequired(g, spanSimilarity(g, p)));
  return {
    [`mentions.${label}.exact+type`]: countMatches(gold, predicted, exact(true)),
    [`mentions.${label}.span`]: countMatches(gold, predicted, exact(false)),
    [`mentions.${label}.partial`]: countMatches(gold, predicted, partial),
  };
}
