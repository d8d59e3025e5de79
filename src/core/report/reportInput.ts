import type { Codebook } from '../model/codebook.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { PlaceTable } from '../places/placeTable.ts';
import type { Project } from '../project/project.ts';

/** An article with what is known of it. Targets are placed in `text`; one that isn't in the text is an empty span. */
export interface ReportArticle {
  readonly path: string;
  readonly document: AnnotatedDocument;
  /** LF line ends, no byte order mark. */
  readonly text: string;
}

export interface ReportInput {
  /** Of the whole; undefined: that of the one article. */
  readonly title?: string;
  readonly articles: readonly ReportArticle[];
  readonly codebook: Codebook;
  readonly register: Project['register'];
  /** For the map; without it there is none. */
  readonly places?: PlaceTable;
  /** The day on which it is made, `YYYY-MM-DD`. */
  readonly day: string;
}

/** `sheet`: every claim and figure with room for a fact-checker's verdict. */
export type ReportKind = 'report' | 'sheet';
export type ReportFormat = 'html' | 'markdown';
