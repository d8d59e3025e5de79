import type { EntityType } from '../../model/entityType.ts';

/** The types in the order in which the name model numbers them: its files depend on it. */
export const NAME_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'norp', 'other'];

/** Places of a token in a name. */
export const TAG_PLACES = { begin: 0, inside: 1, end: 2, single: 3 } as const;

/** Tag 0 is outside; then for each type begin, inside, end, single. */
export const TAG_COUNT = 1 + 4 * NAME_TYPES.length;

export function tagOf(type: number, place: number): number {
  return 1 + 4 * type + place;
}

function tagType(tag: number): number {
  return (tag - 1) >> 2;
}

export function tagPlace(tag: number): number {
  return (tag - 1) & 3;
}

/** True when the tag leaves a name open. */
function isOpen(tag: number): boolean {
  return tag > 0 && tagPlace(tag) <= TAG_PLACES.inside;
}

function continues(tag: number): boolean {
  return tag > 0 && (tagPlace(tag) === TAG_PLACES.inside || tagPlace(tag) === TAG_PLACES.end);
}

/** Whether one tag may follow another; `undefined` is the edge of the sentence. */
export function mayFollow(previous: number | undefined, next: number | undefined): boolean {
  const open = previous !== undefined && isOpen(previous);
  if (next === undefined) return !open;
  if (!open || previous === undefined) return !continues(next);
  return continues(next) && tagType(previous) === tagType(next);
}

/** A name in a sentence: tokens `[first, end)` and the number of its type. */
export interface TaggedName {
  readonly first: number;
  readonly end: number;
  readonly type: number;
}

export function namesToTags(length: number, names: readonly TaggedName[]): Uint8Array {
  const tags = new Uint8Array(length);
  for (const { first, end, type } of names) {
    for (let at = first; at < end; at++) {
      const place =
        end - first === 1
          ? TAG_PLACES.single
          : at === first
            ? TAG_PLACES.begin
            : at === end - 1
              ? TAG_PLACES.end
              : TAG_PLACES.inside;
      tags[at] = tagOf(type, place);
    }
  }
  return tags;
}

/** Reads the names off a valid sequence of tags. */
export function tagsToNames(tags: ArrayLike<number>): TaggedName[] {
  const names: TaggedName[] = [];
  let first = 0;
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] ?? 0;
    if (tag === 0) continue;
    const place = tagPlace(tag);
    if (place === TAG_PLACES.begin) first = at;
    if (place === TAG_PLACES.single) names.push({ first: at, end: at + 1, type: tagType(tag) });
    if (place === TAG_PLACES.end) names.push({ first, end: at + 1, type: tagType(tag) });
  }
  return names;
}
