import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { isDecided } from '../../../src/core/review/isDecided.ts';
import { overlaps } from '../../../src/core/text/span.ts';
import { followLink } from './followLink.ts';
import type { Deed } from './world.ts';

/**
 * A figure that somebody decided on leads to whose it is, as it did when that was decided (not as it was when somebody decided on an event that it takes part in) or as the machine has it there now, and to a statement
 * that is there, wherever the machine finds one. One that was put on other words is what those are.
 */
export function findMisled(deeds: readonly Deed[], document: AnnotatedDocument, fresh: AnnotatedDocument): readonly string[] {
  const acts = deeds.flatMap(({ act }) => [act.before, act.after]);
  const moved = new Set(deeds.flatMap(({ act }) => (act.kind === 'reattach' ? act.ids : [])));
  const decided = document.quantities.filter((figure) => isDecided(figure) && !moved.has(figure.id));
  return decided.flatMap((figure) => {
    const there = fresh.quantities.filter(({ target }) => overlaps(target, figure.target));
    const decidedSo = acts.flatMap(({ quantities }) => quantities.filter((one) => one.id === figure.id && isDecided(one)));
    const known = [...decidedSo, ...fresh.quantities.filter(({ id }) => id === figure.id)];
    const owners = known.flatMap(({ bearer }) => followLink(document, bearer) ?? []);
    const ownersThere = there.flatMap(({ bearer }) => followLink(document, bearer) ?? []);
    const saidThere = there.flatMap(({ attribution = [] }) => attribution);
    // The machine's statements have other ids than those that are the same here.
    const statements = document.attributions.map(({ id }) => id);
    return [
      ...misleads(figure, 'bearer', owners, [...owners, ...ownersThere]),
      ...misleads(figure, 'attribution', saidThere, statements),
    ];
  });
}

function misleads(
  figure: Quantity,
  field: 'bearer' | 'attribution',
  wanted: readonly string[],
  allowed: readonly string[],
): readonly string[] {
  const now = figure[field];
  const isRight = now === undefined ? wanted.length === 0 : allowed.includes(now);
  return isRight ? [] : [`${figure.id}, decided, has ${field} ${now ?? 'none'} and not ${[...new Set(allowed)].join(' or ')}`];
}
