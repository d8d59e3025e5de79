import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Layer } from '../model/annotation.ts';
import type { Code, Codebook } from '../model/codebook.ts';
import type { LabelMeanings } from '../model/labelMeaning.ts';
import type { PlaceTable } from '../places/placeTable.ts';
import type { ReviewStatus } from '../model/review.ts';

export const FORMAT_NAMES = [
  'csv',
  'xlsx',
  'parquet',
  'jsonl',
  'brat',
  'w3c',
  'cas-json',
  'cas-xmi',
  'webanno-tsv',
  'prodigy',
  'doccano',
  'label-studio',
  'conll',
  'conllu',
  'refi-qda',
  'followthemoney',
  'timelinejs',
  'ical',
  'geojson',
  'claimreview',
  'ngec',
  'citron',
  'markdown',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** An article with what is known of it. Targets are placed in `text`; one that isn't in the text is an empty span. */
export interface ExchangeArticle {
  readonly document: AnnotatedDocument;
  /** LF line ends, no byte order mark. */
  readonly text: string;
  /** Its path below what is exported, with `/`; files are named after it. */
  readonly path: string;
}

/** A file, by its path below the place of the export, with `/`. */
export interface ExchangeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why something is not in an export, or not as it was. */
export type DropReason =
  /** Its words are not in the text. */
  | 'unplaced'
  /** A person rejected it. */
  | 'rejected'
  /** The format has no place for it. */
  | 'no-place'
  /** It lies over another one, which the format can't hold. */
  | 'overlapping'
  /** It begins or ends inside a word, and the format holds whole words only. */
  | 'inside-word'
  /** It is in pieces; the format holds one, which reaches from the first to the last. */
  | 'in-pieces'
  /** It links to others, or they to it, which the format can't hold. */
  | 'links'
  /** What is known of it besides words and label. */
  | 'details'
  /** It has no date, and the format is made of dates. */
  | 'no-date'
  /** It has no coordinates: the gazetteer doesn't know it. */
  | 'no-coordinates'
  /** Characters that the format forbids were left out of the text. */
  | 'forbidden-characters'
  /** The format is about other kinds of it. */
  | 'other-kind';

export type DroppedLayer = Layer | 'actor' | 'article';

/** How many of a layer were left out or changed, and why. */
export interface Dropped {
  readonly reason: DropReason;
  readonly layer: DroppedLayer;
  readonly count: number;
}

/** Which program is to read the file, where programs read one format differently. */
export const QDA_PROGRAMS = ['maxqda', 'nvivo', 'atlasti', 'qualcoder'] as const;
export type QdaProgram = (typeof QDA_PROGRAMS)[number];

export interface ExportOptions {
  /** Which annotations: by id and review status. */
  readonly keep: (id: string, status: ReviewStatus) => boolean;
  /** The present instant, ISO 8601: for formats that must say when they were written. */
  readonly now: string;
  readonly target?: QdaProgram;
  /** What the project's codes mean, for formats that carry codebooks. */
  readonly codebook?: Codebook;
  /** Where places lie, for a format that `needsPlaces`. */
  readonly places?: PlaceTable;
}

/** Bytes that come after what was there before under this path. The empty path is the one file that the person named. */
export type ExportPiece = ExchangeFile;

/** A running export. What it holds in memory does not grow with the articles, where the format allows. */
export interface ExportSession {
  add(article: ExchangeArticle): readonly ExportPiece[];
  end(): Promise<readonly ExportPiece[]>;
  /** All of the articles so far together. */
  dropped(): readonly Dropped[];
}

/** Notes what a writer leaves out. */
export type Drop = (reason: DropReason, layer: DroppedLayer, count?: number) => void;

/** What a format's own file makes of articles: the session without the counting. */
export interface FormatWriter {
  add(article: ExchangeArticle): readonly ExportPiece[];
  end?(): Promise<readonly ExportPiece[]>;
}

export interface Format {
  readonly name: FormatName;
  /** `file`: one for all articles. `each`: one for each article. `folder`: several files. */
  readonly output: 'file' | 'each' | 'folder';
  /** Of the files, with the dot. */
  readonly ending: string;
  /** True where the review status is written, so that rejected ones may be there too. */
  readonly keepsStatus: boolean;
  /** True where `places` must be given. */
  readonly needsPlaces?: boolean;
  readonly write: (options: ExportOptions, drop: Drop) => FormatWriter;
  readonly read?: ReadFormat;
}

/** Takes in what files of another program tell; never throws for what is in them. */
export type ReadFormat = (files: readonly ExchangeFile[], around: ImportContext) => Promise<Imported>;

/** What a reader knows besides the files. */
export interface ImportContext {
  readonly look: ArticleLookUp;
  /** What labels mean in this project; the others mean what they say, or are codes. */
  readonly labels: LabelMeanings;
  /** The project's codes: those of a file that have their ids are these. */
  readonly codebook: Codebook;
}

/** The text of an article by the path that a file calls it by; undefined where there is none. LF line ends, no byte order mark. */
export type ArticleLookUp = (path: string) => Promise<string | undefined>;

/** What is wrong with a file; it never stops the reading of the rest. */
export interface ImportProblem {
  readonly file: string;
  /** One sentence in English. */
  readonly message: string;
}

/** An article as a file of another program tells of it. */
export interface ImportedArticle {
  readonly path: string;
  /** The text that positions of `document` are of. */
  readonly text: string;
  /** True when `text` is that of the file that was read, or made of it; false when it was looked up. */
  readonly bringsText: boolean;
  readonly document: AnnotatedDocument;
}

export interface Imported {
  readonly articles: readonly ImportedArticle[];
  /** Definitions of the codes that its marks have, where the file brings them. */
  readonly codes?: readonly Code[];
  readonly problems: readonly ImportProblem[];
}
