import { compareQuantities } from '../compare/compareQuantities.ts';
import type { ArithmeticCheck, QuantityComparison, QuantityRelation } from '../compare/quantityComparison.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Quantity } from '../model/quantity.ts';
import type { DocumentIndex } from './documentIndex.ts';
import { formatQuantity } from './formatQuantity.ts';
import { shorten } from './outline.ts';
import type { Translate } from './translate.ts';

/** A comparison with look-ups by figure. */
interface IndexedComparison {
  readonly comparison: QuantityComparison;
  readonly relations: ReadonlyMap<string, readonly QuantityRelation[]>;
  readonly wrongSums: ReadonlyMap<string, readonly ArithmeticCheck[]>;
  readonly unattributed: ReadonlySet<string>;
}

const comparisons = new WeakMap<AnnotatedDocument, IndexedComparison>();

/**
 * How the figures of an article compare; worked out once for each document. Rejected figures keep their place in the groups, so that
 * nothing moves under a reviewer; what is said of them is left out below.
 */
function compare(document: AnnotatedDocument): IndexedComparison {
  const known = comparisons.get(document);
  if (known !== undefined) return known;
  const quantities = document.quantities.map((quantity) => ({
    ...quantity,
    review: { ...quantity.review, status: 'proposed' as const },
  }));
  const made = indexComparison(compareQuantities({ ...document, quantities }));
  comparisons.set(document, made);
  return made;
}

function indexComparison(comparison: QuantityComparison): IndexedComparison {
  const relations = new Map<string, QuantityRelation[]>();
  const wrongSums = new Map<string, ArithmeticCheck[]>();
  const add = <T>(lists: Map<string, T[]>, key: string, item: T): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  };
  for (const relation of [...comparison.groups.flatMap((group) => group.relations), ...comparison.bearing]) {
    add(relations, relation.first, relation);
    add(relations, relation.second, relation);
  }
  for (const check of comparison.checks) if (!check.holds) add(wrongSums, check.subject, check);
  return { comparison, relations, wrongSums, unattributed: new Set(comparison.unattributed) };
}

export function comparisonOf(document: AnnotatedDocument): QuantityComparison {
  return compare(document).comparison;
}

/** True for a figure that a reader would want a source for and that has none. */
export function lacksSource(document: AnnotatedDocument, quantity: string): boolean {
  return compare(document).unattributed.has(quantity);
}

/** What comparing shows about one figure, a sentence each, the serious first. */
export function comparisonFacts(t: Translate, index: DocumentIndex, quantity: Quantity): readonly Finding[] {
  const { relations, wrongSums, unattributed } = compare(index.document);
  const find = (id: string): Quantity | undefined => {
    const found = index.annotation(id);
    return found?.layer === 'quantity' && found.value.review.status !== 'rejected' ? found.value : undefined;
  };
  const all = (relations.get(quantity.id) ?? []).flatMap((relation): Finding[] => {
    const other = find(relation.first === quantity.id ? relation.second : relation.first);
    return other === undefined ? [] : [{ kind: relation.kind, text: relationText(t, relation, quantity, other), other }];
  });
  // A figure that the article repeats is named once.
  const related = all.filter(({ text }, at) => all.findIndex((one) => one.text === text) === at);
  const sums = (wrongSums.get(quantity.id) ?? [])
    .filter(({ quantities }) => quantities.every((id) => find(id) !== undefined))
    .map(({ sum }): Finding => ({ kind: 'arithmetic', text: t('does not add up: {0}', sum) }));
  const open: Finding[] = unattributed.has(quantity.id) ? [{ kind: 'unattributed', text: t('nobody is cited for it') }] : [];
  return [...sums, ...related, ...open].sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]);
}

export interface Finding {
  readonly kind: QuantityRelation['kind'] | 'arithmetic' | 'unattributed';
  readonly text: string;
  /** The figure that it is compared with. */
  readonly other?: Quantity;
}

const WEIGHT: Readonly<Record<Finding['kind'], number>> = {
  conflicting: 0,
  corrected: 1,
  arithmetic: 2,
  updated: 3,
  other: 4,
  subset: 5,
  consistent: 6,
  unattributed: 7,
};

function relationText(t: Translate, { kind, reason }: QuantityRelation, self: Quantity, other: Quantity): string {
  const words = shorten(other.target.exact, 40);
  const isNewer = self.target.start > other.target.start !== (reason === 'says-earlier');
  switch (kind) {
    case 'conflicting':
      return t('contradicts “{0}”', words);
    case 'updated':
      return isNewer ? t('updates “{0}”', words) : t('updated by “{0}”', words);
    case 'corrected':
      return t('corrected: also “{0}”', words);
    case 'subset':
      return isLarger(self, other) ? t('includes “{0}”', words) : t('part of “{0}”', words);
    case 'other':
      return t('other figure for this: “{0}”', words);
    case 'consistent':
      return t('agrees with “{0}”', words);
  }
}

function isLarger(self: Quantity, other: Quantity): boolean {
  const size = ({ value, max, min }: Quantity): number => (typeof value === 'number' ? value : (max ?? min ?? 0));
  return size(self) > size(other);
}

/** What a fact-checker should look at, in text order: contradictions, sums that don't add up, figures without a source. */
export function figureFindings(t: Translate, index: DocumentIndex): readonly { quantity: Quantity; finding: Finding }[] {
  return index.document.quantities
    .filter(({ review }) => review.status === 'proposed')
    .flatMap((quantity) =>
      comparisonFacts(t, index, quantity)
        .filter(({ kind }) => kind === 'conflicting' || kind === 'arithmetic' || kind === 'unattributed')
        .map((finding) => ({
          quantity,
          finding: { ...finding, text: `${formatQuantity(t, quantity)}: ${finding.text}` },
        })),
    );
}
