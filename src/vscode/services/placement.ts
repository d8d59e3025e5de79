import * as vscode from 'vscode';
import { sidecarUri } from '../../core/sidecar/path.ts';
import { settings } from './settings.ts';

/** Where an article's sidecar is: beside it, or in the folder that the user chose. */
export function placeSidecar(article: string): string {
  const uri = vscode.Uri.parse(article, true);
  const folder = settings
    .sidecarFolder(uri)
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
  if (folder.length === 0 || root === undefined) return sidecarUri(article);
  return sidecarUri(article, {
    kind: 'folder',
    root: root.replace(/\/$/, ''),
    folder: folder.map(encodeURIComponent).join('/'),
  });
}
