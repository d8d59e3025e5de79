import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { AnnotationId } from '../model/annotation.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Event } from '../model/event.ts';
import type { Quantity } from '../model/quantity.ts';
import { overlaps } from '../text/span.ts';
import { indexDocument, type DocumentIndex } from './documentIndex.ts';

/**
 * What a careful editor asks of a claim. `anonymous`: whoever says it is never named. `single-source`: in this article nobody else
 * says it, nor does the article in its own voice. `unverified`: it is alleged, could not be checked, or is hearsay.
 */
export type SourcingFlag = 'anonymous' | 'single-source' | 'unverified';

const UNVERIFIED_STANCES: ReadonlySet<string> = new Set(['could-not-verify', 'alleges']);

/** Flags of every attribution, figure and event that somebody vouches for. Annotations that a person rejected neither count nor appear. */
export function readSourcing(document: AnnotatedDocument): ReadonlyMap<AnnotationId, ReadonlySet<SourcingFlag>> {
  const index = indexDocument(document);
  const attributions = new Map(document.attributions.filter(isKept).map((attribution) => [attribution.id, attribution]));
  const flags = new Map<AnnotationId, ReadonlySet<SourcingFlag>>();
  const echoed = findEchoed(attributions.values());
  for (const attribution of attributions.values())
    flags.set(attribution.id, flagsOf(index, attribution, !echoed.has(attribution.id)));
  for (const claims of groupClaims(document)) {
    const backing = claims.map(({ attribution }) => (attribution === undefined ? undefined : attributions.get(attribution)));
    const sources = new Set(backing.map((attribution) => (attribution === undefined ? 'article' : sourceKey(attribution))));
    claims.forEach((claim, at) => {
      const attribution = backing[at];
      if (attribution !== undefined) flags.set(claim.id, flagsOf(index, attribution, sources.size === 1));
    });
  }
  return flags;
}

/** What rests only on one source that is never named. */
export function restsOnOneUnnamedSource(flags: ReadonlySet<SourcingFlag> | undefined): boolean {
  return flags !== undefined && flags.has('anonymous') && flags.has('single-source');
}

function isKept(annotation: { readonly review: Attribution['review'] }): boolean {
  return annotation.review.status !== 'rejected';
}

function flagsOf(index: DocumentIndex, attribution: Attribution, single: boolean): ReadonlySet<SourcingFlag> {
  const flags = new Set<SourcingFlag>();
  if (isAnonymous(index, attribution)) flags.add('anonymous');
  if (single) flags.add('single-source');
  if (UNVERIFIED_STANCES.has(attribution.stance) || attribution.source.implicit) flags.add('unverified');
  return flags;
}

/** No source is given, or it is a person or body never called by a name. Documents and data (type other) are not anonymous. */
function isAnonymous(index: DocumentIndex, { source }: Attribution): boolean {
  if (source.implicit) return true;
  const entity = source.entity === undefined ? undefined : index.entity(source.entity);
  if (entity !== undefined) return !entity.named && entity.type !== 'other';
  return !source.targets.some(({ exact }) => /\p{Lu}/u.test(exact.slice(1)));
}

function sourceKey({ source, id }: Attribution): string {
  return source.entity ?? source.targets[0]?.exact.toLowerCase() ?? id;
}

/** The attributions of which another source says some of the same words. */
function findEchoed(attributions: Iterable<Attribution>): ReadonlySet<AnnotationId> {
  const pieces = [...attributions].flatMap((said) =>
    said.content.targets.map(({ start, end }) => ({ start, end, said, key: sourceKey(said) })),
  );
  pieces.sort((a, b) => a.start - b.start);
  const echoed = new Set<AnnotationId>();
  let open: typeof pieces = [];
  for (const piece of pieces) {
    open = open.filter((earlier) => overlaps(earlier, piece));
    for (const earlier of open) if (earlier.key !== piece.key) echoed.add(earlier.said.id).add(piece.said.id);
    open.push(piece);
  }
  return echoed;
}

/** Figures of equal meaning and events of one happening, each group a claim that several sources may share. */
function groupClaims(document: AnnotatedDocument): readonly (readonly (Quantity | Event)[])[] {
  const groups = new Map<string, (Quantity | Event)[]>();
  const add = (key: string, claim: Quantity | Event): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  };
  for (const quantity of document.quantities) if (isKept(quantity)) add(meaningOf(quantity), quantity);
  for (const event of document.events)
    if (isKept(event)) add(event.group === undefined ? event.id : `event ${event.group}`, event);
  return [...groups.values()];
}

function meaningOf({ kind, value, min, max, iso, magnitude, unit, id }: Quantity): string {
  if (kind === 'date' || kind === 'duration') return id;
  return JSON.stringify([kind, value, min, max, iso, magnitude, unit?.toLowerCase() ?? null]);
}
