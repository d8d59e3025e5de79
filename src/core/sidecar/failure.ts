/** Why a sidecar can't be used. Such a file is never overwritten. Lines are zero-based. */
export type SidecarFailure =
  | { readonly reason: 'not-utf8' }
  | { readonly reason: 'not-json'; readonly message: string; /** Where known. */ readonly line?: number }
  /** Git left its marks in the file, the first of them in `line`: its user must settle that merge first. */
  | { readonly reason: 'merge-conflict-markers'; readonly line: number }
  | { readonly reason: 'newer-version'; readonly version: number }
  | { readonly reason: 'wrong-shape'; readonly message: string };
