import * as vscode from 'vscode';
import { SIDECAR_SUFFIX, uriText, type UriText } from '../uris.ts';

/** A listing is good for so long: milliseconds. To make one looks through the whole folder. */
const GOOD_FOR = 60_000;
const MOST = 100_000;

/** All sidecars in a folder of the workspace, hidden folders included. */
export async function listSidecars(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, `**/*${SIDECAR_SUFFIX}`);
  return vscode.workspace.findFiles(pattern, '**/node_modules/**', MOST);
}

/** The same, made anew after a while only: for what happens each time an article is opened. */
export function createSidecarListing(): (folder: vscode.Uri) => Promise<readonly vscode.Uri[]> {
  const listings = new Map<UriText, { readonly at: number; readonly sidecars: Promise<readonly vscode.Uri[]> }>();
  return (folder) => {
    const held = listings.get(uriText(folder));
    if (held !== undefined && Date.now() - held.at < GOOD_FOR) return held.sidecars;
    const sidecars = listSidecars(folder);
    listings.set(uriText(folder), { at: Date.now(), sidecars });
    return sidecars;
  };
}
