/** What a recogniser found, in the terms of the corpora: a value or range, a change, a unit. */
export interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly min: number | null;
  readonly max: number | null;
  /** "=", "~", ">", "<", "up" or "down" (NewsQuant). */
  readonly change: string;
  /** Names that are taken for the unit, lower case; empty where there is none. */
  readonly units: readonly string[];
  readonly iso: string | null;
}
