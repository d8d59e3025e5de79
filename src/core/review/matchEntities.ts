import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { isDecided } from './isDecided.ts';
import type { AnnotationMatch } from './matchAnnotations.ts';

/** A person gave it its name, its aliases or its mentions. */
export function isShapedByHand(entity: Entity): boolean {
  return entity.provenance.method === 'human' || entity.review.edited === true || (entity.merged ?? []).length > 0;
}

/**
 * For each fresh entity the earlier one that it is: that of most of its mentions, else the decided one of its name. An entity that a
 * person shaped may take in several fresh ones (it was merged); any other takes one. One that came with a decision before its mentions were
 * found is that of its id.
 */
export function matchEntities(
  earlier: AnnotatedDocument,
  fresh: AnnotatedDocument,
  mentions: readonly AnnotationMatch<Mention>[],
): ReadonlyMap<string, Entity> {
  const known = new Map(earlier.entities.map((entity) => [entity.id, entity]));
  const votes = countVotes(mentions);
  const byName = findDecidedByName(earlier.entities);
  const choices = fresh.entities.flatMap((entity) => rank(entity, votes.get(entity.id), known));
  const matched = new Map<string, Entity>();
  const claimed = new Set<string>();
  for (const { entity, candidate } of choices.sort((a, b) => b.votes - a.votes)) {
    if (matched.has(entity.id) || (claimed.has(candidate.id) && !isShapedByHand(candidate))) continue;
    matched.set(entity.id, candidate);
    claimed.add(candidate.id);
  }
  for (const entity of fresh.entities) {
    const named = byName.get(nameKey(entity.type, entity.canonicalName));
    if (!matched.has(entity.id) && named !== undefined && (isShapedByHand(named) || !claimed.has(named.id))) {
      matched.set(entity.id, named);
      claimed.add(named.id);
    }
  }
  const mentioned = new Set(earlier.mentions.map(({ entity }) => entity));
  for (const entity of fresh.entities) {
    const same = mentioned.has(entity.id) ? undefined : known.get(entity.id);
    if (same === undefined || matched.has(entity.id) || claimed.has(same.id)) continue;
    if (nameKey(same.type, same.canonicalName) === nameKey(entity.type, entity.canonicalName)) matched.set(entity.id, same);
  }
  return matched;
}

/** Fresh entity id → earlier entity id → how many mentions say so. A mention that a person put elsewhere says half as much. */
function countVotes(mentions: readonly AnnotationMatch<Mention>[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const votes = new Map<string, Map<string, number>>();
  for (const { fresh, earlier, absorbed } of mentions) {
    if (earlier === undefined) continue;
    const counts = votes.get(fresh.entity) ?? new Map<string, number>();
    votes.set(fresh.entity, counts.set(earlier.entity, (counts.get(earlier.entity) ?? 0) + (absorbed ? 1 : 2)));
  }
  return votes;
}

interface RankedEntity {
  readonly entity: Entity;
  readonly candidate: Entity;
  readonly votes: number;
}

function rank(
  entity: Entity,
  votes: ReadonlyMap<string, number> | undefined,
  known: ReadonlyMap<string, Entity>,
): RankedEntity[] {
  return [...(votes ?? [])].flatMap(([id, count]) => {
    const candidate = known.get(id);
    if (candidate === undefined) return [];
    // Of equally many votes, the same name decides.
    return [{ entity, candidate, votes: count + (candidate.canonicalName === entity.canonicalName ? 0.5 : 0) }];
  });
}

function findDecidedByName(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const byName = new Map<string, Entity>();
  for (const entity of entities.filter(isDecided)) {
    for (const name of [entity.canonicalName, ...entity.aliases]) byName.set(nameKey(entity.type, name), entity);
  }
  return byName;
}

function nameKey(type: string, name: string): string {
  return `${type}:${name.toLowerCase()}`;
}
