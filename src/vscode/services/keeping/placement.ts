import * as vscode from 'vscode';
import { settings } from '../settings.ts';
import { SIDECAR_SUFFIX } from '../uris.ts';
import { refuseLinks } from './linkedFolder.ts';

/** Where an article's sidecar is: beside it, or in the folder that the user chose. */
export function placeSidecar(article: vscode.Uri): vscode.Uri {
  return placeSidecarIn(article, settings.sidecarFolder(article));
}

/** Where it is by a value of the setting, relative to the workspace folder. */
export function placeSidecarIn(article: vscode.Uri, setting: string): vscode.Uri {
  const kept = folderBy(article, setting);
  const path = kept === undefined ? article.path : kept.folder.path + article.path.slice(kept.root.path.length);
  return article.with({ path: path + SIDECAR_SUFFIX });
}

/** The article that a sidecar is of, where sidecars lie by a value of the setting. */
export function articleOf(sidecar: vscode.Uri, setting: string): vscode.Uri {
  const path = sidecar.path.slice(0, -SIDECAR_SUFFIX.length);
  const kept = folderBy(sidecar, setting);
  const isKept = kept !== undefined && path.startsWith(`${kept.folder.path}/`);
  return sidecar.with({ path: isKept ? kept.root.path + path.slice(kept.folder.path.length) : path });
}

/** A root and the folder of all sidecars under it. */
export interface KeptFolder {
  readonly root: vscode.Uri;
  readonly folder: vscode.Uri;
}

/** The folder of all sidecars, under the root of the workspace folder of `inside`; undefined where sidecars lie beside their articles. */
function folderBy(inside: vscode.Uri, setting: string): KeptFolder | undefined {
  const parts = setting.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const found = vscode.workspace.getWorkspaceFolder(inside)?.uri;
  if (parts.length === 0 || found === undefined) return undefined;
  const root = found.with({ path: found.path.replace(/\/$/, '') });
  return { root, folder: root.with({ path: `${root.path}/${parts.join('/')}` }) };
}

/** @throws LinkedFolderError where the folder of all sidecars could lead out of the workspace */
export async function checkPlacement(sidecar: vscode.Uri): Promise<void> {
  const kept = folderBy(sidecar, settings.sidecarFolder(sidecar));
  if (kept === undefined || !sidecar.path.startsWith(`${kept.folder.path}/`)) return;
  await refuseLinks(kept.root, vscode.Uri.joinPath(sidecar, '..'));
}
