/**
 * How sure the place of an annotation is. `anchored`: its words stand where they are expected. `moved`: it was placed by searching, or
 * its words were changed. `orphaned` (in the UI: Unplaced): its words are nowhere in the text; its target is then an empty span.
 */
export type AnchorStatus = 'anchored' | 'moved' | 'orphaned';
