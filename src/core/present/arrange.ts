import { rowFieldsOf, lazyNode, type OutlineNode } from './outline.ts';

/** How a person wants rows in the views: as they are made, or by name, by place in the text, by number; in groups or all in one list. */
export const ROW_ORDERS = ['usual', 'name', 'text', 'number'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

export interface Arrangement {
  readonly order: RowOrder;
  readonly flat: boolean;
}

export const USUAL_ARRANGEMENT: Arrangement = { order: 'usual', flat: false };

/** Groups whose members mean something only together. */
const KEPT = /^(?:unplaced$|happening\/)/;

/** The rows in another order. What a row decides, and what is inside actors and annotations, stays as it is. */
export function arrange(nodes: readonly OutlineNode[], arrangement: Arrangement): readonly OutlineNode[] {
  if (arrangement.order === 'usual' && !arrangement.flat) return nodes;
  const rows = arrangement.flat ? nodes.flatMap(membersOf) : nodes.map((node) => arrangeGroup(node, arrangement));
  return sortRows(rows, arrangement.order);
}

function membersOf(node: OutlineNode): readonly OutlineNode[] {
  return node.kind === 'group' && !KEPT.test(node.key) ? node.children.flatMap(membersOf) : [node];
}

function arrangeGroup(node: OutlineNode, arrangement: Arrangement): OutlineNode {
  if (node.kind !== 'group' || KEPT.test(node.key)) return node;
  const sorted = (): readonly OutlineNode[] =>
    sortRows(
      node.children.map((child) => arrangeGroup(child, arrangement)),
      arrangement.order,
    );
  return lazyNode(rowFieldsOf(node), sorted);
}

const NAMES = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What asks for a decision before all others stays first. */
function sortRows(rows: readonly OutlineNode[], order: RowOrder): readonly OutlineNode[] {
  const compare = COMPARE[order];
  if (compare === undefined) return rows;
  const first = rows.filter(({ key }) => key === 'unplaced');
  return [...first, ...rows.filter(({ key }) => key !== 'unplaced').sort(compare)];
}

const COMPARE: Readonly<Record<RowOrder, ((a: OutlineNode, b: OutlineNode) => number) | undefined>> = {
  usual: undefined,
  name: (a, b) => NAMES.compare(a.label, b.label) || placeOf(a) - placeOf(b),
  text: (a, b) => placeOf(a) - placeOf(b),
  number: (a, b) => amountOf(b) - amountOf(a) || placeOf(a) - placeOf(b),
};

function placeOf(node: OutlineNode): number {
  const place = node.span?.start ?? node.first;
  if (place !== undefined) return place;
  return node.kind === 'group' ? Math.min(END, ...node.children.map(placeOf)) : END;
}

const END = Number.MAX_SAFE_INTEGER;

function amountOf({ amount, decides }: OutlineNode): number {
  return amount ?? decides.length;
}
