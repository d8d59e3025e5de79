import * as vscode from 'vscode';
import type { NotProse } from '../../../core/text/prose.ts';
import { settings } from '../settings.ts';

/** How an open document is read. */
export type ReadingState =
  | { readonly state: 'ready' | 'off' | 'failed' }
  /** `percent`: of a long text. */
  | { readonly state: 'reading'; readonly percent?: number }
  /** Left alone: nothing is analysed unless a person asks for it. */
  | { readonly state: 'notProse'; readonly reason: NotProse };

/** A document of an article's language that stands for a file of its own, or is not saved yet. */
export function isArticle(document: vscode.TextDocument): boolean {
  if (!settings.languages().includes(document.languageId)) return false;
  if (document.isUntitled) return true;
  const { scheme } = document.uri;
  return scheme !== 'git' && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}
