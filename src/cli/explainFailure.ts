import type { SidecarFailure } from '../core/sidecar/failure.ts';

/** Why a sidecar can't be used, and what to do about it. */
export function explainFailure(failure: SidecarFailure, file: string): string {
  switch (failure.reason) {
    case 'not-json':
      return `${at(file, failure.line)}: not valid JSON (${failure.message}); correct it, or move it away and extract again`;
    case 'merge-conflict-markers':
      return `${at(file, failure.line)}: Git conflict markers; settle the merge in that file first`;
    case 'newer-version':
      return `${file}: written by a newer version (format ${failure.version}); update article-annotator`;
    case 'wrong-shape':
      return `${file}: does not hold annotations (${failure.message}); move it away and extract again`;
    case 'not-utf8':
      return `${file}: not encoded in UTF-8; save it in UTF-8, or move it away and extract again`;
  }
}

function at(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line + 1}`;
}
