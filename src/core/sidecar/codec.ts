/** Why a sidecar can't be used. Such a file is never overwritten. */
export type SidecarFailure =
  | { readonly reason: 'not-json'; readonly message: string; /** Zero-based, where known. */ readonly line?: number }
  /** Git left its marks in the file: settle the merge first. `line` is of the first mark, zero-based. */
  | { readonly reason: 'merge-conflict-markers'; readonly line: number }
  | { readonly reason: 'newer-version'; readonly version: number }
  | { readonly reason: 'wrong-shape'; readonly message: string }
  | { readonly reason: 'not-utf8' };
