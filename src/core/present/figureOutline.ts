import type { Quantity, QuantityKind } from '../model/quantity.ts';
import { capitalize } from '../text/capitalize.ts';
import type { ArticleView } from './articleView.ts';
import { annotationsOfLayer, indexDocument, type DocumentIndex } from './documentIndex.ts';
import { sourceName } from './attributionOutline.ts';
import { comparisonFacts, comparisonOf } from './comparison.ts';
import { earlierValues } from './earlierValues.ts';
import { labelFigure } from './figureLabel.ts';
import { dayInWords } from './dayInWords.ts';
import { formatNumber, formatQuantity } from './formatQuantity.ts';
import { qualifierWord } from './words.ts';
import { headWord } from '../compare/outcomes.ts';
import type { RelationKind } from '../compare/quantityComparison.ts';
import { namesThing } from '../compare/topic.ts';
import { orderToll, spark, type TollOrder } from './tollOrder.ts';
import { annotationRow, codeLabelsOf, lazyNode, NO_FLAGS, unplacedGroup, type OutlineNode, type Shown } from './outline.ts';
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

interface FigureGroup {
  readonly key: string;
  readonly label: string;
  readonly kind: QuantityKind;
  readonly quantities: readonly Quantity[];
}

/** A group of its own needs so many figures; the others stand together. */
const FEWEST = 2;

/** Figures by what they count: those that bear on each other first, single ones of any kind together, dates last. */
export function figureOutline(t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  const index = indexDocument(view.document);
  const placed = view.document.quantities.filter(
    (value) => shown({ layer: 'quantity', value }) && view.anchorStatus(value.id) !== 'orphaned',
  );
  const earlier = earlierValues(view.text, placed);
  const row = (quantity: Quantity, key: string): OutlineNode =>
    figureRow(t, view, index, quantity, earlier.get(quantity.id), key);
  return [
    ...unplacedGroup(t, view, annotationsOfLayer(index, 'quantity').filter(shown)),
    ...gather(t, groupFigures(t, view, placed)).map(({ key, label, quantities }) => {
      const toll = tollOf(view, key, quantities);
      const rows = toll?.quantities ?? quantities;
      const description = describe(quantities, toll);
      const group = { key, kind: 'group', label, description, icon: { of: 'group' }, flags: NO_FLAGS } as const;
      const fields = { ...group, amount: quantities.length, decides: quantities.map(({ id }) => id), ...placeOf(quantities) };
      return lazyNode(fields, () => rows.map((quantity) => row(quantity, key)));
    }),
  ];
}

/** Where the first of some figures stands; a click on their group goes nowhere. */
function placeOf([first]: readonly Quantity[]): { readonly first?: number } {
  return first === undefined ? {} : { first: first.target.start };
}

function groupFigures(t: Translate, view: ArticleView, placed: readonly Quantity[]): readonly FigureGroup[] {
  const groups = new Map<string, { key: string; label: string; kind: QuantityKind; quantities: Quantity[] }>();
  const compared = topicsByQuantity(view);
  let lastThing: string | undefined;
  for (const quantity of placed) {
    const { key, label } = compared.get(quantity.id) ?? topicOf(t, quantity, lastThing);
    if (quantity.kind === 'count') lastThing = thingOf(quantity) ?? lastThing;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, label, kind: quantity.kind, quantities: [quantity] });
    else group.quantities.push(quantity);
  }
  const relations = new Map(comparisonOf(view.document).groups.map(({ key, relations: some }) => [`figures/same/${key}`, some]));
  const weight = ({ key }: FigureGroup): number =>
    Math.min(NO_WEIGHT, ...(relations.get(key) ?? []).map(({ kind }) => RELATION_WEIGHT[kind]));
  return [...groups.values()].sort((a, b) => weight(a) - weight(b) || KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

/** What bears on each other stands first, what contradicts each other before the rest. */
const RELATION_WEIGHT: Readonly<Record<RelationKind, number>> = {
  conflicting: 0,
  corrected: 0,
  updated: 1,
  other: 1,
  subset: 1,
  consistent: 2,
};
const NO_WEIGHT = 2;

/** Groups of one figure become one group, before the dates: counts among the counts, the rest among the others. */
function gather(t: Translate, groups: readonly FigureGroup[]): readonly FigureGroup[] {
  const isAlone = ({ kind, quantities }: FigureGroup): boolean => quantities.length < FEWEST && kind !== 'date';
  const alone = groups.filter(isAlone);
  if (alone.length < FEWEST) return groups;
  const together = groups.filter((group) => !isAlone(group));
  const counts = alone.filter(({ kind }) => kind === 'count');
  const others = alone.filter(({ kind }) => kind !== 'count');
  const known = together.find(({ key }) => key === 'figures/count');
  const isOne = counts.length + (known === undefined ? 0 : 1) < FEWEST || others.length < FEWEST;
  const single = isOne ? alone : counts;
  const gathered: FigureGroup[] = [];
  const label = isOne ? t('Other Figures') : t('Other Counts');
  gathered.push(gatherAs(isOne ? 'figures/other' : 'figures/count', label, [...(isOne ? [] : [known]), ...single]));
  if (!isOne) gathered.push(gatherAs('figures/other', t('Other Figures'), others));
  const rest = together.filter((group) => isOne || group !== known);
  const dates = rest.findIndex(({ kind }) => kind === 'date');
  return dates < 0 ? [...rest, ...gathered] : [...rest.slice(0, dates), ...gathered, ...rest.slice(dates)];
}

function gatherAs(key: string, label: string, groups: readonly (FigureGroup | undefined)[]): FigureGroup {
  const quantities = groups.flatMap((group) => group?.quantities ?? []);
  quantities.sort((a, b) => a.target.start - b.target.start);
  return { key, label, kind: quantities[0]?.kind ?? 'count', quantities };
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

function figureRow(
  t: Translate,
  view: ArticleView,
  index: DocumentIndex,
  quantity: Quantity,
  earlier: Quantity | undefined,
  parentKey: string,
): OutlineNode {
  const annotation = { layer: 'quantity', value: quantity } as const;
  const attribution = quantity.attribution === undefined ? undefined : index.annotation(quantity.attribution);
  const source = attribution?.layer === 'attribution' ? sourceName(t, index, attribution.value) : '';
  const { label, bearer } = labelFigure(t, view.text, index, quantity, earlier);
  const parts = [
    bearer,
    valueBeside(t, quantity),
    quantity.predicate ?? '',
    source === '' ? '' : t('says {0}', source),
    ...comparisonFacts(t, index, quantity)
      .filter(({ kind }) => kind !== 'consistent')
      .slice(0, MOST_FACTS)
      .map(({ kind, text }) => (kind === 'unattributed' ? t('no source') : text)),
    codeLabelsOf(view, annotation),
  ];
  return {
    ...annotationRow(view, annotation, parentKey),
    label,
    description: parts.filter((part) => part !== '').join(' · '),
    icon: { of: 'quantity', kind: quantity.kind },
    ...(typeof quantity.value === 'number' ? { amount: quantity.value } : {}),
    children: [],
  };
}

/** Counts up to this are read as easily in words. */
const EASY_COUNT = 12;

/** The value where the words leave it open: a date in full, "dozens", "two-thirds"; empty where they say it. */
function valueBeside(t: Translate, quantity: Quantity): string {
  const { kind, value, iso, target } = quantity;
  if (iso !== null) {
    const day = dayInWords(t, iso);
    const value = [qualifierWord(t, quantity.qualifier), day].filter((part) => part !== '').join(' ');
    return day !== '' && saysMore(value, target.exact) ? value : '';
  }
  if (kind === 'ordinal' || kind === 'age' || kind === 'ratio' || /\d/.test(target.exact)) return '';
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= EASY_COUNT) return '';
  return formatQuantity(t, quantity);
}

/** False where the normalised value only repeats the words. */
function saysMore(value: string, words: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*/gu, (month) => month.slice(0, 3))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(value) !== plain(words);
}
