import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { AnnotationId } from '../model/annotation.ts';
import type { Quantity, QuantityKind } from '../model/quantity.ts';
import { checkArithmetic } from './arithmetic.ts';
import { createSayingTest } from './mayBeSaid.ts';
import type { QuantityComparison, QuantityGroup, QuantityRelation } from './quantityComparison.ts';
import { relate, type Scoped } from './relate.ts';
import { scopeOf } from './scope.ts';
import { pairsOf, tellDifferently } from './tellDifferently.ts';
import { thingsOf, type Thing } from './thing.ts';
import { topicOf, type Topic } from './topic.ts';

/**
 * Compares the figures of one article with each other. Pure and deterministic; nothing is claimed that the annotations don't show, so a
 * conflict needs one topic, one scope, values that cannot both be true and two named sources. Time is linear but for figures of one topic.
 */
export function compareQuantities(document: AnnotatedDocument): QuantityComparison {
  const quantities = document.quantities.filter(({ review }) => review.status !== 'rejected');
  const things = thingsOf(document, quantities);
  const pairs = [...pairsOf(things)].flatMap((pair) => tellDifferently(pair) ?? []);
  const groups = groupByTopic(document, quantities, things).map((group) => ({
    ...group,
    relations: settleOpen(group.relations, pairs),
  }));
  const related = new Set(groups.flatMap(({ relations }) => relations.map(keyOf)));
  const bearing = pairs.filter((relation) => !related.has(keyOf(relation)));
  return { groups, bearing, checks: checkArithmetic(quantities), unattributed: findUnattributed(document, quantities, groups) };
}

/** Figures of one thing whose relation was left open, or which could be one number, where the words around tell that one became the other. */
function settleOpen(relations: readonly QuantityRelation[], pairs: readonly QuantityRelation[]): readonly QuantityRelation[] {
  return relations.map((relation) =>
    relation.kind === 'other' || relation.kind === 'consistent'
      ? (pairs.find((pair) => keyOf(pair) === keyOf(relation)) ?? relation)
      : relation,
  );
}

function keyOf({ first, second }: Pick<QuantityRelation, 'first' | 'second'>): string {
  return `${first} ${second}`;
}

/** The most figures of one topic that are compared pair by pair: the rest of a long table is only listed. */
const MOST_COMPARED = 40;

function groupByTopic(
  document: AnnotatedDocument,
  quantities: readonly Quantity[],
  things: readonly Thing[],
): readonly QuantityGroup[] {
  const thingOf = new Map(things.map((thing) => [thing.quantity.id, thing]));
  const topics = new Map<string, { topic: Topic; members: Quantity[] }>();
  for (const quantity of quantities) {
    const topic = topicOf(document, quantity);
    if (topic === undefined) continue;
    const known = topics.get(topic.key);
    if (known === undefined) topics.set(topic.key, { topic, members: [quantity] });
    else known.members.push(quantity);
  }
  return [...topics.values()]
    .filter(({ members }) => members.length > 1)
    .map(({ topic, members }) => ({
      key: topic.key,
      topic: topic.label,
      kind: members[0]?.kind ?? 'count',
      quantities: members.map(({ id }) => id),
      relations: relateAll(
        members.slice(0, MOST_COMPARED).map((quantity) => ({
          quantity,
          scope: scopeOf(document, quantity),
          thing: thingOf.get(quantity.id),
          isOneThing: topic.isOneThing,
        })),
      ),
    }));
}

function relateAll(members: readonly Scoped[]): readonly QuantityRelation[] {
  return members.flatMap((first, at) => members.slice(at + 1).flatMap((second) => relate(first, second) ?? []));
}

/** Kinds that report a finding; dates, ages, ranks, lengths and scores are seldom disputed. */
const REPORTED: ReadonlySet<QuantityKind> = new Set(['count', 'money', 'percent', 'ratio', 'measurement']);
/** "two sons", "one vote": a reader can count these alone. */
const LARGEST_PLAIN_COUNT = 12;

function findUnattributed(
  document: AnnotatedDocument,
  quantities: readonly Quantity[],
  groups: readonly QuantityGroup[],
): readonly AnnotationId[] {
  const mayBeSaid = createSayingTest(document);
  const sourced = new Set(quantities.filter(({ attribution }) => attribution !== undefined).map(({ id }) => id));
  const vouched = new Set(
    groups.flatMap(({ relations }) =>
      relations
        .filter(({ kind }) => kind === 'consistent')
        .flatMap(({ first, second }) => (sourced.has(first) ? [second] : sourced.has(second) ? [first] : [])),
    ),
  );
  return quantities
    .filter((quantity) => needsSource(quantity) && !sourced.has(quantity.id) && !vouched.has(quantity.id) && !mayBeSaid(quantity))
    .map(({ id }) => id);
}

function needsSource({ kind, value }: Quantity): boolean {
  if (!REPORTED.has(kind)) return false;
  return kind !== 'count' || typeof value !== 'number' || value > LARGEST_PLAIN_COUNT;
}
