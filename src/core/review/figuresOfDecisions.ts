import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Event } from '../model/event.ts';
import type { Quantity } from '../model/quantity.ts';
import { canonicalJson } from './comparable.ts';
import { listContested } from './conflicts.ts';
import { referencedFigures } from './links.ts';

/** The figures that somebody said take part in an event, also where another decision stands: they stay though no machine finds them. */
export function figuresOfDecisions(document: AnnotatedDocument): ReadonlySet<string> {
  const events = [...document.events, ...listContested(document).events].filter(hasOwnArguments);
  return referencedFigures({ events });
}

/** Who accepts an event says nothing of who and what takes part. */
function hasOwnArguments({ provenance, decided }: Event): boolean {
  return decided?.['arguments'] !== undefined || provenance.method === 'human' || provenance.method === 'import';
}

/** With those of `figures` that are not there and that `known` has; what a person took out stays out. */
export function restoreFigures(
  document: AnnotatedDocument,
  figures: ReadonlySet<string>,
  known: readonly Quantity[],
): AnnotatedDocument {
  const present = new Set(document.quantities.map(({ id }) => id));
  const removed = new Set((document.decisions ?? []).flatMap(({ removes = [] }) => removes));
  const missing = [...figures].filter((id) => !present.has(id) && !removed.has(id));
  if (missing.length === 0) return document;
  const restored = missing.flatMap((id) => {
    const versions = known.filter((figure) => figure.id === id);
    return versions.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)).slice(0, 1);
  });
  return { ...document, quantities: [...document.quantities, ...restored] };
}
