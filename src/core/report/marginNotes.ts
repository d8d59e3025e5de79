import { codeLabel, type Codebook } from '../model/codebook.ts';
import { joinTargets, sourceName } from '../present/attributionOutline.ts';
import { comparisonFacts } from '../present/comparison.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from '../present/documentIndex.ts';
import { formatQuantity } from '../present/formatQuantity.ts';
import { shorten } from '../present/outline.ts';
import type { Translate } from '../present/translate.ts';
import { attributionKindWord, stanceWord } from '../present/words.ts';
import { words } from '../text/markup.ts';
import type { MarginNote } from './markText.ts';
import type { ReportArticle } from './reportInput.ts';

/** What the margin says: who says what, figures with something to be said of them, codes and comments. */
export function marginNotes(t: Translate, { document }: ReportArticle, codebook: Codebook): readonly MarginNote[] {
  const index = indexDocument(document);
  return index.annotations.flatMap((annotation): readonly MarginNote[] => {
    const { id, target, review, codes = [] } = annotation.value;
    if (review.status === 'rejected' || target.end <= target.start) return [];
    const parts = [
      ...describe(t, index, annotation),
      ...codes.map((code) => `${t('Code')}: ${codeLabel(codebook, code)}`),
      review.note === undefined ? '' : `${t('Comment')}${review.by === undefined ? '' : ` (${review.by})`}: ${review.note}`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : [{ id, at: endOf(annotation), markup: words(parts.join(' · ')) }];
  });
}

function describe(t: Translate, index: DocumentIndex, annotation: LayeredAnnotation): readonly string[] {
  if (annotation.layer === 'attribution') {
    const { value } = annotation;
    const how = `${stanceWord(t, value.stance)}, ${attributionKindWord(t, value.kind)}`;
    return [`${sourceName(t, index, value)} (${how}): ${shorten(joinTargets(value.content.targets), 60)}`];
  }
  if (annotation.layer !== 'quantity') return [];
  const facts = comparisonFacts(t, index, annotation.value);
  return facts.length === 0 ? [] : [`${formatQuantity(t, annotation.value)}: ${facts.map(({ text }) => text).join('; ')}`];
}

function endOf(annotation: LayeredAnnotation): number {
  const { target } = annotation.value;
  if (annotation.layer !== 'attribution') return target.end;
  return Math.max(target.end, ...annotation.value.content.targets.map(({ end }) => end));
}
