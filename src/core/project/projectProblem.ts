/** Where in the file: names of fields and indices of lists, from the root. */
export type JsonPath = readonly (string | number)[];

export type ProjectProblemCode =
  | 'not-a-list'
  | 'not-an-object'
  | 'invalid'
  | 'duplicate-id'
  | 'unknown-parent'
  | 'cycle'
  | 'duplicate-key'
  | 'unknown-type'
  | 'replaces-code'
  | 'member-twice'
  | 'newer-version';

/** Something that can't be used, or doesn't mean what it seems to. Nothing else in the file is disabled by it. */
export interface ProjectProblem {
  readonly path: JsonPath;
  readonly code: ProjectProblemCode;
  /** The name, id or reason that the problem is about, as it is in the file or in the words of the schema. */
  readonly subject: string;
}
