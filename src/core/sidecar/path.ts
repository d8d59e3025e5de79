import { SIDECAR_ENDING as SUFFIX } from './fileName.ts';

/** Where sidecars are: beside their article, or in one folder under a root, in the article's own folders. URIs end without a slash. */
export type SidecarPlacement =
  | { readonly kind: 'beside' }
  | { readonly kind: 'folder'; readonly root: string; readonly folder: string };

const BESIDE: SidecarPlacement = { kind: 'beside' };

/** `…/NAME.EXT` → `…/NAME.EXT.annotations.json`. An article outside the root has its sidecar beside it. */
export function sidecarUri(articleUri: string, placement: SidecarPlacement = BESIDE): string {
  const { path, rest } = splitUri(articleUri);
  if (placement.kind === 'beside' || !path.startsWith(`${placement.root}/`)) return path + SUFFIX + rest;
  return `${placement.root}/${placement.folder}${path.slice(placement.root.length)}${SUFFIX}${rest}`;
}

export function isSidecarUri(uri: string): boolean {
  const { path } = splitUri(uri);
  return path.endsWith(SUFFIX) && !path.endsWith(`/${SUFFIX}`);
}

/** The article that a sidecar is of; undefined for what is no sidecar. */
export function articleUri(sidecar: string, placement: SidecarPlacement = BESIDE): string | undefined {
  if (!isSidecarUri(sidecar)) return undefined;
  const { path, rest } = splitUri(sidecar);
  const article = path.slice(0, -SUFFIX.length);
  if (placement.kind === 'beside') return article + rest;
  const inFolder = `${placement.root}/${placement.folder}/`;
  return (article.startsWith(inFolder) ? `${placement.root}/${article.slice(inFolder.length)}` : article) + rest;
}

/** A URI's path with what is before it, and its query and fragment. */
function splitUri(uri: string): { path: string; rest: string } {
  const end = uri.search(/[?#]/u);
  return end === -1 ? { path: uri, rest: '' } : { path: uri.slice(0, end), rest: uri.slice(end) };
}
