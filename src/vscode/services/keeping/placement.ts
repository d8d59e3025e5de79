import * as vscode from 'vscode';
import { settings } from '../settings.ts';
import { SIDECAR_SUFFIX } from '../uris.ts';
import { refuseLinks } from './linkedFolder.ts';

/** Where an article's sidecar is: beside it, or in the folder that the user chose. */
export function placeSidecar(article: vscode.Uri): vscode.Uri {
  const kept = keptFolder(article);
  const path = kept === undefined ? article.path : kept.folder.path + article.path.slice(kept.root.path.length);
  return article.with({ path: path + SIDECAR_SUFFIX });
}

/** The folder of all sidecars, under the root of the article's workspace folder; undefined where sidecars lie beside their articles. */
export function keptFolder(article: vscode.Uri): { readonly root: vscode.Uri; readonly folder: vscode.Uri } | undefined {
  const parts = settings
    .sidecarFolder(article)
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const found = vscode.workspace.getWorkspaceFolder(article)?.uri;
  if (parts.length === 0 || found === undefined) return undefined;
  const root = found.with({ path: found.path.replace(/\/$/, '') });
  return { root, folder: root.with({ path: `${root.path}/${parts.join('/')}` }) };
}

/** @throws LinkedFolderError where the folder of all sidecars could lead out of the workspace */
export async function checkPlacement(sidecar: vscode.Uri): Promise<void> {
  const kept = keptFolder(sidecar);
  if (kept === undefined || !sidecar.path.startsWith(`${kept.folder.path}/`)) return;
  await refuseLinks(kept.root, vscode.Uri.joinPath(sidecar, '..'));
}
