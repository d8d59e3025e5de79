/**
 * How sure the place of an annotation is. `anchored`: its words stand where they are expected. `moved`: it was placed by searching, or
 * its words were changed. `orphaned` (in the UI: Unplaced): its words are nowhere in the text; its target is then an empty span.
 */
export type AnchorStatus = 'anchored' | 'moved' | 'orphaned';

/**
 * How sure the place of one target is. `changed`: a person decided on it, and the words there now give another number, unit, day or
 * negation: its place is known, but they are not the words that were decided on.
 */
export type PlaceStatus = AnchorStatus | 'changed';

/** What a person decided on, and what stands there now. */
export interface ChangedWords {
  readonly before: string;
  readonly now: string;
}
