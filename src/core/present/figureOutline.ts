import type { Quantity, QuantityKind } from '../model/quantity.ts';
import { capitalize } from '../text/capitalize.ts';
import type { ArticleView } from './articleView.ts';
import { annotationsOfLayer, indexDocument, type DocumentIndex } from './documentIndex.ts';
import { sourceName } from './attributionOutline.ts';
import { comparisonFacts, comparisonOf } from './comparison.ts';
import { formatNumber, formatQuantity } from './formatQuantity.ts';
import { headWord } from '../compare/outcomes.ts';
import { namesThing } from '../compare/topic.ts';
import { orderToll, spark, type TollOrder } from './tollOrder.ts';
import { annotationRow, codesOf, lazyNode, NO_FLAGS, oneLine, unplacedGroup, type OutlineNode, type Shown } from './outline.ts';
import { oncePerLanguage, type Translate } from './translate.ts';

/** Figures by what is counted: first the kinds that a fact-checker compares, dates and ranks last; in text order within a group. */
const KIND_ORDER: readonly QuantityKind[] = [
  'count',
  'money',
  'percent',
  'ratio',
  'measurement',
  'score',
  'age',
  'duration',
  'ordinal',
  'date',
];

export function figureOutline(t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  const index = indexDocument(view.document);
  const placed = view.document.quantities.filter(
    (value) => shown({ layer: 'quantity', value }) && view.anchorStatus(value.id) !== 'orphaned',
  );
  const groups = new Map<string, { label: string; kind: QuantityKind; quantities: Quantity[] }>();
  const compared = topicsByQuantity(view);
  let lastThing: string | undefined;
  for (const quantity of placed) {
    const { key, label } = compared.get(quantity.id) ?? topicOf(t, quantity, lastThing);
    if (quantity.kind === 'count') lastThing = thingOf(quantity) ?? lastThing;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label, kind: quantity.kind, quantities: [quantity] });
    else group.quantities.push(quantity);
  }
  const ordered = [...groups].sort(([, a], [, b]) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
  return [
    ...unplacedGroup(t, view, annotationsOfLayer(index, 'quantity').filter(shown)),
    ...ordered.map(([key, { label, quantities }]) => {
      const toll = tollOf(view, key, quantities);
      const group = {
        key,
        kind: 'group',
        label,
        description: describe(quantities, toll),
        icon: { of: 'group' },
        flags: NO_FLAGS,
      } as const;
      const decides = quantities.map(({ id }) => id);
      const rows = toll?.quantities ?? quantities;
      return lazyNode({ ...group, decides }, () => rows.map((quantity) => figureRow(t, view, index, quantity, key)));
    }),
  ];
}

/** The order in time of the figures of a group, where the article tells of an update. */
function tollOf({ document }: ArticleView, key: string, quantities: readonly Quantity[]): TollOrder | undefined {
  const group = comparisonOf(document).groups.find((one) => `figures/same/${one.key}` === key);
  return group === undefined ? undefined : orderToll(group, quantities);
}

/** How many figures a group has; of an evolving toll its values in order of time: "3 · 512 → 643 ▇█". */
function describe(quantities: readonly Quantity[], toll: TollOrder | undefined): string {
  const count = String(quantities.length);
  if (toll === undefined || toll.values.length < 2) return count;
  return `${count} · ${toll.values.map(formatNumber).join(' → ')} ${spark(toll.values)}`;
}

/** Figures that count the same thing, wherever they stand in the article. */
function topicsByQuantity({ document }: ArticleView): ReadonlyMap<string, { key: string; label: string }> {
  return new Map(
    comparisonOf(document).groups.flatMap(({ key, topic, quantities }) =>
      quantities.map((id) => [id, { key: `figures/same/${key}`, label: capitalize(topic) }] as const),
    ),
  );
}

/**
 * What a figure is about: the counted thing's head word, for "1,300 of them" the thing counted before, or the kind where units name no
 * thing.
 */
function topicOf(t: Translate, quantity: Quantity, lastThing: string | undefined): { key: string; label: string } {
  const thing = quantity.kind === 'count' ? (thingOf(quantity) ?? (refersBack(quantity) ? lastThing : undefined)) : undefined;
  if (thing !== undefined) return { key: `figures/count/${thing}`, label: capitalize(thing) };
  return { key: `figures/${quantity.kind}`, label: kindLabels(t)[quantity.kind] };
}

/** The head word of what a count counts; undefined for a bare number and for "them". */
function thingOf({ unit }: Quantity): string | undefined {
  const head = unit === null ? '' : headWord(unit);
  return head !== '' && namesThing(head) ? head : undefined;
}

/** "1,300 of them", "30 others", "200 more". */
function refersBack({ unit }: Quantity): boolean {
  return /^(?:them|these|those|whom|others?|more|fewer)$/.test(headWord(unit ?? ''));
}

const kindLabels = oncePerLanguage((t): Record<QuantityKind, string> => ({
  count: t('Counts'),
  money: t('Money'),
  percent: t('Percentages'),
  ratio: t('Ratios'),
  measurement: t('Measurements'),
  duration: t('Durations'),
  date: t('Dates and Times'),
  ordinal: t('Ranks'),
  age: t('Ages'),
  score: t('Scores'),
}));

/** One line holds no more of them; the hover says all. */
const MOST_FACTS = 3;

function figureRow(t: Translate, view: ArticleView, index: DocumentIndex, quantity: Quantity, parentKey: string): OutlineNode {
  const annotation = { layer: 'quantity', value: quantity } as const;
  const attribution = quantity.attribution === undefined ? undefined : index.annotation(quantity.attribution);
  const source = attribution?.layer === 'attribution' ? sourceName(t, index, attribution.value) : '';
  const value = formatQuantity(t, quantity);
  const parts = [
    saysMore(value, quantity.target.exact) ? value : '',
    quantity.predicate ?? '',
    source === '' ? '' : t('says {0}', source),
    ...comparisonFacts(t, index, quantity)
      .filter(({ kind }) => kind !== 'consistent')
      .slice(0, MOST_FACTS)
      .map(({ text }) => text),
    codesOf(view, annotation),
  ];
  return {
    ...annotationRow(view, annotation, parentKey),
    label: oneLine(quantity.target.exact),
    description: parts.filter((part) => part !== '').join(' · '),
    icon: { of: 'quantity', kind: quantity.kind },
    children: [],
  };
}

/** False where the normalised value only repeats the words. */
function saysMore(value: string, words: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(value) !== plain(words);
}
