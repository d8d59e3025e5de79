import type { Mark } from '../marks.ts';
import { uuidOf } from '../stableIds.ts';
import { OWN_CODES } from './codes.ts';

/** Groups of codes in a project of ours, by the layer of the mark. */
export const GROUPS: Readonly<Record<Mark['layer'], string>> = {
  mention: 'Names',
  quantity: 'Figures',
  attribution: 'Statements',
  event: 'Events',
  passage: OWN_CODES,
  part: 'Parts',
};

/** The label of a mark within its group, and back. */
export function nameInGroup(label: string): string {
  return label.replace(/^(?:figure|event)-/, '');
}

const PREFIXES: Readonly<Partial<Record<Mark['layer'], string>>> = { quantity: 'figure-', event: 'event-' };

export function groupGuid(group: string): string {
  return uuidOf('group', group);
}

/** Headings that projects of ours put labels below. */
export const GROUP_GUIDS: ReadonlySet<string> = new Set(Object.values(GROUPS).map(groupGuid));

export function guidInGroup(group: string, name: string): string {
  return uuidOf('code', group, name);
}

/** The layer whose label a code of a project of ours is; undefined for a code of somebody's own. */
export function ownGroupOf(guid: string, shown: string): { readonly layer: Mark['layer']; readonly name: string } | undefined {
  for (const [layer, group] of LAYERS) {
    const name = shown.startsWith(`${group}: `) ? shown.slice(group.length + 2) : shown;
    if (layer !== 'passage' && guid === guidInGroup(group, name)) return { layer, name };
  }
  return undefined;
}

const LAYERS = (['mention', 'quantity', 'attribution', 'event', 'passage', 'part'] as const).map(
  (layer) => [layer, GROUPS[layer]] as const,
);

/**
 * The label of a mark of ours that a coding with such a code stands for; undefined for a code of somebody's own. Parts of statements and
 * events have none: they don't come back without what they are parts of.
 */
export function labelOfCoding(guid: string, shown: string): { readonly label: string | undefined } | undefined {
  const own = ownGroupOf(guid, shown);
  if (own === undefined) return undefined;
  return { label: own.layer === 'part' ? undefined : `${PREFIXES[own.layer] ?? ''}${own.name}` };
}
