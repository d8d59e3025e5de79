import type { Event, EventArgument } from '../model/event.ts';
import type { Quantity } from '../model/quantity.ts';
import { sameSpan } from '../text/span.ts';

/** What an id of the fresh analysis is called; undefined for what is not there. */
type Now = (id: string) => string | undefined;

/** A figure that a person decided on, with the links that it lost while what they lead to was not in the text: the machine finds it again. */
export function renewFigure(figure: Quantity, fresh: Quantity, now: Now): Quantity {
  return isMade(figure) ? figure : renew(figure, fresh, ['bearer', 'place', 'time', 'attribution'], now);
}

/** The same of an event. */
export function renewEvent(event: Event, fresh: Event, now: Now): Event {
  if (isMade(event)) return event;
  const reported = renew(event, fresh, ['attribution'], now);
  if (event.decided?.['arguments'] !== undefined) return reported;
  const parts = reported.arguments.map((part) => renewArgument(part, fresh.arguments, now));
  return parts.every((part, nth) => part === reported.arguments[nth]) ? reported : { ...reported, arguments: parts };
}

function renewArgument(part: EventArgument, fresh: readonly EventArgument[], now: Now): EventArgument {
  const same = fresh.find(({ role, target }) => role === part.role && sameSpan(target, part.target));
  return same === undefined ? part : renew(part, same, ['quantity'], now);
}

/** The machine says nothing of what another made. */
function isMade({ provenance: { method } }: Pick<Quantity, 'provenance'>): boolean {
  return method === 'human' || method === 'import';
}

function renew<K extends string, T extends { [P in K]?: string | undefined }>(
  record: T,
  fresh: { [P in K]?: string | undefined },
  fields: readonly K[],
  now: Now,
): T {
  const found = fields.flatMap((field): [string, string][] => {
    const link = record[field] === undefined ? now(fresh[field] ?? '') : undefined;
    return link === undefined ? [] : [[field, link]];
  });
  return found.length === 0 ? record : { ...record, ...Object.fromEntries(found) };
}
