import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { FileStore, Logger } from '../ports.ts';
import type { TurnPorts } from './inTurn.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';

export interface AnnotationPorts {
  readonly files: FileStore;
  readonly logger: Logger;
  /** For waiting while another program writes. */
  readonly turn: TurnPorts;
  /** The sidecar's URI for an article's URI: `sidecarUri` of `sidecar/path.ts`, or the user's own folder. */
  sidecarUri(articleUri: string): string;
  /** Written into new sidecars as `$schema`. */
  readonly schemaUrl?: string;
}

export type LoadOutcome =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'loaded';
      /** Records that are kept in the file but can't be used; the log lists them. */
      readonly invalidRecords: number;
      /** True for a format newer than ours: shown, never written. */
      readonly readOnly: boolean;
    }
  /** Nothing was taken over, and nothing will be written until the file can be read. */
  | { readonly kind: 'unreadable'; readonly failure: SidecarFailure };

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** The file already says exactly this. */
  | { readonly kind: 'unchanged' }
  /** Somebody else changed the sidecar: both were merged, then written. */
  | { readonly kind: 'merged'; readonly conflicts: number }
  | { readonly kind: 'refused'; readonly failure: SidecarFailure }
  | { readonly kind: 'failed'; readonly cause: Error };

/** The way of one article: load its sidecar → analyse → reconcile → save. */
export interface ArticleAnnotator {
  /**
   * Reads the sidecar into the store (open the article there first). Also after the sidecar changed on disk: merges.
   * @throws FileStoreError `unavailable`
   */
  load(uri: string): Promise<LoadOutcome>;
  /** Writes the sidecar, merging with what changed on disk since it was last read; never overwrites what it can't read. */
  save(uri: string): Promise<SaveOutcome>;
  /**
   * Load, reconcile with a fresh analysis of the article's present text, save: what "Extract Annotations" does. `date` is the one that a
   * person gave the article, to be given on.
   * @throws FileStoreError `unavailable`; what `analyze` throws
   */
  extract(uri: string, analyze: (text: string, date: string | undefined) => Promise<AnnotatedDocument>): Promise<SaveOutcome>;
}
