import type { AnchorStatus, ChangedWords } from '../model/anchorStatus.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Conflict } from '../model/conflict.ts';

/** What the outlines, highlights and hovers read: one article as it is now. The store's `ArticleState` is one. */
export interface ArticleView {
  /** LF line ends, no byte order mark. */
  readonly text: string;
  readonly document: AnnotatedDocument;
  readonly conflicts: readonly Conflict[];
  anchorStatus(id: string): AnchorStatus;
  /** What a person decided on and what stands there now, where that says something else. */
  changedWords?(id: string): ChangedWords | undefined;
  isNew(id: string): boolean;
  /** The project's own categories, where it has any. */
  readonly codebook?: Codebook;
}

export function hasConflict(view: ArticleView, id: string): boolean {
  return view.conflicts.some(({ other }) => other.id === id);
}
