import type { EntityId } from '../model/entity.ts';
import type { Location } from '../places/locate.ts';
import type { Translate } from '../present/translate.ts';
import type { ArticleEntry } from '../project/articleEntry.ts';
import type { Register } from '../project/project.ts';

export const PICTURE_KINDS = ['timeline', 'figures', 'statements', 'actors', 'map'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What pictures are drawn from: one article or all of a project, with what is not shown already left out. */
export interface PictureInput {
  readonly t: Translate;
  readonly entries: readonly ArticleEntry[];
  /** Says which entities of which articles are one actor. */
  readonly register: Register;
  /** Where places lie, by article. Without it the map lists all places as not placed. */
  readonly locations?: ReadonlyMap<string, ReadonlyMap<EntityId, Location>>;
  /** What only the text of an article tells. */
  readonly details?: ReadonlyMap<string, ArticleDetails>;
  /** How the lanes of the timeline are made. */
  readonly lanes?: 'place' | 'actor';
  /** Pixels; `DEFAULT_WIDTH` where it isn't given, and never less than `LEAST_WIDTH`. */
  readonly width?: number;
}

/** What an article's text and document tell beyond its entry in the index; keys are annotation ids. */
export interface ArticleDetails {
  /** Dates of events that the text gives only for a neighbour. */
  readonly inferred: ReadonlyMap<string, string>;
  /** Events in a line of their own words. */
  readonly labels: ReadonlyMap<string, string>;
  readonly relations: readonly FigureRelation[];
}

export interface FigureRelation {
  readonly older: string;
  readonly newer: string;
  readonly kind: 'updated' | 'contradicted';
}

/** The words that a mark of a picture stands for. */
export interface PictureMark {
  /** Path of the article as the entry has it. */
  readonly article: string;
  /** Id of an annotation, or of an entity. */
  readonly id: string;
  /** Half-open, in code units of the article's LF text; both undefined where the words are unplaced. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** What a screen reader says. */
  readonly label: string;
  /** All annotations that it stands for, itself among them, as `article#id`: the cursor in any of them lights it. */
  readonly members: readonly string[];
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly isNumber: boolean;
}

/** The same content as the picture, row by row. */
export interface PictureTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly (string | number | null)[];
  /** Index of the mark that a row belongs to; undefined where it is not drawn. */
  readonly mark: number | undefined;
}

/** A picture as strings and plain data. */
export interface Picture {
  readonly kind: PictureKind;
  readonly title: string;
  /** What a reader has to know to read it: how much is shown, what is left out, what the shapes mean. */
  readonly description: string;
  /**
   * An `<svg>` without styles and scripts; its classes are those of `PICTURE_STYLE`. Elements with `data-mark` stand for `marks` by index. Undefined where
   * there is nothing to draw; `description` says why.
   */
  readonly svg: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly PictureMark[];
  readonly table: PictureTable;
  /** Makes a Vega-Lite 5 specification of the same data, self-contained. */
  vegaLite(): object;
}

/** In pixels of a picture's own coordinates, which scale. */
export const DEFAULT_WIDTH = 960;
export const LEAST_WIDTH = 320;
const MOST_WIDTH = 1600;

export function widthOf({ width = DEFAULT_WIDTH }: PictureInput): number {
  return Number.isFinite(width) ? Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))) : DEFAULT_WIDTH;
}
