import * as vscode from 'vscode';
import { FileStoreError } from '../../../core/ports.ts';
import type { SidecarFailure } from '../../../core/sidecar/failure.ts';
import type { SaveOutcome } from '../../../core/store/annotateDocument.ts';
import { LinkedFolderError } from './linkedFolder.ts';

/** Why a sidecar can't be used, and what to do about it. */
export function sidecarMessage(failure: SidecarFailure, file: string): string {
  switch (failure.reason) {
    case 'not-json':
      return vscode.l10n.t(
        '{0} is not valid JSON, so it was left as it is. Correct it, or move it away and extract again.',
        file,
      );
    case 'merge-conflict-markers':
      return vscode.l10n.t(
        '{0} still holds Git conflict markers (line {1}). Settle the merge in that file first; nothing was changed.',
        file,
        failure.line + 1,
      );
    case 'newer-version':
      return vscode.l10n.t(
        '{0} was written by a newer version of Article Annotator (format {1}). Update the extension to change it; nothing was changed.',
        file,
        failure.version,
      );
    case 'wrong-shape':
      return vscode.l10n.t(
        '{0} does not hold annotations: {1}. Move it away and extract again; nothing was changed.',
        file,
        failure.message,
      );
    case 'not-utf8':
      return vscode.l10n.t(
        '{0} is not encoded in UTF-8, so it was left as it is. Save it in UTF-8, or move it away and extract again.',
        file,
      );
  }
}

/** The line to go to, zero-based. */
export function lineOfFailure(failure: SidecarFailure): number | undefined {
  return failure.reason === 'not-json' || failure.reason === 'merge-conflict-markers' ? failure.line : undefined;
}

/** What went wrong with a save, and what to do about it; undefined when nothing did. */
export function explainSave(outcome: SaveOutcome, file: string): string | undefined {
  if (outcome.kind === 'refused') return sidecarMessage(outcome.failure, file);
  if (outcome.kind !== 'failed') return undefined;
  if (outcome.cause instanceof LinkedFolderError) {
    return vscode.l10n.t(
      '{0} was not written: the setting “Sidecar Folder” leads through the symbolic link {1}, perhaps out of the workspace. Name a real folder there. Your decisions are kept until then.',
      file,
      outcome.cause.link,
    );
  }
  if (outcome.cause instanceof FileStoreError && outcome.cause.failure === 'read-only') {
    return vscode.l10n.t(
      '{0} could not be written: the folder is read-only. Make it writable, or set “Sidecar Folder”. Your decisions are kept, and written as soon as that is possible.',
      file,
    );
  }
  return vscode.l10n.t(
    '{0} could not be written; the log says more. Your decisions are kept, and written as soon as that is possible.',
    file,
  );
}
