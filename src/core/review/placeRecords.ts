import { type Placement, resolveTargets } from '../anchor/resolve.ts';
import { listTargets, mapTargets } from '../anchor/targets.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';

/**
 * Records of an earlier time with their places in the present text: where `present` has the same quote under the same id, there; else where
 * the quote is found.
 */
export function placeRecords(records: AnnotatedDocument, present: AnnotatedDocument, text: string): AnnotatedDocument {
  const places = listTargets(records);
  const ids = new Set(places.map(({ id }) => id));
  const known = new Map<string, Placement>();
  for (const { id, target } of listTargets(present)) {
    if (!ids.has(id)) continue;
    const status = target.end > target.start ? 'anchored' : 'orphaned';
    known.set(`${id} ${target.exact}`, { span: target, status });
  }
  const unknown = places.filter(({ id, target }) => !known.has(`${id} ${target.exact}`));
  const found = resolveTargets(unknown, text);
  const placements = new Map(unknown.map((place, index) => [place.target, found[index]]));
  return mapTargets(records, (target, { id, principal }) => {
    const placement = known.get(`${id} ${target.exact}`) ?? placements.get(target);
    if (placement === undefined) return target;
    const { start, end } = placement.span;
    return { ...target, start, end: principal && placement.status === 'changed' ? start : end };
  });
}
