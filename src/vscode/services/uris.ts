import * as vscode from 'vscode';
import * as z from 'zod/mini';

const UriText = z.string().check(z.minLength(1)).brand<'UriText'>();
/**
 * A URI written out in VS Code's own spelling, the only one in which two URIs may be compared as text; also the name by which the store
 * knows an article. It is neither a path nor a file name: those are not percent-encoded.
 */
export type UriText = z.infer<typeof UriText>;

const FileName = z.string().brand<'FileName'>();
/** The last part of a URI's path as people read it. */
export type FileName = z.infer<typeof FileName>;

/** Other spellings of the same URI (`(` for `%28`) come out as VS Code's. */
export function uriText(uri: vscode.Uri | string): UriText {
  return UriText.parse((typeof uri === 'string' ? parseUri(uri) : uri).toString());
}

/** @throws Error for what is no URI */
export function parseUri(text: string): vscode.Uri {
  return vscode.Uri.parse(text, true);
}

export function fileName(uri: vscode.Uri): FileName {
  return FileName.parse(uri.path.split('/').at(-1) ?? uri.path);
}

export const SIDECAR_SUFFIX = '.annotations.json';

export function isSidecar({ path }: vscode.Uri): boolean {
  return path.endsWith(SIDECAR_SUFFIX);
}
