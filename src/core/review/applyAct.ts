import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { type Act, describeAct, rememberAct } from './act.ts';
import { type Applied, carryOver } from './carry/carryOver.ts';
import { restamp } from './carry/restamp.ts';
import { deriveDecisionId, knownDecisions } from './decisionLog.ts';
import type { Stamp } from './stamp.ts';

export interface TakenBack extends Applied {
  /** What was done; undefined where nothing was left to take back. */
  readonly act: Act | undefined;
}

/**
 * The document with an act of another time done again, by its id; unchanged where it is known already. What somebody else decided on the
 * same field meanwhile becomes a conflict. Positions of `document` are of `text`. Never throws.
 */
export function replayAct(document: AnnotatedDocument, text: string, act: Act): Applied {
  if (knownDecisions(document).has(act.id)) return { document, changed: [], left: [] };
  const carried = carryOver(document, text, { from: act.before, to: act.after, act, stance: 'replay', news: act });
  return { ...carried, document: rememberAct(carried.document, act) };
}

/** The document with one's own act taken back; what somebody decided since on the same fields stays. */
export function undoAct(
  document: AnnotatedDocument,
  text: string,
  act: Act,
  stamp: Stamp,
  kind: 'undo' | 'redo' = 'undo',
): TakenBack {
  const id = deriveDecisionId(document, stamp, [kind, act.id]);
  const carried = carryOver(document, text, {
    from: act.after,
    to: restamp(act, id),
    act,
    stance: 'undo',
    news: { id, ...stamp },
  });
  if (carried.changed.length === 0) return { ...carried, document, act: undefined };
  const { count, recodes } = act;
  const back = recodes === undefined ? undefined : { from: recodes.to, to: recodes.from };
  const header = { id, kind, stamp, count, undoes: act.id, recodes: back };
  const undone = describeAct(document, carried.document, carried.changed, header);
  return { ...carried, document: rememberAct(carried.document, undone), act: undone };
}
