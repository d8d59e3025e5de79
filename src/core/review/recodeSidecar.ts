import { adoptDecisions } from './adoptDecisions.ts';
import type { Act } from './act.ts';
import { undoAct } from './applyAct.ts';
import { decide } from './decide.ts';
import { recodingAct, type Renaming } from './recodingAct.ts';
import type { Stamp } from './stamp.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { CodeId } from '../model/codebook.ts';
import { decodeSidecar, encodeSidecar } from '../sidecar/codec.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';

export type RecodedSidecar =
  | { readonly kind: 'unchanged'; readonly content: undefined }
  | { readonly kind: 'changed'; readonly content: string; readonly act: Act }
  | { readonly kind: 'unusable'; readonly content: undefined; readonly failure: SidecarFailure };

/** The sidecar of an article that is not open, in which `from` became `to`: a decision like any other. */
export function renameCodeIn(sidecar: Uint8Array, from: readonly CodeId[], to: CodeId, stamp: Stamp): RecodedSidecar {
  return recode(sidecar, (document) => decide(document, UNREAD, [], { kind: 'renameCode', from, to }, stamp));
}

/** With a renaming taken back; what somebody decided since stays. */
export function restoreCodesIn(sidecar: Uint8Array, renaming: Renaming, stamp: Stamp): RecodedSidecar {
  return recode(sidecar, (document) => {
    const act = recodingAct(document, renaming);
    return act === undefined ? { document, act } : undoAct(document, UNREAD, act, stamp);
  });
}

/** What the bundle for all articles is given of this: it needs all that decides, which the extension has. */
export interface RecodingTools {
  readonly renameCodeIn: typeof renameCodeIn;
  readonly restoreCodesIn: typeof restoreCodesIn;
  readonly recodingAct: typeof recodingAct;
}

/** Positions stay as they are in the file: codes have none, so the article's text isn't needed. */
const UNREAD = '';

function recode(
  bytes: Uint8Array,
  change: (document: AnnotatedDocument) => { readonly document: AnnotatedDocument; readonly act: Act | undefined },
): RecodedSidecar {
  const decoded = decodeSidecar(bytes);
  if (!decoded.ok) return { kind: 'unusable', content: undefined, failure: decoded.failure };
  if (decoded.newer !== undefined) return { kind: 'unusable', content: undefined, failure: decoded.newer };
  const { sidecar } = decoded;
  const { document, act } = change(adoptDecisions(sidecar.document));
  if (act === undefined) return { kind: 'unchanged', content: undefined };
  return { kind: 'changed', content: encodeSidecar({ ...sidecar, document }), act };
}
