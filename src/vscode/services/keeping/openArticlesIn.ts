import type * as vscode from 'vscode';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { uriText, type UriText } from '../uris.ts';

/** The open articles that a file is or a folder holds. */
export function openArticlesIn({ store }: { readonly store: AnnotationStore }, place: vscode.Uri): readonly UriText[] {
  const name = uriText(place);
  return store
    .uris()
    .filter((uri) => uri === name || uri.startsWith(`${name}/`))
    .map(uriText);
}
