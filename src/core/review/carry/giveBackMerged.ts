import type { AnnotatedDocument } from '../../model/annotatedDocument.ts';
import type { Entity } from '../../model/entity.ts';
import type { Act } from '../act.ts';
import { giveBack } from '../giveBack.ts';
import { stampField } from '../recordFields.ts';
import type { Carry } from './carry.ts';

/** Actors of a merge that is taken back, with what was decided on them by somebody who didn't know of it. */
export function giveBackMerged(document: AnnotatedDocument, { from, to, act }: Carry): AnnotatedDocument {
  const present = new Map(document.entities.map((entity) => [entity.id, entity]));
  const known = new Set([act.id, ...(act.before.decisions ?? []).map(({ id }) => id)]);
  const survivors = from.entities.filter(({ id, merged }) => merged !== undefined && act.ids.includes(id));
  return survivors.reduce((now, { id, merged = [] }) => {
    const into = to.entities.find((entity) => entity.id === id);
    return to.entities.reduce((all, { id: member }) => {
      const gone = present.get(member);
      if (into === undefined || gone === undefined || !merged.includes(member) || into.merged?.includes(member) === true)
        return all;
      return giveBack(all, { gone: plain(gone, act), into, known, stamp: gone.decided?.['status'] });
    }, now);
  }, document);
}

/** What is stamped only for having come back isn't decided yet. */
function plain(gone: Entity, { before }: Act): Entity {
  const was = before.entities.find(({ id }) => id === gone.id);
  // That a merge was taken back may itself be done again: then what was judged before is judged by that.
  if (was === undefined && gone.review.status !== 'proposed') return gone;
  return stampField(gone, 'status', was?.decided?.['status']);
}
