import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { isDecided } from '../../../src/core/review/isDecided.ts';
import { overlaps } from '../../../src/core/text/span.ts';
import { followLink } from './followLink.ts';
import { analyze } from './analyze.ts';
import { type Deed, TEXT } from './world.ts';

/**
 * A figure that somebody decided on leads to whose it is where it did when that was decided (not when somebody decided on an event that it takes part in) or where the machine finds one now; to nobody
 * whom neither the machine nor a person ever had there; and to a statement that is there, wherever the machine finds one. One that was put on other words is what those are.
 */
export function findMisled(deeds: readonly Deed[], document: AnnotatedDocument, fresh: AnnotatedDocument): readonly string[] {
  const acts = deeds.flatMap(({ act }) => [act.before, act.after]);
  const inWholeText = analyze(TEXT);
  const moved = new Set(deeds.flatMap(({ act }) => (act.kind === 'reattach' ? act.ids : [])));
  const decided = document.quantities.filter((figure) => isDecided(figure) && !moved.has(figure.id));
  return decided.flatMap((figure) => {
    const there = fresh.quantities.filter(({ target }) => overlaps(target, figure.target));
    const ownersOf = (figures: readonly Quantity[]): readonly string[] =>
      figures.flatMap(({ bearer }) => followLink(document, bearer) ?? []);
    const ownersIn = (figures: readonly Quantity[]): readonly string[] => ownersOf(figures.filter(({ id }) => id === figure.id));
    const versions = acts.flatMap(({ quantities }) => quantities);
    const wanted = ownersIn([...versions.filter(isDecided), ...fresh.quantities]);
    // The machine may have found one in the text that another program had, where a piece of the number was a whole one.
    const whole = inWholeText.quantities.filter(({ target }) => target.exact.includes(figure.target.exact));
    const mayBe = [...wanted, ...ownersIn(versions), ...ownersOf(whole), ...ownersOf(there)];
    const saidThere = there.flatMap(({ attribution = [] }) => attribution);
    // The machine's statements have other ids than those that are the same here.
    const statements = document.attributions.map(({ id }) => id);
    return [...misleads(figure, 'bearer', wanted, mayBe), ...misleads(figure, 'attribution', saidThere, statements)];
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
