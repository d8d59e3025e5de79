import type * as vscode from 'vscode';

export function fileName(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}

export const SIDECAR_SUFFIX = '.annotations.json';
