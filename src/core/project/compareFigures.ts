import { agree, type Interval } from '../compare/values.ts';
import type { Hit } from './matchQuery.ts';
import { plainName } from './proposeActors.ts';

/**
 * How a figure stands to one of another article that speaks of the same thing. `updated`: a later article gives another value. `copied`: a later
 * article gives the same value by the same source. `contradicted`: articles of one day give values that can't both be true, by two sources.
 */
export interface FigureNote {
  readonly kind: 'updated' | 'copied' | 'contradicted';
  readonly other: Hit;
}

/** Articles that name so many of the same are taken to speak of one thing: counts of one topic in other articles are of other happenings. */
const SHARED_NAMES = 2;
/** Reports of one thing seldom differ by more. */
const MOST_TIMES = 3;
/** Of more figures of one topic only the neighbours in time are compared. */
const MOST_COMPARED = 20;

/**
 * Figures of one topic in order of time; at most one note for each of those from index `from` to `to`. Nothing is claimed of figures of one
 * article, which its own view compares.
 */
export function compareFigures(sorted: readonly Hit[], from = 0, to = sorted.length): ReadonlyMap<Hit, FigureNote> {
  const names = new Map<string, ReadonlySet<string>>();
  const namesOf = ({ entry }: Hit): ReadonlySet<string> => {
    const known = names.get(entry.path);
    if (known !== undefined) return known;
    const made = new Set(entry.entities.filter(({ named, rejected }) => named && !rejected).map(({ name }) => plainName(name)));
    names.set(entry.path, made);
    return made;
  };
  const notes = new Map<Hit, FigureNote>();
  for (const [index, hit] of sorted.slice(from, to).entries()) {
    const at = from + index;
    const earlier = sorted.slice(Math.max(0, at - MOST_COMPARED), at).reverse();
    for (const other of earlier) {
      if (other.entry.path === hit.entry.path || !sharesNames(namesOf(hit), namesOf(other))) continue;
      const kind = relate(other, hit);
      if (kind === undefined) continue;
      notes.set(hit, { kind, other });
      break;
    }
  }
  return notes;
}

function sharesNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const name of a) if (b.has(name)) shared++;
  return shared >= SHARED_NAMES;
}

function relate(earlier: Hit, later: Hit): FigureNote['kind'] | undefined {
  const [a, b] = [intervalOf(earlier), intervalOf(later)];
  const [from, to] = [earlier.entry.date, later.entry.date];
  if (a === undefined || b === undefined || from === undefined || to === undefined) return undefined;
  const [sayA, sayB] = [earlier.annotation.source, later.annotation.source];
  if (agree(a, b)) {
    const same = earlier.annotation.figure?.value === later.annotation.figure?.value;
    return same && sayA !== undefined && sayB !== undefined && plainName(sayA) === plainName(sayB) ? 'copied' : undefined;
  }
  if (Math.max(a.low, b.low) > MOST_TIMES * Math.min(a.high, b.high)) return undefined;
  if (from < to) return 'updated';
  const twoSources = sayA !== undefined && sayB !== undefined && plainName(sayA) !== plainName(sayB);
  return twoSources ? 'contradicted' : undefined;
}

function intervalOf({ annotation: { figure } }: Hit): Interval | undefined {
  if (figure?.low === undefined || figure.high === undefined || figure.low <= 0) return undefined;
  return { low: figure.low, high: figure.high };
}
