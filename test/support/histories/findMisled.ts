import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { isDecided } from '../../../src/core/review/isDecided.ts';
import { followLink } from './followLink.ts';
import type { Deed } from './world.ts';

/**
 * A figure that somebody decided on leads to whose it is and to the statement that it is said in, as it did when that was decided, when it was
 * decided otherwise, or as the machine has it now: never to nobody where they are there. One that was put on other words is what those are.
 */
export function findMisled(deeds: readonly Deed[], document: AnnotatedDocument, fresh: AnnotatedDocument): readonly string[] {
  const statements = new Set(document.attributions.map(({ id }) => id));
  const acts = deeds.flatMap(({ act }) => [act.before, act.after]);
  const moved = new Set(deeds.flatMap(({ act }) => (act.kind === 'reattach' ? act.ids : [])));
  return document.quantities
    .filter((figure) => isDecided(figure) && !moved.has(figure.id))
    .flatMap((figure) => {
      const known = [...acts, fresh].flatMap(({ quantities }) => quantities.filter(({ id }) => id === figure.id));
      const owners = known.flatMap(({ bearer }) => followLink(document, bearer) ?? []);
      const said = known.flatMap(({ attribution = '' }) => (statements.has(attribution) ? [attribution] : []));
      return [...misleads(figure, 'bearer', owners), ...misleads(figure, 'attribution', said)];
    });
}

function misleads(figure: Quantity, field: 'bearer' | 'attribution', known: readonly string[]): readonly string[] {
  const now = figure[field];
  const isRight = now === undefined ? known.length === 0 : known.includes(now);
  return isRight ? [] : [`${figure.id}, decided, has ${field} ${now ?? 'none'} and not ${[...new Set(known)].join(' or ')}`];
}
